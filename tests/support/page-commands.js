// Commands for test pages that @web/test-runner-commands lacks; tests call them through page.ts.

/** One DevTools session per page: what it emulates ends when it is detached. */
const sessions = new WeakMap();

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function pageCommands() {
  return {
    name: 'page-commands',
    async executeCommand({command, payload, session}) {
      const browser = /** @type {any} */ (session.browser);
      if (command === 'kf-resize') {
        const {width, height} = /** @type {{width: number, height: number}} */ (payload);
        if (browser.type === 'webdriver') await browser.resize(width, height);
        else await browser.getPage(session.id).setViewport({width, height});
        return {done: true};
      }
      if (command === 'kf-emulate') {
        // Only Chromium takes media features over its DevTools.
        if (browser.name !== 'Chromium') return {done: false};
        const page = browser.getPage(session.id);
        if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
        await sessions.get(page).send('Emulation.setEmulatedMedia', payload);
        return {done: true};
      }
      return undefined;
    },
  };
}
