import type {KeyFigure} from '../data/read.js';
import type {LocalText} from '../data/schema.js';
import {demand} from '../data/suits.js';
import {extraOf} from '../format/extra.js';
import {factsFoot, sayFact, type SaidFact} from '../format/key-facts.js';
import {messagesOf, pickText} from '../format/language.js';
import {textWidth} from '../geometry/text-width.js';
import {forEyeAndEar} from '../marks/spoken.js';
import {html, type Markup} from '../marks/html.js';
import type {FigureOptions} from './options.js';

/** What a list of key figures is written with besides its data. */
export interface KeyFactsOptions extends Pick<FigureOptions, 'lang'> {
  /** What the figures have in common; « Chiffres clés » where not given. */
  title?: LocalText | undefined;
  /** Adds each number as it is read aloud; for a page whose style sheet hides it from the eye. */
  aloud?: boolean | undefined;
}

/** Widest numbers, in ems of themselves, that have room in the narrowest column in full and in medium size. */
const [WIDE, WIDEST] = [5.5, 8];

/** A unit that is wider, in ems, is set as text. */
const WORDS = 7;

/**
 * Key figures as an HTML list of terms and values: a number in long form with its qualifier and unit, its label, its
 * date, status and change; sources and dates once at the foot. Throws a ProblemError (`unsuitable`) where one has no
 * value.
 */
export function keyFacts(figures: readonly KeyFigure[], options: KeyFactsOptions): Markup {
  const {lang, title} = options;
  for (const figure of figures) demand(figure, 'value');
  const name = pickText(title, lang, figures[0]?.head.language).text || extraOf(lang).keyFacts;
  const said = figures.map(figure => sayFact(figure, lang));
  return html`<div part="facts" role="group" aria-label="${name}" lang="${lang}"><dl class="${said.some(({value}) => value.prefix) ? 'qualified' : ''}">${said.map(
    one => fact(one, options),
  )}</dl>${factsFoot(figures, lang).map(line => html`<p class="foot">${line}</p>`)}</div>`;
}

function fact(
  {label, value, isAbsent, when, status, amount, base, spokenChange, illustrative}: SaidFact,
  {lang, aloud}: KeyFactsOptions,
): Markup {
  const {prefix, number, suffix, text, spoken} = value;
  const {change, colon} = messagesOf(lang);
  const width = textWidth(number, 1);
  const size = width > WIDEST ? 'number widest' : width > WIDE ? 'number wide' : 'number';
  const written = html`<b>${amount}</b>${base && `, ${base}`}`;
  const more = [
    status && html`<span class="status">${status}</span>`,
    when && html`<span>${when}</span>`,
    amount &&
      html`<span><span class="spoken">${change + colon}${aloud ? spokenChange : ''}</span>${aloud ? html`<span aria-hidden="true">${written}</span>` : written}</span>`,
    illustrative && html`<b>${illustrative}</b>`,
  ].filter(Boolean);
  const seen = html`${prefix && html`<small>${prefix}</small> `}<b class="${isAbsent ? 'absent' : size}">${number}</b>${
    // A word may go on to the next line.
    suffix &&
    html`<span class="${textWidth(suffix, 1) > WORDS ? 'unit words' : 'unit'}">${suffix.replace('\u00a0', ' ')}</span>`
  }`;
  return html`<div part="fact" class="${illustrative && 'illustrative'}"><dt lang="${label.lang}">${label.text}</dt><dd>${forEyeAndEar(
    seen,
    !aloud || spoken === text,
    spoken,
  )}</dd>${
    more.length ? html`<dd class="more">${more.map((one, i) => [i ? html`<br />` : '', one])}</dd>` : ''
  }</div>`;
}
