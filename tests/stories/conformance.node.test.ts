// What the pages on accessibility claim: the tests that they name are there, and the words are those of the trees.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {CHARTABILITY} from '../../stories/accessibility/chartability.js';
import {CRITERIA, GROUPS} from '../../stories/accessibility/conformance.js';
import {REQUIREMENTS} from '../../stories/accessibility/requirements.js';
import record from '../../stories/accessibility/session.json' with {type: 'json'};
import {TRIAGE} from '../../stories/accessibility/triage.js';
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

  it('names a test for each requirement, by the words that stand in its file', () => {
    const ids = (letter: string, most: number) =>
      Array.from({length: most}, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);
    assert.deepEqual(
      REQUIREMENTS.map(({id}) => id),
      [...ids('X', 34), ...ids('N', 30)],
    );
    const missing = REQUIREMENTS.flatMap(({id, tests}) =>
      tests.flatMap(([path, name]) => {
        const source = existsSync(file(`tests/${path}`)) ? readFileSync(file(`tests/${path}`), 'utf8') : '';
        return source.includes(name) ? [] : [`${id}: ${path}: ${name}`];
      }),
    );
    assert.deepEqual(missing, []);
    for (const {id, met, tests, note} of REQUIREMENTS) {
      assert.equal(tests.length > 0, met !== 'open', id);
      assert.ok(met === 'met' || note, id);
    }
  });

  it('names for each doubt of axe the test that covers it', () => {
    for (const {test, where} of TRIAGE) assert.ok(existsSync(file(test)), where);
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

  it('is recorded of every widget in every language, with each picture said once and in whole numbers', () => {
    const {session} = record as {session: Record<string, Record<string, string[]>>};
    for (const lang of languages) {
      for (const {widget, role} of STEPS) {
        const heard = session[lang]![widget]!;
        assert.ok(heard.length > 0, `${widget} ${lang}`);
        if (!role.includes('image')) continue;
        assert.equal(heard.filter(words => words === 'image').length, 1, `${widget} ${lang}`);
        assert.doesNotMatch(heard.join(' '), /\d[.,\u00a0\u202f]\d{3}/, `${widget} ${lang}`);
      }
    }
  });

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
