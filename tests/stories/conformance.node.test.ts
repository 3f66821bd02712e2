// What the pages on accessibility claim: the tests that they name are there, and the words are those of the trees.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {CHARTABILITY} from '../../stories/accessibility/chartability.js';
import {CRITERIA, GROUPS} from '../../stories/accessibility/conformance.js';
import {languages, STEPS} from '../../stories/accessibility/utterances.js';

const file = (path: string) => new URL(`../../${path}`, import.meta.url);

describe('conformance', () => {
  it('names tests that are there, wherever something is met', () => {
    for (const {title, status, tests} of CRITERIA) {
      assert.equal(tests.length > 0, status !== 'not met', title);
      for (const test of tests) assert.ok(existsSync(file(test)), `${title}: ${test}`);
    }
  });

  it('has a table for each group, and each criterion in one of them', () => {
    assert.deepEqual([...new Set(CRITERIA.map(({group}) => group))], Object.keys(GROUPS));
  });

  it('answers the fifty heuristics of Chartability, fourteen of them critical', () => {
    const answers = Object.values(CHARTABILITY).flat();
    assert.equal(new Set(answers.map(({heuristic}) => heuristic)).size, 50);
    assert.equal(answers.filter(({critical}) => critical).length, 14);
  });
});

describe('the protocol for screen readers', () => {
  // The accessibility trees of the same figures, as a browser gives them; « ~ » stands for a space that does not break.
  for (const {widget, role, say} of STEPS.filter(one => one.role.includes('image'))) {
    it(`says of kf-${widget} what the browser hands over as its name (${role})`, () => {
      const tree = readFileSync(file(`tests/accessibility/snapshots/kf-${widget}.txt`), 'utf8');
      for (const lang of languages) {
        const words = say(lang).replace(/[\u00a0\u202f]/g, '~');
        assert.ok(tree.includes(`image "${words}"`), `${lang}: ${words}`);
      }
    });
  }

  it('says something of every widget in every language', () => {
    for (const {widget, say} of STEPS) {
      const said = languages.map(say);
      assert.ok(
        said.every(words => words.length > 5),
        widget,
      );
      assert.ok(new Set(said).size > 1, widget);
    }
  });
});
