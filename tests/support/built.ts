import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/**
 * Has `dist/` as `npm run build` leaves it. Where tests run together it is built once, before all of them
 * (`KF_BUILT`): two builds at a time would take each other's files away.
 */
export function haveBuilt(): void {
  if (process.env.KF_BUILT) return;
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
