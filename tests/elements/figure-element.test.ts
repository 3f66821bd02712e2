import {expect, fixtureSync, html} from '@open-wc/testing';
import {messagesOf} from '../../src/format/language.js';
import {
  ACTIVATED,
  DOCUMENTS,
  eventually,
  LANGUAGES,
  NEVER,
  TAGS,
  box,
  buttonsOf,
  cahier,
  documentOf,
  drawn,
  drawnAt,
  expectClean,
  failed,
  gate,
  has,
  journalOf,
  later,
  linesOf,
  make,
  nameOf,
  pictureOf,
  place,
  plain,
  quicken,
  reaches,
  rootOf,
  serve,
  show,
  textOf,
  until,
} from '../support/fixtures.js';

const FALLBACK = '<p class="fallback">Comptes patients : 194.784</p>';

/** Whether the page's own content between the tags is there to be seen. */
const isFallbackShown = (element: Element) => element.querySelector('.fallback')!.getClientRects().length > 0;

const empty = documentOf({series: []});

describe('figure-element', () => {
  for (const tag of TAGS) {
    describe(tag, () => {
      it('is idle, loading, ready, in this order, and says so in its attribute', async () => {
        const held = gate();
        const server = serve({data: {body: cahier, after: held.passed}});
        const element = place(tag, {indicator: ACTIVATED});
        const journal = journalOf(element);
        expect(element.state).to.equal('idle');
        await reaches(element, 'idle');
        element.src = server.url('data');
        await reaches(element, 'loading');
        expect(element.state).to.equal('loading');
        held.open();
        await drawn(element);
        expect(element.state).to.equal('ready');
        expect(journal).to.deep.equal(['idle', 'loading', 'ready', 'kf-load']);
      });

      it('is empty where the data are, and says so in words', async () => {
        const server = serve({data: {body: empty}});
        const element = place(tag, {src: server.url('data'), lang: 'fr'});
        const journal = journalOf(element);
        await reaches(element, 'empty');
        expect(journal).to.deep.equal(['loading', 'empty', 'kf-load']);
        // A badge stands in a sentence, which names what it is about.
        const name = tag === 'kf-variation-badge' ? [] : ['Comptes'];
        const {innerText} = rootOf(element).querySelector<HTMLElement>('.message')!;
        expect(innerText.split(/\n+/)).to.deep.equal([...name, 'Aucune donnée']);
        expect(has(element, 'svg')).to.equal(false);
      });

      it('gives empty exports where there is nothing to draw', async () => {
        const element = place(tag);
        await reaches(element, 'idle');
        expect([element.toSVG(), await element.toCSV(), element.toText()]).to.deep.equal(['', '', '']);
        element.data = empty as unknown as typeof cahier;
        await reaches(element, 'empty');
        expect(element.toSVG()).to.equal('');
      });

      it('is in error where there are no data, and says so in words', async () => {
        const server = serve({data: {status: 404}});
        const element = place(tag, {src: server.url('data'), indicator: ACTIVATED, lang: 'fr'});
        const journal = journalOf(element);
        await failed(element);
        expect(journal).to.deep.equal(['loading', 'error', 'kf-error http']);
        expect(linesOf(element)).to.deep.equal([
          "Les données n'ont pas pu être chargées : le serveur ne les fournit pas.",
          'HTTP 404',
          'Réessayer',
        ]);
      });

      it('reserves its place while it loads, without a word', async () => {
        const server = serve({data: {after: NEVER}});
        // White space between the tags is no content of the page's.
        const element = place(tag, {src: server.url('data'), indicator: ACTIVATED}, {content: '\n  '});
        const skeleton = await until(element, 'a skeleton', () => rootOf(element).querySelector('.ghost'));
        expect(skeleton.textContent).to.equal('');
        expect(skeleton.getBoundingClientRect().height).to.be.above(20);
        expect(rootOf(element).querySelector('.frame')!.getAttribute('aria-busy')).to.equal('true');
        expect([...rootOf(element).querySelectorAll('[role=status], [role=alert]')]).to.deep.equal([]);
      });

      it('shows the page’s own content while it loads, and hides it when it is drawn', async () => {
        const held = gate();
        const server = serve({data: {body: cahier, after: held.passed}});
        const element = place(tag, {src: server.url('data'), indicator: ACTIVATED}, {content: FALLBACK});
        await reaches(element, 'loading');
        expect(isFallbackShown(element)).to.equal(true);
        expect(rootOf(element).querySelector('svg')?.getClientRects().length ?? 0).to.equal(0);
        held.open();
        await drawn(element);
        expect(isFallbackShown(element)).to.equal(false);
      });

      it('keeps the page’s own content on an error, beside the message', async () => {
        const server = serve({data: {body: '<!doctype html>'}});
        const element = place(tag, {src: server.url('data'), lang: 'fr'}, {content: FALLBACK});
        const message = await failed(element);
        expect(message.getClientRects().length).to.equal(1);
        expect(isFallbackShown(element)).to.equal(true);
      });

      it('draws the same however it has come onto the page', async () => {
        const server = serve({data: {body: cahier}});
        const markup = `<${tag} src="${server.url('data')}" indicator="${ACTIVATED}" lang="de"></${tag}>`;
        const template = document.createElement('template');
        template.innerHTML = markup;
        const parsed = new DOMParser().parseFromString(markup, 'text/html').querySelector(tag)!;
        const inner = box();
        inner.innerHTML = markup;
        const byHand = make(tag);
        byHand.src = server.url('data');
        byHand.indicator = ACTIVATED;
        byHand.lang = 'de';
        const stand = (node: Node) => {
          const parent = box();
          parent.append(node);
          return parent;
        };
        const parents = [
          inner,
          stand(template.content.cloneNode(true)),
          stand(document.importNode(template.content, true)),
          stand(document.adoptNode(parsed)),
          stand(byHand),
          stand(inner.firstChild!.cloneNode(true)),
        ];
        const pictures = await Promise.all(parents.map(parent => drawn(parent.querySelector(tag)!)));
        const names = new Set(pictures.map(picture => picture.outerHTML.replace(/<!--.*?-->/g, '')));
        expect(names.size).to.equal(1);
        expect([...names][0]).to.contain('Anstieg');
      });

      it('takes up properties that were set before it was defined', async () => {
        // A document without a window upgrades nothing, as a page whose script has not come yet.
        const early = document.implementation.createHTMLDocument().createElement(tag);
        const properties = {data: cahier, indicator: ACTIVATED, labelText: 'Mon titre'};
        Object.assign(early, properties);
        expect(Object.hasOwn(early, 'data')).to.equal(true);
        box().append(early);
        await drawn(early);
        for (const name of Object.keys(properties)) expect(Object.hasOwn(early, name), name).to.equal(false);
        expect(early.data).to.equal(cahier);
      });

      it('has no field that shadows a property', async () => {
        const element = await show(tag, {indicator: ACTIVATED});
        const names = [
          ...(
            element.constructor as typeof HTMLElement & {elementProperties: Map<string, object>}
          ).elementProperties.keys(),
        ];
        expect(names).to.include.members(['src', 'indicator', 'lang', 'data']);
        expect(names.filter(name => Object.hasOwn(element, name))).to.deep.equal([]);
      });

      it('redraws when a property is set', async () => {
        const element = await show(tag, {indicator: ACTIVATED, lang: 'fr'});
        element.indicator = tag === 'kf-bar-chart' ? 'vaccinations-per-month' : DOCUMENTS;
        await until(element, 'another picture', () => !nameOf(element).includes('comptes patients activés'));
        await drawn(element);
        element.data = documentOf({
          label: 'Tout autre chose',
          series: [
            {period: '2023', value: 1},
            {period: '2024', value: 2},
          ],
        }) as unknown as typeof cahier;
        element.indicator = '';
        await until(element, 'other data', () => nameOf(element).includes('Tout autre chose'));
      });

      it('does nothing in its constructor that the page can see', () => {
        const element = document.createElement(tag);
        expect(element.attributes.length).to.equal(0);
        expect(element.childNodes.length).to.equal(0);
        expect(element.constructor).to.equal(customElements.get(tag));
      });

      it('has an open shadow root, even one that came with the page, whose content it replaces', async () => {
        const parent = box();
        parent.setHTMLUnsafe(
          `<${tag} indicator="${ACTIVATED}"><template shadowrootmode="open"><p>vorher</p></template></${tag}>`,
        );
        const element = parent.querySelector(tag)!;
        element.data = cahier;
        await drawn(element);
        expect(element.shadowRoot!.mode).to.equal('open');
        expect(textOf(element)).not.to.contain('vorher');
      });

      it('changes nothing of the page but its own state', async () => {
        const server = serve({data: {body: cahier}, gone: {status: 404}});
        const parent = box();
        const changes: string[] = [];
        const observer = new MutationObserver(records => {
          for (const {target, type, attributeName} of records) {
            changes.push([target.nodeName.toLowerCase(), attributeName ?? type].join(' '));
          }
        });
        const element = make(tag, {src: server.url('data'), indicator: ACTIVATED}, {content: FALLBACK});
        parent.append(element);
        observer.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
        await drawn(element);
        buttonsOf(element)[0]?.click();
        element.src = server.url('gone');
        await failed(element);
        observer.takeRecords();
        observer.disconnect();
        expect([...new Set(changes)]).to.deep.equal([`${tag} state`]);
        expect(element.querySelectorAll('[id], [name]').length).to.equal(0);
        expect(element.innerHTML).to.equal(FALLBACK);
      });

      for (const [what, arrange] of [
        ['is drawn in another document than the one that made it', () => make(tag, {indicator: ACTIVATED})],
        ['keeps its look in another document', () => show(tag, {indicator: ACTIVATED})],
      ] as const) {
        it(what, async () => {
          const element = await arrange();
          element.data = cahier;
          const frame = fixtureSync<HTMLIFrameElement>(html`<iframe title="other"></iframe>`);
          try {
            frame.contentDocument!.body.append(element);
            const picture = await drawn(element);
            expect(frame.contentWindow!.getComputedStyle(picture).display).to.equal('block');
          } finally {
            // It must not be there any more when the document goes.
            element.remove();
          }
        });
      }

      it('turns what it cannot foresee into a message', async () => {
        const trap = {
          get series(): never {
            throw new Error('Boum');
          },
        };
        const element = place(tag, {lang: 'fr'}, {data: trap});
        const journal = journalOf(element);
        const message = await failed(element);
        expect(journal).to.deep.equal(['error', 'kf-error internal']);
        expect(plain(message.textContent)).to.match(/^.{10,}\.$/);
      });

      it('leaves the headings to the page', async () => {
        const element = await show(tag, {indicator: ACTIVATED});
        expect(has(element, 'h1, h2, h3, h4, h5, h6, [role=heading]')).to.equal(false);
      });

      it('has pictures that are either named or hidden', async () => {
        const element = await show(tag, {indicator: ACTIVATED});
        for (const picture of rootOf(element).querySelectorAll('svg')) {
          const hidden = picture.getAttribute('aria-hidden') === 'true';
          const named =
            picture.getAttribute('role') === 'img' && plain(picture.getAttribute('aria-label')) !== '';
          expect(hidden !== named).to.equal(true);
        }
      });

      it('is gone where the page hides it', async () => {
        const element = await show(tag, {indicator: ACTIVATED});
        expect(getComputedStyle(element).display).not.to.equal('none');
        element.hidden = true;
        expect(getComputedStyle(element).display).to.equal('none');
      });

      it('sets its words its own way, however the page sets its own', async () => {
        const parent = box();
        const its = {textIndent: '0px', whiteSpace: 'normal', wordSpacing: '0px', letterSpacing: 'normal'};
        Object.assign(parent.style, {
          textIndent: '2em',
          whiteSpace: 'pre',
          wordSpacing: '1em',
          letterSpacing: '1em',
        });
        const element = await show(tag, {indicator: ACTIVATED}, {into: parent});
        const frame = getComputedStyle(rootOf(element).querySelector('[part=frame]')!);
        for (const [name, value] of Object.entries(its)) {
          expect(frame[name as keyof typeof its], name).to.equal(value);
        }
      });

      it('reads from left to right on a page that does not', async () => {
        const parent = box();
        parent.dir = 'rtl';
        const element = await show(tag, {indicator: ACTIVATED}, {into: parent});
        expect(getComputedStyle(pictureOf(element)!).direction).to.equal('ltr');
      });
    });
  }

  describe('reports', () => {
    it('across shadow roots, once', async () => {
      const host = fixtureSync<HTMLElement>(html`<div></div>`);
      const inner = host.attachShadow({mode: 'open'}).appendChild(document.createElement('section'));
      const shadow = inner.attachShadow({mode: 'open'});
      const heard: Event[] = [];
      const hear = (event: Event) => heard.push(event);
      for (const kind of ['kf-load', 'kf-error'] as const) document.addEventListener(kind, hear);
      const element = await show('kf-kpi-tile', {indicator: DOCUMENTS}, {into: shadow});
      element.indicator = 'nowhere';
      await failed(element);
      for (const kind of ['kf-load', 'kf-error'] as const) document.removeEventListener(kind, hear);
      expect(heard.map(({type, bubbles, composed}) => ({type, bubbles, composed}))).to.deep.equal([
        {type: 'kf-load', bubbles: true, composed: true},
        {type: 'kf-error', bubbles: true, composed: true},
      ]);
    });

    it('which indicator is shown', async () => {
      const element = place('kf-kpi-tile', {indicator: DOCUMENTS}, {data: cahier});
      const loaded = new Promise<HTMLElementEventMap['kf-load']>(resolve =>
        element.addEventListener('kf-load', resolve, {once: true}),
      );
      expect((await loaded).indicator).to.equal(DOCUMENTS);
      expect((await loaded).target === element).to.equal(true);
    });

    it('that it is drawn in its own language and at its own width only once', async () => {
      const element = place('kf-bar-chart', {indicator: ACTIVATED, lang: 'fr'}, {data: cahier});
      const journal = journalOf(element);
      await drawnAt(element, 600);
      element.lang = 'de';
      await until(element, 'German', () => nameOf(element).includes('Anstieg'));
      element.parentElement!.style.width = '900px';
      await drawnAt(element, 900);
      expect(journal).to.deep.equal(['ready', 'kf-load']);
    });

    for (const [fault, kind, indicator, data] of [
      ['an unknown indicator', 'indicator', 'nowhere', cahier],
      ['an indicator that does not suit it', 'unsuitable', DOCUMENTS, cahier],
      [
        'an indicator with a wrong field',
        'schema',
        'one',
        documentOf({series: [{period: '2024', value: '1'}]}),
      ],
    ] as const) {
      it(`${fault} only once, however often it is rendered`, async () => {
        const element = place('kf-bar-chart', {indicator, lang: 'fr'}, {data});
        const journal = journalOf(element);
        const message = await failed(element);
        element.lang = 'de';
        await until(element, 'German', () => message.lang === 'de');
        element.parentElement!.style.width = '900px';
        await element.updateComplete;
        expect(journal).to.deep.equal(['error', `kf-error ${kind}`]);
      });
    }

    it('each new failure', async () => {
      const server = serve({data: {status: 404}});
      const element = place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS});
      const journal = journalOf(element);
      await failed(element);
      buttonsOf(element)[0]!.click();
      await eventually(() => journal.length >= 6, 'a second failure');
      expect(journal).to.deep.equal([
        'loading',
        'error',
        'kf-error http',
        'loading',
        'error',
        'kf-error http',
      ]);
    });
  });

  describe('says where a field is wrong', () => {
    const wrong = documentOf({
      series: [
        {period: '2023', value: 1},
        {period: '2024', value: 'zwölf'},
      ],
    });
    const said = {fr: 'Les données', de: 'Die Daten', lb: "D'Donnéeë", en: 'The data'};
    for (const lang of LANGUAGES) {
      it(`in ${lang}`, async () => {
        const element = place('kf-bar-chart', {lang}, {data: wrong});
        const message = await failed(element);
        expect(message.lang).to.equal(lang);
        const [sentence, detail] = linesOf(element);
        expect(sentence)
          .to.match(/\.$/)
          .and.to.satisfy((text: string) => text.startsWith(said[lang]));
        expect(detail).to.match(/^indicators\.one\.series\.1\.value\b/);
      });
    }
  });

  describe('tries again', () => {
    for (const lang of LANGUAGES) {
      it(`when asked to in ${lang}, and draws what then comes`, async () => {
        const server = serve({data: {status: 404}});
        const element = place('kf-bar-chart', {src: server.url('data'), indicator: ACTIVATED, lang});
        await failed(element);
        const [retry, ...more] = buttonsOf(element);
        expect(plain(retry!.textContent)).to.equal(messagesOf(lang).retry);
        expect(more).to.deep.equal([]);
        server.answer('data', {body: cahier});
        retry!.click();
        await drawn(element);
        expect(server.asked).to.deep.equal(['data', 'data']);
      });
    }

    it('keeps the focus where the button was, and reads out what has come of it', async () => {
      const server = serve({data: {status: 404}});
      const element = place('kf-bar-chart', {src: server.url('data'), indicator: ACTIVATED});
      await failed(element);
      const root = rootOf(element);
      const focused = () => root.activeElement?.className;
      const again = async (answer: object) => {
        const held = gate();
        server.answer('data', {...answer, after: held.passed});
        buttonsOf(element)[0]!.focus();
        buttonsOf(element)[0]!.click();
        await reaches(element, 'loading');
        expect(focused()).to.equal('frame');
        held.open();
      };
      expect(has(element, '[role=alert]')).to.equal(false);
      await again({status: 404});
      await failed(element);
      expect(root.querySelector('[role=alert]')!.textContent).to.contain(messagesOf('fr').retry);
      expect(focused()).to.equal('retry');
      await again({body: cahier});
      await drawn(element);
      expect(focused()).to.equal('frame');
    });

    it('leaves the focus alone that the reader has meanwhile taken elsewhere', async () => {
      const server = serve({data: {status: 404}});
      const element = place('kf-bar-chart', {src: server.url('data'), indicator: ACTIVATED});
      await failed(element);
      const other = document.body.appendChild(document.createElement('button'));
      const held = gate();
      server.answer('data', {status: 404, after: held.passed});
      buttonsOf(element)[0]!.focus();
      buttonsOf(element)[0]!.click();
      other.focus();
      await reaches(element, 'loading');
      held.open();
      await failed(element);
      expect(document.activeElement === other).to.equal(true);
      other.remove();
    });

    it('leaves clicks on the page’s own content in the tag to the page', async () => {
      const server = serve({data: {status: 404}});
      const parent = box();
      // Names that the widget's own buttons have.
      parent.className = 'retry';
      const element = place(
        'kf-kpi-tile',
        {src: server.url('data')},
        {content: 'Voir le Cahier', into: parent},
      );
      await failed(element);
      const before = server.asked.length;
      const own = document.createElement('span');
      element.append(own);
      own.click();
      await later();
      expect(element.state).to.equal('error');
      expect(server.asked.length).to.equal(before);
    });

    for (const [fault, answer, offered] of [
      ['the network', {fails: true}, true],
      ['the server', {status: 503}, true],
      ['a page instead of data', {body: '<!doctype html>'}, true],
      ['the form of the data', {body: []}, false],
      ['their version', {body: {version: 2, indicators: {}}}, false],
      ['the indicator', {body: cahier}, false],
    ] as const) {
      it(`${offered ? 'is' : 'is not'} offered when the fault lies with ${fault}`, async () => {
        quicken();
        const server = serve({data: answer});
        const element = place('kf-variation-badge', {src: server.url('data'), indicator: 'nowhere'});
        await until(element, 'an outcome', () => ['error', 'empty'].includes(element.state));
        await element.updateComplete;
        expect(buttonsOf(element).length).to.equal(offered ? 1 : 0);
      });
    }
  });

  describe('is refreshed', () => {
    async function refreshable() {
      const server = serve({data: {body: cahier}});
      const element = place('kf-bar-chart', {src: server.url('data'), indicator: ACTIVATED, lang: 'fr'});
      await drawn(element);
      return {server, element, journal: journalOf(element)};
    }

    it('with new data, and shows the last until they are there', async () => {
      const {server, element, journal} = await refreshable();
      const held = gate();
      const indicators = {[ACTIVATED]: {label: 'Nouveau', series: [{period: '2024', value: 1}]}};
      server.answer('data', {body: {...cahier, indicators}, after: held.passed});
      element.refresh();
      await element.updateComplete;
      expect(nameOf(element)).to.contain('2132');
      held.open();
      await until(element, 'the new data', () => nameOf(element).startsWith('Nouveau'));
      expect(server.asked).to.deep.equal(['data', 'data']);
      expect(journal).to.deep.equal(['kf-load']);
    });

    it('with the same data, without a change in what is shown, and without a word', async () => {
      const {server, element, journal} = await refreshable();
      const observer = new MutationObserver(() => {});
      observer.observe(rootOf(element), {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      element.refresh();
      await eventually(() => server.asked.length === 2, 'the second request');
      await later();
      await element.updateComplete;
      expect(observer.takeRecords().map(({target}) => (target as Element).outerHTML)).to.deep.equal([]);
      expect(journal).to.deep.equal([]);
    });

    it('in vain: it keeps the last good data, says so, and says no more once it is mended', async () => {
      const {server, element, journal} = await refreshable();
      const name = nameOf(element);
      server.answer('data', {status: 404});
      element.refresh();
      await reaches(element, 'stale');
      expect(journal).to.deep.equal(['stale', 'kf-error http']);
      expect(nameOf(element)).to.equal(name);
      expect(linesOf(element, '[part=stale]')[0]).to.match(/^Actualisation impossible/);
      expectClean(element);
      server.answer('data', {body: cahier});
      element.refresh();
      await reaches(element, 'ready');
      expect(linesOf(element, '[part=stale]')).to.deep.equal([]);
      expect(nameOf(element)).to.equal(name);
    });

    it('where there is no address, which changes nothing', async () => {
      const server = serve({});
      const element = await show('kf-kpi-tile', {indicator: DOCUMENTS});
      element.refresh();
      await element.updateComplete;
      expect(element.state).to.equal('ready');
      expect(server.asked).to.deep.equal([]);
    });
  });
});
