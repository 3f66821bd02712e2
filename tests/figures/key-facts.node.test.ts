import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readEdition, type KeyFigure} from '../../src/data/read.js';
import {keyFacts, type KeyFactsOptions} from '../../src/figures/key-facts.js';
import {markup} from '../../src/figures/markup.js';
import {sayFact} from '../../src/format/key-facts.js';
import {figureOf, HEAD, problemOf} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import {ATTACKS} from './hostile.js';
import {elementsIn, readSvg, type Element} from './read-svg.js';

const flyer = readEdition(
  JSON.parse(readFileSync(new URL('../../demo/data/flyer-2022.json', import.meta.url), 'utf8')) as unknown,
);
const figures = flyer.ids.map(id => flyer.pick(id));

const read = (of: readonly KeyFigure[], options: Partial<KeyFactsOptions> = {}) =>
  // The reader of pictures wants every element closed.
  readSvg(markup(keyFacts(of, {lang: 'fr', ...options})).replaceAll('<br>', '<br/>'));

const textOf = (element: Element): string =>
  element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('');
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const partsOf = (list: Element, name: string) => elementsIn(list).filter(one => one.name === name);
const factsIn = (list: Element) => elementsIn(list).filter(({attributes}) => attributes['part'] === 'fact');

describe('a list of key facts', () => {
  it('is a group with a name: the section, else what it is', () => {
    for (const lang of LANGUAGES) {
      const {role, lang: written, 'aria-label': name} = read(figures, {lang}).attributes;
      assert.deepEqual([role, written], ['group', lang]);
      assert.ok(name!.length > 5);
    }
    assert.equal(read(figures, {title: {fr: 'Dossier', de: 'Akte'}}).attributes['aria-label'], 'Dossier');
  });

  it('has a term and its value for each figure, and nothing else in the list', () => {
    const [list] = partsOf(read(figures), 'dl');
    assert.equal(list!.children.length, figures.length);
    for (const fact of factsIn(list!)) {
      const names = fact.children.map(child => (child as Element).name);
      assert.match(names.join(' '), /^dt dd( dd)?$/);
    }
  });

  for (const lang of LANGUAGES) {
    it(`says every label and number in ${lang}`, () => {
      const facts = factsIn(read(figures, {lang}));
      for (const [i, figure] of figures.entries()) {
        const {label, value} = sayFact(figure, lang);
        const [term, number] = facts[i]!.children as Element[];
        assert.equal(textOf(term!), label.text);
        assert.equal(term!.attributes['lang'], label.lang);
        assert.equal(plain(textOf(number!)), plain(value.text));
      }
    });
  }

  it('sets qualifier and unit apart from the number', () => {
    const documents = factsIn(read([flyer.pick('dsp-documents')]))[0]!;
    const [, value] = documents.children as Element[];
    assert.deepEqual(partsOf(value!, 'small').map(textOf), ['plus de']);
    assert.deepEqual(partsOf(value!, 'b').map(textOf), ['8,6']);
    assert.deepEqual(partsOf(value!, 'span').map(textOf), [' millions']);
  });

  it('adds numbers as they are read aloud only where it is asked to, and only where they differ', () => {
    const spoken = (list: Element) =>
      elementsIn(list)
        .filter(({attributes}) => attributes['class'] === 'spoken')
        .map(textOf);
    const two = [figureOf({value: 194784}), figureOf({value: 46})];
    assert.deepEqual(spoken(read(two)), []);
    assert.deepEqual(spoken(read(two, {aloud: true})), ['194784']);
    const hidden = elementsIn(read(two, {aloud: true})).filter(
      one => one.attributes['aria-hidden'] === 'true',
    );
    assert.deepEqual(hidden.map(textOf), ['194.784']);
  });

  it('adds a change as it is read aloud, with its direction in words and no short form', () => {
    const figure = figureOf({
      kind: 'stock',
      value: {value: 12900000, precision: 100000},
      change: {since: 'previous', absolute: 276900, precision: 100, relative: 0.0219},
    });
    const written = '+276,9 k (+2,19 %), depuis le mois précédent';
    const [, seen] = partsOf(read([figure]), 'dd');
    assert.equal(plain(textOf(seen!)), `Variation : ${written}`);
    const [, both] = partsOf(read([figure], {aloud: true}), 'dd');
    const heard = elementsIn(both!).filter(({attributes}) => attributes['class'] === 'spoken');
    assert.deepEqual(
      heard.map(one => plain(textOf(one))),
      ['Variation : hausse : 276900, 2,19 pour cent, depuis le mois précédent'],
    );
    const hidden = elementsIn(both!).filter(({attributes}) => attributes['aria-hidden'] === 'true');
    assert.deepEqual(
      hidden.map(one => plain(textOf(one))),
      [written],
    );
  });

  it('says the source and the date once, at the foot', () => {
    const list = read(figures);
    const [foot, ...more] = partsOf(list, 'p');
    assert.equal(more.length, 0);
    assert.match(textOf(foot!), /Dépliant.*31 décembre 2022/);
    assert.equal(textOf(list).split('Dépliant').length, 2);
  });

  it('says status, change and what is made up below a figure', () => {
    const [fact] = factsIn(
      read([
        figureOf({
          nature: 'illustrative',
          value: {value: 5, status: 'provisional', period: '2023'},
          change: {since: '2022', absolute: 2},
        }),
      ]),
    );
    assert.equal(fact!.attributes['class'], 'illustrative');
    const words = plain(textOf(fact!.children[2] as Element));
    for (const said of [
      'provisoire',
      '2023',
      'Variation',
      '+2, par rapport à 2022',
      "Données d'illustration",
    ]) {
      assert.ok(words.includes(said), `${said} in ${words}`);
    }
  });

  it('says zero, missing, suppressed and not applicable apart, and never a suppressed value', () => {
    const values = [
      {value: 0},
      {value: null},
      {value: 77, status: 'suppressed'},
      {value: null, status: 'not-applicable'},
    ];
    const list = read(values.map(value => figureOf({value})));
    const looks = partsOf(list, 'b').map(one => [textOf(one), one.attributes['class']]);
    assert.deepEqual(looks, [
      ['0', 'number'],
      ['sans valeur', 'absent'],
      ['confidentiel', 'absent'],
      ['sans objet', 'absent'],
    ]);
    assert.doesNotMatch(textOf(list), /77/);
  });

  it('sets long numbers smaller, so that they are never broken', () => {
    const looks = [1234, 12_345_678, 123_456_789_012_345].map(
      value => partsOf(read([figureOf({value})]), 'b')[0]!.attributes['class'],
    );
    assert.deepEqual(looks, ['number', 'number wide', 'number widest']);
  });

  it('is made of static markup, and holds hostile texts as texts', () => {
    for (const text of ATTACKS) {
      const figure = figureOf({label: text, unit: text, value: 5}, {...HEAD, source: {label: text}});
      const list = read([figure], {title: text, aloud: true});
      for (const {name, attributes} of elementsIn(list)) {
        assert.match(name, /^(div|dl|dt|dd|b|span|small|p|br)$/);
        for (const key of Object.keys(attributes))
          assert.match(key, /^(part|role|lang|class|aria-(label|hidden))$/);
      }
      assert.equal(textOf(partsOf(list, 'dt')[0]!), text.trim());
    }
  });

  it('refuses a figure that has no value', () => {
    const none = figureOf({change: {since: 'previous', absolute: 3}});
    assert.deepEqual(
      problemOf(() => read([none])),
      {kind: 'unsuitable', path: '', expected: 'value'},
    );
  });
});
