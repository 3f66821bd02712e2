import {expect, fixtureSync, html, nextFrame} from '@open-wc/testing';
import {
  ACTIVATED,
  DOCUMENTS,
  TAGS,
  box,
  cahier,
  drawn,
  drawnAt,
  gate,
  has,
  linesOf,
  pictureOf,
  place,
  reaches,
  rootOf,
  serve,
  show,
  until,
  widthOf,
  type Tag,
} from '../support/fixtures.js';

/** A figure put into markup of the page's own, at its `[data-here]`. */
function inside(tag: Tag, markup: string) {
  const parent = box();
  parent.innerHTML = markup;
  return place(tag, {indicator: ACTIVATED}, {data: cahier, into: parent.querySelector('[data-here]')!});
}

describe('size-controller', () => {
  for (const width of [200, 280, 320, 480, 639, 640, 800, 1000, 1200]) {
    it(`draws ${width} wide in a box ${width} wide, and nothing sticks out`, async () => {
      for (const tag of TAGS) {
        const element = await show(tag, {indicator: ACTIVATED, lang: 'de'}, {width});
        const picture = pictureOf(element)!;
        if (tag === 'kf-variation-badge') expect(widthOf(picture)).to.be.at.most(width);
        else expect(widthOf(picture), tag).to.equal(width);
        expect(picture.getBoundingClientRect().width, tag).to.equal(widthOf(picture));
        expect(element.scrollWidth, tag).to.be.at.most(width);
        const [, , w, h] = picture.getAttribute('viewBox')!.split(' ').map(Number);
        expect({w, h}, tag).to.deep.equal({w: widthOf(picture), h: picture.getBoundingClientRect().height});
      }
    });
  }

  it('lets a figure go whose frame is taken away, and has it again where it comes back', async () => {
    const element = await show('kf-bar-chart', {indicator: ACTIVATED}, {width: 500});
    const home = element.parentElement!;
    const frame = document.createElement('iframe');
    frame.width = '400';
    document.body.append(frame);
    frame.contentDocument!.body.append(element);
    const isWide = (what: (width: number) => boolean) =>
      until(element, 'its width', () => what(widthOf(pictureOf(element)!)));
    await isWide(width => width < 400);
    const errors: unknown[] = [];
    const note = (event: ErrorEvent) => void errors.push(event.message);
    addEventListener('error', note);
    frame.remove();
    for (let frames = 0; frames < 10; frames++) await nextFrame();
    removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
    home.append(element);
    await isWide(width => width === 500);
    home.style.width = '360px';
    await isWide(width => width === 360);
  });

  for (const [wide, printed] of [
    [1000, 680],
    [400, 400],
  ] as const) {
    it(`draws ${wide} wide as ${printed} on paper, in letters of a report, and then as before`, async () => {
      const element = await show('kf-bar-chart', {indicator: ACTIVATED}, {width: wide});
      const before = pictureOf(element)!.outerHTML;
      const sizes = () =>
        [...pictureOf(element)!.querySelectorAll('[font-size]')].map(one =>
          Number(one.getAttribute('font-size')),
        );
      window.dispatchEvent(new Event('beforeprint'));
      // A page is printed as soon as its scripts have heard of it.
      await element.updateComplete;
      expect(widthOf(pictureOf(element))).to.equal(printed);
      expect(Math.max(...sizes())).to.be.at.most(16);
      window.dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      expect(pictureOf(element)!.outerHTML).to.equal(before);
    });
  }

  it('draws every figure of a long page for paper before the page is printed', async function () {
    this.timeout(30_000);
    const charts = await Promise.all(
      Array.from({length: 40}, () => show('kf-bar-chart', {indicator: ACTIVATED}, {width: 1000})),
    );
    window.dispatchEvent(new Event('beforeprint'));
    // What follows the event at once is all that there is time for; the page itself gets no turn.
    for (let i = 0; i < 1000; i++) await Promise.resolve();
    const printed = charts.map(chart => widthOf(pictureOf(chart)));
    window.dispatchEvent(new Event('afterprint'));
    expect(new Set(printed)).to.deep.equal(new Set([680]));
  });

  it('draws tiles no wider on paper than three of them have room for, but for rows', async () => {
    const tiles = await Promise.all(
      ['auto', 'row'].map(layout => show('kf-kpi-tile', {indicator: DOCUMENTS, layout}, {width: 500})),
    );
    window.dispatchEvent(new Event('beforeprint'));
    await Promise.all(tiles.map(tile => tile.updateComplete));
    const printed = tiles.map(tile => widthOf(pictureOf(tile)));
    window.dispatchEvent(new Event('afterprint'));
    expect(printed).to.deep.equal([208, 500]);
  });

  it('keeps room on paper for nothing that is not there, and on the page as before', async () => {
    const tile = await show('kf-kpi-tile', {indicator: 'patient-accounts', term: ''}, {width: 200});
    const height = () => tile.getBoundingClientRect().height;
    const [before, {height: drawn}] = [height(), pictureOf(tile)!.getBoundingClientRect()];
    window.dispatchEvent(new Event('beforeprint'));
    await tile.updateComplete;
    const [lowest] = [...pictureOf(tile)!.querySelectorAll('text')]
      .map(text => text.getBoundingClientRect().bottom)
      .sort((a, b) => b - a);
    const {bottom, height: printed} = pictureOf(tile)!.getBoundingClientRect();
    expect(printed).to.be.below(drawn - 20);
    expect(bottom - lowest!, 'below the last line').to.be.within(0, 8);
    expect(height()).to.equal(printed);
    window.dispatchEvent(new Event('afterprint'));
    await tile.updateComplete;
    expect(height()).to.equal(before);
  });

  for (const tag of ['kf-bar-chart', 'kf-kpi-tile', 'kf-data-table'] as const) {
    it(`draws ${tag} for paper where it was hidden so far, and at its size once it is shown`, async () => {
      const parent = box(500);
      parent.style.display = 'none';
      const element = place(tag, {indicator: ACTIVATED}, {data: cahier, into: parent});
      await reaches(element, 'ready');
      for (let frames = 0; frames < 3; frames++) await nextFrame();
      const isThere = () => has(element, tag === 'kf-data-table' ? 'table' : 'svg');
      expect(isThere()).to.equal(false);
      window.dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      const printed = isThere();
      window.dispatchEvent(new Event('afterprint'));
      expect(printed).to.equal(true);
      parent.style.display = '';
      if (tag !== 'kf-data-table') await drawnAt(element, 500);
    });
  }

  it('rounds a fraction of a pixel down', async () => {
    const element = await show('kf-kpi-tile', {indicator: ACTIVATED}, {width: 333.7});
    expect(widthOf(pictureOf(element))).to.equal(333);
  });

  it('keeps to a smallest width, below which it is scaled', async () => {
    for (const [tag, least] of [
      ['kf-kpi-tile', 112],
      ['kf-bar-chart', 160],
    ] as const) {
      const element = await show(tag, {indicator: ACTIVATED}, {width: 60});
      expect(widthOf(pictureOf(element)), tag).to.equal(least);
      expect(pictureOf(element)!.getBoundingClientRect().width, tag).to.equal(60);
    }
  });

  for (const tag of ['kf-kpi-tile', 'kf-bar-chart'] as const) {
    it(`draws ${tag} the same after it has been narrow`, async () => {
      const element = await show(tag, {indicator: ACTIVATED}, {width: 1200});
      const before = pictureOf(element)!.outerHTML;
      for (const width of [280, 1200]) {
        element.parentElement!.style.width = `${width}px`;
        await drawnAt(element, width);
      }
      expect(pictureOf(element)!.outerHTML).to.equal(before);
    });

    it(`draws ${tag} when it is shown after it was hidden`, async () => {
      const parent = box(500);
      parent.style.display = 'none';
      const element = place(tag, {indicator: ACTIVATED}, {data: cahier, into: parent});
      await reaches(element, 'ready');
      for (let frames = 0; frames < 3; frames++) await nextFrame();
      expect(has(element, 'svg')).to.equal(false);
      parent.style.display = '';
      await drawnAt(element, 500);
      parent.style.display = 'none';
      parent.style.width = '700px';
      for (let frames = 0; frames < 3; frames++) await nextFrame();
      expect(widthOf(pictureOf(element))).to.equal(500);
      parent.style.display = '';
      await drawnAt(element, 700);
    });
  }

  it('draws when closed details are opened', async () => {
    const element = inside('kf-bar-chart', '<details><summary>S</summary><div data-here></div></details>');
    await reaches(element, 'ready');
    await nextFrame();
    element.closest('details')!.open = true;
    await drawnAt(element, 600);
  });

  describe('draws in a box that is as wide as its content:', () => {
    const boxes = {
      'a flex row': '<div style="display:flex;width:400px" data-here></div>',
      'an inline block': '<div style="display:inline-block" data-here></div>',
      'a float': '<div style="float:left" data-here></div>',
      'a table cell': '<table><tr><td data-here></td></tr></table>',
      'a dialog': '<dialog open data-here></dialog>',
    };
    for (const [name, markup] of Object.entries(boxes)) {
      for (const tag of TAGS) {
        it(`${name}, ${tag}`, async () => {
          const picture = await drawn(inside(tag, markup));
          expect(picture.getBoundingClientRect().width).to.be.above(100);
        });
      }
    }
  });

  it('draws in the tracks of a grid, which share the room', async () => {
    const element = inside(
      'kf-bar-chart',
      '<div style="display:grid;grid-template-columns:1fr 1fr;width:800px"><div data-here></div><div></div></div>',
    );
    await drawnAt(element, 400);
    (element.closest('[style]') as HTMLElement).style.width = '500px';
    await drawnAt(element, 250);
  });

  for (const tag of TAGS) {
    it(`draws ${tag} twice as large where the font is twice as large`, async () => {
      const parent = box(1200);
      parent.style.fontSize = '32px';
      const large = await show(tag, {indicator: ACTIVATED}, {into: parent});
      const usual = await show(tag, {indicator: ACTIVATED}, {width: 600});
      // Both are rounded to whole pixels.
      expect(widthOf(pictureOf(large))).to.be.closeTo(widthOf(pictureOf(usual)) * 2, 2);
      const sizes = (element: typeof large) =>
        [...rootOf(element).querySelectorAll('svg [font-size]')].map(one =>
          Number(one.getAttribute('font-size')),
        );
      expect(sizes(usual).length).to.be.above(0);
      expect(sizes(large)).to.deep.equal(sizes(usual).map(size => size * 2));
      expect(linesOf(large, 'text')).to.deep.equal(linesOf(usual, 'text'));
    });
  }

  it('follows a change of the font size', async () => {
    const element = await show('kf-kpi-tile', {indicator: ACTIVATED}, {width: 600});
    const height = Number(pictureOf(element)!.getAttribute('height'));
    element.style.fontSize = '24px';
    await until(
      element,
      'larger type',
      () => Number(pictureOf(element)!.getAttribute('height')) > height * 1.4,
    );
  });

  describe('keeps its height when the data arrive:', () => {
    const cases: [Tag, string, number][] = [
      ...[320, 640, 1000].flatMap(width =>
        [ACTIVATED, 'documents-consulted-by-patients', 'vaccinations-per-month'].map(
          (indicator): [Tag, string, number] => ['kf-bar-chart', indicator, width],
        ),
      ),
      ...[320, 640, 1000].flatMap(width =>
        ['patient-accounts', DOCUMENTS, 'wse-pharmacies-month'].map((indicator): [Tag, string, number] => [
          'kf-kpi-tile',
          indicator,
          width,
        ]),
      ),
      ...[ACTIVATED, 'vaccinations-total'].map((indicator): [Tag, string, number] => [
        'kf-variation-badge',
        indicator,
        600,
      ]),
    ];
    for (const [tag, indicator, width] of cases) {
      it(`${tag} of ${indicator}, ${width} wide`, async () => {
        const held = gate();
        const server = serve({data: {body: cahier, after: held.passed}});
        const element = place(tag, {src: server.url('data'), indicator, lang: 'fr'}, {width});
        await until(element, 'a skeleton', () => rootOf(element).querySelector('.ghost'));
        const waiting = element.getBoundingClientRect().height;
        expect(waiting).to.be.above(20);
        held.open();
        await drawn(element);
        expect(element.getBoundingClientRect().height).to.equal(waiting);
      });
    }
  });

  it('draws on a page that unsets every style', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = '* { all: unset } svg { width: 24px; height: 24px } p { display: none }';
    for (const tag of TAGS) {
      const parent = box(600);
      parent.append(sheet);
      parent.style.display = 'block';
      const element = await show(tag, {indicator: ACTIVATED}, {into: parent});
      const picture = pictureOf(element)!;
      expect(picture.getBoundingClientRect().width, tag).to.equal(widthOf(picture));
      if (tag !== 'kf-variation-badge') expect(widthOf(picture), tag).to.equal(600);
      const text = [...picture.querySelectorAll('text')].find(one => /\+541/.test(one.textContent))!;
      expect(text.getBoundingClientRect().width, tag).to.be.above(50);
      expect(getComputedStyle(text).fill, tag).to.match(/^rgb\((23, 33, 43|233, 238, 243)\)$/);
    }
  });

  it('measures a hundred figures with one observer', async () => {
    const {ResizeObserver} = window;
    let made = 0;
    window.ResizeObserver = class extends ResizeObserver {
      constructor(callback: ResizeObserverCallback) {
        super(callback);
        made++;
      }
    };
    const parent = box(300);
    const figures = Array.from({length: 100}, () =>
      place('kf-kpi-tile', {indicator: ACTIVATED}, {data: cahier, into: parent}),
    );
    await Promise.all(figures.map(drawn));
    window.ResizeObserver = ResizeObserver;
    expect(made).to.be.at.most(1);
    for (const figure of figures) expect(widthOf(pictureOf(figure))).to.equal(300);
  });

  describe('does not upset the page', () => {
    it('where its height brings up a scrollbar that takes some of its width', async function () {
      const parent = fixtureSync<HTMLElement>(
        html`<div class="scroller">
          <style>
            .scroller {
              width: 600px;
              height: 120px;
              overflow: auto;
            }
            .scroller::-webkit-scrollbar {
              width: 20px;
            }
          </style>
        </div>`,
      );
      const element = await show('kf-bar-chart', {indicator: ACTIVATED}, {into: parent});
      // Headless Chromium hides its scrollbars.
      if (parent.clientWidth === 600) this.skip();
      await drawnAt(element, parent.clientWidth);
      await nextFrame();
    });

    it('where another figure is added as soon as one is drawn', async () => {
      const parent = box();
      const element = place('kf-kpi-tile', {indicator: ACTIVATED}, {data: cahier, into: parent});
      const added = new Promise<HTMLElementTagNameMap['kf-bar-chart']>(resolve => {
        const observer = new MutationObserver(() => {
          if (!pictureOf(element)) return;
          observer.disconnect();
          resolve(place('kf-bar-chart', {indicator: ACTIVATED}, {data: cahier, into: parent}));
        });
        observer.observe(rootOf(element), {subtree: true, childList: true});
      });
      await drawn(await added);
      await nextFrame();
    });
  });
});
