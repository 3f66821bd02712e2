import {html, nothing, type TemplateResult} from 'lit';
import type {KeyFiguresDocument, KeyFiguresInput} from '../src/index.js';
import {MISSING, NEVER, breakDown, staleAddress} from './answers.js';
import {everyPart, illustrativeChange} from './data.js';

/** Every widget that the library has, without the `kf-` of its tag, in the order in which they are shown. */
export const EVERY_WIDGET = [
  'kpi-tile',
  'variation-badge',
  'bar-chart',
  'line-chart',
  'breakdown-chart',
  'donut-chart',
  'target-bar',
  'data-table',
  'key-facts',
  'value',
  'sentence',
  'sparkline',
  'term',
  'bulletin',
] as const;
export type AnyWidget = (typeof EVERY_WIDGET)[number];

/** The states of the data, with what each is. */
export const DATA_STATES = {
  ready: 'The data have arrived and are shown.',
  loading: 'The data are on their way. The widget keeps its place, without a word.',
  empty: 'The data have arrived, and there is nothing in them.',
  error: 'The data cannot be had. A box says so and offers to try again; in a line of text stands a dash.',
  stale: 'The data were there and could not be renewed: the last good ones stay, with their date.',
  illustrative: 'The data are made up, and say so. Nothing is computed from them.',
} as const;
export type DataState = keyof typeof DATA_STATES;

/** The indicator of `everyPart` that suits a widget; those of a document take none. */
const INDICATORS: Partial<Record<AnyWidget, string>> = {
  'kpi-tile': 'visits',
  'variation-badge': 'visits',
  'bar-chart': 'visits',
  'line-chart': 'visits',
  'breakdown-chart': 'reasons',
  'donut-chart': 'reasons',
  'target-bar': 'visits',
  'data-table': 'visits',
  value: 'visits',
  sentence: 'visits',
  sparkline: 'visits',
};

/** The same document in which nothing is left but the names. */
const nothingIn: KeyFiguresDocument = {
  ...everyPart,
  glossary: {},
  sections: [],
  indicators: Object.fromEntries(
    Object.entries(everyPart.indicators).map(([id, {label, kind}]) => [id, {label, kind, series: []}]),
  ),
};

/** The same document, made up. */
const madeUp: KeyFiguresDocument = {
  ...everyPart,
  indicators: Object.fromEntries(
    Object.entries(everyPart.indicators).map(([id, one]) => [id, {...one, nature: 'illustrative'}]),
  ),
};

/** What a widget takes of the page in a state: an address that is answered so, or data. */
function sourceOf(widget: AnyWidget, state: DataState): {src?: string; data?: KeyFiguresInput} {
  switch (state) {
    case 'ready':
      return {data: everyPart};
    case 'loading':
      return {src: NEVER};
    case 'empty':
      return {data: ['bulletin', 'key-facts'].includes(widget) ? {...nothingIn, indicators: {}} : nothingIn};
    case 'error':
      return {src: MISSING};
    case 'stale':
      return {src: staleAddress(widget)};
    case 'illustrative':
      // No change is computed of what is made up: one must be published.
      return {data: widget === 'variation-badge' ? illustrativeChange : madeUp};
  }
}

/** Fails the address of a widget once it has its data, and asks again: what was shown is then out of date. */
function spoil(event: Event): void {
  const widget = event.currentTarget as HTMLElement & {src?: string; refresh(): void};
  if (!widget.src || widget.getAttribute('state') === 'stale') return;
  breakDown(widget.src);
  widget.refresh();
}

/** The tag of a widget in a state. */
export function inState(widget: AnyWidget, state: DataState, debug = false): TemplateResult {
  const {src = nothing, data} = sourceOf(widget, state);
  const indicator = (data === illustrativeChange ? undefined : INDICATORS[widget]) ?? nothing;
  const onLoad = state === 'stale' ? spoil : nothing;
  switch (widget) {
    case 'kpi-tile':
      return html`<kf-kpi-tile src=${src} indicator=${indicator} ?debug=${debug} .data=${data} sparkline target term @kf-load=${onLoad}></kf-kpi-tile>`;
    case 'variation-badge':
      return html`<kf-variation-badge src=${src} indicator=${indicator} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-variation-badge>`;
    case 'bar-chart':
      return html`<kf-bar-chart src=${src} indicator=${indicator} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-bar-chart>`;
    case 'line-chart':
      return html`<kf-line-chart src=${src} indicator=${indicator} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-line-chart>`;
    case 'breakdown-chart':
      return html`<kf-breakdown-chart src=${src} indicator=${indicator} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-breakdown-chart>`;
    case 'donut-chart':
      return html`<kf-donut-chart src=${src} indicator=${indicator} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-donut-chart>`;
    case 'target-bar':
      return html`<kf-target-bar src=${src} indicator=${indicator} ?debug=${debug} .data=${data} tools @kf-load=${onLoad}></kf-target-bar>`;
    case 'data-table':
      return html`<kf-data-table src=${src} indicator=${indicator} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-data-table>`;
    case 'key-facts':
      return html`<kf-key-facts src=${src} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-key-facts>`;
    case 'value':
      return html`<p class="prose">Counted: <kf-value src=${src} indicator=${indicator} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-value>, in one month.</p>`;
    case 'sentence':
      return html`<kf-sentence src=${src} indicator=${indicator} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-sentence>`;
    case 'sparkline':
      return html`<p class="prose">The course of a year, <kf-sparkline src=${src} indicator=${indicator} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-sparkline>, in a line.</p>`;
    case 'term':
      return html`<kf-term src=${src} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-term>`;
    case 'bulletin':
      return html`<kf-bulletin src=${src} ?debug=${debug} .data=${data} @kf-load=${onLoad}></kf-bulletin>`;
  }
}

/** A definition has no numbers that could be made up. */
const has = (widget: AnyWidget, state: string) => widget !== 'term' || state !== 'illustrative';

/** A widget in each state, side by side. */
export const everyState = (widget: AnyWidget): TemplateResult =>
  html`<div class="states states-${widget}">${Object.entries(DATA_STATES)
    .filter(([state]) => has(widget, state))
    .map(
      ([state, words]) =>
        html`<section class="state" data-state=${state}>
        <h2>${state}</h2>
        <p>${words}</p>
        ${inState(widget, state as DataState)}
      </section>`,
    )}</div>`;
