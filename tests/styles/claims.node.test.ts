// What the documentation of each widget says of tokens is what they do: set in a plain style sheet of the page, for all
// widgets or for that tag, each changes what is drawn; and that of the tag wins.
import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'puppeteer-core';
import {TAGS} from '../../src/styles/tags.js';
import {TOKENS, type TokenKind} from '../../src/styles/token-list.js';
import type {Token} from '../../src/styles/tokens.js';
import {bundleSources, launch, serve, type Site} from '../support/site.js';
import type * as Claims from './page/claims.js';

declare global {
  interface Window {
    claims: Pick<typeof Claims, 'open' | 'look'>;
  }
}

/** Two values of each kind, neither of them a default. */
const VALUES: Record<TokenKind, readonly [string, string]> = {
  color: ['rgb(1, 2, 3)', 'rgb(4, 5, 6)'],
  fontFamily: ['monospace', 'serif'],
  fontWeight: ['300', '800'],
  number: ['1.5', '1.75'],
  dimension: ['7px', '9px'],
  keyword: ['oldstyle-nums', 'slashed-zero'],
};

/** Properties that are one widget's own, and are no tokens. */
const OWN: Record<string, readonly [string, string]> = {
  '--kf-table-max-height': ['90px', '70px'],
  '--kf-sparkline-height': ['90px', '70px'],
};

const folder = new URL('../../src/elements/', import.meta.url);

/** Widgets that stand in a line of text, whose look they have. */
const INLINE: readonly string[] = [
  'kf-sentence',
  'kf-sparkline',
  'kf-term',
  'kf-value',
  'kf-variation-badge',
];

/** What the documentation itself excepts. */
const isExcepted = ({tag, words}: {tag: string; words: string}) =>
  (INLINE.includes(tag) && /not in a line of text/.test(words)) ||
  (tag === 'kf-bulletin' && /nor in the text of a bulletin/.test(words));

/** What a class says of properties, and what the class that it extends says. */
function claimsOf(name: string): {property: string; words: string}[] {
  for (const file of readdirSync(folder)) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const [, parent] = new RegExp(`class ${name}(?:<T>)? extends (\\w+)`).exec(source) ?? [];
    if (!parent) continue;
    const said = [...source.matchAll(/@cssprop \[?(--[\w-]+).*? - (.*)/g)];
    return [
      ...said.map(([, property, words]) => ({property: property!, words: words!})),
      ...claimsOf(parent),
    ];
  }
  return [];
}

const classOf = (tag: string) =>
  tag.slice(3).replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The token of a property, if it is that of all widgets. */
const tokenOf = (property: string) => {
  const name = property.replace('--kf-', '');
  return name in TOKENS ? (name as Token) : undefined;
};

/** The values for a property: of a token, of a token of one tag, or of a widget's own. */
const valuesOf = (property: string) => {
  const token = tokenOf(property.replace(/^--kf-(?:value|sentence|term)-/, '--kf-'));
  return token ? VALUES[TOKENS[token].kind] : OWN[property]!;
};

const sheet = (rules: Record<string, string>) =>
  `:root{${Object.entries(rules)
    .map(([property, value]) => `${property}:${value};`)
    .join('')}}`;

describe('tokens do what each widget says of them', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'key-figures-claims-'));
  let site: Site;
  let browser: Browser;
  let page: Page;

  before(async () => {
    await bundleSources(temporary, {claims: fileURLToPath(new URL('page/claims.ts', import.meta.url))});
    site = await serve(temporary, {
      '/': '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Tokens</title><main></main><script type="module" src="/claims.js"></script>',
    });
    browser = await launch();
    page = await browser.newPage();
    await page.setViewport({width: 900, height: 700});
    await page.goto(site.address);
    await page.waitForFunction(() => window.claims !== undefined);
    await page.evaluate(() => window.claims.open());
    // From now on the focus is seen.
    await page.keyboard.press('Tab');
  });

  after(async () => {
    await browser?.close();
    site?.close();
    rmSync(temporary, {recursive: true, force: true});
  });

  const look = (rules: Record<string, string>) => page.evaluate(css => window.claims.look(css), sheet(rules));

  it('for all widgets, and for one tag, which wins', async () => {
    // What has had the focus once has its hint from then on.
    await look({});
    const plain = await look({});
    assert.deepEqual(await look({'--kf-colour-of-the-sky': 'blue'}), plain, 'nothing changes by itself');
    const claims = TAGS.flatMap(tag => claimsOf(classOf(tag)).map(claim => ({tag, ...claim})));
    assert.ok(claims.length > 200, `${claims.length} claims`);
    const idle: string[] = [];
    for (const property of new Set(claims.map(claim => claim.property))) {
      const of = claims.filter(claim => claim.property === property && !isExcepted(claim));
      const token = tokenOf(property);
      const [one, other] = valuesOf(property);
      const all = await look({[property]: one});
      for (const {tag, words} of of) {
        const isOwn = INLINE.includes(tag) && /only as the tag’s own/.test(words);
        if (!isOwn && all[tag] === plain[tag]) idle.push(`${tag} ${property}`);
      }
      if (!token) continue;
      const own = Object.fromEntries(TAGS.map(tag => [`--${tag}-${token}`, other]));
      const alone = await look(own);
      const both = await look({...own, [property]: one});
      for (const {tag} of of) {
        if (alone[tag] === plain[tag]) idle.push(`--${tag}-${token}`);
        if (both[tag] !== alone[tag]) idle.push(`--${tag}-${token} does not win`);
      }
    }
    assert.deepEqual(idle, []);
  });

  it('together: a brand’s style sheet, written from the documentation, restyles every widget', async () => {
    const brand = readFileSync(new URL('../../stories/brand.css', import.meta.url), 'utf8');
    const plain = await look({});
    const branded = await page.evaluate(
      css => window.claims.look(css),
      brand.replace('.kf-theme-made-up', ':root'),
    );
    assert.deepEqual(
      TAGS.filter(tag => branded[tag] === plain[tag]),
      [],
    );
  });
});
