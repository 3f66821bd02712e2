import {html, render} from 'lit';
import '../src/all.js';
import {messagesOf} from '../src/format/language.js';
import {lang, navigation, parameter, say, type PageAddress} from './site.js';

/** The editions that the page can show; the whole page but for these words comes from the one tag. */
const EDITIONS = [
  'annual-report-2024',
  'milestones-2015-2025',
  'dsp-2017',
  'flyer-2022',
  'fhl-2023',
  'cns-2019',
];

const ILLUSTRATIVE = {
  fr: 'Les valeurs mensuelles et les répartitions des diagrammes sont inventées, car le Cahier ne les publie qu’en images. Les totaux, moyennes et variations imprimés dans le Cahier sont repris tels quels.',
  de: 'Die Monatswerte und Aufteilungen in den Diagrammen sind erfunden, denn der Cahier veröffentlicht sie nur als Bild. Die im Cahier gedruckten Gesamtzahlen, Durchschnitte und Veränderungen sind unverändert übernommen.',
  en: 'The monthly values and breakdowns in the charts are made up, because the Cahier publishes them as pictures only. The totals, averages and changes printed in the Cahier are given as published.',
};

const DATA = {
  fr: 'Données de cette édition (JSON)',
  de: 'Daten dieser Ausgabe (JSON)',
  lb: 'Donnéeë vun dëser Editioun (JSON)',
  en: 'Data of this edition (JSON)',
};

const edition = EDITIONS.find(one => one === parameter('document'));
const source = `./data/${edition ?? 'cahier-2024-06'}.json`;
const here: PageAddress | string = edition ? `index.html?document=${edition}` : 'index.html';

render(
  html`
    ${navigation(here)}
    <main id="content" tabindex="-1">
      ${
        edition
          ? ''
          : html`<p class="note"><strong>${messagesOf(lang).illustrative}</strong> ${say(ILLUSTRATIVE)}</p>`
      }
      <kf-bulletin src=${source} heading-level="1"></kf-bulletin>
    </main>
    <footer><p><a href=${source}>${say(DATA)}</a></p></footer>
  `,
  document.body,
);
