import assert from 'node:assert/strict';
import {copyFile, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {previewPage, serve, type Preview} from '../../src/cli/serve.js';
import {CAHIER, folder} from './run.js';

describe('a preview', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  let preview: Preview;
  let file: string;
  before(async () => {
    place = await folder();
    file = join(place.path, 'cahier.json');
    await copyFile(CAHIER, file);
    preview = await serve(file);
  });
  after(async () => {
    await preview?.close();
    await place.remove();
  });

  it('shows every indicator with the widgets that fit it, best first, in the language asked for', async () => {
    const page = await (await fetch(`${preview.url}?lang=de`)).text();
    assert.match(page, /<html lang="de">/);
    const section = /<h2 id="patient-accounts">[\s\S]*?<\/section>/.exec(page)![0];
    assert.match(section, /<figure><kf-kpi-tile src="document\.json" indicator="patient-accounts">/);
    assert.doesNotMatch(section, /<kf-donut-chart/);
  });

  it('gives the document as it is now', async () => {
    const answer = await fetch(`${preview.url}document.json`);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(await answer.text(), await readFile(CAHIER, 'utf8'));
    assert.equal((await fetch(`${preview.url}../../etc/passwd`)).status, 404);
  });

  it('tells open pages that the file has been saved', async () => {
    const {body} = await fetch(`${preview.url}changes`);
    const reader = body!.getReader();
    await writeFile(file, '{');
    const {value} = await reader.read();
    assert.equal(new TextDecoder().decode(value), 'data: saved\n\n');
    await reader.cancel();
    assert.match(await (await fetch(preview.url)).text(), /ce n'est pas du JSON/);
  });

  it('keeps ids as texts, and says what is wrong with one indicator beside the others', () => {
    const head = {version: 1, reference: '2024-06-30', language: 'fr', source: {label: 'S'}};
    const indicators = {'"><script>': {label: 'A', value: 1}, bad: {label: 1}};
    const page = previewPage(JSON.stringify({...head, indicators}), 'fr');
    assert.equal(page.match(/<script/g)!.length, 2);
    assert.match(page, /<h2>bad<\/h2><p>Les données/);
  });
});
