// Runs tests/**/*.node.test.ts in Node's own test runner, which cannot expand globs before Node 21.
// Words on the command line narrow the run: `npm run test:node -- rooms`.
import {execFileSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {fileURLToPath} from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const files = readdirSync(folder, {recursive: true})
  .filter(name => name.endsWith('.node.test.ts') && words.every(word => name.includes(word)))
  // The stories take longest: begun first, they run beside all others and not after them.
  .sort((a, b) => Number(b.startsWith('stories')) - Number(a.startsWith('stories')) || (a < b ? -1 : 1))
  .map(name => join(folder, name));

if (files.length === 0) {
  console.error('No node tests found.');
  process.exit(1);
}

// Once for all tests that look at what is built; CI has built it before.
if (!process.env.KF_BUILT && files.some(file => /tests[\\/](package|readme)[\\/]/.test(file))) {
  execFileSync('npm', ['run', '--silent', 'build'], {stdio: ['ignore', 'ignore', 'inherit']});
  process.env.KF_BUILT = '1';
}

const counts = {pass: 0, fail: 0, cancelled: 0};
let broken = false;
const tests = run({files, concurrency: 2});
tests.on('test:fail', () => (broken = true));
tests.on('test:diagnostic', ({message}) => {
  const [, name, count] = /^(pass|fail|cancelled) (\d+)$/.exec(message) ?? [];
  if (name) counts[name] = Number(count);
});
const report = tests.compose(new spec());
report.on('end', () => {
  // A suite that breaks before its first test is in none of the counts.
  const failed = Math.max(counts.fail + counts.cancelled, Number(broken));
  console.log(`Node tests: ${counts.pass} passed, ${failed} failed`);
  if (broken) process.exitCode = 1;
});
report.pipe(process.stdout);
