import {expect} from '@open-wc/testing';
import {
  DOCUMENTS,
  box,
  cahier,
  drawn,
  failed,
  has,
  linesOf,
  place,
  rootOf,
  serve,
  show,
  until,
} from '../support/fixtures.js';
import type {DataElement} from '../../src/elements/data-element.js';

/** What the panel says once its code has come. */
const panelOf = async (element: DataElement<unknown>) => {
  const panelNow = () => rootOf(element).querySelector('[part=debug]')!;
  await until(element, 'the code of the panel', () => !panelNow().textContent.includes('extras.js'));
  const panel = panelNow();
  const headings = [...panel.querySelectorAll('dt')].map(one => one.textContent);
  const texts = [...panel.querySelectorAll('dd')].map(one => one.textContent);
  return new Map(headings.map((heading, i) => [heading, texts[i]]));
};

describe('debug', () => {
  it('shows nothing to a reader', async () => {
    expect(has(await show('kf-kpi-tile', {indicator: DOCUMENTS}), '[part=debug]')).to.equal(false);
  });

  it('tells the webmaster what was asked for, what came, and what the widget does', async () => {
    const server = serve({data: {body: cahier}});
    const src = server.url('data');
    const element = place('kf-kpi-tile', {src, indicator: DOCUMENTS, lang: 'en', debug: ''});
    await drawn(element);
    const panel = await panelOf(element);
    expect(panel.get('key-figures')).to.equal('kf-kpi-tile · ready');
    expect(panel.get('Asked for')).to.equal(new URL(src, location.href).href);
    expect(panel.get('Answer')).to.match(/^200 · application\/json · \d+ B$/);
  });

  it('shows how an answer begins that is a page, as text', async () => {
    const body = '<!doctype html><script>alert(1)</script>';
    const server = serve({data: {body, type: 'text/html'}});
    const element = place('kf-kpi-tile', {src: server.url('data'), lang: 'en', debug: ''});
    await failed(element);
    expect((await panelOf(element)).get('Beginning of the answer')).to.equal(body);
    expect(has(element, 'script')).to.equal(false);
  });

  it('lists the indicators there are', async () => {
    const element = place('kf-kpi-tile', {indicator: 'none', lang: 'en', debug: ''}, {data: cahier});
    await failed(element);
    const ids = Object.keys(cahier.indicators).join(', ');
    expect((await panelOf(element)).get('Indicators of the document')).to.equal(ids);
  });

  it('tells of letters that were lost when the file was saved, and by an event', async () => {
    const notices: unknown[] = [];
    const stand = box();
    stand.addEventListener('kf-notice', event => notices.push(event.notice));
    const data = {...cahier, title: 'D\ufffdc\ufffds'};
    const element = await show(
      'kf-kpi-tile',
      {indicator: DOCUMENTS, debug: '', lang: 'fr'},
      {data, into: stand},
    );
    expect((await panelOf(element)).get('encoding')).to.equal('title');
    expect(notices).to.deep.equal([{kind: 'encoding', path: 'title'}]);
  });

  it('comes and goes with its attribute', async () => {
    const element = await show('kf-kpi-tile', {indicator: DOCUMENTS});
    element.setAttribute('debug', '');
    await until(element, 'the panel', () => has(element, '[part=debug]'));
    element.removeAttribute('debug');
    await until(element, 'no panel', () => !has(element, '[part=debug]'));
  });

  it('names the figure whose data are not there, where the page does', async () => {
    const server = serve({data: {status: 404}});
    const element = place('kf-kpi-tile', {src: server.url('data'), label: 'Comptes patients', lang: 'fr'});
    await failed(element);
    expect(linesOf(element)[0]).to.equal('Comptes patients');
  });
});
