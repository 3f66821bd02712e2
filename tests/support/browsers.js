// Finds the browsers the tests run in. Only Chromium is required, so only Chromium is fetched when missing.
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, readdirSync, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/browsers', import.meta.url));
const {env, platform} = process;

/** @param {string | undefined} path */
function isExecutable(path) {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = platform === 'win32' ? ['.exe'] : [''];
  return names.flatMap(name => folders.flatMap(folder => endings.map(ending => join(folder, name + ending))));
}

/** @param {string[]} relative paths below the folders where Windows keeps programs */
function inProgramFiles(relative) {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return folders.flatMap(folder => (folder ? relative.map(path => join(folder, path)) : []));
}

/** @param {string[]} relative paths below the folders where macOS keeps programs */
function inApplications(relative) {
  const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
  return folders.flatMap(folder => relative.map(path => join(folder, path)));
}

/**
 * What the environment variable names wins, and must exist: a wrong path should not go unnoticed.
 * @param {string} variable
 * @param {() => string[]} candidates
 */
function find(variable, candidates) {
  const chosen = env[variable];
  if (!chosen) return candidates().find(isExecutable);
  if (!isExecutable(chosen)) throw new Error(`${variable} is set to "${chosen}", which is not a program.`);
  return chosen;
}

/** Browsers that an earlier run put into the cache. */
function inCache() {
  if (!existsSync(cache)) return [];
  return readdirSync(cache, {recursive: true, encoding: 'utf8'})
    .filter(name => /[\\/]chrome-headless-shell(\.exe)?$/.test(name))
    .map(name => join(cache, name));
}

const findChromiumFamily = () =>
  find('CHROME_PATH', () => [
    ...onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge']),
    ...onPath(['microsoft-edge-stable', 'microsoft-edge', 'brave-browser']),
    ...inApplications([
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]),
    ...inProgramFiles([
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]),
    ...inCache(),
  ]);

/**
 * @param {string} command
 * @param {string[]} args
 */
function tryRun(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  // Windows finds npx only through its shell.
  const {status} = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
    shell: platform === 'win32',
  });
  return status === 0;
}

/** A Chromium-family browser; installs one when there is none. */
export function findChromium() {
  const installed = findChromiumFamily();
  if (installed) return installed;

  console.log('No Chrome, Chromium or Edge found; trying to install one for the tests.');
  tryRun('npx', ['--yes', '@puppeteer/browsers', 'install', 'chrome-headless-shell@stable', '--path', cache]);
  if (!findChromiumFamily() && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    if (tryRun('apt-get', ['update', '-qq'])) {
      tryRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    }
  }
  const fetched = findChromiumFamily();
  if (fetched) return fetched;
  throw new Error(
    'The browser tests need Chrome, Chromium or Edge, and none could be found or installed. ' +
      'Install one of them, or set CHROME_PATH to the program.',
  );
}

export function findFirefox() {
  const path = find('FIREFOX_PATH', () => [
    ...onPath(['firefox-esr', 'firefox']),
    ...inApplications(['Firefox.app/Contents/MacOS/firefox']),
    ...inProgramFiles(['Mozilla Firefox\\firefox.exe']),
  ]);
  if (path) return path;
  throw new Error('KF_BROWSERS asks for firefox: install Firefox, or set FIREFOX_PATH to the program.');
}

/** WebKitGTK's driver, its small browser, and the virtual screen it is drawn on. Linux only. */
export function findWebKit() {
  const driver = find('WEBKIT_DRIVER_PATH', () => onPath(['WebKitWebDriver']));
  const miniBrowser = find('WEBKIT_BROWSER_PATH', miniBrowsers);
  const xvfb = find('XVFB_PATH', () => onPath(['Xvfb']));
  if (driver && miniBrowser && xvfb) return {driver, miniBrowser, xvfb};
  throw new Error(
    'KF_BROWSERS asks for webkit: install WebKitGTK and Xvfb (Debian: apt-get install webkit2gtk-driver xvfb), ' +
      'or set WEBKIT_DRIVER_PATH, WEBKIT_BROWSER_PATH and XVFB_PATH.',
  );
}

/** MiniBrowser lies in /usr/lib/<triplet>/webkit2gtk-<version>/ or, without a triplet, in libexec. */
function miniBrowsers() {
  const parents = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter(existsSync);
  const folders = parents.flatMap(parent => [parent, ...children(parent)]);
  return folders
    .flatMap(folder => children(folder).filter(path => /[\\/]webkit(2gtk|gtk)-[\d.]+$/.test(path)))
    .sort()
    .reverse()
    .map(folder => join(folder, 'MiniBrowser'));
}

/** @param {string} folder */
function children(folder) {
  try {
    return readdirSync(folder, {withFileTypes: true})
      .filter(entry => entry.isDirectory())
      .map(entry => join(folder, entry.name));
  } catch {
    return [];
  }
}
