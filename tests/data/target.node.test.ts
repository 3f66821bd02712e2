import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {demand, suits} from '../../src/data/suits.js';
import {progressOf} from '../../src/data/target.js';
import {figureOf, problemOf} from './fixtures.js';

const progress = (value: number, target: object, more: object = {}) => {
  const {fraction, falling, reached} = progressOf(figureOf({value, target, ...more}), value)!;
  return {fraction, falling, reached};
};

describe('the way to a target', () => {
  it('leads up from zero, or from where it started', () => {
    assert.deepEqual(progress(20, {value: 80}), {fraction: 0.25, falling: false, reached: false});
    assert.deepEqual(progress(50, {value: 80, from: {value: 40}}), {
      fraction: 0.25,
      falling: false,
      reached: false,
    });
    assert.deepEqual(progress(80, {value: 80}), {fraction: 1, falling: false, reached: true});
    assert.deepEqual(progress(100, {value: 80}), {fraction: 1.25, falling: false, reached: true});
  });

  it('leads down where the target is below the start, or where lower is better', () => {
    assert.deepEqual(progress(15, {value: 10, from: {value: 30}}), {
      fraction: 0.75,
      falling: true,
      reached: false,
    });
    assert.equal(progress(10, {value: 10, from: {value: 30}}).reached, true);
    const lower = {polarity: 'lower-is-better'};
    assert.deepEqual(
      [12, 8, 7].map(value => progress(value, {value: 8}, lower).reached),
      [false, true, true],
    );
    // What the publisher says of the start wins over the polarity, unless it says nothing.
    assert.equal(progress(12, {value: 20, from: {value: 5}}, lower).falling, false);
    assert.equal(progress(12, {value: 8, from: {value: 8}}, lower).falling, true);
  });

  it('may lead back, to zero, and from the target itself', () => {
    assert.equal(progress(30, {value: 80, from: {value: 40}}).fraction, -0.25);
    assert.equal(progress(0, {value: 0}, {polarity: 'lower-is-better'}).reached, true);
    assert.deepEqual(progress(58, {value: 58, from: {value: 58}}), {
      fraction: 1,
      falling: false,
      reached: true,
    });
  });

  it('is none without a target', () => {
    assert.equal(progressOf(figureOf({value: 3}), 3), undefined);
  });

  it('needs a target and a value', () => {
    assert.equal(suits(figureOf({value: 3, target: {value: 80}}), 'target'), true);
    assert.equal(suits(figureOf({value: {value: null}, target: {value: 80}}), 'target'), true);
    assert.equal(suits(figureOf({value: 3}), 'target'), false);
    const change = {since: 'previous', absolute: 1};
    const problem = problemOf(() => demand(figureOf({change, target: {value: 80}}), 'target'));
    assert.deepEqual([problem?.kind, problem?.expected], ['unsuitable', 'target']);
  });

  it('names the field that is wrong', () => {
    const wrong = (target: unknown) => {
      const {kind, path} = problemOf(() => progressOf(figureOf({value: 3, target}), 3)) ?? {};
      return [kind, path];
    };
    assert.deepEqual(wrong({value: '80'}), ['schema', 'target.value']);
    assert.deepEqual(wrong({value: 80, by: 'soon'}), ['schema', 'target.by']);
    assert.deepEqual(wrong({value: 80, from: {value: null}}), ['schema', 'target.from.value']);
    assert.deepEqual(wrong(80), ['schema', 'target']);
  });
});
