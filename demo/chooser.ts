import {html, nothing, render, type TemplateResult} from 'lit';
import '../src/all.js';
import type {KeyFiguresDocument} from '../src/index.js';
import {choicesFor, type Choosable, type Choice} from '../src/data/choice.js';
import {readEdition, type Edition, type KeyFigure} from '../src/data/read.js';
import {sayChoice} from '../src/format/choice.js';
import {labelOf} from '../src/format/facts.js';
import {pickText} from '../src/format/language.js';
import {lang, navigation, say} from './site.js';

const WORDS = {
  title: {
    fr: 'Quel widget pour quel indicateur\u00a0?',
    de: 'Welches Widget für welchen Indikator?',
    lb: 'Wéi ee Widget fir wéi en Indicateur?',
    en: 'Which widget for which indicator?',
  },
  lead: {
    fr: 'Un widget convient ou ne convient pas par la nature du chiffre. Où il ne convient pas, le lecteur voit le tableau.',
    de: 'Ob ein Widget passt, liegt an der Art der Zahl. Wo es nicht passt, sehen die Leser die Tabelle.',
    en: 'Whether a widget fits depends on what the number is. Where it does not fit, the reader sees the table.',
  },
  kinds: {fr: 'Par nature', de: 'Nach Art', lb: 'No Aart', en: 'By kind'},
  kind: {fr: 'Nature', de: 'Art', lb: 'Aart', en: 'Kind'},
  example: {fr: 'Exemple', de: 'Beispiel', lb: 'Beispill', en: 'Example'},
  best: {fr: 'Widget', de: 'Widget', lb: 'Widget', en: 'Widget'},
  try: {fr: 'Essayer', de: 'Ausprobieren', lb: 'Ausprobéieren', en: 'Try it'},
  document: {fr: 'Document', de: 'Dokument', lb: 'Dokument', en: 'Document'},
  indicator: {fr: 'Indicateur', de: 'Indikator', lb: 'Indicateur', en: 'Indicator'},
};

const KINDS = [
  {
    document: 'cahier-2024-06',
    id: 'patient-accounts',
    name: {fr: 'Valeur à une date (stock)', de: 'Wert an einem Tag (Bestand)', en: 'Value at a date (stock)'},
  },
  {
    document: 'cahier-2024-06',
    id: 'patient-accounts-activated',
    name: {fr: 'Flux par mois', de: 'Fluss pro Monat', en: 'Flow per month'},
  },
  {
    document: 'cahier-2024-06',
    id: 'dsp-documents-series',
    name: {fr: 'Stock dans le temps', de: 'Bestand im Zeitverlauf', en: 'Stock over time'},
  },
  {
    document: 'cahier-2024-06',
    id: 'vaccinations-by-type',
    name: {fr: 'Flux par type', de: 'Fluss nach Art', en: 'Flow by type'},
  },
  {
    document: 'dsp-2017',
    id: 'documents-by-type',
    name: {fr: 'Stock par types nombreux', de: 'Bestand nach vielen Arten', en: 'Stock by many types'},
  },
  {
    document: 'fhl-2023',
    id: 'hospital-beds',
    name: {fr: 'Répartition (nombres)', de: 'Gliederung (Anzahlen)', en: 'Breakdown (counts)'},
  },
  {
    document: 'cahier-2024-06',
    id: 'cve-by-age',
    name: {fr: 'Répartition (taux)', de: 'Gliederung (Anteile)', en: 'Breakdown (ratios)'},
  },
  {
    document: 'dsp-2017',
    id: 'population-with-dsp',
    name: {fr: 'Valeur avec objectif', de: 'Wert mit Ziel', en: 'Value with a target'},
  },
];

const DOCUMENTS = [
  ...new Set([
    ...KINDS.map(({document}) => document),
    'annual-report-2024',
    'flyer-2022',
    'milestones-2015-2025',
    'cns-2019',
  ]),
];

const editions = new Map<string, {json: KeyFiguresDocument; edition: Edition}>(
  await Promise.all(
    DOCUMENTS.map(async (name): Promise<[string, {json: KeyFiguresDocument; edition: Edition}]> => {
      const json = (await (await fetch(`./data/${name}.json`)).json()) as KeyFiguresDocument;
      return [name, {json, edition: readEdition(json)}];
    }),
  ),
);

const chosen = {document: KINDS[1]!.document, id: KINDS[1]!.id};

const figureOf = ({document, id}: {document: string; id: string}) => editions.get(document)!.edition.pick(id);
const tag = (widget: Choosable) => html`<code>&lt;kf-${widget}&gt;</code>`;

/** The widget itself, as a page would have it. */
function preview(widget: Choosable, {document, id}: typeof chosen): Element {
  const element = window.document.createElement(`kf-${widget}`);
  element.setAttribute('src', `./data/${document}.json`);
  element.setAttribute('indicator', id);
  return element;
}

function choice(one: Choice, opened: boolean): TemplateResult {
  const {widget} = one;
  const {verdict, reason} = sayChoice(one, lang);
  const snippet = `<kf-${widget} src="data/${chosen.document}.json" indicator="${chosen.id}"></kf-${widget}>`;
  return html`<li>
    <details ?open=${opened}>
      <summary>${tag(widget)} <span class="verdict">${verdict}</span><span class="reason">${reason}</span></summary>
      <div class="preview">${preview(widget, chosen)}</div>
      <pre class="snippet" tabindex="0"><code>${snippet}</code></pre>
    </details>
  </li>`;
}

/** A row of the table: a kind, its first choice and the reason. */
function kind({name, ...place}: (typeof KINDS)[number]): TemplateResult {
  const figure = figureOf(place);
  const [best] = choicesFor(figure);
  return html`<tr role="row">
    <th role="rowheader" scope="row">${say(name)}</th>
    <td role="cell">${label(figure)}</td>
    <td role="cell">
      ${tag(best!.widget)}
      <p>${sayChoice(best!, lang).reason}</p>
    </td>
  </tr>`;
}

function label(figure: KeyFigure): TemplateResult {
  const {text, lang: own} = labelOf(figure, lang);
  return html`<span lang=${own === lang ? nothing : own}>${text}</span>`;
}

function options(): TemplateResult[] {
  const {edition} = editions.get(chosen.document)!;
  return edition.ids.map(
    id =>
      html`<option value=${id} ?selected=${id === chosen.id}>${labelOf(edition.pick(id), lang).text}</option>`,
  );
}

function draw(): void {
  const [first, ...more] = choicesFor(figureOf(chosen));
  render(
    html`
      ${navigation('chooser.html')}
      <main id="content" tabindex="-1">
        <h1>${say(WORDS.title)}</h1>
        <p class="lead">${say(WORDS.lead)}</p>
        <h2>${say(WORDS.kinds)}</h2>
        <table role="table" aria-label=${pickText(WORDS.kinds, lang).text}>
          <thead>
            <tr role="row">
              <th role="columnheader" scope="col">${say(WORDS.kind)}</th>
              <th role="columnheader" scope="col">${say(WORDS.example)}</th>
              <th role="columnheader" scope="col">${say(WORDS.best)}</th>
            </tr>
          </thead>
          <tbody>
            ${KINDS.map(kind)}
          </tbody>
        </table>
        <h2>${say(WORDS.try)}</h2>
        <form @submit=${(event: Event) => event.preventDefault()}>
          <label
            >${say(WORDS.document)}
            <select @change=${(event: Event) => choose({document: valueOf(event)})}>
              ${DOCUMENTS.map(
                name =>
                  html`<option value=${name} ?selected=${name === chosen.document}>
                    ${pickText(editions.get(name)!.json.title, lang, 'fr').text}
                  </option>`,
              )}
            </select>
          </label>
          <label
            >${say(WORDS.indicator)}
            <select @change=${(event: Event) => choose({id: valueOf(event)})}>
              ${options()}
            </select>
          </label>
        </form>
        <ul class="choices" aria-live="polite">
          ${choice(first!, true)}${more.map(one => choice(one, false))}
        </ul>
      </main>
    `,
    document.body,
  );
}

const valueOf = (event: Event) => (event.currentTarget as HTMLSelectElement).value;

function choose(change: Partial<typeof chosen>): void {
  Object.assign(chosen, change);
  if (change.document) chosen.id = editions.get(change.document)!.edition.ids[0]!;
  draw();
}

draw();
