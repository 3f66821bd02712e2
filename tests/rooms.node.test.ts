// The walls between the rooms of src/: who may import whom, and which words may be said where.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join, posix, sep} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

/** From left to right: a room knows itself and the rooms to its left. */
const rooms = ['data', 'format', 'geometry', 'marks', 'figures', 'elements', 'define', 'embed', 'languages'];
const entries = ['index.ts', 'all.ts', 'static.ts'];

const mayImport = (from: string, to: string) => {
  if (from === to) return true;
  if (from === 'styles') return false;
  if (to === 'styles') return rooms.indexOf(from) >= rooms.indexOf('marks');
  // Neighbours that do not speak: words and measures are made independently of each other.
  if (from === 'geometry' && to === 'format') return false;
  return rooms.includes(to) && rooms.indexOf(to) < rooms.indexOf(from);
};

const leftOfElements = rooms.slice(0, rooms.indexOf('elements'));
const elementsAndRight = rooms.slice(rooms.indexOf('elements'));

/** Each word and the places (rooms or files) where it may be said; it may be said nowhere else. */
const words: {word: string; pattern: RegExp; places: string[]}[] = [
  {word: 'fetch(', pattern: /\bfetch\(/, places: ['data']},
  {word: 'zod', pattern: /\bzod\b/, places: ['data']},
  {word: 'Intl.', pattern: /\bIntl\./, places: ['format']},
  {word: 'd3-', pattern: /['"]d3-/, places: ['geometry']},
  {word: 'svg`', pattern: /\bsvg\s*`/, places: ['marks', 'figures']},
  {word: '<svg', pattern: /<svg\b/, places: ['figures']},
  {word: 'ReactiveElement', pattern: /\bReactiveElement\b/, places: ['elements']},
  {word: 'dispatchEvent', pattern: /\bdispatchEvent\b/, places: ['elements']},
  {word: 'customElements', pattern: /\bcustomElements\b/, places: ['define']},
  // The same document must give the same figure: what draws knows neither the clock nor the page.
  // The loader alone knows the time: of its waits, and of how old an answer is.
  {word: 'Date.now(', pattern: /\bDate\.now\(/, places: [...elementsAndRight, 'data/load.ts']},
  {word: 'new Date()', pattern: /\bnew Date\(\s*\)/, places: elementsAndRight},
  {word: 'document.', pattern: /(?<![.\w$/])document\./, places: elementsAndRight},
  {word: 'navigator.', pattern: /(?<![.\w$])navigator\./, places: elementsAndRight},
  {
    word: 'a timer',
    pattern: /\b(?:set|clear)(?:Timeout|Interval)\b/,
    places: [...elementsAndRight, 'data/load.ts'],
  },
];

/** @param path relative to src/, with forward slashes */
function breaches(path: string, source: string): string[] {
  const [room = ''] = path.split('/');
  if (room === 'cli') return [];
  const isEntry = entries.includes(path);
  if (!isEntry && room !== 'styles' && !rooms.includes(room)) return [`src/${path} lies in no known room`];

  const found: string[] = [];
  if (!isEntry) {
    for (const {fileName} of ts.preProcessFile(source).importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const target = posix.join(posix.dirname(path), fileName);
      const [targetRoom = ''] = target.split('/');
      if (!mayImport(room, targetRoom)) found.push(`src/${path} may not import ${target}`);
    }
  }
  const code = withoutComments(source);
  for (const {word, pattern, places} of words) {
    if (pattern.test(code) && !places.includes(room) && !places.includes(path)) {
      found.push(`src/${path} may not say ${word}`);
    }
  }
  return found;
}

/** The compiler's printer, because `//` also stands in addresses and templates. */
function withoutComments(source: string) {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest);
  return ts.createPrinter({removeComments: true}).printFile(file);
}

describe('rooms', () => {
  it('keep their walls', () => {
    const src = fileURLToPath(new URL('../src', import.meta.url));
    const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.ts'));
    assert.ok(files.length > 0, 'there is something to check');
    const found = files.flatMap(name =>
      breaches(name.split(sep).join('/'), readFileSync(join(src, name), 'utf8')),
    );
    assert.deepEqual(found, []);
  });

  it('let an import through to the left only', () => {
    assert.deepEqual(breaches('marks/bar.ts', "import {scale} from '../geometry/scale.js';"), []);
    assert.deepEqual(breaches('elements/a.ts', "import {theme} from '../styles/theme.js';"), []);
    assert.deepEqual(breaches('all.ts', "export * from './define/kf-bar-chart.js';"), []);
    for (const [path, specifier] of [
      ['data/read.ts', '../format/number.js'],
      ['format/number.ts', '../geometry/scale.js'],
      ['geometry/scale.ts', '../format/number.js'],
      ['geometry/bars.ts', '../styles/theme.js'],
      ['styles/theme.ts', '../data/read.js'],
      ['elements/a.ts', '../index.js'],
      ['elements/a.ts', '../../package.json'],
    ] as const) {
      const statements = [
        `import {x} from '${specifier}';`,
        `import type {x} from '${specifier}';`,
        `import '${specifier}';`,
        `export * from '${specifier}';`,
        `const x = await import('${specifier}');`,
      ];
      for (const statement of statements) {
        assert.equal(breaches(path, statement).length, 1, `${path}: ${statement}`);
      }
    }
    assert.equal(breaches('helpers/x.ts', '').length, 1, 'a folder nobody knows');
  });

  it('let each word through in its own place only', () => {
    const samples = [
      "fetch('/a')",
      "import * as z from 'zod/mini';",
      'new Intl.NumberFormat()',
      "import {scaleLinear} from 'd3-scale';",
      'svg`<g></g>`',
      'html`<svg></svg>`',
      'class A extends ReactiveElement {}',
      'this.dispatchEvent(e)',
      "customElements.define('a-b', A)",
      'Date.now()',
      'new Date()',
      'document.body',
      'navigator.language',
      'setTimeout(f, 1)',
    ];
    assert.equal(samples.length, words.length, 'a sample for each word');
    samples.forEach((sample, index) => {
      const {word, places} = words[index]!;
      for (const room of [...leftOfElements, ...elementsAndRight]) {
        const expected = places.includes(room) ? [] : [`src/${room}/x.ts may not say ${word}`];
        assert.deepEqual(breaches(`${room}/x.ts`, sample), expected);
      }
    });
    assert.deepEqual(breaches('data/load.ts', 'setTimeout(f, 1)'), []);
  });

  it('do not listen to comments', () => {
    assert.deepEqual(breaches('data/x.ts', '// as Intl. does\n/* and <svg */ export const a = 1;'), []);
    assert.equal(breaches('data/x.ts', "const a = 'https://x'; Intl.x").length, 1);
  });
});
