// The French state's charts: custom elements, a Vue component each, on Chart.js.
import '@gouvfr/dsfr-chart/BarChart';

const names = JSON.stringify([stage.title]);
const labels = JSON.stringify([stage.labels]);

stage.ready({
  draw(host, values) {
    const tag = document.createElement('bar-chart');
    tag.setAttribute('x', labels);
    tag.setAttribute('y', JSON.stringify([values]));
    tag.setAttribute('name', names);
    host.append(tag);
    return tag;
  },
  update: (tag, values) => tag.setAttribute('y', JSON.stringify([values])),
  remove: tag => tag.remove(),
  // The canvas is sized as soon as the chart has been made, and drawn with that.
  isDrawn: ({firstElementChild: tag}) => (tag.shadowRoot.querySelector('canvas')?.style.height ?? '') !== '',
});
