import 'axe-core/axe.min.js';
import type {AxeResults} from 'axe-core';
import {expect} from '@open-wc/testing';
import '../../src/define/kf-sentence.js';
import {indicatorSentence} from '../../src/format/sentence.js';
import {readEdition} from '../../src/data/read.js';
import {
  ACTIVATED,
  DOCUMENTS,
  LANGUAGES,
  NEVER,
  box,
  cahier,
  documentOf,
  expectClean,
  has,
  journalOf,
  place,
  plain,
  reaches,
  rootOf,
  serve,
  textOf,
  type Attributes,
  type Stand,
} from '../support/fixtures.js';

declare const axe: {run(context: Element): Promise<AxeResults>};

type Sentence = HTMLElementTagNameMap['kf-sentence'];

async function sentence(attributes: Attributes, stand: Stand = {}): Promise<Sentence> {
  const element = place('kf-sentence', {lang: 'fr', ...attributes}, {data: cahier, ...stand});
  await reaches(element, 'ready');
  expectClean(element);
  return element;
}

const paragraphOf = (element: Sentence) => rootOf(element).querySelector<HTMLElement>('[part=sentence]')!;
const seenIn = (element: Sentence) =>
  plain((paragraphOf(element).querySelector('[aria-hidden=true]') ?? paragraphOf(element)).textContent);
const heardIn = (element: Sentence) =>
  plain((paragraphOf(element).querySelector('.spoken') ?? paragraphOf(element)).textContent);

describe('sentence', () => {
  for (const lang of LANGUAGES) {
    it(`says all that is known in ${lang}, for the eye and for the ear`, async () => {
      for (const indicator of [ACTIVATED, DOCUMENTS, 'vaccinations-by-type', 'vaccinations-by-age']) {
        const element = await sentence({indicator, lang});
        const figure = readEdition(cahier).pick(indicator);
        expect(paragraphOf(element).lang).to.equal(lang);
        expect(seenIn(element)).to.equal(plain(indicatorSentence(figure, lang)));
        expect(heardIn(element)).to.equal(plain(indicatorSentence(figure, lang, true)));
        expect(plain(element.toText())).to.equal(seenIn(element));
      }
    });
  }

  it('marks what is in another language, for both', async () => {
    const element = await sentence({indicator: ACTIVATED, lang: 'de'});
    const foreign = [...paragraphOf(element).querySelectorAll<HTMLElement>('[lang]')];
    expect(foreign.map(({lang, textContent}) => [lang, textContent])).to.deep.equal([
      ['fr', 'Cahier eSanté N°1'],
      ['fr', 'Cahier eSanté N°1'],
    ]);
    expect(paragraphOf(await sentence({indicator: ACTIVATED})).querySelector('[lang]') === null).to.equal(
      true,
    );
  });

  it('says the parts it is asked for, in their order', async () => {
    const element = await sentence({indicator: DOCUMENTS, parts: 'change level'});
    expect(seenIn(element)).to.equal(
      'Variation : +276,9 k (+2,19 %), depuis le mois précédent. Nombre de documents : 12,9 M, total au 30 juin 2024.',
    );
    element.parts = 'source';
    await element.updateComplete;
    expect(seenIn(element)).to.equal('Source : Cahier eSanté N°1.');
    element.parts = ['source', 'change'];
    await element.updateComplete;
    expect(seenIn(element)).to.match(/^Source.*Variation/);
    element.removeAttribute('parts');
    await element.updateComplete;
    expect(seenIn(element)).to.match(/^Nombre de documents.*Variation.*Connu à 100\.000 près\. Source/);
  });

  it('is a paragraph in the page’s own type', async () => {
    const parent = box();
    Object.assign(parent.style, {
      font: 'italic 300 21px/2 Georgia, serif',
      color: 'rgb(10, 20, 30)',
      textAlign: 'center',
      textIndent: '42px',
      whiteSpace: 'pre-wrap',
      wordSpacing: '4px',
    });
    const paragraph = paragraphOf(await sentence({indicator: DOCUMENTS}, {into: parent}));
    const [own, page] = [getComputedStyle(paragraph), getComputedStyle(parent)];
    for (const name of [
      'font',
      'color',
      'lineHeight',
      'textAlign',
      'textIndent',
      'whiteSpace',
      'wordSpacing',
    ] as const) {
      expect(own[name], name).to.equal(page[name]);
    }
    expect([own.marginTop, own.marginBottom]).to.deep.equal(['0px', '0px']);
  });

  it('needs no more room than the page has', async () => {
    for (const lang of LANGUAGES) {
      const element = await sentence({indicator: 'vaccinations-by-age', lang}, {width: 160});
      expect(element.getBoundingClientRect().width).to.equal(160);
      expect(element.scrollWidth, lang).to.be.at.most(160);
    }
  });

  it('names data that have no name', async () => {
    const data = [
      {period: '2023', value: 4},
      {period: '2024', value: 5},
    ];
    const element = await sentence({label: 'Visites'}, {data});
    expect(seenIn(element)).to.match(/^Visites, 2023 – 2024\. Dernière valeur : 5 \(2024\)\./);
  });

  it('says a change alone', async () => {
    const data = documentOf({change: {since: '2024-05', relative: 0.1}});
    expect(seenIn(await sentence({}, {data}))).to.match(/^Comptes\. Variation : \+10 %/);
  });

  it('keeps a place of two still lines while it loads', async () => {
    const server = serve({data: {after: NEVER}});
    const element = place('kf-sentence', {src: server.url('data'), lang: 'fr'});
    await reaches(element, 'loading');
    const lines = [...rootOf(element).querySelectorAll('.line')];
    expect(lines.length).to.equal(2);
    for (const line of lines) expect(line.getBoundingClientRect().height).to.be.above(5);
    expect(textOf(element)).to.equal('Chargement');
  });

  it('shows the page’s own words until then, and keeps them beside a message', async () => {
    const server = serve({data: {after: NEVER}, gone: {status: 404}});
    const element = place('kf-sentence', {src: server.url('data'), lang: 'fr'}, {content: 'Avant.'});
    await reaches(element, 'loading');
    expect(has(element, 'slot') && !has(element, '.line')).to.equal(true);
    const journal = journalOf(element);
    element.src = server.url('gone');
    await reaches(element, 'error');
    expect(textOf(element)).to.match(/^Les données n'ont pas pu être chargées/);
    expect(has(element, 'slot')).to.equal(true);
    expect(journal).to.deep.equal(['error', 'kf-error http']);
  });

  it('says that there is nothing to say', async () => {
    for (const [indicator, state] of [
      [{series: []}, 'empty'],
      [{}, 'error'],
    ] as const) {
      const element = place('kf-sentence', {lang: 'fr'}, {data: documentOf(indicator)});
      await reaches(element, state);
      expect(textOf(element)).to.match(/^(ComptesAucune donnée$|Cet indicateur ne peut pas)/);
    }
  });

  it('is fit for everybody', async () => {
    const element = await sentence({indicator: ACTIVATED, lang: 'de'});
    const {violations} = await axe.run(element.parentElement!);
    expect(violations.map(({id}) => id)).to.deep.equal([]);
  });
});
