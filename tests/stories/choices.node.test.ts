// What the pages « Do and don't » say is what the library says.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {choice} from '../../src/format/messages/en.js';
import {RULES, verdictOf} from '../../stories/choices.js';

describe('do and don’t', () => {
  for (const [name, rule] of Object.entries(RULES)) {
    it(`${name}: the one is better than the other`, () => {
      const rank = {best: 0, possible: 1, unsuitable: 2};
      const good = verdictOf(rule.do);
      const bad = verdictOf(rule.dont);
      assert.notEqual(good.verdict, 'unsuitable');
      assert.ok(rank[good.verdict] <= rank[bad.verdict], `${good.verdict} and ${bad.verdict}`);
      assert.notEqual(bad.verdict, 'best');
    });
  }

  it('gives an example of every reason there is', () => {
    const shown = Object.values(RULES).flatMap(({do: good, dont: bad}) => [good.reason, bad.reason]);
    assert.deepEqual([...new Set<string>(shown)].sort(), Object.keys(choice.reason).sort());
  });
});
