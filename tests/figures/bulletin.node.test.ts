// A whole edition as HTML: the same for the element and for a page without scripts.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {KeyFiguresDocument} from '../../src/index.js';
import {readEdition} from '../../src/data/read.js';
import {still} from '../../src/embed/still.js';
import {bulletin, contentsOf, headingLevel, type BulletinOptions} from '../../src/figures/bulletin.js';
import {markup} from '../../src/figures/markup.js';
import {termList} from '../../src/figures/term.js';

const cahier = JSON.parse(
  readFileSync(new URL('../../demo/data/cahier-2024-06.json', import.meta.url), 'utf8'),
) as KeyFiguresDocument;

function written(data: unknown, options: Partial<BulletinOptions> = {}): string {
  const place: BulletinOptions['place'] = (widget, id) => `[${widget} ${id}]`;
  return markup(bulletin(contentsOf(readEdition(data)), {lang: 'fr', level: 2, place, ...options}));
}

const placesIn = (text: string) => [...text.matchAll(/\[([\w-]+) ([\w-]*)\]/g)].map(([, widget]) => widget);

describe('bulletin', () => {
  it('has a place for each figure and for the glossary, in order', () => {
    const edition = readEdition(cahier);
    const places = placesIn(written(cahier));
    assert.equal(places.length, contentsOf(edition).sections.flatMap(one => one.indicators).length + 1);
    assert.equal(places.at(-1), 'term');
  });

  it('links to its places where they have addresses, and else not at all', () => {
    const linked = written(cahier, {address: id => `https://p.example/#${id}`});
    const targets = [...linked.matchAll(/href="https:\/\/p\.example\/#([^"]*)"/g)].map(([, id]) => id);
    const ids = new Set([...linked.matchAll(/ id="at-([^"]*)"/g)].map(([, id]) => id));
    assert.ok(targets.length > 30);
    for (const id of targets) assert.ok(ids.has(id), id);
    assert.doesNotMatch(written(cahier), /<a /);
  });

  it('gives a figure that is wrong a tile, which says so', () => {
    const data = {...cahier, sections: undefined, indicators: {one: {label: 'Un', value: 'geheim'}}};
    assert.deepEqual(placesIn(written(data)), ['kpi-tile', 'term']);
    const drawn = still('kf-bulletin', data, {}, 'fr')!.html;
    assert.match(drawn, /<p>[^<]+<\/p>/);
    assert.doesNotMatch(drawn, /<svg/);
  });

  it('is a heading of the level that is asked for, and leaves room for one below', () => {
    assert.deepEqual([1, 5, 6, 0, -3, 2.9, NaN, Infinity].map(headingLevel), [1, 5, 5, 2, 1, 2, 2, 5]);
    assert.match(written(cahier, {level: 4}), /aria-level="4" id="at-"[\s\S]*aria-level="5"/);
  });

  it('escapes what a document says', () => {
    const hostile = {
      ...cahier,
      title: '<script>alert(1)</script>',
      sections: [
        {id: 'a', abbreviation: '"><img>', title: '<b>x</b>', description: '<i>', indicators: ['one']},
      ],
    };
    const text = written(hostile, {address: id => `#${id}`});
    assert.doesNotMatch(text, /<script|<img|<i>|<b>x/);
  });

  it('lists the terms with their definitions, each marked where its language is another', () => {
    const data = {
      ...cahier,
      glossary: {x: {term: 'Wort', definition: {de: 'Erklärung', fr: 'Explication'}}},
      language: 'de',
    };
    assert.equal(
      markup(termList(readEdition(data), 'fr')),
      '<dl part="list"><div><dt part="term" lang="de">Wort</dt><dd part="definition" lang="fr">Explication</dd></div></dl>',
    );
  });
});
