import {html, nothing, type TemplateResult} from 'lit';
import type {LocalText} from '../src/index.js';
import {languages, pickText, toLanguage} from '../src/format/language.js';
import type {Language, OwnLanguage} from '../src/format/messages/messages.js';

/** What the pages of the demo have in common: their language, and the way from one to the other. */

const NAMES: Partial<Record<Language, string>> = {
  fr: 'Français',
  de: 'Deutsch',
  lb: 'Lëtzebuergesch',
  en: 'English',
};

const WORDS = {
  skip: {
    fr: 'Aller au contenu',
    de: 'Zum Inhalt springen',
    lb: 'Op den Inhalt sprangen',
    en: 'Skip to content',
  },
  language: {fr: 'Langue', de: 'Sprache', lb: 'Sprooch', en: 'Language'},
  pages: {fr: 'Pages', de: 'Seiten', lb: 'Säiten', en: 'Pages'},
} satisfies Record<string, LocalText>;

/** The pages, by their address without the language. Luxembourgish is a draft; what it lacks is said in French. */
export const PAGES = {
  'index.html': {fr: 'Cahier eSanté N°1'},
  'index.html?document=annual-report-2024': {
    fr: 'Rapport annuel 2024',
    de: 'Jahresbericht 2024',
    lb: 'Joresbericht 2024',
    en: 'Annual report 2024',
  },
  'documents-2017.html': {
    fr: 'Documents 2015–2017',
    de: 'Dokumente 2015–2017',
    lb: 'Dokumenter 2015–2017',
    en: 'Documents 2015–2017',
  },
  'index.html?document=milestones-2015-2025': {
    fr: 'Dix ans de DSP',
    de: 'Zehn Jahre DSP',
    lb: 'Zéng Joer DSP',
    en: 'Ten years of the DSP',
  },
  'flyer.html': {fr: 'Dépliant 2022', de: 'Faltblatt 2022', en: 'Leaflet 2022'},
  'partner.html': {
    fr: 'Hôpital (partenaire)',
    de: 'Spital (Partner)',
    lb: 'Spidol (Partner)',
    en: 'Hospital (partner)',
  },
  'cns.html': {fr: 'CNS (partenaire)', de: 'CNS (Partner)', en: 'CNS (partner)'},
  'fhl.html': {fr: 'FHL (partenaire)', de: 'FHL (Partner)', en: 'FHL (partner)'},
  'ministry.html': {fr: 'Ministère (partenaire)', de: 'Ministerium (Partner)', en: 'Ministry (partner)'},
  'chooser.html': {
    fr: 'Quel widget\u00a0?',
    de: 'Welches Widget?',
    lb: 'Wéi ee Widget?',
    en: 'Which widget?',
  },
  'maker.html': {
    fr: 'Code à coller',
    de: 'Code zum Einfügen',
    lb: 'Code fir anzefügen',
    en: 'Code to paste',
  },
} satisfies Record<string, LocalText>;

/** The address of a page of the demo. */
export type PageAddress = keyof typeof PAGES;

const parameters = new URLSearchParams(location.search);

/** The language of the page: the one its address asks for, else French. */
export const lang = (toLanguage(parameters.get('lang')) ?? 'fr') as OwnLanguage;
document.documentElement.lang = lang;

/** A parameter of the address. */
export function parameter(name: string): string | null {
  return parameters.get(name);
}

/** A text in the page's language, marked where it is in another. */
export function say(text: LocalText): TemplateResult {
  const said = pickText(text, lang, 'fr');
  return html`<span lang=${said.lang === lang ? nothing : said.lang}>${said.text}</span>`;
}

function link(address: string, language: Language): string {
  return `./${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}

/** Skip link, pages and languages, from the top of a page. */
export function navigation(here: string): TemplateResult {
  return html`
    <a class="skip" href="#content">${say(WORDS.skip)}</a>
    <div class="site">
      <nav aria-label=${pickText(WORDS.pages, lang).text}>
        ${Object.entries(PAGES).map(
          ([address, name]) => html`
            <a href=${link(address, lang)} aria-current=${address === here ? 'page' : nothing}>${say(name)}</a>
          `,
        )}
      </nav>
      <nav aria-label=${pickText(WORDS.language, lang).text}>
        ${languages.map(
          one => html`
            <a href=${link(here, one)} lang=${one} hreflang=${one} aria-current=${one === lang ? 'true' : nothing}
              >${NAMES[one]}</a
            >
          `,
        )}
      </nav>
    </div>
  `;
}
