// Each page below is an iframe: a registry of custom elements that nothing has been defined in.
import {expect, fixtureSync, html, oneEvent} from '@open-wc/testing';
import {define, VERSION} from '../../src/define/define.js';
import {ACTIVATED, TAGS, expectWarning, type Tag} from '../support/fixtures.js';

type Page = Window & typeof globalThis;

/** A page that has no script yet. */
async function open(markup = '', head = ''): Promise<Page> {
  const source = `<!doctype html><html lang="fr"><head>${head}</head><body>${markup}</body></html>`;
  const frame = fixtureSync<HTMLIFrameElement>(html`<iframe title="page" srcdoc=${source}></iframe>`);
  await oneEvent(frame, 'load');
  return frame.contentWindow as Page;
}

/** Adds a script to a page, and waits until it has run. */
async function load(page: Page, path: string): Promise<void> {
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = path;
  page.document.head.append(script);
  await oneEvent(script, 'load');
}

const definedIn = (page: Page) => TAGS.filter(tag => page.customElements.get(tag));

/** Hears the warnings of a page. */
function warningsOf(page: Page): string[] {
  const warnings: string[] = [];
  page.console.warn = (...words) => warnings.push(words.join(' '));
  return warnings;
}

/** Registers a foreign class under a tag, before the library comes. */
const occupy = (page: Page, tag: Tag, version?: string) =>
  page.customElements.define(
    tag,
    class extends page.HTMLElement {
      static version = version;
    },
  );

describe('define', () => {
  for (const tag of TAGS) {
    it(`${tag} registers its own tag and no other`, async () => {
      const page = await open(`<${tag}></${tag}>`);
      expect(definedIn(page)).to.deep.equal([]);
      await load(page, `/src/define/${tag}.ts`);
      expect(definedIn(page)).to.deep.equal([tag]);
      // Markup that was there before is taken up.
      expect(page.document.querySelector(tag)!.shadowRoot !== null).to.equal(true);
    });
  }

  it('all registers every tag, and index none', async () => {
    const page = await open();
    await load(page, '/src/index.ts');
    expect(definedIn(page)).to.deep.equal([]);
    await load(page, '/src/all.ts');
    expect(definedIn(page)).to.deep.equal([...TAGS]);
  });

  for (const [which, version, warned] of [
    ['of the same version', VERSION, 0],
    ['of another version', '0.0.1', 1],
    ['of no version', undefined, 1],
  ] as const) {
    it(`leaves a tag to the copy ${which} that came first, ${warned ? 'and says so once' : 'in silence'}`, async () => {
      const page = await open();
      const warnings = warningsOf(page);
      occupy(page, 'kf-kpi-tile', version);
      const first = page.customElements.get('kf-kpi-tile');
      const errors: unknown[] = [];
      page.addEventListener('error', event => errors.push(event.message));
      await load(page, '/src/all.ts');
      expect(errors).to.deep.equal([]);
      expect(page.customElements.get('kf-kpi-tile')).to.equal(first);
      expect(definedIn(page)).to.deep.equal([...TAGS]);
      expect(warnings.length).to.equal(warned);
      for (const warning of warnings) {
        expect(warning)
          .to.contain('<kf-kpi-tile>')
          .and.to.contain(version ?? 'unknown')
          .and.to.contain(VERSION);
      }
    });
  }

  it('is silent where the same copy is met twice, and warns on this page too where another is', () => {
    class Mine extends HTMLElement {
      static version?: string;
    }
    define('kf-test-mine', Mine);
    define('kf-test-mine', Mine);
    expect(Mine.version).to.equal(VERSION);
    Mine.version = '0.0.1';
    define('kf-test-mine', class extends HTMLElement {});
    expectWarning(/<kf-test-mine>.*0\.0\.1/);
    expect(customElements.get('kf-test-mine')).to.equal(Mine);
  });

  it('works under a content security policy that allows nothing but its own scripts', async () => {
    // By its name: what 'self' is in an iframe without an address, engines do not agree on.
    const {origin} = location;
    const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}`;
    const attributes = `lang="fr" src="/demo/data/cahier-2024-06.json" indicator="${ACTIVATED}"`;
    const page = await open(
      TAGS.map(tag => `<${tag} ${attributes}></${tag}>`).join(''),
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    );
    const violations: string[] = [];
    page.document.addEventListener('securitypolicyviolation', event =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
    const loads = new Promise<void>(resolve => {
      let loaded = 0;
      page.document.addEventListener('kf-load', () => ++loaded === TAGS.length && resolve());
    });
    await load(page, '/src/all.ts');
    await loads;
    for (const tag of TAGS) {
      const element = page.document.querySelector(tag)!;
      expect(element.state).to.equal('ready');
      expect(page.getComputedStyle(element.shadowRoot!.querySelector('.frame')!).position).to.equal(
        'relative',
      );
    }
    expect(violations).to.deep.equal([]);
  });
});
