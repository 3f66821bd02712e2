// Runs test pages in WebKitGTK: its WebDriver and a virtual screen live exactly as long as the test run.
// It reaches for two members of the launcher that TypeScript calls private: no public one gives the driver.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {connect, createServer} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';
import {WebdriverLauncher} from '@web/test-runner-webdriver';

/** A port that is free now; the driver cannot choose one itself and tell. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** @param {number} port */
function answers(port) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.end() !== undefined));
    socket.once('error', () => resolve(false));
  });
}

export class WebKitLauncher extends WebdriverLauncher {
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  #programs;
  #options;

  /** @param {{driver: string, miniBrowser: string, xvfb: string}} programs */
  constructor(programs) {
    const options = {
      hostname: '127.0.0.1',
      port: 0,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        // The driver speaks no BiDi, and WebdriverIO would wait for it.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: programs.miniBrowser, args: ['--automation']},
      },
    };
    super(options);
    this.#programs = programs;
    this.#options = options;
  }

  /** @param {import('@web/test-runner').TestRunnerConfig} config */
  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
    // The runner ends with process.exit() when it is interrupted, which skips stop().
    process.once('exit', () => this.#endProcesses());
    const display = await this.#startScreen();
    // The options are read when the first page opens, so the port may be filled in now.
    this.#options.port = await this.#startDriver(display);
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    // The size that the other launchers give their pages.
    await this.ensureManagerInitialized();
    await this.resize(800, 600);
    await super.startSession(id, url);
  }

  /**
   * WebDriver sizes the window, so the frame around the page is measured and added.
   * @param {number} width of the page
   * @param {number} height of the page
   */
  async resize(width, height) {
    const driver = this.driver;
    const [frameWidth, frameHeight] = await driver.execute(
      'return [outerWidth - innerWidth, outerHeight - innerHeight]',
    );
    await driver.setWindowRect(null, null, width + frameWidth, height + frameHeight);
  }

  async stop() {
    await super.stop();
    this.#endProcesses();
  }

  /** `-displayfd` makes Xvfb pick a free display and write its number to descriptor 3. */
  async #startScreen() {
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const screen = spawn(this.#programs.xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    this.#processes.push(screen);
    const [number] = await Promise.race([
      once(/** @type {import('node:stream').Readable} */ (screen.stdio[3]), 'data'),
      once(screen, 'exit').then(() => {
        throw new Error('Xvfb did not start.');
      }),
    ]);
    return `:${String(number).trim()}`;
  }

  /** @param {string} display */
  async #startDriver(display) {
    const port = await freePort();
    const env = {...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1'};
    this.#processes.push(spawn(this.#programs.driver, [`--port=${port}`], {stdio: 'ignore', env}));
    for (let attempt = 0; attempt < 100; attempt++) {
      if (await answers(port)) return port;
      await pause(100);
    }
    throw new Error('WebKitWebDriver did not start.');
  }

  #endProcesses() {
    for (const child of this.#processes.splice(0).reverse()) child.kill();
  }
}
