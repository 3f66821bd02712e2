import 'axe-core/axe.min.js';
import type {AxeResults} from 'axe-core';
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/kf-term.js';
import type {KeyFiguresDocument} from '../../src/index.js';
import {emulate, resize} from '../support/page.js';
import {
  afterThis,
  box,
  comeNear,
  documentOf,
  expectClean,
  gate,
  has,
  journalOf,
  NEVER,
  place,
  plain,
  reaches,
  rootOf,
  serve,
  stub,
  textOf,
  until,
  type Attributes,
  type Stand,
} from '../support/fixtures.js';

declare const axe: {run(context: Element): Promise<AxeResults>};

type Term = HTMLElementTagNameMap['kf-term'];

const LONG = 'Une – ou plusieurs – personne(s) désignée(s) par le patient dans son dossier. '
  .repeat(40)
  .trim();

const GLOSSARY = {
  'assistant-dsp': {
    term: {fr: 'Assistant DSP', de: 'DSP-Assistent'},
    definition: {fr: 'Personne désignée par le patient.', de: 'Vom Patienten benannte Person.'},
  },
  'opt-out': {term: 'Opt-out', definition: 'Un DSP est ouvert, sauf si la personne s’y oppose.'},
  long: {term: 'Long', definition: LONG},
};

const data = {...documentOf({value: 1}), glossary: GLOSSARY} as unknown as KeyFiguresDocument;

/** A word of a text, explained. */
async function word(attributes: Attributes = {}, stand: Stand = {}): Promise<Term> {
  const element = place(
    'kf-term',
    {lang: 'fr', term: 'assistant-dsp', ...attributes},
    {data, content: 'assistants', ...stand},
  );
  await reaches(element, 'ready');
  comeNear(element);
  await element.updateComplete;
  expectClean(element);
  return element;
}

const buttonOf = (element: Term) => rootOf(element).querySelector('button')!;
const boxOf = (element: Term) => rootOf(element).querySelector<HTMLElement>('[part=definition]')!;
const isShown = (element: Term) => boxOf(element).getClientRects().length > 0;

/** States whether the definition is shown, to the eye and to the ear. */
function expectShown(element: Term, shown: boolean): void {
  expect(isShown(element)).to.equal(shown);
  expect(buttonOf(element).getAttribute('aria-expanded')).to.equal(String(shown));
}

function point(target: Element, type: 'pointerenter' | 'pointerleave', pointerType = 'mouse'): void {
  target.dispatchEvent(new PointerEvent(type, {pointerType}));
}

const opens = (element: Term) => until(element, 'the definition', () => isShown(element));
const closes = (element: Term) => until(element, 'its end', () => !isShown(element));
const pass = (time: number) => new Promise(resolve => setTimeout(resolve, time));

async function press(element: Term): Promise<void> {
  buttonOf(element).click();
  await element.updateComplete;
}

/** Whether a box lies in the view. */
function expectInView(element: Element): void {
  const {left, top, right, bottom} = element.getBoundingClientRect();
  expect(left).to.be.at.least(0);
  expect(top).to.be.at.least(0);
  expect(right).to.be.at.most(document.documentElement.clientWidth);
  expect(bottom).to.be.at.most(document.documentElement.clientHeight);
}

describe('term', () => {
  it('is a button with the words of the page, and says its definition when it is asked for', async () => {
    const element = await word();
    const [button, definition] = [buttonOf(element), boxOf(element)];
    expect(button.type).to.equal('button');
    expect(element.textContent).to.equal('assistants');
    expect(has(element, 'button slot')).to.equal(true);
    for (const name of ['aria-describedby', 'aria-controls']) {
      expect(rootOf(element).getElementById(button.getAttribute(name)!) === definition, name).to.equal(true);
    }
    expect(plain(definition.textContent)).to.equal('Assistant DSPPersonne désignée par le patient.');
    expectShown(element, false);
  });

  it('says the term itself where the page has no words', async () => {
    const element = await word({}, {content: '\n '});
    expect(plain(buttonOf(element).textContent)).to.equal('Assistant DSP');
  });

  for (const [lang, language, text] of [
    ['de', 'de', 'Vom Patienten benannte Person.'],
    ['fr', 'fr', 'Personne désignée par le patient.'],
    ['lb', 'fr', 'Personne désignée par le patient.'],
    ['en', 'fr', 'Personne désignée par le patient.'],
  ]) {
    it(`has its definition in ${language} on a page in ${lang}, and says so`, async () => {
      const element = await word({lang: lang!});
      const definition = boxOf(element).querySelector('span')!;
      expect([definition.lang, definition.textContent]).to.deep.equal([language, text]);
      expect(boxOf(element).querySelector('b')!.lang).to.equal(language);
    });
  }

  it('cuts no definition', async () => {
    const element = await word({term: 'long'});
    expect(boxOf(element).querySelector('span')!.textContent).to.equal(LONG);
  });

  it('looks like the text around it, but for its dots', async () => {
    const paragraph = box();
    Object.assign(paragraph.style, {
      font: 'italic 700 31px/1.9 Georgia, serif',
      color: 'rgb(10, 20, 30)',
      letterSpacing: '2px',
      wordSpacing: '4px',
      textTransform: 'uppercase',
    });
    paragraph.append('Les ');
    const element = await word({}, {into: paragraph});
    const names = [
      'fontSize',
      'fontWeight',
      'fontStyle',
      'fontFamily',
      'color',
      'lineHeight',
      'letterSpacing',
      'wordSpacing',
      'textTransform',
    ] as const;
    const [own, page] = [getComputedStyle(buttonOf(element)), getComputedStyle(paragraph)];
    for (const name of names) expect(own[name], name).to.equal(page[name]);
    expect(own.textDecorationStyle).to.equal('dotted');
    expect([own.borderTopWidth, own.paddingLeft, own.paddingTop]).to.deep.equal(['0px', '0px', '0px']);
    expect(own.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    const height = paragraph.getBoundingClientRect().height;
    element.replaceWith('assistants');
    expect(paragraph.getBoundingClientRect().height).to.be.closeTo(height, 1);
  });

  it('has a definition in a type of its own, even in a heading', async () => {
    const heading = box();
    heading.style.font = 'italic 700 60px/1 Georgia, serif';
    const element = await word({}, {into: heading});
    await press(element);
    const {fontSize, fontStyle, fontWeight} = getComputedStyle(boxOf(element));
    expect([fontSize, fontStyle, fontWeight]).to.deep.equal(['14px', 'normal', '400']);
  });

  describe('with a pointer', () => {
    it('opens where it rests, and not where it passes', async () => {
      const element = await word();
      point(buttonOf(element), 'pointerenter');
      point(buttonOf(element), 'pointerleave');
      await pass(250);
      expectShown(element, false);
      point(buttonOf(element), 'pointerenter');
      await opens(element);
      expectShown(element, true);
    });

    it('stays while the pointer is on the definition, and goes after it', async () => {
      const element = await word();
      point(buttonOf(element), 'pointerenter');
      await opens(element);
      point(buttonOf(element), 'pointerleave');
      point(boxOf(element), 'pointerenter');
      await pass(400);
      expectShown(element, true);
      point(boxOf(element), 'pointerleave');
      expectShown(element, true);
      await closes(element);
      expectShown(element, false);
    });

    it('is not taken away by the click of that pointer, but by the next', async () => {
      const element = await word();
      point(buttonOf(element), 'pointerenter');
      await opens(element);
      await press(element);
      expectShown(element, true);
      point(buttonOf(element), 'pointerleave');
      await pass(400);
      expectShown(element, true);
      await press(element);
      expectShown(element, false);
    });

    it('is dismissed by Escape, with nothing focused', async () => {
      const element = await word();
      point(buttonOf(element), 'pointerenter');
      await opens(element);
      await sendKeys({press: 'Escape'});
      await closes(element);
    });

    it('does not open under a finger on its way', async () => {
      const element = await word();
      point(buttonOf(element), 'pointerenter', 'touch');
      await pass(250);
      expectShown(element, false);
    });

    it('opens by a tap, and closes by the next and by one elsewhere', async () => {
      const element = await word();
      await press(element);
      expectShown(element, true);
      await press(element);
      expectShown(element, false);
      await press(element);
      boxOf(element).dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
      await element.updateComplete;
      expectShown(element, true);
      document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
      await element.updateComplete;
      expectShown(element, false);
    });
  });

  describe('with the keyboard', () => {
    for (const [name, key] of [
      ['Enter', 'Enter'],
      ['the space bar', ' '],
    ] as const) {
      it(`opens and closes by ${name}, and not by being focused`, async () => {
        const element = await word();
        buttonOf(element).focus();
        await pass(250);
        expectShown(element, false);
        await sendKeys({press: key});
        expectShown(element, true);
        await sendKeys({press: key});
        expectShown(element, false);
      });
    }

    it('closes by Escape, keeps the focus, and leaves a dialog around it open', async () => {
      const dialog = document.createElement('dialog');
      box().append(dialog);
      dialog.showModal();
      const element = await word({}, {into: dialog});
      const heard: string[] = [];
      const hear = (event: KeyboardEvent) => heard.push(event.key);
      document.addEventListener('keydown', hear);
      afterThis(() => document.removeEventListener('keydown', hear));
      buttonOf(element).focus();
      await press(element);
      await sendKeys({press: 'Escape'});
      expectShown(element, false);
      expect(rootOf(element).activeElement === buttonOf(element)).to.equal(true);
      expect(dialog.open).to.equal(true);
      expect(heard).to.deep.equal([]);
      await sendKeys({press: 'Escape'});
      expect(dialog.open).to.equal(false);
    });

    it('closes where the focus goes elsewhere', async () => {
      const parent = box();
      const element = await word({}, {into: parent});
      const next = parent.appendChild(document.createElement('button'));
      buttonOf(element).focus();
      await press(element);
      next.focus();
      await element.updateComplete;
      expectShown(element, false);
    });

    it('can scroll a definition that is longer than the view', async () => {
      const element = await word({term: 'long'});
      await press(element);
      expect(boxOf(element).scrollHeight).to.be.above(boxOf(element).clientHeight);
      expect(boxOf(element).tabIndex).to.equal(0);
      buttonOf(element).focus();
      boxOf(element).focus();
      await element.updateComplete;
      expectShown(element, true);
      await sendKeys({press: 'Escape'});
      expectShown(element, false);
      expect(rootOf(element).activeElement === buttonOf(element)).to.equal(true);
    });

    it('has no second stop where all of it is seen', async () => {
      const element = await word();
      await press(element);
      expect(boxOf(element).tabIndex).to.equal(-1);
    });
  });

  describe('stands', () => {
    it('in the view, at 320 pixels and wherever the word is', async function () {
      const {innerWidth, innerHeight} = window;
      if (!(await resize(320, 256))) this.skip();
      try {
        for (const term of ['assistant-dsp', 'long']) {
          for (const [top, left] of [
            [0, 0],
            [0, 280],
            [110, 150],
            [230, 290],
          ]) {
            const parent = box();
            Object.assign(parent.style, {position: 'fixed', top: `${top}px`, left: `${left}px`});
            const element = await word({term}, {into: parent, content: 'mot'});
            await press(element);
            expectInView(boxOf(element));
            expect(boxOf(element).getBoundingClientRect().height).to.be.above(40);
            element.remove();
          }
        }
      } finally {
        await resize(innerWidth, innerHeight);
      }
    });

    it('next to its word, and is cut off by nothing', async () => {
      for (const transform of ['none', 'translate(30px, 10px)']) {
        const parent = box(100);
        Object.assign(parent.style, {overflow: 'hidden', height: '2em', position: 'relative', transform});
        const element = await word({}, {into: parent});
        await press(element);
        const [own, its] = [
          boxOf(element).getBoundingClientRect(),
          buttonOf(element).getBoundingClientRect(),
        ];
        expect(own.top).to.be.closeTo(its.bottom + 4, 1);
        expect(own.left).to.be.closeTo(Math.max(8, its.left), 1);
        const seen = rootOf(element).elementFromPoint(own.left + 20, own.bottom - 8)!;
        expect(boxOf(element).contains(seen)).to.equal(true);
        element.remove();
      }
    });

    for (const place of ['documentElement', 'body'] as const) {
      it(`next to its word, and in view, where the page has zoomed its ${place}`, async () => {
        const page = document[place];
        afterThis(() => void (page.style.zoom = ''));
        page.style.zoom = '1.5';
        for (const [left, top] of [
          ['50px', '40px'],
          ['330px', '150px'],
        ] as const) {
          const parent = box();
          Object.assign(parent.style, {position: 'fixed', left, top});
          const element = await word({}, {into: parent});
          await press(element);
          const [own, its] = [boxOf(element), buttonOf(element)].map(one => one.getBoundingClientRect());
          expect(own!.top).to.be.closeTo(its!.bottom + 4, 1);
          expect(own!.left).to.be.closeTo(Math.min(its!.left, innerWidth - 8 - own!.width), 1);
          await press(element);
        }
      });
    }

    it('next to its word where there is no top layer, even in a page that is transformed', async () => {
      for (const name of ['showPopover', 'hidePopover'] as const) {
        stub(HTMLElement.prototype as {[key in typeof name]?: unknown}, name, undefined);
      }
      const parent = box();
      parent.style.transform = 'translate(30px, 10px)';
      const element = await word({}, {into: parent});
      await press(element);
      expectShown(element, true);
      const [own, its] = [boxOf(element).getBoundingClientRect(), buttonOf(element).getBoundingClientRect()];
      expect(own.top).to.be.closeTo(its.bottom + 4, 1);
      expect(own.left).to.be.closeTo(Math.max(8, its.left), 1);
      await press(element);
      expectShown(element, false);
    });

    it('beside its word when the page is scrolled, and closes with a word that has left', async () => {
      const parent = box();
      parent.style.height = '4000px';
      const element = await word({}, {into: parent});
      await press(element);
      scrollTo(0, 3);
      await pass(50);
      expect(boxOf(element).getBoundingClientRect().top).to.be.closeTo(
        buttonOf(element).getBoundingClientRect().bottom + 4,
        1,
      );
      scrollTo(0, 2000);
      await closes(element);
      scrollTo(0, 0);
    });

    it('with no style attribute in the markup', async () => {
      const element = await word();
      expect(has(element, '[style]')).to.equal(false);
    });

    it('on no paper', async function () {
      const element = await word();
      await press(element);
      if (!(await emulate({type: 'print'}))) this.skip();
      try {
        expect(isShown(element)).to.equal(false);
        expect(getComputedStyle(buttonOf(element)).textDecorationLine).to.equal('none');
        // As the browser opens it by itself, before the code that does has come.
        const other = await word();
        boxOf(other).showPopover?.();
        expect(isShown(other)).to.equal(false);
      } finally {
        await emulate();
      }
    });
  });

  it('lets go of the page when it leaves it', async () => {
    const element = await word();
    await press(element);
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expectShown(element, false);
    await press(element);
    expectShown(element, true);
  });

  describe('leaves the words as they are', () => {
    /** States that there are words, and nothing else. */
    function expectWords(element: Term): void {
      expect(has(element, 'button, [part=message], p')).to.equal(false);
      expect(textOf(element)).to.equal('');
      expect(element.getClientRects().length).to.be.above(0);
      expect(getComputedStyle(element).display).to.equal('inline');
    }

    it('until the data arrive', async () => {
      const held = gate();
      const server = serve({data: {body: data, after: held.passed}});
      const element = place('kf-term', {src: server.url('data'), term: 'opt-out'}, {content: 'opt-out'});
      await reaches(element, 'loading');
      expectWords(element);
      held.open();
      await reaches(element, 'ready');
      expect(has(element, 'button')).to.equal(true);
    });

    for (const [what, attributes, given, event] of [
      ['a term that is unknown', {term: 'nowhere'}, data, 'indicator'],
      ['a name that every object has', {term: 'constructor'}, data, 'indicator'],
      ['a glossary that is wrong', {term: 'x'}, {...data, glossary: {x: {term: 'X'}}}, 'schema'],
      ['no data', {term: 'x'}, 'x', 'schema'],
    ] as [string, Attributes, unknown, string][]) {
      it(`with ${what}, and tells the page`, async () => {
        const element = place('kf-term', attributes, {data: given, content: 'opt-out'});
        const journal = journalOf(element);
        await reaches(element, 'error');
        expectWords(element);
        expect(journal).to.deep.equal(['error', `kf-error ${event}`]);
      });
    }

    it('without any data', async () => {
      const element = place('kf-term', {term: 'opt-out'}, {content: 'opt-out'});
      await reaches(element, 'idle');
      expectWords(element);
    });
  });

  describe('without a name is the list of all terms', () => {
    it('in the order of the document, each in its language', async () => {
      const element = await word({term: '', lang: 'de'}, {content: ''});
      const entries = [...rootOf(element).querySelectorAll('dl > div')];
      expect(
        entries
          .slice(0, 2)
          .map(one =>
            [...one.querySelectorAll<HTMLElement>('dt, dd')].map(part => [
              part.localName,
              part.lang,
              part.textContent,
            ]),
          ),
      ).to.deep.equal([
        [
          ['dt', 'de', 'DSP-Assistent'],
          ['dd', 'de', 'Vom Patienten benannte Person.'],
        ],
        [
          ['dt', 'fr', 'Opt-out'],
          ['dd', 'fr', 'Un DSP est ouvert, sauf si la personne s’y oppose.'],
        ],
      ]);
      expect(entries.length).to.equal(3);
      expect(has(element, 'button')).to.equal(false);
      expect(getComputedStyle(element).display).to.equal('block');
    });

    it('tells of its data once, however often it is rendered', async () => {
      const element = place('kf-term', {lang: 'fr'}, {data});
      const journal = journalOf(element);
      await reaches(element, 'ready');
      element.lang = 'de';
      await until(element, 'German', () => textOf(element).includes('Patienten'));
      expect(journal).to.deep.equal(['ready', 'kf-load']);
    });

    it('and says so where there are none, or none can be had', async () => {
      const element = place('kf-term', {lang: 'fr'}, {data: documentOf({value: 1})});
      await reaches(element, 'empty');
      expect(textOf(element)).to.equal('Aucune donnée');
      const server = serve({data: {after: NEVER}, gone: {status: 404}});
      element.data = undefined as never;
      element.src = server.url('gone');
      await reaches(element, 'error');
      expect(textOf(element)).to.match(/^Les données n'ont pas pu être chargées/);
    });
  });

  it('becomes a word, another word and a list as its name changes', async () => {
    const element = await word({term: 'opt-out'});
    element.term = 'assistant-dsp';
    await element.updateComplete;
    expect(textOf(element)).to.contain('Personne désignée');
    element.removeAttribute('term');
    await element.updateComplete;
    expect(rootOf(element).querySelectorAll('dt').length).to.equal(3);
    element.term = 'opt-out';
    await element.updateComplete;
    expect([element.getAttribute('term'), getComputedStyle(element).display]).to.deep.equal([
      'opt-out',
      'inline',
    ]);
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('is fit for everybody, open and closed, and as a list', async () => {
    const parent = box();
    const element = await word({}, {into: parent});
    await word({term: ''}, {into: parent, content: ''});
    for (const open of [false, true]) {
      if (open) await press(element);
      const {violations} = await axe.run(parent);
      expect(violations.map(({id}) => id)).to.deep.equal([]);
    }
  });
});
