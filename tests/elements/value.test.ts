import 'axe-core/axe.min.js';
import type {AxeResults} from 'axe-core';
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/kf-value.js';
import {
  ACTIVATED,
  DOCUMENTS,
  LANGUAGES,
  NEVER,
  box,
  cahier,
  documentOf,
  expectClean,
  gate,
  has,
  journalOf,
  place,
  plain,
  reaches,
  rootOf,
  serve,
  textOf,
  until,
  type Attributes,
  type Stand,
} from '../support/fixtures.js';
import {emulate} from '../support/page.js';

declare const axe: {run(context: Element): Promise<AxeResults>};

type Value = HTMLElementTagNameMap['kf-value'];

/** A figure of the Cahier in a sentence of a page. */
async function value(attributes: Attributes, stand: Stand = {}): Promise<Value> {
  const element = place('kf-value', {lang: 'fr', ...attributes}, {data: cahier, ...stand});
  await reaches(element, 'ready');
  expectClean(element);
  return element;
}

const withData = (indicator: object, attributes: Attributes = {}, content = '') =>
  value(attributes, {data: documentOf(indicator as Record<string, unknown>), content});

/** What is seen: nothing of what is only heard, and the page's own content where that is shown. */
function seenIn(element: Value): string {
  const spoken = [...rootOf(element).querySelectorAll('.spoken')];
  const words = spoken.reduce((text, one) => text.replace(one.textContent, ''), rootOf(element).textContent!);
  return plain(words + (has(element, 'slot') ? element.textContent : ''));
}

/** What is heard: nothing of what is only seen. */
function heardIn(element: Value): string {
  const copy = document.createElement('div');
  copy.append(...[...rootOf(element).childNodes].map(node => node.cloneNode(true)));
  copy.querySelectorAll('[aria-hidden=true]').forEach(one => one.remove());
  return plain(copy.textContent);
}

const partOf = (element: Value) => rootOf(element).querySelector<HTMLElement>('[part=value]')!;

describe('value', () => {
  it('is of what its label says where the data do not', async () => {
    const data = [{period: '2024-06', value: 3}];
    const element = await value({label: 'Comptes'}, {data});
    expect(partOf(element).title).to.match(/^Comptes.{0,2}: 3/);
  });

  for (const [what, attributes, seen, heard] of [
    ['a value', {indicator: 'patient-accounts'}, '194.784', '194784'],
    ['a value in few signs', {indicator: 'patient-accounts', notation: 'short'}, '194,8 k', '194784'],
    ['a value as far as it is known', {indicator: DOCUMENTS}, '12,9 M', '12,9 millions'],
    ['a value in words', {indicator: DOCUMENTS, notation: 'long'}, '12,9 millions', '12,9 millions'],
    ['a value with its unit', {indicator: 'dsp-with-document'}, '65,1 %', '65,1 pour cent'],
    ['a value without its unit', {indicator: 'dsp-with-document', unitless: ''}, '65,1', '65,1'],
    ['a date', {indicator: DOCUMENTS, show: 'date'}, '30 juin 2024', '30 juin 2024'],
    ['a mean', {indicator: ACTIVATED, show: 'average'}, '2.011', '2011'],
    ['a change', {indicator: ACTIVATED, show: 'change'}, '+541 (+36,8 %)', 'hausse : 541, 36,8 pour cent'],
    [
      'the base of a change',
      {indicator: DOCUMENTS, show: 'base'},
      'depuis le mois précédent',
      'depuis le mois précédent',
    ],
    [
      'a change without its sign',
      {indicator: 'wse-lbm-month', show: 'change'},
      '23 % (sens non précisé)',
      '23 pour cent (sens non précisé)',
    ],
    [
      'a value for an unknown word',
      {indicator: DOCUMENTS, show: 'all', notation: 'huge'},
      '12,9 M',
      '12,9 millions',
    ],
  ] as [string, Attributes, string, string][]) {
    it(`says ${what}, for the eye and for the ear`, async () => {
      const element = await value(attributes);
      expect(seenIn(element)).to.equal(seen);
      expect(heardIn(element)).to.equal(heard);
    });
  }

  it('says the number once where eye and ear agree', async () => {
    for (const [attributes, text] of [
      [{indicator: 'dsp-with-document', unitless: ''}, '65,1'],
      [{indicator: DOCUMENTS, notation: 'long'}, '12,9 millions'],
    ] as [Attributes, string][]) {
      const element = await value(attributes);
      expect(textOf(element)).to.equal(text);
      expect(has(element, '[aria-hidden]')).to.equal(false);
    }
  });

  it('cannot be copied twice', async () => {
    const element = await value({indicator: 'patient-accounts'});
    const {userSelect, webkitUserSelect} = getComputedStyle(rootOf(element).querySelector('.spoken')!);
    expect(userSelect || webkitUserSelect).to.equal('none');
  });

  it('shows its date and source by keyboard and by finger where it is asked to, and has no tab stop else', async () => {
    expect(has(await value({indicator: DOCUMENTS}), 'button')).to.equal(false);
    const element = await value({indicator: DOCUMENTS, details: ''});
    const button = rootOf(element).querySelector('button')!;
    const box = rootOf(element).querySelector<HTMLElement>('[part=details]')!;
    expect(partOf(element).title).to.equal('');
    expect(heardIn(element)).to.contain('12,9 millions');
    expect(getComputedStyle(box).display).to.equal('none');
    button.focus();
    await sendKeys({press: 'Enter'});
    expect(getComputedStyle(box).display).to.equal('block');
    expect(plain(box.textContent))
      .to.contain('total au 30 juin 2024')
      .and.to.contain('Source : Cahier eSanté N°1');
    const {left, right} = box.getBoundingClientRect();
    expect(left >= 0 && right <= innerWidth).to.equal(true);
    await sendKeys({press: 'Escape'});
    expect(getComputedStyle(box).display).to.equal('none');
    expect(rootOf(element).activeElement).to.equal(button);
    button.click();
    expect(getComputedStyle(box).display).to.equal('block');
    button.click();
    expect(getComputedStyle(box).display).to.equal('none');
  });

  it('shows its date and source on no paper', async function () {
    const element = await value({indicator: DOCUMENTS, details: ''});
    rootOf(element).querySelector('button')!.click();
    if (!(await emulate({type: 'print'}))) this.skip();
    try {
      expect(getComputedStyle(rootOf(element).querySelector('[part=details]')!).display).to.equal('none');
    } finally {
      await emulate();
    }
  });

  it('is data for machines, with its date and source in a tooltip', async () => {
    const number = partOf(await value({indicator: DOCUMENTS}));
    expect([number.localName, number.getAttribute('value')]).to.deep.equal(['data', '12900000']);
    expect(plain(number.title))
      .to.contain('total au 30 juin 2024')
      .and.to.contain('Source : Cahier eSanté N°1');
    const date = partOf(await value({indicator: DOCUMENTS, show: 'date'}));
    expect([date.localName, date.getAttribute('datetime')]).to.deep.equal(['time', '2024-06-30']);
    const base = partOf(await value({indicator: DOCUMENTS, show: 'base'}));
    expect(base.localName).to.equal('span');
  });

  for (const [lang, text] of Object.entries({
    fr: 'plus de 8,6 millions',
    de: 'mehr als 8,6 Millionen',
    lb: 'méi wéi 8,6 Milliounen',
    en: 'more than 8.6 million',
  })) {
    it(`says what limits it in ${lang}`, async () => {
      const point = {value: 8_600_000, precision: 100_000, qualifier: 'more-than'};
      const element = await withData({value: point}, {lang, notation: 'long'});
      expect(seenIn(element)).to.equal(text);
      expect(partOf(element).lang).to.equal(lang);
    });
  }

  it('says its status and that it is made up in brackets', async () => {
    const point = {value: 5, status: 'provisional'};
    const element = await withData({value: point, nature: 'illustrative'});
    expect(seenIn(element)).to.equal("5 (provisoire, données d'illustration)");
  });

  for (const [status, word] of [
    ['missing', 'sans valeur'],
    ['suppressed', 'confidentiel'],
    ['not-applicable', 'sans objet'],
  ] as const) {
    it(`is a dash with the word where it is ${status}, and never what the page was written with`, async () => {
      const element = await withData({value: {value: 987_654, status}}, {}, '987.654');
      expect(seenIn(element)).to.equal(`– (${word})`);
      expect(heardIn(element)).to.equal(`(${word})`);
      expect(rootOf(element).innerHTML).not.to.match(/987/);
    });
  }

  describe('in a sentence', () => {
    /** A sentence with a figure in the middle. */
    async function sentence(attributes: Attributes, width = 900, content = '') {
      const parent = box(width);
      parent.innerHTML = '<p>Le DSP contient </p>';
      const paragraph = parent.firstElementChild as HTMLElement;
      const element = await value(attributes, {into: paragraph, content});
      paragraph.append(' documents.');
      return {paragraph, element};
    }

    it('is text of it: size, weight, colour, line height, spacing', async () => {
      const {paragraph, element} = await sentence({indicator: DOCUMENTS});
      Object.assign(paragraph.style, {
        font: 'italic 700 31px/1.9 Georgia, serif',
        color: 'rgb(10, 20, 30)',
        letterSpacing: '2px',
        wordSpacing: '4px',
        textTransform: 'uppercase',
      });
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
      const [own, page] = [getComputedStyle(partOf(element)), getComputedStyle(paragraph)];
      for (const name of names) expect(own[name], name).to.equal(page[name]);
      const lines = paragraph.getClientRects()[0]!.height;
      element.replaceWith('12,9 M');
      expect(paragraph.getClientRects()[0]!.height).to.equal(lines);
    });

    it('is as wide as its text, and breaks no line', async () => {
      const {paragraph, element} = await sentence({indicator: DOCUMENTS});
      const before = paragraph.getBoundingClientRect().width;
      const own = partOf(element).getBoundingClientRect();
      expect(getComputedStyle(element).display).to.equal('inline');
      expect(own.width).to.be.below(before / 4);
      expect(paragraph.getBoundingClientRect().height).to.be.below(2 * own.height);
    });

    it('keeps its number and its unit on one line, however narrow', async () => {
      for (const lang of LANGUAGES) {
        for (const notation of ['plain', 'long']) {
          const {element} = await sentence({indicator: DOCUMENTS, notation, lang}, 60);
          const text = partOf(element).querySelector('[aria-hidden]') ?? partOf(element);
          expect(text.getClientRects().length, `${lang}, ${notation}`).to.equal(1);
        }
      }
    });

    it('adds no white space', async () => {
      const {paragraph, element} = await sentence({indicator: 'dsp-with-document'});
      const width = partOf(element).getBoundingClientRect().width;
      expect(element.getBoundingClientRect().width).to.be.closeTo(width, 0.5);
      expect(paragraph.textContent).to.equal('Le DSP contient  documents.');
    });

    it('is gone where the page hides it', async () => {
      const {element} = await sentence({indicator: DOCUMENTS});
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
    });

    it('is fit for everybody, in a sentence and in a heading', async () => {
      const {paragraph} = await sentence({indicator: DOCUMENTS});
      const failing = place('kf-value', {lang: 'fr', indicator: 'nowhere'}, {data: cahier, into: paragraph});
      await reaches(failing, 'error');
      const {violations} = await axe.run(paragraph);
      expect(violations.map(({id}) => id)).to.deep.equal([]);
    });
  });

  describe('until the data arrive and without them', () => {
    const FALLBACK = '12,8 millions';

    it('shows what the page was written with, then the figure', async () => {
      const held = gate();
      const server = serve({data: {body: cahier, after: held.passed}});
      const element = place(
        'kf-value',
        {src: server.url('data'), indicator: DOCUMENTS, lang: 'fr'},
        {content: FALLBACK},
      );
      await reaches(element, 'loading');
      expect(seenIn(element)).to.equal(FALLBACK);
      held.open();
      await reaches(element, 'ready');
      expect(seenIn(element)).to.equal('12,9 M');
    });

    it('shows that there is something to come, where the page says nothing', async () => {
      const server = serve({data: {after: NEVER}});
      const element = place('kf-value', {src: server.url('data')}, {content: ' '});
      await reaches(element, 'loading');
      expect(seenIn(element)).to.equal('…');
      expect(heardIn(element)).to.equal('Chargement');
    });

    for (const [what, attributes, data, kind] of [
      ['are not there', {indicator: 'nowhere'}, cahier, 'indicator'],
      ['have no such part', {indicator: 'patient-accounts', show: 'change'}, cahier, 'unsuitable'],
      ['have no mean', {indicator: 'patient-accounts', show: 'average'}, cahier, 'unsuitable'],
      ['have no value', {indicator: 'vaccinations-by-age'}, cahier, 'unsuitable'],
      ['are wrong', {}, documentOf({value: 'x'}), 'schema'],
    ] as [string, Attributes, object, string][]) {
      it(`keeps the page’s words where the data ${what}, and tells the page`, async () => {
        const element = place('kf-value', {lang: 'fr', ...attributes}, {data, content: FALLBACK});
        const journal = journalOf(element);
        await reaches(element, 'error');
        expect(seenIn(element)).to.equal(FALLBACK);
        expect(journal).to.deep.equal(['error', `kf-error ${kind}`]);
        expect(has(element, 'table, button, p, [part=message]')).to.equal(false);
      });
    }

    for (const lang of LANGUAGES) {
      it(`is a dash with the reason where the page says nothing, in ${lang}`, async () => {
        const element = place('kf-value', {lang, indicator: 'nowhere'}, {data: cahier});
        await reaches(element, 'error');
        expect(seenIn(element)).to.equal('–');
        expect(heardIn(element)).to.match(/^.{10,}\.$/);
        expect(plain(rootOf(element).querySelector<HTMLElement>('[title]')!.title)).to.equal(
          heardIn(element),
        );
      });
    }

    it('says that there are no data', async () => {
      const element = place('kf-value', {lang: 'fr'}, {data: documentOf({series: []})});
      await reaches(element, 'empty');
      expect([seenIn(element), heardIn(element)]).to.deep.equal(['–', 'Aucune donnée']);
    });

    it('takes up words that come after it', async () => {
      const element = place('kf-value', {lang: 'fr', indicator: 'nowhere'}, {data: cahier});
      await reaches(element, 'error');
      element.textContent = FALLBACK;
      await until(element, 'the words', () => seenIn(element) === FALLBACK);
    });

    it('keeps the last figure in the line where a refresh fails, with a note in brackets', async () => {
      const server = serve({data: {body: cahier}});
      const element = place('kf-value', {src: server.url('data'), indicator: DOCUMENTS, lang: 'fr'});
      await reaches(element, 'ready');
      server.answer('data', {status: 404});
      element.refresh();
      await reaches(element, 'stale');
      expect(seenIn(element)).to.equal('12,9 MActualisation impossible – Date de référence : 30 juin 2024');
      const note = rootOf(element).querySelector('[part=stale]')!;
      expect(getComputedStyle(note).display).to.equal('inline');
      expect(getComputedStyle(note, '::before').content).to.equal('" ("');
    });
  });

  it('gives its reading as text, and its numbers as CSV', async () => {
    const element = await value({indicator: DOCUMENTS});
    expect(plain(element.toText())).to.match(/^Nombre de documents : 12,9 M, total au 30 juin 2024\./);
    expect(await element.toCSV()).to.contain(';12900000;');
  });
});
