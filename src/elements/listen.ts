import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import type {Spot} from '../figures/chart.js';
import {listenOf} from '../format/listen.js';
import type {Language, ListenMessages} from '../format/messages/messages.js';
import {layoutTune, leadOf, type Tune} from '../geometry/tones.js';

/**
 * A chart as tones, loaded by the charts that offer it. It has no part of its own in their templates, but two nodes
 * that they put in: so nothing of it is on a page where nobody listens.
 */

/** What can show which period is heard. */
interface Cursor {
  show(index: number): void;
}

/** Loudness of a tone and of the noise that stands for no value, from 0 to 1. */
const LOUD = 0.25;
const NOISE = 0.06;

/** Seconds in which a tone comes and goes; without them it would crack. */
const FADE = 0.015;

/** Seconds between the last tone and the words of the end, and how often it is looked where the tones are. */
const TAIL = 0.2;
const LOOK = 0.03;

/** Ends what plays now: two charts at once would be heard as one. */
let endOther = () => {};

/**
 * Plays the series of a chart as tones, one for each period, high ones for high values; a noise where there is no
 * value. What the pitches stand for, the first period and the last are said in a status region. Only the reader's
 * button begins it; that button, Escape, other data, the end of the page or of the tag, and another chart that begins
 * end it.
 */
export class Listener implements ReactiveController {
  /** The button « Écouter ». */
  readonly button: HTMLButtonElement;
  /** The status region, which is there before it has words. */
  readonly region: HTMLElement;

  #spots: readonly Spot[] = [];
  #lang: Language = 'fr';
  #words: ListenMessages = listenOf('fr');
  /** What the last words that were given come from. */
  #given = '';
  #audio: AudioContext | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #watch: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly cursor: Cursor,
  ) {
    const doc = host.ownerDocument;
    this.button = doc.createElement('button');
    this.button.type = 'button';
    this.button.setAttribute('part', 'button');
    this.button.addEventListener('click', () => (this.#audio ? this.stop() : this.#play()));
    this.region = doc.createElement('div');
    this.region.setAttribute('role', 'status');
    host.addController(this);
  }

  /**
   * Takes what is to be heard, and the language. Other values, or other words of them, end what is playing.
   */
  take(spots: readonly Spot[], lang: Language): void {
    const given = JSON.stringify([lang, spots.map(({period, values, spoken}) => [period, values, spoken])]);
    this.#spots = spots;
    this.#lang = lang;
    this.#words = listenOf(lang);
    if (given !== this.#given) {
      this.#given = given;
      this.stop();
      this.#say('');
    }
    const isPossible = typeof this.#view?.AudioContext === 'function';
    this.button.hidden = !isPossible || !this.#voices.length;
    this.#name();
  }

  hostDisconnected(): void {
    this.stop();
  }

  hostUpdated(): void {
    // The chart no longer offers it, or has nothing to show.
    if (this.#audio && !this.button.isConnected) this.stop();
  }

  /** Ends the tones, and gives back what they needed. */
  stop(): void {
    const audio = this.#audio;
    if (!audio) return;
    this.#audio = undefined;
    clearInterval(this.#timer);
    this.#watch?.abort();
    void audio.close();
    this.cursor.show(-1);
    this.#say('');
    this.#name();
  }

  get #view() {
    return this.host.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  }

  /** The lines that have numbers, by their place in a reading. */
  get #voices(): number[] {
    const most = Math.max(0, ...this.#spots.map(({values}) => values.length));
    return Array.from({length: most}, (_, i) => i).filter(i =>
      this.#spots.some(({values}) => isNumber(values[i])),
    );
  }

  #name(): void {
    const {listen, stop} = this.#words;
    this.button.textContent = this.#audio ? stop : listen;
  }

  #say(words: string): void {
    const {region} = this;
    region.replaceChildren();
    if (!words) return;
    const line = this.host.ownerDocument.createElement('p');
    line.className = 'message';
    line.lang = this.#lang;
    line.textContent = words;
    region.append(line);
  }

  #play(): void {
    endOther();
    const view = this.#view!;
    const messages = this.#words;
    let audio: AudioContext;
    try {
      audio = new view.AudioContext();
    } catch {
      this.#say(messages.noSound);
      return;
    }
    this.#audio = audio;
    endOther = () => this.stop();
    void audio.resume();
    this.#name();
    this.#listen(view);

    const spots = this.#spots;
    const all = spots.flatMap(({values, spoken}) =>
      values.flatMap((value, i) => (isNumber(value) ? [{value, spoken: spoken[i]!}] : [])),
    );
    const low = all.reduce((a, b) => (b.value < a.value ? b : a));
    const high = all.reduce((a, b) => (b.value > a.value ? b : a));
    const moving = !view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const places = spots.map(({box}) => box.x + box.width / 2);
    /** What happens when, in seconds of the audio's own clock. */
    const acts: {at: number; act: () => void}[] = [];
    let at = audio.currentTime;
    let ending = '';
    this.#voices.forEach((voice, i) => {
      const values = spots.map(one => one.values[voice] ?? null);
      const read = ({period, spoken}: Spot) => [period, spoken[voice]].filter(Boolean).join(', ');
      const words = [
        ending,
        read(spots[0]!),
        ...(i
          ? []
          : [
              messages.lowestTone(low.spoken),
              messages.highestTone(high.spoken),
              spots.some(one => one.values.every(value => value === null)) ? messages.noise : '',
            ]),
      ].filter(Boolean);
      const said = words.map(word => `${word}.`).join(' ');
      acts.push({at, act: () => this.#say(said)});
      at += leadOf(said);
      const tune = layoutTune(values, places, [low.value, high.value]);
      sound(audio, tune, at);
      if (moving)
        for (const tone of tune.tones) acts.push({at: at + tone.at, act: () => this.cursor.show(tone.index)});
      at += tune.length + TAIL;
      ending = messages.end(read(spots.at(-1)!));
    });
    acts.push({
      at,
      act: () => {
        this.stop();
        this.#say(`${ending}.`);
      },
    });
    const look = () => {
      while (this.#audio === audio && acts[0] && acts[0].at <= audio.currentTime) acts.shift()!.act();
    };
    look();
    this.#timer = setInterval(look, LOOK * 1000);
  }

  /** While it plays, the page is watched for what ends it. */
  #listen(view: Window): void {
    this.#watch = new AbortController();
    const {signal} = this.#watch;
    const {document} = view;
    document.addEventListener('keydown', event => event.key === 'Escape' && this.stop(), {signal});
    document.addEventListener('visibilitychange', () => document.hidden && this.stop(), {signal});
    view.addEventListener('pagehide', () => this.stop(), {signal});
  }
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

/** Has a tune played from a time on: one voice for the pitches, one for the noise. */
function sound(audio: AudioContext, {tones, sounding, length}: Tune, start: number): void {
  const voice = audio.createOscillator();
  voice.type = 'triangle';
  const noise = audio.createBufferSource();
  noise.buffer = noiseOf(audio);
  noise.loop = true;
  for (const source of [voice, noise]) {
    const gain = audio.createGain();
    const isNoise = source === noise;
    gain.gain.setValueAtTime(0, audio.currentTime);
    for (const {at, pitch} of tones) {
      if ((pitch === null) !== isNoise) continue;
      const from = start + at;
      const to = from + sounding;
      if (pitch !== null) voice.frequency.setValueAtTime(pitch, from);
      const loud = isNoise ? NOISE : LOUD;
      const fade = Math.min(FADE, sounding / 3);
      gain.gain.setValueAtTime(0, from);
      gain.gain.linearRampToValueAtTime(loud, from + fade);
      gain.gain.setValueAtTime(loud, to - fade);
      gain.gain.linearRampToValueAtTime(0, to);
    }
    source.connect(gain).connect(audio.destination);
    source.start(start);
    source.stop(start + length + FADE);
  }
}

/** A second of noise, which has no pitch. */
function noiseOf(audio: AudioContext): AudioBuffer {
  const buffer = audio.createBuffer(1, audio.sampleRate, audio.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1;
  return buffer;
}
