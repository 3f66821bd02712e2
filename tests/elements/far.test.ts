// Charts that come into being below the window: drawn like the others, and laid out when a reader comes near.
import {expect, nextFrame} from '@open-wc/testing';
import {
  ACTIVATED,
  box,
  buttonsOf,
  cahier,
  drawn,
  eventually,
  gate,
  has,
  pictureOf,
  place,
  rootOf,
  serve,
  until,
} from '../support/fixtures.js';
import {point, readoutOf, type Chart} from '../support/fixtures-chart.js';

const COUNT = 30;

function many(attributes: Record<string, string>, data?: unknown): Chart[] {
  const parent = box(360);
  return Array.from({length: COUNT}, () =>
    place(
      'kf-bar-chart',
      {indicator: ACTIVATED, lang: 'fr', ...attributes},
      {into: parent, ...(data ? {data} : {})},
    ),
  );
}

const boxOf = (element: Chart) => rootOf(element).querySelector('.far');
const isSkipped = (element: Chart) =>
  pictureOf(element)?.checkVisibility({contentVisibilityAuto: true}) === false;
const heightOf = (element: Chart) => element.getBoundingClientRect().height;

describe('charts far down the page', () => {
  it('keep their room while they load, and have no buttons yet', async () => {
    const held = gate();
    const server = serve({data: {body: cahier, after: held.passed}});
    const charts = many({src: server.url('data')});
    const [first, last] = [charts[0]!, charts.at(-1)!];
    for (const one of [first, last]) await until(one, 'a skeleton', () => has(one, '.ghost'));
    expect(buttonsOf(first).length).to.be.above(0);
    expect(buttonsOf(last)).to.deep.equal([]);
    const room = heightOf(last);
    expect(room).to.be.above(200);
    held.open();
    for (const one of charts) await drawn(one);
    expect(buttonsOf(last).length).to.equal(buttonsOf(first).length);
    expect(heightOf(last)).to.be.at.least(room);
  });

  it('are as high as the others, whether they have been laid out or not', async () => {
    const charts = many({}, cahier);
    for (const one of charts) await drawn(one);
    const [first, last] = [charts[0]!, charts.at(-1)!];
    expect(first.getBoundingClientRect().top).to.be.below(innerHeight);
    expect(boxOf(first)).to.equal(null);
    expect(isSkipped(first)).to.equal(false);
    await eventually(() => isSkipped(last), 'the last one to be skipped');
    const height = heightOf(first);
    expect(heightOf(last)).to.equal(height);
    expect(new Set(charts.map(heightOf)).size).to.equal(1);
    last.scrollIntoView();
    await eventually(() => !isSkipped(last), 'the last one to be laid out');
    expect(heightOf(last)).to.equal(height);
    expect(pictureOf(last)!.querySelector('text')!.getBoundingClientRect().width).to.be.above(10);
  });

  it('keep their height when their data change', async () => {
    const charts = many({}, cahier);
    for (const one of charts) await drawn(one);
    for (const one of charts) one.indicator = 'vaccinations-by-type';
    for (const one of charts) await drawn(one);
    await nextFrame();
    const last = charts.at(-1)!;
    expect(isSkipped(last)).to.equal(true);
    const height = pictureOf(last)!.getAttribute('height');
    expect(boxOf(last)!.getBoundingClientRect().height).to.equal(Number(height));
  });

  it('follow their width while nobody sees them', async () => {
    const charts = many({}, cahier);
    const parent = charts[0]!.parentElement!;
    for (const one of charts) one.indicator = 'cve-series';
    for (const one of charts) await drawn(one);
    const last = charts.at(-1)!;
    await eventually(() => isSkipped(last), 'the last one to be skipped');
    const far = charts.filter(boxOf);
    const heights: string[] = [];
    for (const width of [360, 760, 360]) {
      parent.style.width = `${width}px`;
      await eventually(() => pictureOf(last)!.getAttribute('width') === `${width}`, `a width of ${width}`);
      await Promise.all(charts.map(one => one.updateComplete));
      await nextFrame();
      const drawnAs = far.map(one => pictureOf(one)!.getAttribute('height')!);
      expect(far.map(one => `${boxOf(one)!.getBoundingClientRect().height}`)).to.deep.equal(drawnAs);
      heights.push(drawnAs[0]!);
    }
    expect(new Set(heights).size).to.equal(2);
  });

  it('are read out like the others', async () => {
    const charts = many({}, cahier);
    for (const one of charts) await drawn(one);
    const last = charts.at(-1)!;
    last.scrollIntoView();
    await eventually(() => !isSkipped(last), 'the last one to be laid out');
    await point(last, 'pointermove', 200);
    expect(readoutOf(last)!.textContent).to.match(/2\d{3}/);
  });
});
