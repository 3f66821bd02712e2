import {expect} from '@open-wc/testing';
import '../../src/define/kf-bulletin.js';
import type {DataElement} from '../../src/elements/data-element.js';
import {
  LANGUAGES,
  afterThis,
  cahier,
  documentOf,
  eventually,
  failed,
  gate,
  has,
  later,
  linesOf,
  place,
  plain,
  reaches,
  rootOf,
  serve,
} from '../support/fixtures.js';

type Bulletin = HTMLElementTagNameMap['kf-bulletin'];

/** A bulletin whose widgets are all drawn. */
async function bulletin(attributes: Record<string, string> = {}, data: unknown = cahier): Promise<Bulletin> {
  const element = place('kf-bulletin', attributes, {data, width: 1000});
  await reaches(element, 'ready');
  for (const widget of figuresOf(element)) await reaches(widget, 'ready');
  return element;
}

function figuresOf(element: Bulletin): DataElement<unknown>[] {
  return [...rootOf(element).querySelectorAll<DataElement<unknown>>('.figure > :first-child')];
}

const tagsOf = (element: Bulletin) =>
  new Map(figuresOf(element).map(one => [(one as unknown as {indicator: string}).indicator, one.localName]));

describe('bulletin', () => {
  it('shows every indicator of every section, in order, by the widget that fits it', async () => {
    const element = await bulletin({lang: 'fr'});
    const ids = cahier.sections!.flatMap(({indicators}) => indicators);
    const tags = tagsOf(element);
    expect([...tags.keys()]).to.deep.equal(ids);
    expect(tags.get('patient-accounts')).to.equal('kf-kpi-tile');
    expect(tags.get('patient-accounts-activated')).to.equal('kf-bar-chart');
    expect(tags.get('vaccinations-by-type')).to.equal('kf-bar-chart');
    expect(tags.get('dsp-documents-series')).to.equal('kf-line-chart');
    expect(tags.get('dsp-by-country')).to.equal('kf-breakdown-chart');
  });

  for (const lang of LANGUAGES) {
    it(`says title, dates, sections, contents and glossary in ${lang}`, async () => {
      const element = await bulletin({lang});
      const text = plain(rootOf(element).textContent);
      for (const said of ['Cahier eSanté', 'N°1', '2024', 'DSP', 'CVE', 'Agence eSanté G.I.E.']) {
        expect(text).to.contain(said);
      }
      const contents = linesOf(element, 'nav a');
      expect(contents.length).to.equal(cahier.sections!.length + 1);
      const headings = linesOf(element, 'section [role=heading]');
      expect(headings).to.deep.equal(contents);
      expect(has(element, 'kf-term')).to.equal(true);
    });
  }

  it('has its headings in order, from the level it is given', async () => {
    const levels = (element: Bulletin) =>
      [...rootOf(element).querySelectorAll('[role=heading]')].map(one => Number(one.ariaLevel));
    const sections = cahier.sections!.length + 1;
    expect(levels(await bulletin())).to.deep.equal([2, ...Array<number>(sections).fill(3)]);
    const first = await bulletin({'heading-level': '1'});
    expect(levels(first)).to.deep.equal([1, ...Array<number>(sections).fill(2)]);
    expect(levels(await bulletin({'heading-level': 'x'}))[0]).to.equal(2);
  });

  it('leads to a figure by its id in the address, and by a click on a link', async () => {
    const before = location.hash;
    afterThis(() => history.replaceState(null, '', location.pathname + location.search + before));
    history.replaceState(null, '', '#dsp-documents');
    const element = await bulletin({lang: 'fr'});
    const root = rootOf(element);
    expect(root.activeElement?.firstElementChild).to.have.property('indicator', 'dsp-documents');
    const [link] = root.querySelectorAll<HTMLAnchorElement>('nav a');
    link!.click();
    await eventually(
      () => plain(root.activeElement?.textContent) === plain(link!.textContent),
      'the section',
    );
    const names = [...root.querySelectorAll('.permalink')].map(one => one.getAttribute('aria-label'));
    expect(new Set(names).size).to.equal(new Set(names.filter(Boolean)).size);
    expect(names[0]).to.contain('Comptes patients');
    expect(names.length).to.equal(figuresOf(element).length);
  });

  it('leads within the page whatever has become of its address', async () => {
    const {href} = location;
    afterThis(() => history.replaceState(null, '', href));
    const element = await bulletin();
    const [link] = rootOf(element).querySelectorAll<HTMLAnchorElement>('nav a');
    history.replaceState(null, '', '?elsewhere');
    link!.click();
    expect(link!.href).to.equal(`${location.origin}${location.pathname}?elsewhere${link!.hash}`);
    await eventually(() => rootOf(element).activeElement, 'the section');
  });

  it('leads nowhere by a click that the page prevents, or that opens a window', async () => {
    const element = await bulletin();
    const [link] = rootOf(element).querySelectorAll<HTMLAnchorElement>('nav a');
    element.addEventListener('click', event => event.preventDefault());
    for (const init of [{}, {ctrlKey: true}, {metaKey: true}, {shiftKey: true}]) {
      const event = new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ...init});
      // The test must not open a window, nor the bulletin know that.
      if (Object.keys(init).length) Object.defineProperty(event, 'defaultPrevented', {value: false});
      link!.dispatchEvent(event);
      await later();
      expect(rootOf(element).activeElement === null, JSON.stringify(init)).to.equal(true);
    }
  });

  it('does not stumble over an address that names nothing, or nothing readable', async () => {
    const before = location.hash;
    afterThis(() => history.replaceState(null, '', location.pathname + location.search + before));
    for (const hash of ['#nothing', '#%E0%A4%A', '#"]']) {
      history.replaceState(null, '', hash);
      const element = await bulletin();
      expect(rootOf(element).activeElement === null).to.equal(true);
      element.remove();
    }
  });

  it('asks once for the document, and hands it on', async () => {
    const server = serve({cahier: {body: cahier}});
    const element = place('kf-bulletin', {src: server.url('cahier')});
    await reaches(element, 'ready');
    for (const widget of figuresOf(element)) await reaches(widget, 'ready');
    expect(server.asked).to.deep.equal(['cahier']);
  });

  it('keeps the window with a still shape while it loads', async () => {
    const held = gate();
    const server = serve({cahier: {body: cahier, after: held.passed}});
    const element = place('kf-bulletin', {src: server.url('cahier')});
    await reaches(element, 'loading');
    const shape = rootOf(element).querySelector('.ghost')!;
    expect(shape.getBoundingClientRect().height).to.be.closeTo(Math.min(innerHeight, 1024), 1);
    expect(getComputedStyle(shape).backgroundImage).to.contain('gradient');
    held.open();
    await reaches(element, 'ready');
    expect(has(element, '.ghost')).to.equal(false);
  });

  it('shows the other figures where one is wrong or missing, and says which', async () => {
    const data = {
      ...documentOf({value: 1}),
      sections: [{id: 's', title: 'Section', indicators: ['one', 'two', 'three']}],
      indicators: {one: {label: 'Un', value: 1}, two: {label: 'Deux', value: 'geheim'}},
    };
    const element = place('kf-bulletin', {lang: 'fr'}, {data});
    await reaches(element, 'ready');
    const [one, two, three] = figuresOf(element);
    await reaches(one!, 'ready');
    await reaches(two!, 'error');
    await reaches(three!, 'error');
    expect(plain(rootOf(two!).textContent)).to.contain('indicators.two.value');
    expect(plain(rootOf(three!).textContent)).to.contain('three');
  });

  it('of a document without sections shows all its indicators', async () => {
    const element = await bulletin({}, documentOf({value: 5}));
    expect([...tagsOf(element)]).to.deep.equal([['one', 'kf-kpi-tile']]);
    expect(has(element, 'nav')).to.equal(false);
  });

  it('says what is wrong with a document that is none', async () => {
    const element = place('kf-bulletin', {lang: 'fr'}, {data: {version: 2, title: 'A'}});
    expect((await failed(element)).textContent).to.contain('version');
    const untitled = place('kf-bulletin', {lang: 'fr'}, {data: {...documentOf({}), title: 5}});
    expect((await failed(untitled)).textContent).to.contain('title');
  });

  it('is empty where there is nothing in it', async () => {
    const element = place('kf-bulletin', {lang: 'fr'}, {data: {...documentOf({}), indicators: {}}});
    await reaches(element, 'empty');
  });
});
