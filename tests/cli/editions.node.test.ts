import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addEdition, readIndex, type EditionIndex, type NewEdition} from '../../src/cli/editions.js';
import {Refusal} from '../../src/cli/files.js';

const june: NewEdition = {text: '{"a":1}', title: 'Cahier', reference: '2024-06-30', today: '2024-07-10'};
const july: NewEdition = {...june, text: '{"a":2}', reference: '2024-07-31', today: '2024-08-10'};

const publish = (...added: NewEdition[]) =>
  added.reduce<EditionIndex | undefined>((index, one) => addEdition(index, one).index, undefined)!;

describe('an index of editions', () => {
  it('begins with the first', () => {
    const {index, entry, outcome} = addEdition(undefined, june);
    assert.equal(outcome, 'new');
    assert.deepEqual(index, {version: 1, latest: '2024-06', editions: [entry]});
    assert.deepEqual(
      [entry.id, entry.file, entry.published, entry.sha256.length],
      ['2024-06', '2024-06.json', '2024-07-10', 64],
    );
  });

  it('has the newest first, in whatever order they are added', () => {
    for (const index of [publish(june, july), publish(july, june)]) {
      assert.equal(index.latest, '2024-07');
      assert.deepEqual(
        index.editions.map(({id}) => id),
        ['2024-07', '2024-06'],
      );
    }
  });

  it('does not change where the same is published again', () => {
    const index = publish(june, july);
    const again = addEdition(index, {...june, today: '2025-01-01'});
    assert.equal(again.outcome, 'same');
    assert.deepEqual(again.index, index);
  });

  it('refuses other contents of a published edition', () => {
    assert.throws(() => addEdition(publish(june), {...june, text: '{}'}), Refusal);
  });

  it('takes a correction with its reason, and keeps on record what it replaces', () => {
    const once = addEdition(publish(june), {
      ...june,
      text: '{"b":1}',
      correction: 'May',
      today: '2024-08-01',
    });
    assert.equal(once.outcome, 'corrected');
    assert.equal(once.entry.file, '2024-06.2.json');
    const {entry} = addEdition(once.index, {
      ...june,
      text: '{"c":1}',
      correction: 'April',
      today: '2024-09-01',
    });
    assert.equal(entry.file, '2024-06.3.json');
    assert.equal(entry.correction, 'April');
    assert.deepEqual(
      entry.replaced!.map(({file, correction, published}) => [file, correction, published]),
      [
        ['2024-06.json', undefined, '2024-07-10'],
        ['2024-06.2.json', 'May', '2024-08-01'],
      ],
    );
  });

  it('refuses a correction of what is not published, and an id that is no name of a file', () => {
    assert.throws(() => addEdition(undefined, {...june, correction: 'x'}), Refusal);
    for (const id of ['../x', 'a/b', '', 'a b'])
      assert.throws(() => addEdition(undefined, {...june, id}), Refusal);
  });

  it('is read back as it was, and nothing else is read', () => {
    const index = publish(june, july);
    assert.deepEqual(readIndex(JSON.stringify(index), 'index.json'), index);
    for (const text of ['', 'null', '[]', '{"version":2,"editions":[]}', '{"version":1,"editions":[null]}']) {
      assert.throws(() => readIndex(text, 'index.json'), Refusal, text);
    }
  });
});
