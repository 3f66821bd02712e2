import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  ACTIVATED,
  box,
  cahier,
  comeNear,
  documentOf,
  drawn,
  linesOf,
  pictureOf,
  plain,
  rootOf,
  show,
  showTable,
  stub,
  until,
  widthOf,
} from '../support/fixtures.js';
import {barsOf, isReading, point, readoutOf, stageOf, type Chart} from '../support/fixtures-chart.js';

const chart = (width = 600) => show('kf-bar-chart', {indicator: ACTIVATED, lang: 'fr'}, {width});

const readingOf = (element: Chart) => plain(readoutOf(element)?.textContent);
const statusOf = (element: Chart) => plain(rootOf(element).querySelector('[role=status]')!.textContent);

/** A chart that the keyboard is on, come to by the tab key. */
async function focused(): Promise<Chart> {
  const parent = box();
  const before = parent.appendChild(document.createElement('button'));
  const element = await show('kf-bar-chart', {indicator: ACTIVATED, lang: 'fr'}, {into: parent});
  before.focus();
  await press(element, 'Tab');
  return element;
}

/** How far the clock of the page is ahead: a reader takes his time between two keys. */
let ahead = 0;
const now = performance.now.bind(performance);
const wait = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

async function press(element: Chart, key: string): Promise<void> {
  ahead += 1000;
  await sendKeys({press: key});
  await element.updateComplete;
}

/** What the status region gets from now on. */
function heardOf(element: Chart): string[] {
  const heard: string[] = [];
  new MutationObserver(() => heard.push(statusOf(element))).observe(
    rootOf(element).querySelector('[role=status]')!,
    {childList: true, characterData: true, subtree: true},
  );
  return heard;
}

/** A key as it comes from one that is held, without a reader's time before it. */
async function repeat(element: Chart, key: string): Promise<void> {
  comeNear(element);
  stageOf(element).dispatchEvent(new KeyboardEvent('keydown', {key, cancelable: true, bubbles: true}));
  await element.updateComplete;
}

describe('readout-controller', () => {
  beforeEach(() => stub(performance, 'now', () => now() + ahead));

  describe('in another document', () => {
    it('keeps its looks', async () => {
      const element = await chart(600);
      await point(element, 'pointermove', 300);
      const look = () => getComputedStyle(readoutOf(element)!).borderTopStyle;
      expect(look()).to.equal('solid');
      const frame = document.createElement('iframe');
      box().append(frame);
      const body = frame.contentDocument!.body;
      body.append(element);
      expect(element.ownerDocument).to.equal(frame.contentDocument);
      const escape = new KeyboardEvent('keydown', {key: 'Escape', cancelable: true});
      expect(document.dispatchEvent(escape), 'the one before is let go of').to.equal(true);
      try {
        await point(element, 'pointermove', 100);
        expect(look()).to.equal('solid');
      } finally {
        element.remove();
      }
    });
  });

  describe('under a pointer', () => {
    for (const width of [200, 600, 1200]) {
      it(`says period and value of every bar, ${width} wide`, async () => {
        const element = await chart(width);
        const bars = barsOf(element);
        await showTable(element);
        const rows = linesOf(element, 'tbody tr').map(row => row.replace(/(\d{4})/, '$1 '));
        expect(bars.length).to.equal(12);
        for (const [i, {x, width: w}] of bars.entries()) {
          await point(element, 'pointermove', x + w / 2);
          expect(plain(readoutOf(element)!.innerText).replace(/\s/g, '')).to.equal(
            rows[i]!.replace(/\s/g, ''),
          );
          expect(plain(readoutOf(element)!.querySelector('b')!.textContent)).to.match(/^\d\.\d{3}$/);
        }
        expect(readingOf(element)).to.match(/Juin 2024.*2\.132/);
      });
    }

    for (const look of ['zoom: 1.5', 'zoom: 0.7', 'transform: scale(0.6)', 'width: 120px']) {
      it(`finds and frames the bar it is on where the page says ${look}`, async () => {
        const parent = box(480);
        parent.style.cssText += `;${look}`;
        const element = await show('kf-bar-chart', {indicator: ACTIVATED, lang: 'fr'}, {into: parent});
        const picture = pictureOf(element)!;
        const bars = barsOf(element);
        for (const [i, month] of [
          [0, 'Juillet 2023'],
          [5, 'Décembre 2023'],
          [11, 'Juin 2024'],
        ] as const) {
          const {left, top, width} = picture.getBoundingClientRect();
          const ratio = width / widthOf(picture);
          const bar = bars[i]!;
          await point(element, 'pointermove', (bar.x + bar.width / 2) * ratio);
          expect(readingOf(element)).to.contain(month);
          const cursor = rootOf(element).querySelector('.cursor')!.getBoundingClientRect();
          expect(cursor.left + cursor.width / 2 - left).to.be.closeTo((bar.x + bar.width / 2) * ratio, 1);
          expect(cursor.top + cursor.height / 2 - top).to.be.closeTo((bar.y + bar.height / 2) * ratio, 1);
          const readout = readoutOf(element)!.getBoundingClientRect();
          expect(readout.left - left).to.be.at.least(-1);
          expect(readout.right - left).to.be.at.most(width + 1);
        }
      });
    }

    it('says nothing where there is no bar', async () => {
      const element = await chart();
      await point(element, 'pointermove', barsOf(element)[0]!.x);
      expect(isReading(element)).to.equal(true);
      await point(element, 'pointermove', 0);
      expect(isReading(element)).to.equal(false);
    });

    it('ends when a mouse or a pen leaves, and stays when a finger does', async () => {
      const element = await chart();
      const x = barsOf(element)[3]!.x;
      for (const pointer of ['mouse', 'pen'] as const) {
        await point(element, 'pointermove', x, pointer);
        expect(isReading(element), pointer).to.equal(true);
        await point(element, 'pointerleave', x, pointer);
        expect(isReading(element), pointer).to.equal(false);
      }
      await point(element, 'pointerdown', x, 'touch');
      await point(element, 'pointerleave', x, 'touch');
      expect(readingOf(element)).to.contain('Octobre 2023');
    });

    it('is not announced', async () => {
      const element = await chart();
      await point(element, 'pointermove', barsOf(element)[3]!.x);
      expect(readingOf(element)).to.contain('Octobre 2023');
      expect(statusOf(element)).to.equal('');
      expect(readoutOf(element)!.getAttribute('aria-hidden')).to.equal('true');
    });

    it('is dismissed by Escape wherever the keyboard is', async () => {
      const element = await chart();
      await point(element, 'pointermove', barsOf(element)[3]!.x);
      await press(element, 'Escape');
      expect(isReading(element)).to.equal(false);
    });

    it('lets go of the page when it ends, and when the chart is removed', async () => {
      const signals: AbortSignal[] = [];
      const {addEventListener} = document;
      stub(
        document,
        'addEventListener',
        (...[type, listener, options]: [string, never, {signal: AbortSignal}]) => {
          signals.push(options.signal);
          addEventListener.call(document, type, listener, options);
        },
      );
      const listeners = () => signals.filter(({aborted}) => !aborted).length;
      const element = await chart();
      await point(element, 'pointermove', barsOf(element)[3]!.x);
      expect(listeners()).to.equal(1);
      await point(element, 'pointerleave', 0);
      expect(listeners()).to.equal(0);
      await point(element, 'pointermove', barsOf(element)[3]!.x);
      element.remove();
      expect(listeners()).to.equal(0);
      box().append(element);
      await drawn(element);
      expect(isReading(element)).to.equal(false);
    });
  });

  describe('under the keyboard', () => {
    it('is one stop, between what stands before the chart and its buttons', async () => {
      const element = await focused();
      expect(stageOf(element).matches(':focus')).to.equal(true);
      expect(rootOf(element).querySelectorAll('[tabindex]').length).to.equal(1);
      await press(element, 'Tab');
      expect((rootOf(element).activeElement as HTMLElement).localName).to.equal('button');
      expect(isReading(element)).to.equal(false);
    });

    it('begins with the last bar, and says so', async () => {
      const element = await focused();
      expect(readingOf(element)).to.match(/^Juin 2024 ?2\.132$/);
      expect(statusOf(element)).to.equal('Juin 2024, 2132');
    });

    it('goes from bar to bar, to both ends and no further', async () => {
      const element = await focused();
      for (const [key, said] of [
        ['ArrowLeft', 'Mai 2024, 2.091'],
        ['ArrowLeft', 'Avril 2024, 2.058'],
        ['ArrowRight', 'Mai 2024, 2.091'],
        ['Home', 'Juillet 2023, 1.783'],
        ['ArrowLeft', 'Juillet 2023, 1.783'],
        ['ArrowRight', 'Août 2023, 1.417'],
        ['End', 'Juin 2024, 2.132'],
        ['ArrowRight', 'Juin 2024, 2.132'],
      ] as const) {
        await press(element, key);
        // The ear is given whole numbers.
        expect(statusOf(element), key).to.equal(said.replace('.', ''));
        expect(readingOf(element).replace(/(\d{4}) ?/, '$1, '), key).to.equal(said);
      }
    });

    it('is left by Escape, and taken up again', async () => {
      const element = await focused();
      await press(element, 'Home');
      await press(element, 'Escape');
      expect(isReading(element)).to.equal(false);
      expect(statusOf(element)).to.equal('');
      expect(stageOf(element).matches(':focus')).to.equal(true);
      await press(element, 'ArrowLeft');
      expect(statusOf(element)).to.equal('Juin 2024, 2132');
    });

    it('is left by Escape before a dialog around it is', async () => {
      const dialog = document.createElement('dialog');
      box().append(dialog);
      dialog.showModal();
      const element = await show('kf-bar-chart', {indicator: ACTIVATED, lang: 'fr'}, {into: dialog});
      stageOf(element).focus();
      await press(element, 'End');
      await press(element, 'Escape');
      expect(isReading(element)).to.equal(false);
      expect(dialog.open).to.equal(true);
      await point(element, 'pointerdown', barsOf(element)[3]!.x, 'touch');
      element.data = {} as never;
      await until(element, 'no chart', () => !stageOf(element));
      await press(element, 'Escape');
      expect(dialog.open).to.equal(false);
    });

    it('announces the bar it comes to, even where a pointer already shows it', async () => {
      const element = await focused();
      await press(element, 'Escape');
      await point(element, 'pointermove', barsOf(element)[0]!.x);
      expect(statusOf(element)).to.equal('');
      await press(element, 'Home');
      expect(statusOf(element)).to.equal('Juillet 2023, 1783');
    });

    it('shows where it is: the focus has a ring, and the instructions are there to be read', async () => {
      const element = await focused();
      const {outlineStyle, outlineWidth} = getComputedStyle(stageOf(element));
      expect(outlineStyle).to.equal('solid');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
      const hint = rootOf(element).getElementById(stageOf(element).getAttribute('aria-describedby')!)!;
      expect(hint.getBoundingClientRect().width).to.be.above(100);
      expect(plain(hint.textContent)).to.contain('Échap');
      await press(element, 'Tab');
      expect(hint.getBoundingClientRect().width).to.be.at.most(1);
    });

    it('leaves the keys of the browser and of the page alone', async () => {
      const element = await focused();
      const send = (key: string, init: KeyboardEventInit = {}) => {
        comeNear(element);
        const event = new KeyboardEvent('keydown', {key, cancelable: true, bubbles: true, ...init});
        stageOf(element).dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(send('ArrowLeft')).to.equal(true);
      for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) {
        expect(send('ArrowLeft', {[modifier]: true}), modifier).to.equal(false);
      }
      for (const key of ['ArrowUp', 'ArrowDown', ' ', 'Enter', 'a', 'PageDown', 'Tab']) {
        expect(send(key), key).to.equal(false);
      }
    });
  });

  describe('says', () => {
    it('the first of many keys at once, and the last of them when they rest', async () => {
      const element = await focused();
      const heard = heardOf(element);
      await press(element, 'Home');
      expect(statusOf(element)).to.equal('Juillet 2023, 1783');
      for (let i = 0; i < 8; i++) await repeat(element, 'ArrowRight');
      expect(readingOf(element)).to.contain('Mars 2024');
      expect(statusOf(element)).to.equal('Juillet 2023, 1783');
      await until(element, 'the words', () => statusOf(element) !== 'Juillet 2023, 1783');
      expect(heard).to.deep.equal(['Juillet 2023, 1783', 'Mars 2024, 2193']);
    });

    it('something every five seconds while a key is held', async () => {
      const element = await focused();
      const heard = heardOf(element);
      for (let i = 0; i < 110; i++) {
        ahead += 100;
        await repeat(element, i % 2 ? 'ArrowRight' : 'ArrowLeft');
      }
      // At once, after five seconds and after ten.
      expect(heard.length).to.be.within(2, 3);
    });

    it('nothing late that is no longer so', async () => {
      const element = await focused();
      await press(element, 'Home');
      await repeat(element, 'ArrowRight');
      await repeat(element, 'Escape');
      element.ownerDocument.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
      await element.updateComplete;
      const heard = heardOf(element);
      await wait(500);
      expect(heard).to.deep.equal([]);
      expect(statusOf(element)).to.equal('');
    });

    it('what new data change once in five seconds at most', async () => {
      const element = await focused();
      const give = async (value: number) => {
        element.data = documentOf({
          series: [
            {period: '2023', value: 1},
            {period: '2024', value},
          ],
        }) as never;
        await drawn(element);
      };
      element.indicator = '';
      await give(10);
      await press(element, 'End');
      expect(statusOf(element)).to.equal('2024, 10');
      const heard = heardOf(element);
      for (const value of [11, 12, 13]) await give(value);
      expect(readingOf(element)).to.contain('13');
      expect(heard).to.deep.equal([]);
      ahead += 5000;
      await give(14);
      expect(heard).to.deep.equal(['2024, 14']);
    });
  });

  it('says in words why there is no value, and what is the matter with one', async () => {
    const data = documentOf({
      series: [
        {period: '2021', value: null, status: 'suppressed'},
        {period: '2022', value: null},
        {period: '2023', value: 3},
        {period: '2024', value: 4, status: 'provisional'},
      ],
    });
    const element = await show('kf-bar-chart', {lang: 'fr'}, {data});
    stageOf(element).focus();
    for (const [key, said] of [
      ['End', '2024, 4, provisoire'],
      ['ArrowLeft', '2023, 3'],
      ['ArrowLeft', '2022, sans valeur'],
      ['ArrowLeft', '2021, confidentiel'],
    ] as const) {
      await press(element, key);
      expect(statusOf(element)).to.equal(said);
    }
  });

  it('stays with its period as others come and go, and ends with it', async () => {
    const element = await focused();
    const months = Array.from({length: 24}, (_, i) => ({
      period: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      value: i,
    }));
    element.indicator = '';
    const give = async (from: number, to: number) => {
      element.data = documentOf({series: months.slice(from, to)}) as never;
      await drawn(element);
    };
    await give(0, 12);
    await press(element, 'End');
    await press(element, 'ArrowLeft');
    expect(statusOf(element)).to.equal('Novembre 2023, 10');
    for (const [from, to] of [
      [1, 13],
      [0, 24],
      [8, 20],
    ] as const) {
      await give(from, to);
      expect(readingOf(element)).to.match(/^Novembre 2023 ?10$/);
      expect(statusOf(element)).to.equal('Novembre 2023, 10');
    }
    await give(12, 24);
    expect(isReading(element)).to.equal(false);
    expect(statusOf(element)).to.equal('');
  });

  it('ends where the data that come have no such bar', async () => {
    const element = await focused();
    element.data = {...cahier, indicators: {[ACTIVATED]: {label: 'L', series: [{period: '2024', value: 1}]}}};
    await until(element, 'the new data', () => barsOf(element).length === 1);
    expect(isReading(element)).to.equal(false);
    await drawn(element);
  });
});
