import {html, nothing, render, type TemplateResult} from 'lit';
import '../src/all.js';
import type {KeyFiguresDocument} from '../src/data/document.js';
import {ProblemError} from '../src/data/problem.js';
import {readEdition} from '../src/data/read.js';
import type {LocalText} from '../src/data/schema.js';
import {languages, messagesOf, pickText, toLanguage} from '../src/format/language.js';
import type {Language} from '../src/format/messages/messages.js';
import {formatPeriod} from '../src/format/period.js';
import {sayProblem} from '../src/format/problem.js';

/** The one document: the page takes its texts from it, and every widget its figures. */
const DOCUMENT = './data/cahier-2024-06.json';

const NAMES: Record<Language, string> = {fr: 'Français', de: 'Deutsch', lb: 'Lëtzebuergesch', en: 'English'};

/** What the page says itself. Luxembourgish is a draft; what it lacks is said in French, as in the document. */
const WORDS = {
  skip: {
    fr: 'Aller au contenu',
    de: 'Zum Inhalt springen',
    lb: 'Op den Inhalt sprangen',
    en: 'Skip to content',
  },
  language: {fr: 'Langue', de: 'Sprache', lb: 'Sprooch', en: 'Language'},
  edition: {fr: 'Édition', de: 'Ausgabe', lb: 'Editioun', en: 'Edition'},
  published: {fr: 'Publication', de: 'Veröffentlicht', lb: 'Publizéiert', en: 'Published'},
  glossary: {fr: 'Glossaire', de: 'Glossar', lb: 'Glossaire', en: 'Glossary'},
  data: {
    fr: 'Données de cette édition (JSON)',
    de: 'Daten dieser Ausgabe (JSON)',
    lb: 'Donnéeën vun dëser Editioun (JSON)',
    en: 'Data of this edition (JSON)',
  },
  partner: {
    fr: 'Les mêmes chiffres sur la page d’un partenaire',
    de: 'Dieselben Zahlen auf der Seite eines Partners',
    en: 'The same figures on a partner’s page',
  },
  illustrative: {
    fr: 'Les valeurs mensuelles des diagrammes sont inventées, car le Cahier ne les publie qu’en images. Les totaux, moyennes et variations imprimés dans le Cahier sont repris tels quels.',
    de: 'Die Monatswerte der Diagramme sind erfunden, denn der Cahier veröffentlicht sie nur als Bild. Die im Cahier gedruckten Gesamtzahlen, Durchschnitte und Veränderungen sind unverändert übernommen.',
    en: 'The monthly values in the charts are made up, because the Cahier publishes them as pictures only. The totals, averages and changes printed in the Cahier are given as published.',
  },
} satisfies Record<string, LocalText>;

const lang = toLanguage(new URLSearchParams(location.search).get('lang')) ?? 'fr';
document.documentElement.lang = lang;
render(await page(), document.body);

async function page(): Promise<TemplateResult> {
  try {
    const response = await fetch(DOCUMENT);
    if (!response.ok) throw new ProblemError({kind: 'http', status: response.status});
    const json = (await response.json()) as KeyFiguresDocument;
    // Checks what the page is built from; an indicator that is wrong is said by its own widget.
    readEdition(json);
    return bulletin(json);
  } catch (error) {
    const kind = error instanceof SyntaxError ? 'not-json' : 'network';
    const {sentence} = sayProblem(error instanceof ProblemError ? error.problem : {kind}, lang);
    return html`<main><p role="alert">${sentence}</p></main>`;
  }
}

function bulletin(cahier: KeyFiguresDocument): TemplateResult {
  const {title, edition, published, reference, publisher, description, sections = [], glossary = {}} = cahier;
  const words = messagesOf(lang);

  /** A text of the document or the page, marked where it is not in the page's language. */
  const say = (text: LocalText | undefined) => {
    const said = pickText(text, lang, cahier.language);
    return html`<span lang=${said.lang === lang ? nothing : said.lang}>${said.text}</span>`;
  };
  const date = (day = '') => html`<time datetime=${day}>${formatPeriod(day, lang)}</time>`;
  const tile = (id: string) => html`<kf-kpi-tile src=${DOCUMENT} indicator=${id}></kf-kpi-tile>`;
  const chart = (id: string) => html`<kf-bar-chart src=${DOCUMENT} indicator=${id}></kf-bar-chart>`;

  return html`
    <a class="skip" href="#content">${say(WORDS.skip)}</a>
    <header class="masthead">
      <nav aria-label=${pickText(WORDS.language, lang).text}>
        ${languages.map(
          one => html`
            <a href="?lang=${one}" lang=${one} hreflang=${one} aria-current=${one === lang ? 'true' : nothing}
              >${NAMES[one]}</a
            >
          `,
        )}
      </nav>
      <p class="publisher">${say(publisher?.name)}</p>
      <h1>${say(title)}</h1>
      <dl>
        <div>
          <dt>${say(WORDS.edition)}</dt>
          <dd>${edition}</dd>
        </div>
        <div>
          <dt>${say(WORDS.published)}</dt>
          <dd>${date(published)}</dd>
        </div>
        <div>
          <dt>${words.reference}</dt>
          <dd>${date(reference)}</dd>
        </div>
      </dl>
    </header>
    <main id="content" tabindex="-1">
      <p class="introduction">${say(description)}</p>
      <p class="note"><strong>${words.illustrative}</strong> ${say(WORDS.illustrative)}</p>
      ${sections.map(({id, abbreviation, title, description, indicators}) => {
        const charts = indicators.filter(one => cahier.indicators[one]?.series);
        const tiles = indicators.filter(one => !charts.includes(one));
        return html`
          <section aria-labelledby=${id}>
            <header>
              <h2 id=${id}>
                ${abbreviation ? html`<span class="abbreviation">${abbreviation}</span>` : nothing}
                ${say(title)}
              </h2>
              <p>${say(description)}</p>
            </header>
            <div class="figures">
              <div class="tiles">${tiles.map(tile)}</div>
              ${charts.map(chart)}
            </div>
          </section>
        `;
      })}
      <section aria-labelledby="glossary">
        <header><h2 id="glossary">${say(WORDS.glossary)}</h2></header>
        <dl class="glossary">
          ${Object.values(glossary).map(
            ({term, definition}) => html`
              <div>
                <dt>${say(term)}</dt>
                <dd>${say(definition)}</dd>
              </div>
            `,
          )}
        </dl>
      </section>
    </main>
    <footer>
      <p><a href=${publisher?.url ?? nothing}>${say(publisher?.name)}</a></p>
      <p><a href=${DOCUMENT}>${say(WORDS.data)}</a></p>
      <p><a href="./partner.html" hreflang="fr">${say(WORDS.partner)}</a></p>
    </footer>
  `;
}
