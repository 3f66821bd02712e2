// Chart.js: a canvas, with the parts of the library that bars need.
import {BarController, BarElement, CategoryScale, Chart, LinearScale, Title} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Title);

stage.ready({
  draw(host, values) {
    host.style.height = '240px';
    const canvas = document.createElement('canvas');
    host.append(canvas);
    return new Chart(canvas, {
      type: 'bar',
      data: {labels: stage.labels, datasets: [{data: values, backgroundColor: '#7d93a8'}]},
      options: {
        animation: false,
        maintainAspectRatio: false,
        plugins: {title: {display: true, text: stage.title}},
        scales: {y: {beginAtZero: true}},
      },
      plugins: [{id: 'drawn', afterDraw: () => (host.drawn = true)}],
    });
  },
  update(chart, values) {
    chart.data.datasets[0].data = values;
    chart.update('none');
  },
  remove: chart => chart.destroy(),
  isDrawn: host => host.drawn === true,
});
