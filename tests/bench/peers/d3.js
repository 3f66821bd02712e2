/* eslint-disable no-restricted-imports -- this is what one writes with d3 */
// The bar chart one writes by hand with d3.
import {max} from 'd3-array';
import {axisBottom, axisLeft} from 'd3-axis';
import {scaleBand, scaleLinear} from 'd3-scale';
import {select} from 'd3-selection';

const WIDTH = 360;
const HEIGHT = 240;
const SPACE = {top: 28, right: 4, bottom: 22, left: 40};

function render(svg, values) {
  const x = scaleBand(stage.labels, [SPACE.left, WIDTH - SPACE.right]).padding(0.2);
  const y = scaleLinear([0, max(values)], [HEIGHT - SPACE.bottom, SPACE.top]).nice();
  svg.select('.x').call(axisBottom(x));
  svg.select('.y').call(axisLeft(y).ticks(5));
  svg
    .selectAll('.bar')
    .data(values)
    .join('rect')
    .attr('class', 'bar')
    .attr('fill', '#7d93a8')
    .attr('x', (_, i) => x(stage.labels[i]))
    .attr('y', value => y(value))
    .attr('width', x.bandwidth())
    .attr('height', value => y(0) - y(value));
}

stage.ready({
  draw(host, values) {
    const svg = select(host).append('svg').attr('width', WIDTH).attr('height', HEIGHT);
    svg.append('text').attr('y', 16).text(stage.title);
    svg
      .append('g')
      .attr('class', 'x')
      .attr('transform', `translate(0,${HEIGHT - SPACE.bottom})`);
    svg.append('g').attr('class', 'y').attr('transform', `translate(${SPACE.left},0)`);
    render(svg, values);
    return svg;
  },
  update: (svg, values) => render(svg, values),
  remove: svg => svg.remove(),
  isDrawn: host => host.querySelectorAll('.bar').length === 12,
});
