// Chartist: SVG, laid out in its next task.
import {BarChart} from 'chartist';

stage.ready({
  draw: (host, values) =>
    new BarChart(host, {labels: stage.labels, series: [values]}, {height: '240px', low: 0}),
  update: (chart, values) => chart.update({labels: stage.labels, series: [values]}),
  remove: chart => chart.detach(),
  isDrawn: host => host.querySelectorAll('.ct-bar').length === 12,
});
