import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {bulletinPage} from '../../src/cli/page.js';
import {toPng} from '../../src/cli/png.js';
import {renderings, type Selection, type Skipped} from '../../src/cli/render.js';
import {renderSVG, light} from '../../src/static.js';
import {readSvg} from '../figures/read-svg.js';
import {CAHIER} from './run.js';

const cahier: unknown = JSON.parse(readFileSync(CAHIER, 'utf8'));

const all: Selection = {languages: ['fr'], themes: ['light'], formats: ['svg'], width: 640};

function draw(data: unknown, selection: Partial<Selection>) {
  const skipped: Skipped[] = [];
  const files = [...renderings(data, {...all, ...selection}, one => skipped.push(one))];
  return {files, skipped, names: files.map(({name}) => name)};
}

describe('renderings', () => {
  it('are one picture of each indicator, by the widget that fits it best', () => {
    const {files, skipped, names} = draw(cahier, {});
    assert.deepEqual(skipped, []);
    assert.equal(files.length, 39);
    assert.ok(names.includes('patient-accounts.kpi-tile.fr.svg'));
    assert.ok(names.includes('patient-accounts-activated.bar-chart.fr.svg'));
    for (const {content, alt} of files) {
      readSvg(content);
      assert.ok(alt);
    }
  });

  it('are every format, language and theme asked for', () => {
    const {names} = draw(cahier, {
      indicators: ['cve-total'],
      languages: ['de', 'lb'],
      themes: ['light', 'dark'],
      formats: ['svg', 'csv', 'text', 'table'],
    });
    assert.deepEqual(names.sort(), [
      'cve-total.de.csv',
      'cve-total.de.csv.schema.json',
      'cve-total.de.html',
      'cve-total.de.txt',
      'cve-total.kpi-tile.de.dark.svg',
      'cve-total.kpi-tile.de.svg',
      'cve-total.kpi-tile.lb.dark.svg',
      'cve-total.kpi-tile.lb.svg',
      'cve-total.lb.csv',
      'cve-total.lb.csv.schema.json',
      'cve-total.lb.html',
      'cve-total.lb.txt',
    ]);
  });

  it('stand as they are asked to', () => {
    const row = draw(cahier, {indicators: ['cve-total'], layout: 'row'});
    assert.equal(
      row.files[0]!.content,
      renderSVG('kpi-tile', cahier, 'cve-total', {lang: 'fr', width: 640, layout: 'row', palette: light}),
    );
    assert.notEqual(row.files[0]!.content, draw(cahier, {indicators: ['cve-total']}).files[0]!.content);
  });

  it('leave out what does not suit, and tell', () => {
    const {names, skipped} = draw(cahier, {indicators: ['cve-total'], widgets: ['donut-chart', 'kpi-tile']});
    assert.deepEqual(names, ['cve-total.kpi-tile.fr.svg']);
    assert.deepEqual(skipped, [{indicator: 'cve-total', widget: 'donut-chart', problem: 'unsuitable'}]);
  });

  it('go on after an indicator that cannot be read', () => {
    const {indicators} = cahier as {indicators: Record<string, object>};
    const wrong = {
      ...(cahier as object),
      indicators: {bad: {label: 1}, 'cve-total': indicators['cve-total']},
    };
    const {names, skipped} = draw(wrong, {formats: ['svg', 'csv']});
    assert.deepEqual(names, [
      'cve-total.fr.csv',
      'cve-total.fr.csv.schema.json',
      'cve-total.kpi-tile.fr.svg',
    ]);
    assert.deepEqual(skipped, [{indicator: 'bad', widget: '', problem: 'schema'}]);
  });
});

describe('a PNG', () => {
  it('is as large as asked for, on the colour of the page, with its words', async () => {
    const svg = renderSVG('kpi-tile', cahier, 'patient-accounts', {lang: 'fr', width: 300});
    const {height} = /height="(?<height>\d+)"/.exec(svg)!.groups as {height: string};
    const png = Buffer.from(await toPng(svg, {scale: 2, palette: light, fonts: []}));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [600, 2 * Number(height)]);
    const empty = svg.replace(/<text[\s\S]*<\/text>/, '');
    assert.ok(png.length > 2 * (await toPng(empty, {scale: 2, palette: light, fonts: []})).length);
  });

  it('is refused where there is no font to write with', async () => {
    const svg = renderSVG('kpi-tile', cahier, 'patient-accounts', {lang: 'fr', width: 300});
    const fonts = ['/nowhere/none.ttf'];
    await assert.rejects(toPng(svg, {scale: 1, palette: light, fonts}), /no sans-serif font/);
  });
});

describe('the page of a bulletin', () => {
  for (const lang of ['fr', 'lb'] as const) {
    it(`shows every indicator once in ${lang}, with its sections and its glossary, without scripts`, () => {
      const page = bulletinPage(cahier, {lang, width: 640});
      const {indicators} = cahier as {indicators: object};
      for (const id of Object.keys(indicators)) {
        assert.equal(page.split(`<figure id="${id}">`).length, 2, id);
      }
      assert.equal(page.match(/<h2>/g)!.length, 10);
      assert.doesNotMatch(page, /<script|undefined|NaN|\[object/);
      assert.match(page, /194\.784/);
    });
  }

  it('says in its place why an indicator cannot be shown, and keeps texts as texts', () => {
    const data = {
      version: 1,
      id: 'x',
      title: '<script>alert(1)</script>',
      reference: '2024-06-30',
      language: 'fr',
      source: {label: 'S'},
      indicators: {bad: {label: 1}},
    };
    const page = bulletinPage(data, {lang: 'fr', width: 640});
    assert.match(page, /<figure id="bad"><p>Les données n'ont pas pu être lues/);
    assert.doesNotMatch(page, /<script/);
  });
});
