import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import '../../src/languages/pt.js';
import {languages, toLanguage} from '../../src/format/language.js';
import * as de from '../../src/format/messages/de.js';
import * as en from '../../src/format/messages/en.js';
import * as fr from '../../src/format/messages/fr.js';
import * as lb from '../../src/format/messages/lb.js';
import * as pt from '../../src/format/messages/pt.js';
import {sayProblem} from '../../src/format/problem.js';
import {
  choose,
  fallback,
  renderCSV,
  renderDataTable,
  renderKeyFacts,
  renderSentence,
  renderSVG,
  renderTable,
  renderText,
  widgets,
} from '../../src/static.js';
import {problemOf} from '../data/fixtures.js';
import {DEMO} from '../data/demo.js';
import {PT} from './pt.table.js';

const noBreak = (text: string) => text.replaceAll('~', '\u00a0');

/** The words of a text, in small letters. */
const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** All words of a language; rules are asked with numbers and a name that is no word. */
function vocabulary(value: unknown): string[] {
  if (typeof value === 'string') return wordsOf(value);
  if (typeof value === 'function') {
    const rule = value as (...given: unknown[]) => string;
    return [1, 2].flatMap(one => wordsOf(rule(one, '7', 7)));
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(vocabulary) : [];
}

const own = new Set(vocabulary(pt));
const foreign = new Set([fr, de, lb, en].flatMap(vocabulary).filter(word => !own.has(word)));

/** A document with the same numbers, whose own texts are none of any language. */
function nameless(value: unknown, key = ''): unknown {
  const texts = [
    'label',
    'title',
    'description',
    'term',
    'definition',
    'abbreviation',
    'dimension',
    'licence',
  ];
  if (texts.includes(key) || (key === 'unit' && value !== 'count' && value !== 'percent')) return {pt: 'Xyz'};
  if (Array.isArray(value)) return value.map(one => nameless(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, nameless(one, name)]));
}

/** The text of markup: what stands between its tags, and its names. */
const textOf = (markup: string) =>
  [...markup.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name).join(' ') +
  markup.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ');

function assertPortuguese(text: string, where: string): void {
  assert.doesNotMatch(text, /undefined|NaN|\[object/, where);
  assert.deepEqual(
    wordsOf(text).filter(word => foreign.has(word)),
    [],
    `${where}: ${text}`,
  );
}

describe('Portuguese', () => {
  it('writes numbers, dates and sentences as in Portugal', () => {
    for (const [written, make] of PT) assert.equal(make(), noBreak(written));
  });

  it('is one of the languages that the page in a frame loads: all that have a file', () => {
    const [, list = ''] = /const ADDED = \[(.*)\]/.exec(
      readFileSync(new URL('../../src/embed/frame.ts', import.meta.url), 'utf8'),
    )!;
    const files = readdirSync(new URL('../../src/languages', import.meta.url));
    assert.deepEqual(
      list.split(', ').map(tag => `${tag.replaceAll("'", '')}.ts`),
      files,
    );
  });

  it('is known in any spelling', () => {
    for (const tag of ['pt', 'pt-PT', 'pt_PT', 'PT', 'pt-BR', 'pt-LU'])
      assert.equal(toLanguage(tag), 'pt', tag);
    assert.deepEqual(languages, ['fr', 'de', 'lb', 'en', 'pt']);
  });

  it('has words that are not those of another language', () => {
    assert.ok(foreign.size > 500);
    assert.ok(['données', 'août', 'hausse', 'dernière'].every(word => foreign.has(word)));
  });

  it('has all of what the other languages have', () => {
    const keys = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, one]) => keys(one, `${path}.${key}`))
        : [path];
    assert.deepEqual(keys({...pt}).sort(), keys({...fr}).sort());
  });

  it('speaks every widget, with no word of another language', () => {
    const spoken = new Set<string>();
    for (const {document, id} of DEMO) {
      const data = nameless(document);
      const texts = {
        renderSentence: () => renderSentence(data, id, 'pt'),
        renderCSV: () => renderCSV(data, id, 'pt'),
        renderDataTable: () => textOf(renderDataTable(data, id, {lang: 'pt', width: 640, sparkline: true})),
        fallback: () => textOf(fallback('kf-bar-chart', data, {indicator: id}, 'pt')),
        value: () => textOf(fallback('kf-value', data, {indicator: id}, 'pt')),
        choose: () =>
          choose(data, id, 'pt')
            .map(one => Object.values(one.said).join(' '))
            .join(' '),
        ...Object.fromEntries(
          widgets.map(widget => [
            widget,
            () =>
              [
                textOf(renderSVG(widget, data, id, {lang: 'pt', width: 640})),
                textOf(renderTable(widget, data, id, 'pt')),
                renderText(widget, data, id, 'pt'),
              ].join(' '),
          ]),
        ),
      };
      for (const [name, render] of Object.entries(texts)) {
        let text = '';
        if (problemOf(() => (text = render()))) continue;
        assertPortuguese(text, `${id}, ${name}`);
        spoken.add(name);
      }
    }
    assert.equal(spoken.size, widgets.length + 6, 'each of them, at least once');
  });

  it('speaks lists of key figures', () => {
    const [{document}] = DEMO as [(typeof DEMO)[number]];
    assertPortuguese(textOf(renderKeyFacts(nameless(document), {lang: 'pt'})), 'renderKeyFacts');
  });

  it('says every problem', () => {
    for (const kind of Object.keys(fr.messages.problem) as (keyof typeof fr.messages.problem)[]) {
      const {sentence, detail} = sayProblem({kind, expected: 'number'}, 'pt');
      assertPortuguese(sentence, kind);
      assertPortuguese(detail.replace('number', ''), kind);
    }
  });
});
