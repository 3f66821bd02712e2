// West of Greenwich `new Date('2024-06')` falls into May; on Kiritimati it is already the next day.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {draw, SNAPSHOTS} from '../figures/snapshots.table.js';
import {golden} from './golden.js';

/** Each zone with its distance to Greenwich in June, in minutes, as `Date` counts it. */
const ZONES = {'America/New_York': 240, 'Pacific/Kiritimati': -840, 'Europe/Luxembourg': -120};

/** What another clock and another language of the machine must not change. */
const results = () => JSON.stringify([golden.map(({actual}) => actual()), SNAPSHOTS.map(draw)]);

const PRINT = `
  import {golden} from './golden.ts';
  import {draw, SNAPSHOTS} from '../figures/snapshots.table.ts';
  const offset = new Date('2024-06-30').getTimezoneOffset();
  const results = JSON.stringify([golden.map(({actual}) => actual()), SNAPSHOTS.map(draw)]);
  console.log(JSON.stringify({offset, results}));
`;

async function resultsIn(zone: string): Promise<{offset: number; results: string}> {
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', PRINT],
    {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: {...process.env, TZ: zone, LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8'},
    },
  );
  return JSON.parse(stdout) as {offset: number; results: string};
}

describe('words, numbers and pictures', () => {
  for (const [zone, offset] of Object.entries(ZONES)) {
    it(`are the same in ${zone}`, async () => {
      const there = await resultsIn(zone);
      assert.equal(there.offset, offset, 'the zone is in force');
      assert.equal(there.results, results());
    });
  }
});
