// The files that are published, on pages as partners may have them: under the strictest policies, checked by their
// integrity, twice, in two versions, beside another Lit. Each page is an iframe, whose objects are its own.
import '../support/fixtures.js';
import {expect, fixtureSync, html, oneEvent} from '@open-wc/testing';
import type {DataElement} from '../../src/elements/data-element.js';
import {WIDGETS} from '../faults/faults.js';
import {HOSTS, type Host} from './hosts.js';
import {until} from './page-frame.js';

interface Seen {
  violations: string[];
  complaints: string[];
  stored: string[];
  names: string[];
  before: string[];
  looks(): string[];
}
type Page = Window & typeof globalThis & {seen?: Seen};
type Widget = DataElement<unknown>;

const TAGS = Object.keys(WIDGETS);
/** What each says of the document; the small line in the name that a screen reader is given. */
const SAYS = /194[.\s]?784|4\.783|Compte/;

const FALLBACK = 'Figure of the page';

/** What Lit leaves on a page, so that it finds out that it is there twice; and what the collecting script does. */
const KNOWN = ['litPropertyMetadata', 'reactiveElementVersions', 'seen'];

/** What a page's own Lit leaves besides. */
const FOREIGN = ['litElementVersions', 'litHtmlVersions'];

async function open(index: number): Promise<Page> {
  const frame = fixtureSync<HTMLIFrameElement>(
    html`<iframe title="page" width="640" height="900" src="/hosts/page-${index}"></iframe>`,
  );
  await oneEvent(frame, 'load');
  return frame.contentWindow as Page;
}

const widgetsOf = ({document}: Page) => TAGS.map(tag => document.querySelector<Widget>(`main > ${tag}`)!);

/** The reader comes near a chart: from then on it is read out, or no longer says that it could be. */
async function comeNear({document, PointerEvent, KeyboardEvent}: Page, blocked: boolean): Promise<void> {
  const {shadowRoot} = document.querySelector('kf-bar-chart')!;
  const find = (selector: string) => shadowRoot!.querySelector(selector);
  find('.stage')!.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, composed: true}));
  await until(
    () => {
      find('.stage')?.dispatchEvent(new KeyboardEvent('keydown', {key: 'End'}));
      return blocked ? !find('.stage, .hint') : !!find('.readout');
    },
    () => `what is loaded later is ${blocked ? 'in spite of the policy' : 'not'}`,
  );
}

/** How many reports of the policy come, where each engine has its own count. */
const within = (count: number, expected: Host['violations'] = 0) => [expected].flat().includes(count);

describe('published files on a page with', function () {
  this.timeout(20_000);

  before('the files are built', async function () {
    this.timeout(120_000);
    await fetch('/hosts/integrity.json');
  });

  for (const [index, host] of HOSTS.entries()) {
    const {name, shows, warnings = [], violations, trustedTypes, scripts, later} = host;
    it(`${name}: ${shows}`, async function () {
      if (trustedTypes && !('trustedTypes' in window)) this.skip();
      const page = await open(index);
      const {document} = page;
      if (shows === 'figures') {
        const waiting = () =>
          widgetsOf(page).filter(
            ({state, shadowRoot}) => !(state === 'ready' && SAYS.test(shadowRoot?.innerHTML ?? '')),
          );
        await until(
          () => waiting().length === 0,
          () =>
            [
              ...waiting().map(({localName, state}) => `${localName} ${state}`),
              ...(page.seen?.violations ?? []),
              ...(page.seen?.complaints ?? []),
            ].join(),
        );
      } else {
        // Long enough for what does come on the other pages.
        await new Promise(resolve => setTimeout(resolve, 1000));
      }
      for (const widget of widgetsOf(page)) {
        if (shows === 'fallback') {
          expect(widget.shadowRoot, widget.localName).to.equal(null);
          expect(widget.getBoundingClientRect().height, widget.localName).to.be.above(0);
          continue;
        }
        if (widget.localName === 'kf-bar-chart') {
          const {position} = page.getComputedStyle(widget.shadowRoot!.querySelector('.frame')!);
          expect(position, 'its style sheet applies').to.equal('relative');
        }
        // The content of a term is the word that it explains.
        if (widget.localName === 'kf-term') continue;
        const slot = widget.shadowRoot!.querySelector('slot');
        expect(slot?.assignedElements() ?? [], widget.localName).to.deep.equal([]);
      }
      // What stands in the tags and around them is as it was.
      const {textContent} = document.querySelector('main')!;
      expect(textContent).to.equal(FALLBACK.repeat(TAGS.length));
      expect(document.querySelector('#before')!.outerHTML).to.equal(
        '<p id="before">A page with <b>its own</b> words.</p>',
      );
      const isForeign = scripts.some(({file}) => file === 'foreign.js');
      if (isForeign) {
        expect(document.querySelector('#foreign')!.textContent).to.equal('drawn by the page');
      }
      if (shows === 'figures') await comeNear(page, later === 'blocked');
      // Where no script may run, nothing is collected either.
      const {seen} = page;
      if (!seen) return;
      const blocked = seen.violations.filter(one => later === 'blocked' && one.startsWith('script-src'));
      expect(
        within(seen.violations.length - blocked.length, violations),
        seen.violations.join('\n'),
      ).to.equal(true);
      expect(seen.complaints.length, seen.complaints.join('\n')).to.equal(
        warnings.length && seen.complaints.length,
      );
      for (const warning of warnings) expect(seen.complaints.join('\n')).to.contain(warning);
      expect(seen.stored).to.deep.equal([]);
      expect(document.cookie).to.equal('');
      expect(seen.looks()).to.deep.equal(seen.before);
      const known = [...seen.names, ...KNOWN, ...(isForeign ? FOREIGN : [])];
      const added = Object.getOwnPropertyNames(page).filter(one => !known.includes(one));
      expect(added).to.deep.equal([]);
      const elsewhere = page.performance
        .getEntriesByType('resource')
        .filter(({name}) => !name.startsWith(`${location.origin}/hosts/`));
      expect(elsewhere.map(one => one.name)).to.deep.equal([]);
    });
  }

  it('another version says so once, for all its tags', async () => {
    const page = await open(HOSTS.findIndex(({name}) => name === 'another version before it'));
    await until(
      () => page.seen!.complaints.length > 0,
      () => 'the warning',
    );
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(page.seen!.complaints.length).to.equal(1);
    expect(page.seen!.complaints[0]).to.contain('0.0.9');
  });
});
