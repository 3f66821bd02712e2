// uPlot: a canvas; bars are one of its paths.
import uPlot from 'uplot';

stage.ready({
  draw(host, values) {
    const positions = values.map((_, i) => i);
    return new uPlot(
      {
        title: stage.title,
        width: 360,
        height: 210,
        legend: {show: false},
        cursor: {show: false},
        scales: {x: {time: false, range: [-0.5, 11.5]}, y: {range: (_, __, max) => [0, max]}},
        axes: [{values: (_, splits) => splits.map(at => stage.labels[at] ?? '')}, {}],
        series: [{}, {fill: '#7d93a8', paths: uPlot.paths.bars({size: [0.7]}), points: {show: false}}],
        hooks: {draw: [() => (host.drawn = true)]},
      },
      [positions, values],
      host,
    );
  },
  update: (chart, values) => chart.setData([chart.data[0], values]),
  remove: chart => chart.destroy(),
  isDrawn: host => host.drawn === true,
});
