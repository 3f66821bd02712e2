import {html, render, type TemplateResult} from 'lit';
import '../src/all.js';
import type {OwnLanguage} from '../src/format/messages/messages.js';
import {lang, navigation} from './site.js';

const SOURCE = './data/dsp-2017.json';

/** A number in a sentence; what stands in the tag is read while there are no data. */
const value = (indicator: string, printed: string) =>
  html`<kf-value src=${SOURCE} indicator=${indicator}>${printed}</kf-value>`;

const term = (name: string, word: string) => html`<kf-term src=${SOURCE} term=${name}>${word}</kf-term>`;

interface Article {
  title: string;
  lead: TemplateResult;
  population: string;
  coverage: TemplateResult;
  facts: string;
  undated: string;
  growth: string;
  total: TemplateResult;
  types: string;
  few: TemplateResult;
  table: string;
  all: string;
  data: string;
}

const TEXT: Record<OwnLanguage, Article> = {
  fr: {
    title: 'Les documents du DSP, 2015–2017',
    lead: html`Le ${term('dsp', 'DSP')} commence en juin 2015 par un pilote, pour les patients du programme «&nbsp;Médecin
    référent&nbsp;». En septembre, des patients volontaires s’y ajoutent. Voici ce qu’il contenait jusqu’en mars 2017.`,
    population: 'La part de la population',
    coverage: html`En 2015, ${value('population-with-dsp', '3\u00a0%')} de la population avait un DSP. La cible pour la
    fin de 2017 était fixée sur la base d’un ${term('opt-out', 'opt-out')}.`,
    facts: 'Quelques chiffres clés',
    undated: 'La présentation de l’Agence eSanté ne date pas ces chiffres.',
    growth: 'Sept dates',
    total: html`En mars 2017, le tableau de la présentation compte ${value('documents-by-type', '14.070')} documents. Ses
    dates se suivent tous les trois mois, la dernière après deux.`,
    types: 'Vingt-sept types',
    few: html`En mars 2017, les résumés patients sont de loin les plus nombreux, devant les certificats médicaux et les
    comptes rendus d’actes diagnostiques.`,
    table: 'Le tableau entier',
    all: 'Chaque nombre tel qu’il est imprimé, avec son évolution en petit. Les en-têtes trient les lignes.',
    data: 'Données de cette édition (JSON)',
  },
  de: {
    title: 'Die Dokumente der DSP, 2015–2017',
    lead: html`Die elektronische Gesundheitsakte (${term('dsp', 'DSP')}) beginnt im Juni 2015 als Pilot, für Patienten
    des Programms „<span lang="fr">Médecin référent</span>“. Im September kommen freiwillige Patienten hinzu. Das hat sie
    bis März 2017 enthalten.`,
    population: 'Der Anteil an der Bevölkerung',
    coverage: html`2015 hatten ${value('population-with-dsp', '3\u00a0%')} der Bevölkerung eine DSP. Das Ziel für Ende
    2017 ging von einem ${term('opt-out', 'Opt-out')} aus.`,
    facts: 'Einige Schlüsselzahlen',
    undated: 'Die Präsentation der Agence eSanté nennt zu diesen Zahlen kein Datum.',
    growth: 'Sieben Zeitpunkte',
    total: html`Im März 2017 zählt die Tabelle der Präsentation ${value('documents-by-type', '14.070')} Dokumente. Ihre
    Zeitpunkte folgen im Abstand von drei Monaten, der letzte nach zweien.`,
    types: 'Siebenundzwanzig Arten',
    few: html`Im März 2017 sind die Patientenkurzakten bei weitem am häufigsten, vor den ärztlichen Bescheinigungen und
    den Berichten über diagnostische Leistungen.`,
    table: 'Die ganze Tabelle',
    all: 'Jede Zahl wie gedruckt, mit ihrem Verlauf im Kleinen. Die Spaltenköpfe sortieren die Zeilen.',
    data: 'Daten dieser Ausgabe (JSON)',
  },
  lb: {
    title: 'D’Dokumenter vum DSP, 2015–2017',
    lead: html`Den <span lang="fr">Dossier de soins partagé</span> (${term('dsp', 'DSP')}) fänkt am Juni 2015 als Pilot
    un, fir Patiente vum Programm „<span lang="fr">Médecin référent</span>“. Am September kënnt de Programm
    „<span lang="fr">Patient volontaire</span>“ dobäi. Dat hei war bis Mäerz 2017 dran.`,
    population: 'Den Undeel vun der Populatioun',
    coverage: html`Undeel vun der Populatioun mat engem DSP am Joer 2015: ${value('population-with-dsp', '3\u00a0%')}. D’Zil
    fir Enn 2017 ass vun engem ${term('opt-out', 'Opt-out')} ausgaangen.`,
    facts: 'E puer Schlësselzuelen',
    undated: 'D’Presentatioun vun der Agence eSanté seet net, vu wéini dës Zuele sinn.',
    growth: 'Siwe Mol gezielt',
    total: html`Dokumenter an der Tabell vun der Presentatioun, Mäerz 2017: ${value('documents-by-type', '14.070')}. Tëscht
    den Datume leien dräi Méint, virum leschten zwee.`,
    types: 'Siwenanzwanzeg Typpen',
    few: html`D’Reiefolleg am Mäerz 2017: <span lang="fr">Résumés patients</span>,
    <span lang="fr">Certificats médicaux</span>, <span lang="fr">CR d’actes diagnostiques</span>.`,
    table: 'Déi ganz Tabell',
    all: 'All Zuel wéi gedréckt, mat hirer Entwécklung am Klengen. D’Käpp vun de Kolonnen zortéieren d’Zeilen.',
    data: 'Donnéeë vun dëser Editioun (JSON)',
  },
  en: {
    title: 'The documents of the DSP, 2015–2017',
    lead: html`The electronic health record (${term('dsp', 'DSP')}) starts in June 2015 as a pilot, for patients of the
    <span lang="fr">Médecin référent</span> programme. In September volunteers join it. This is what it held up to March
    2017.`,
    population: 'The share of the population',
    coverage: html`In 2015, ${value('population-with-dsp', '3%')} of the population had a DSP. The target for the end of
    2017 assumed an ${term('opt-out', 'opt-out')}.`,
    facts: 'Some key figures',
    undated: 'The presentation by Agence eSanté gives no date for these figures.',
    growth: 'Seven dates',
    total: html`In March 2017 the table in the presentation counts ${value('documents-by-type', '14,070')} documents. Its
    dates are three months apart, but the last follows after two.`,
    types: 'Twenty-seven types',
    few: html`In March 2017 patient summaries are by far the most numerous, before medical certificates and reports on
    diagnostic procedures.`,
    table: 'The whole table',
    all: 'Every number as printed, with its course in small. The column heads sort the rows.',
    data: 'Data of this edition (JSON)',
  },
};

const text = TEXT[lang];
document.title = text.title;

render(
  html`
    ${navigation('documents-2017.html')}
    <main id="content" tabindex="-1">
      <h1>${text.title}</h1>
      <p class="lead">${text.lead}</p>

      <h2>${text.population}</h2>
      <p>${text.coverage}</p>
      <kf-target-bar src=${SOURCE} indicator="population-with-dsp"></kf-target-bar>

      <h2>${text.facts}</h2>
      <kf-key-facts src=${SOURCE} section="key-figures"></kf-key-facts>
      <p class="remark">${text.undated}</p>

      <h2>${text.growth}</h2>
      <p>${text.total}</p>
      <kf-line-chart src=${SOURCE} indicator="documents-by-type" by="total" area></kf-line-chart>

      <h2>${text.types}</h2>
      <p>${text.few}</p>
      <kf-line-chart src=${SOURCE} indicator="documents-by-type" by="component"></kf-line-chart>

      <h2>${text.table}</h2>
      <p>${text.all}</p>
      <kf-data-table src=${SOURCE} indicator="documents-by-type" sparkline></kf-data-table>
    </main>
    <footer><p><a href=${SOURCE}>${text.data}</a></p></footer>
  `,
  document.body,
);
