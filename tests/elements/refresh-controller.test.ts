import {expect} from '@open-wc/testing';
import {laterWords} from '../../src/format/later.js';
import {
  DOCUMENTS,
  LANGUAGES,
  buttonsOf,
  cahier,
  drawn,
  has,
  journalOf,
  linesOf,
  pageHidden,
  pageOnline,
  place,
  quicken,
  reaches,
  rootOf,
  serve,
  stub,
  textOf,
  until,
} from '../support/fixtures.js';

const {setTimeout: inTime} = window;
const wait = (time: number) => new Promise(resolve => inTime(resolve, time));

const SECOND = {...cahier, source: {label: 'Cahier eSanté N°2'}};

async function tile(attributes: Record<string, string> = {}, body: unknown = cahier) {
  // A day of 30 seconds takes 0.3.
  quicken();
  const server = serve({data: {body}});
  const element = place('kf-kpi-tile', {
    src: server.url('data'),
    indicator: DOCUMENTS,
    lang: 'fr',
    refresh: '30',
    ...attributes,
  });
  await drawn(element);
  return {server, element};
}

/** The clock by which answers grow old runs a hundred times as fast, too. */
function age() {
  const {now} = Date;
  const from = now();
  stub(Date, 'now', () => from + (now() - from) * 100);
}

describe('refresh-controller', () => {
  it('asks for nothing by itself', async () => {
    const {server, element} = await tile({refresh: ''});
    await wait(700);
    expect(server.asked).to.deep.equal(['data']);
    expect(element.refreshSeconds ?? 0).to.equal(0);
    expect(has(element, '.pause')).to.equal(false);
  });

  it('asks again after the time given, and shows what is new', async () => {
    age();
    const {server, element} = await tile();
    server.answer('data', {body: SECOND});
    await until(element, 'the new source', () => textOf(element).includes('Cahier eSanté N°2'));
    expect(server.asked.length).to.equal(2);
  });

  it('waits at least half a minute', async () => {
    age();
    const {server} = await tile({refresh: '0.1'});
    await wait(200);
    expect(server.asked.length).to.equal(1);
    await wait(400);
    expect(server.asked.length).to.be.within(2, 3);
  });

  it('leaves the page alone where the data are the same', async () => {
    age();
    const {server, element} = await tile();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver(list => changes.push(...list));
    const all = {subtree: true, childList: true, attributes: true, characterData: true};
    observer.observe(element, all);
    observer.observe(rootOf(element), all);
    const journal = journalOf(element);
    await wait(800);
    expect(server.asked.length).to.be.above(2);
    expect(changes.length).to.equal(0);
    expect(journal).to.deep.equal([]);
    observer.disconnect();
  });

  it('keeps what it has where the update fails, says so with its date, and recovers', async () => {
    age();
    const {server, element} = await tile();
    server.answer('data', {status: 404});
    await reaches(element, 'stale');
    const note = rootOf(element).querySelector('[part=stale]')!;
    expect(note.textContent).to.equal('Actualisation impossible – Date de référence\u00a0: 30 juin 2024');
    expect(linesOf(element)).to.include('12,9 M');
    server.answer('data', {body: cahier});
    await reaches(element, 'ready');
    expect(has(element, '[part=stale]')).to.equal(false);
  });

  it('makes one request for many widgets of one address', async () => {
    age();
    const {server} = await tile();
    const others = Array.from({length: 19}, () =>
      place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS, refresh: '30'}),
    );
    await Promise.all(others.map(drawn));
    await wait(450);
    // One at first, and one in each time of refreshing since; each for itself would be twenty.
    expect(server.asked.length).to.be.within(2, 8);
  });

  it('can be paused and taken up again', async () => {
    age();
    const {server, element} = await tile();
    const button = () => rootOf(element).querySelector<HTMLButtonElement>('.pause')!;
    button().click();
    await element.updateComplete;
    const asked = server.asked.length;
    await wait(600);
    expect(server.asked.length).to.equal(asked);
    button().click();
    await element.updateComplete;
    await wait(600);
    expect(server.asked.length).to.be.above(asked);
  });

  for (const lang of LANGUAGES) {
    it(`is paused by a button that says so in ${lang}, with room for a finger`, async () => {
      const {element} = await tile({lang});
      const button = () => rootOf(element).querySelector<HTMLButtonElement>('.pause')!;
      const {width, height} = button().getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
      const {pause, resume} = laterWords(lang);
      expect([button().textContent, button().lang]).to.deep.equal([pause, lang]);
      button().click();
      await element.updateComplete;
      expect(button().textContent).to.equal(resume);
    });
  }

  it('makes none while the page is hidden, and one on return', async () => {
    age();
    const {server} = await tile();
    pageHidden(true);
    await wait(1000);
    expect(server.asked.length).to.equal(1);
    pageHidden(false);
    await wait(100);
    expect(server.asked.length).to.equal(2);
  });

  it('makes none while the page is offline', async () => {
    age();
    const {server} = await tile();
    pageOnline(false);
    await wait(700);
    expect(server.asked.length).to.equal(1);
    pageOnline(true);
    await wait(500);
    expect(server.asked.length).to.be.above(1);
  });

  it('ends with the widget, and begins anew when it comes back', async () => {
    age();
    const {server, element} = await tile();
    const box = element.parentElement!;
    element.remove();
    await wait(500);
    expect(server.asked.length).to.equal(1);
    box.append(element);
    await wait(600);
    expect(server.asked.length).to.be.above(1);
  });

  it('has no other button than its own', async () => {
    const {element} = await tile();
    expect(buttonsOf(element).map(button => button.textContent)).to.deep.equal(["Suspendre l'actualisation"]);
  });
});
