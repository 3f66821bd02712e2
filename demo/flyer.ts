import {html, nothing, render, type TemplateResult} from 'lit';
import '../src/all.js';
import type {Language} from '../src/format/messages/messages.js';
import {lang, navigation} from './site.js';

const SOURCE = './data/flyer-2022.json';
/** The flyer explains no terms; the presentation of the DSP does. */
const TERMS = './data/dsp-2017.json';

/** A number in a sentence; what stands in the tag is read while there are no data. */
const value = (indicator: string, printed: string) =>
  html`<kf-value src=${SOURCE} indicator=${indicator} notation="long">${printed}</kf-value>`;

const dsp = html`<kf-term src=${TERMS} term="dsp">DSP</kf-term>`;

interface Leaflet {
  title: string;
  lead: TemplateResult;
  /** Title and text of each section. */
  dsp: [title: string, text: TemplateResult];
  cve: [title: string, text: TemplateResult];
  dated: string;
  data: string;
}

const TEXT: Partial<Record<Language, Leaflet>> & {fr: Leaflet} = {
  fr: {
    title: 'Les services eSanté',
    lead: html`Pour partager les données de santé en toute sécurité et faciliter le suivi des soins.`,
    dsp: [
      'Dossier de soins partagé',
      html`Le ${dsp} regroupe les données de santé essentielles du patient. Il contient
      ${value('dsp-documents', 'plus de 8,6\u00a0millions')} de documents&nbsp;; en 2022, on l’a consulté
      ${value('dsp-consultations', 'plus de 440.000')} fois.`,
    ],
    cve: [
      'Carnet de vaccination électronique',
      html`Le patient consulte ses vaccins à tout moment et partage son carnet avec les professionnels de santé. Les
      pédiatres formés&nbsp;: ${value('paediatricians-trained', 'plus de 50\u00a0%')}.`,
    ],
    dated: 'Le dépliant ne porte pas de date\u00a0; seules les consultations y ont une année, 2022.',
    data: 'Données de cette édition (JSON)',
  },
  de: {
    title: 'Die eSanté-Dienste',
    lead: html`Um Gesundheitsdaten sicher zu teilen und die Betreuung zu erleichtern.`,
    dsp: [
      'Elektronische Gesundheitsakte',
      html`Die ${dsp} fasst die wesentlichen Gesundheitsdaten des Patienten zusammen. Sie enthält
      ${value('dsp-documents', 'mehr als 8,6\u00a0Millionen')} Dokumente; im Jahr 2022 wurde sie
      ${value('dsp-consultations', 'mehr als 440.000')} Mal abgerufen.`,
    ],
    cve: [
      'Elektronischer Impfpass',
      html`Der Patient sieht seine Impfungen jederzeit ein und teilt den Pass mit den Gesundheitsfachkräften. Geschulte
      Kinderärzte: ${value('paediatricians-trained', 'mehr als 50\u00a0%')}.`,
    ],
    dated: 'Das Faltblatt trägt kein Datum; nur die Abrufe haben darin ein Jahr, 2022.',
    data: 'Daten dieser Ausgabe (JSON)',
  },
  en: {
    title: 'The eSanté services',
    lead: html`Sharing health data securely, so that care is easier to follow.`,
    dsp: [
      'Electronic health record',
      html`The ${dsp} brings together the patient’s essential health data. It holds
      ${value('dsp-documents', 'more than 8.6\u00a0million')} documents; in 2022 it was consulted
      ${value('dsp-consultations', 'more than 440,000')} times.`,
    ],
    cve: [
      'Electronic vaccination record',
      html`Patients look up their vaccinations at any time and share the record with health professionals.
      Paediatricians trained: ${value('paediatricians-trained', 'more than 50%')}.`,
    ],
    dated: 'The leaflet bears no date; only the consultations have a year in it, 2022.',
    data: 'Data of this edition (JSON)',
  },
};

// What there is no draft of in Luxembourgish is said in French, and marked as such.
const text = TEXT[lang] ?? TEXT.fr;
const marked = text === TEXT[lang] ? nothing : 'fr';
document.title = text.title;

function section(id: string, [title, paragraph]: [string, TemplateResult]): TemplateResult {
  return html`
    <section aria-labelledby=${id}>
      <header>
        <h2 id=${id} lang=${marked}><span class="abbreviation">${id.toUpperCase()}</span> ${title}</h2>
        <p lang=${marked}>${paragraph}</p>
      </header>
      <kf-key-facts src=${SOURCE} section=${id}></kf-key-facts>
    </section>
  `;
}

render(
  html`
    ${navigation('flyer.html')}
    <main id="content" tabindex="-1">
      <h1 lang=${marked}>${text.title}</h1>
      <p class="lead" lang=${marked}>${text.lead}</p>
      ${section('dsp', text.dsp)} ${section('cve', text.cve)}
      <p class="remark" lang=${marked}>${text.dated}</p>
    </main>
    <footer><p><a href=${SOURCE} lang=${marked}>${text.data}</a></p></footer>
  `,
  document.body,
);
