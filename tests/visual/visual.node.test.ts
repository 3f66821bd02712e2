// What all stories look like, against pictures that were reviewed. `npm run test:visual` does the same, and with
// `-- --update` it takes them anew. Another Chromium than that of the pictures draws letters otherwise: here it is
// skipped; and of the published themes only the states of every widget are looked at.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {compare, decode, encode, shrink, type Picture} from './pictures.js';
import {writeReport} from './report.js';
import {review, strangeness, type Finding} from './review.js';
import {openStudio, type Studio} from './sheets.js';

const say = (findings: readonly Finding[]) =>
  findings.map(({picture, story, what}) => `${picture} ${story}: ${what}`);

describe('stories', () => {
  let studio: Studio;

  before(async () => {
    studio = await openStudio();
  });

  after(() => studio?.close());

  it('look as they were reviewed', async t => {
    const strange = strangeness(studio);
    if (strange) return t.skip(strange);
    const {findings, taken} = await review(studio, studio.components, {quick: true});
    assert.ok(taken > 100, `${taken} pictures`);
    if (findings.length > 0) t.diagnostic(`${writeReport(findings)} shows the differences.`);
    assert.deepEqual(say(findings), []);
  });

  it('look the same a second time', async t => {
    const strange = strangeness(studio);
    if (strange) return t.skip(strange);
    assert.deepEqual(say((await review(studio, ['target-bar'])).findings), []);
  });

  it('are not taken for the same where one bar has moved by a pixel', async t => {
    const strange = strangeness(studio);
    if (strange) return t.skip(strange);
    const disturb = () => {
      const bars = [...document.querySelectorAll('.cell kf-target-bar')].flatMap(
        ({shadowRoot}) => shadowRoot!.querySelector('path.accent') ?? [],
      );
      bars[0]!.setAttribute('transform', 'translate(1 0)');
    };
    const {findings} = await review(studio, ['target-bar'], {disturb});
    assert.equal(new Set(findings.map(({story}) => story)).size, 1, say(findings).join('\n'));
    assert.match(findings[0]!.what, /^\d+ pixels differ$/);
  });
});

describe('a picture', () => {
  /** A black square on white, with a grey line. */
  const draw = (x: number, grey = 0xdde3e8): Picture => {
    const data = Buffer.alloc(4 * 60 * 40, 255);
    for (let row = 10; row < 30; row++) {
      for (let column = x; column < x + 20; column++) data.writeUIntBE(0, 4 * (60 * row + column), 3);
    }
    for (let column = 0; column < 60; column++) data.writeUIntBE(grey, 4 * (60 * 35 + column), 3);
    return {width: 60, height: 40, data};
  };
  const cells = [{story: 'one', y: 0, height: 40}];
  const changes = (before: Picture, after: Picture) =>
    compare({picture: decode(encode(before)), cells}, {picture: after, cells}).map(({what}) => what);

  it('is read as it was written', () => {
    assert.deepEqual(decode(encode(draw(10))).data, draw(10).data);
    assert.deepEqual(changes(draw(10), draw(10)), []);
  });

  it('differs in a pixel to the side, and in a colour that is hardly another', () => {
    assert.deepEqual(changes(draw(10), draw(11)), ['40 pixels differ']);
    const other = draw(10);
    for (let i = 0; i < other.data.length; i += 4)
      if (other.data[i] === 0) other.data.writeUIntBE(0x010101, i, 3);
    assert.deepEqual(changes(draw(10), other), ['#010101 is new']);
  });

  it('is kept smaller with the mean of its pixels, and differs in two of them', () => {
    const small = shrink(draw(10), 2);
    assert.deepEqual([small.width, small.height], [30, 20]);
    assert.deepEqual(decode(encode(small)).data, small.data);
    const at = (picture: Picture, x: number, y: number) => picture.data.readUIntBE(4 * (30 * y + x), 3);
    assert.deepEqual([at(small, 4, 10), at(small, 5, 10), at(small, 0, 17)], [0xffffff, 0, 0xeef1f4]);
    assert.equal(at(shrink(draw(11), 2), 5, 10), 0x808080);
    const half = [{story: 'one', y: 0, height: 20}];
    const found = compare(
      {picture: decode(encode(small)), cells: half},
      {picture: shrink(draw(12), 2), cells: half},
    );
    assert.deepEqual(
      found.map(({what}) => what),
      ['20 pixels differ'],
    );
  });

  it('says which story is new and which is gone', () => {
    const found = compare(
      {picture: draw(10), cells: [{story: 'old', y: 0, height: 40}]},
      {picture: draw(10), cells: [{story: 'new', y: 0, height: 40}]},
    );
    assert.deepEqual(
      found.map(({story, what}) => `${story} ${what}`),
      ['old is gone', 'new is new'],
    );
  });
});
