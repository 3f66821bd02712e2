// Browser tests: Chromium alone, or the engines named in KF_BROWSERS=chromium,firefox,webkit.
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {findChromium, findFirefox, findWebKit} from './support/browsers.js';
import {countingReporter} from './support/counting-reporter.js';
import {faultServer} from './support/fault-plugin.js';
import {hostPages} from './support/host-pages.js';
import {pageCommands} from './support/page-commands.js';
import {WebKitLauncher} from './support/webkit-launcher.js';

/** @param {string} path */
const here = path => fileURLToPath(new URL(path, import.meta.url));

const chromiumArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses to sandbox itself for root, which is who runs the tests in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @type {Record<string, () => import('@web/test-runner').BrowserLauncher>} */
const launchers = {
  chromium: () =>
    named('Chromium', chromeLauncher({launchOptions: {executablePath: findChromium(), args: chromiumArgs}})),
  firefox: () =>
    named('Firefox', chromeLauncher({launchOptions: {browser: 'firefox', executablePath: findFirefox()}})),
  webkit: () => new WebKitLauncher(findWebKit()),
};

/**
 * The launcher calls itself Chrome whatever it launches.
 * @param {string} name
 * @param {import('@web/test-runner').BrowserLauncher} launcher
 */
function named(name, launcher) {
  launcher.name = name;
  return launcher;
}

const browsers = (process.env.KF_BROWSERS ?? 'chromium').split(',').map(word => {
  const launch = launchers[word.trim()];
  if (!launch) throw new Error(`KF_BROWSERS: "${word}" is none of ${Object.keys(launchers).join(', ')}.`);
  return launch();
});

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: here('..'),
  files: [here('**/*.test.ts'), `!${here('**/*.node.test.ts')}`],
  browsers,
  // One page per browser at a time: a second page would take the keyboard focus away from the first.
  concurrency: 1,
  concurrentBrowsers: 2,
  // Without "development", so that Lit does not warn of its development build.
  nodeResolve: {browser: true, exportConditions: ['production', 'default']},
  // "esnext" leaves JavaScript alone and only takes the types out of TypeScript.
  plugins: [
    esbuildPlugin({ts: true, target: 'esnext', tsconfig: here('../tsconfig.json')}),
    pageCommands(),
    faultServer(),
  ],
  middleware: [hostPages()],
  reporters: [defaultReporter(), countingReporter()],
  // For a machine that has much else to do; no test needs a fifth of it.
  testFramework: {config: {timeout: 15_000}},
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
};
