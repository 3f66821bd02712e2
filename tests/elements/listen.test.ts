import {expect} from '@open-wc/testing';
import {
  ACTIVATED,
  box,
  documentOf,
  drawn,
  later,
  pageHidden,
  plain,
  rootOf,
  show,
  stub,
  until,
} from '../support/fixtures.js';

type Chart = HTMLElementTagNameMap['kf-bar-chart' | 'kf-line-chart'];

/** What a fake source plays: when, how loud at most, and at which pitches. */
interface Source {
  kind: 'tone' | 'noise';
  pitches: number[];
  loud: number[];
  started: boolean;
}

/** An audio of which a test says what time it is. */
class FakeAudio {
  static all: FakeAudio[] = [];
  currentTime = 0;
  sampleRate = 100;
  destination = {};
  closed = false;
  sources: Source[] = [];
  constructor() {
    FakeAudio.all.push(this);
  }
  resume = () => Promise.resolve();
  close = () => {
    this.closed = true;
    return Promise.resolve();
  };
  #source(kind: Source['kind']) {
    const source: Source = {kind, pitches: [], loud: [], started: false};
    this.sources.push(source);
    return {
      frequency: {setValueAtTime: (pitch: number) => source.pitches.push(Math.round(pitch))},
      connect: (gain: {loud: number[]}) => ((source.loud = gain.loud), gain),
      start: () => (source.started = true),
      stop: () => {},
    };
  }
  createOscillator = () => this.#source('tone');
  createBufferSource = () => this.#source('noise');
  createBuffer = (_: number, length: number) => ({getChannelData: () => new Float32Array(length)});
  createGain = () => {
    const loud: number[] = [];
    return {
      loud,
      gain: {setValueAtTime: () => {}, linearRampToValueAtTime: (value: number) => value && loud.push(value)},
      connect: () => {},
    };
  };
}

/** Lets the audio come to a time, and the chart see it. */
async function comesTo(seconds: number, element: Chart): Promise<void> {
  FakeAudio.all.at(-1)!.currentTime = seconds;
  await new Promise(resolve => setTimeout(resolve, 80));
  await element.updateComplete;
}

function fakeAudio(): void {
  FakeAudio.all = [];
  stub(window, 'AudioContext', FakeAudio as unknown as typeof AudioContext);
}

const buttonOf = (element: Chart) =>
  [...rootOf(element).querySelectorAll<HTMLButtonElement>('.tools > button')].at(1);

const statusOf = (element: Chart) => {
  const [, region] = rootOf(element).querySelectorAll('[role=status]');
  return plain(region!.textContent);
};

const readingOf = (element: Chart) => plain(rootOf(element).querySelector('.readout')?.textContent);

/** A chart that can be listened to. */
async function chart(
  tag: 'kf-bar-chart' | 'kf-line-chart' = 'kf-bar-chart',
  data?: unknown,
  attributes: Record<string, string> = {},
): Promise<Chart> {
  const element = await show(
    tag,
    {lang: 'fr', listen: '', ...(data ? {} : {indicator: ACTIVATED}), ...attributes},
    data ? {data} : {},
  );
  await until(element, 'the button', () => buttonOf(element));
  return element;
}

const GAP = documentOf({
  series: [
    {period: '2021', value: 10},
    {period: '2022', value: null},
    {period: '2023', value: 30, status: 'provisional'},
    {period: '2024', value: 20},
  ],
});

describe('listen', () => {
  beforeEach(fakeAudio);

  it('is not there unasked, and comes and goes with its attribute', async () => {
    const element = await show('kf-bar-chart', {indicator: ACTIVATED, lang: 'fr'});
    await later();
    expect(buttonOf(element)).to.equal(undefined);
    expect(rootOf(element).querySelectorAll('[role=status]').length).to.equal(2);
    element.setAttribute('listen', '');
    await until(element, 'the button', () => buttonOf(element));
    expect(buttonOf(element)!.textContent).to.equal('Écouter');
    expect(rootOf(element).querySelectorAll('[role=status]').length).to.equal(3);
    element.removeAttribute('listen');
    await element.updateComplete;
    expect(buttonOf(element)).to.equal(undefined);
    expect(FakeAudio.all).to.deep.equal([]);
  });

  it('plays nothing by itself', async () => {
    const element = await chart();
    element.refresh();
    await drawn(element);
    expect(FakeAudio.all).to.deep.equal([]);
    expect(statusOf(element)).to.equal('');
  });

  it('says the first period and the range, plays, and says the last', async () => {
    const element = await chart();
    buttonOf(element)!.click();
    expect(buttonOf(element)!.textContent).to.equal('Arrêter');
    expect(statusOf(element)).to.equal(
      'Juillet 2023, 1783. Son le plus grave : 1417. Son le plus aigu : 2385.',
    );
    const [tone, noise] = FakeAudio.all[0]!.sources;
    expect(tone!.started).to.equal(true);
    expect(tone!.pitches.length).to.equal(12);
    expect(Math.min(...tone!.pitches)).to.equal(220);
    expect(Math.max(...tone!.pitches)).to.equal(880);
    expect(tone!.loud.length).to.equal(12);
    expect(noise!.loud).to.deep.equal([]);
    await comesTo(60, element);
    expect(statusOf(element)).to.equal('Fin : Juin 2024, 2132.');
    expect(buttonOf(element)!.textContent).to.equal('Écouter');
    expect(FakeAudio.all[0]!.closed).to.equal(true);
    expect(readingOf(element)).to.equal('');
  });

  it('shows which period is heard, and announces none of them', async () => {
    const element = await chart('kf-bar-chart', GAP);
    buttonOf(element)!.click();
    const seen = new Set<string>();
    for (let at = 0; at < 6; at += 0.2) {
      await comesTo(at, element);
      if (readingOf(element)) seen.add(readingOf(element).slice(0, 4));
      expect(rootOf(element).querySelector('.spoken')!.textContent).to.equal('');
    }
    expect([...seen]).to.deep.equal(['2021', '2022', '2023', '2024']);
  });

  it('shows none of them where the reader wants less motion', async () => {
    stub(window, 'matchMedia', (() => ({matches: true})) as unknown as typeof matchMedia);
    const element = await chart('kf-bar-chart', GAP);
    buttonOf(element)!.click();
    for (let at = 0; at < 8; at += 0.5) {
      await comesTo(at, element);
      expect(readingOf(element)).to.equal('');
    }
    expect(statusOf(element)).to.match(/^Fin/);
  });

  it('has a noise where there is no value, and says so; suppressed values are no pitch either', async () => {
    const element = await chart('kf-bar-chart', GAP);
    buttonOf(element)!.click();
    const [tone, noise] = FakeAudio.all[0]!.sources;
    expect(tone!.pitches).to.deep.equal([220, 880, 440]);
    expect(noise!.loud.length).to.equal(1);
    expect(noise!.pitches).to.deep.equal([]);
    expect(statusOf(element)).to.contain('Bruissement : sans valeur.');
    const other = await chart(
      'kf-line-chart',
      documentOf({
        series: [
          {period: '2022', value: 1},
          {period: '2023', value: null, status: 'suppressed'},
          {period: '2024', value: 2},
        ],
      }),
    );
    buttonOf(other)!.click();
    expect(FakeAudio.all[1]!.sources.map(({pitches, loud}) => [pitches.length, loud.length])).to.deep.equal([
      [2, 2],
      [0, 1],
    ]);
  });

  it('plays lines one after the other, each with its name, all on one scale', async () => {
    const series = (values: number[]) => values.map((value, i) => ({period: `${2022 + i}`, value}));
    const element = await chart(
      'kf-line-chart',
      documentOf({
        unit: 'percent',
        kind: 'ratio',
        components: [
          {id: 'a', label: 'Alpha', series: series([1, 2, 3])},
          {id: 'b', label: 'Beta', series: series([3, 4, 5])},
        ],
      }),
    );
    buttonOf(element)!.click();
    const tones = FakeAudio.all[0]!.sources.filter(({kind}) => kind === 'tone');
    expect(tones.map(({pitches}) => pitches[0])).to.deep.equal([220, 440]);
    expect(statusOf(element)).to.match(/^2022, Alpha.*1.*grave : Alpha.*1.*aigu : Beta.*5/);
    await comesTo(7, element);
    expect(statusOf(element)).to.match(/^Fin : 2024, Alpha.*3.*\. 2022, Beta.*3/);
    await comesTo(60, element);
    expect(statusOf(element)).to.match(/^Fin : 2024, Beta.*5/);
  });

  for (const [what, end] of Object.entries<(element: Chart) => void>({
    'its button': element => buttonOf(element)!.click(),
    Escape: () => document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'})),
    'a page that is hidden': () => pageHidden(true),
    'a page that is left': () => void window.dispatchEvent(new Event('pagehide')),
    'a tag that is taken away': element => element.remove(),
    'an attribute that is taken away': element => element.removeAttribute('listen'),
    'other data': element => {
      element.data = documentOf({series: [{period: '2024', value: 1}]}) as never;
      element.indicator = '';
    },
    'another chart': () => void chart().then(other => buttonOf(other)!.click()),
  })) {
    it(`is ended by ${what}`, async () => {
      const element = await chart();
      buttonOf(element)!.click();
      await comesTo(4, element);
      const [audio] = FakeAudio.all;
      expect(audio!.closed).to.equal(false);
      end(element);
      for (let i = 0; i < 20 && !audio!.closed; i++) await new Promise(resolve => setTimeout(resolve, 20));
      expect(audio!.closed).to.equal(true);
      await comesTo(99, element);
      const tools = [...rootOf(element).querySelectorAll('button')].map(one => one.textContent);
      expect(tools).not.to.contain('Arrêter');
    });
  }

  it('lets go of the page when it ends', async () => {
    const signals: AbortSignal[] = [];
    const {addEventListener} = document;
    stub(document, 'addEventListener', (...given: Parameters<typeof addEventListener>) => {
      const [, , options] = given;
      if (typeof options === 'object' && options.signal) signals.push(options.signal);
      addEventListener.apply(document, given);
    });
    const element = await chart();
    buttonOf(element)!.click();
    expect(signals.length).to.equal(2);
    buttonOf(element)!.click();
    expect(signals.every(({aborted}) => aborted)).to.equal(true);
  });

  it('is not offered where there is no audio, or nothing to hear', async () => {
    stub(window, 'AudioContext', undefined as unknown as typeof AudioContext);
    const silent = await chart();
    expect(buttonOf(silent)!.hidden).to.equal(true);
    fakeAudio();
    const empty = await show(
      'kf-bar-chart',
      {lang: 'fr', listen: ''},
      {
        data: documentOf({
          series: [
            {period: '2023', value: null},
            {period: '2024', value: null},
          ],
        }),
        into: box(),
      },
    ).catch(() => undefined);
    if (empty?.state === 'ready') {
      await until(empty, 'the button', () => buttonOf(empty));
      expect(buttonOf(empty)!.hidden).to.equal(true);
    }
  });

  it('says so where the browser refuses', async () => {
    stub(window, 'AudioContext', function () {
      throw new Error('no device');
    } as unknown as typeof AudioContext);
    const element = await chart();
    buttonOf(element)!.click();
    expect(statusOf(element)).to.equal('Le son est impossible sur cet appareil.');
    expect(buttonOf(element)!.textContent).to.equal('Écouter');
  });

  it('speaks the language of the chart', async () => {
    const element = await chart();
    for (const [lang, name] of Object.entries({de: 'Anhören', lb: 'Lauschteren', en: 'Listen'})) {
      element.lang = lang;
      await element.updateComplete;
      expect(buttonOf(element)!.textContent).to.equal(name);
    }
    buttonOf(element)!.click();
    expect(statusOf(element)).to.match(/^July 2023, 1783\. Lowest tone: 1417\./);
  });
});
