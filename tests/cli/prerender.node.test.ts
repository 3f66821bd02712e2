import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {prerender} from '../../src/cli/prerender.js';
import {ProblemError} from '../../src/data/problem.js';
import {CAHIER} from './run.js';

const cahier: unknown = JSON.parse(readFileSync(CAHIER, 'utf8'));
const load = async (src: string) => {
  if (src === 'c.json') return cahier;
  throw new ProblemError({kind: 'not-json'});
};
const fill = (page: string) => prerender(page, load);
const tag = (name: string, more = '', content = '') =>
  `<kf-${name} src="c.json" indicator="patient-accounts" ${more}>${content}</kf-${name}>`;

describe('a page without scripts', () => {
  it('has the reading and the table of a figure in its tag', async () => {
    const {page, tags} = await fill(`<html lang="fr"><body>${tag('kpi-tile')}`);
    assert.deepEqual(
      tags.map(({outcome}) => outcome),
      ['filled'],
    );
    assert.match(page, /<p data-kf-prerendered lang="fr">Comptes patients\u00a0: 194\.784/);
    assert.match(page, /<table[\s\S]*194\.784[\s\S]*<\/table>/);
  });

  it('has the figure alone in a sentence', async () => {
    const {page} = await fill(`<p lang="en">There are ${tag('value')} accounts.</p>`);
    assert.equal(page.replace(/<[^>]*>/g, ''), 'There are 194.784 accounts.'.replace('194.784', '194,784'));
  });

  it('keeps every other letter of the page', async () => {
    const around = ['<!-- odd --><DIV  class=x>&nbsp;<br>', '\r\n<p>&eacute;</div>'] as const;
    const {page} = await fill(around.join(tag('value')));
    assert.ok(page.startsWith(around[0]));
    assert.ok(page.endsWith(around[1]));
  });

  it('speaks the language around each tag', async () => {
    const {page} = await fill(
      `<html lang="de"><body>${tag('sentence')}<div lang="lb">${tag('sentence')}</div>`,
    );
    assert.match(page, /<span data-kf-prerendered lang="de">/);
    assert.match(page, /<span data-kf-prerendered lang="lb">/);
  });

  it('is the same when it is filled again, and renewed where the data have changed', async () => {
    const once = (await fill(`<body>${tag('bar-chart', '', ' ')}`)).page;
    assert.equal((await fill(once)).page, once);
    const older = once.replaceAll('194.784', '190.000');
    assert.equal((await fill(older)).page, once);
  });

  it('keeps what the page has put into a tag, and says so', async () => {
    const written = `<body>\n${tag('kpi-tile', '', '<p>194.784</p>')}`;
    const {page, tags} = await fill(written);
    assert.equal(page, written);
    assert.deepEqual(tags, [{tag: 'kf-kpi-tile', line: 2, indicator: 'patient-accounts', outcome: 'kept'}]);
  });

  it('keeps the data that stand in a tag', async () => {
    const script = '<script type="application/json">{}</script>';
    const {page} = await fill(`<body>${tag('kpi-tile', '', script)}`);
    assert.ok(page.includes(script));
    assert.match(page, /194\.784/);
  });

  it('leaves a tag empty whose data cannot be shown, and says why', async () => {
    const written =
      '<body><kf-kpi-tile src="c.json" indicator="none"></kf-kpi-tile><kf-kpi-tile src="x"></kf-kpi-tile>';
    const {page, tags} = await fill(written);
    assert.equal(page, written);
    assert.deepEqual(
      tags.map(({outcome, reason}) => [outcome, reason?.fr]),
      [
        ['failed', 'Indicateur introuvable dans les données. none'],
        ['failed', "Les données n'ont pas pu être lues\u00a0: ce n'est pas du JSON."],
      ],
    );
  });

  it('has the picture of a figure, for engines that draw it before any script', async () => {
    const {page, hashes} = await fill(`<html lang="fr"><body>${tag('kpi-tile')}`);
    assert.match(page, /<kf-kpi-tile[^>]*><template shadowrootmode="open" data-kf-prerendered>/);
    assert.equal(page.match(/<svg /g)!.length, 3);
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text!);
    assert.deepEqual(
      hashes,
      styles.map(text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
    );
  });

  it('says of a sentence the parts that are asked for', async () => {
    const {page} = await fill(`<body>${tag('sentence', 'parts="level"')}`);
    assert.doesNotMatch(page, /Source/);
    assert.match((await fill(`<body>${tag('sentence')}`)).page, /Source/);
  });

  it('has the whole of a bulletin, and a list of key facts', async () => {
    const {page, tags} = await fill(
      `<kf-bulletin src="c.json"></kf-bulletin><kf-key-facts src="c.json"></kf-key-facts>`,
    );
    assert.equal(tags.filter(({outcome}) => outcome === 'filled').length, 2);
    // Each figure's table is in the tag's own content, and folded under its picture.
    assert.equal(page.match(/<table/g)!.length, 2 * 39);
    assert.match(page, /<ul data-kf-prerendered lang="fr"><li>/);
  });
});
