// Apache ECharts: SVG, with the parts of the library that bars need.
import {BarChart} from 'echarts/charts';
import {GridComponent, TitleComponent} from 'echarts/components';
import {init, use} from 'echarts/core';
import {SVGRenderer} from 'echarts/renderers';

use([BarChart, GridComponent, TitleComponent, SVGRenderer]);

stage.ready({
  draw(host, values) {
    host.style.height = '240px';
    const chart = init(host, null, {renderer: 'svg'});
    chart.setOption({
      animation: false,
      title: {text: stage.title},
      xAxis: {type: 'category', data: stage.labels},
      yAxis: {type: 'value'},
      series: [{type: 'bar', data: values, itemStyle: {color: '#7d93a8'}}],
    });
    return chart;
  },
  update: (chart, values) => chart.setOption({series: [{data: values}]}),
  remove: chart => chart.dispose(),
  isDrawn: host => host.querySelectorAll('svg path').length >= 12,
});
