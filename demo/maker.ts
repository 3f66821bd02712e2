/// <reference types="vite/client" />
import {html, nothing, render, type TemplateResult} from 'lit';
import '../src/all.js';
import type {KeyFiguresDocument, LocalText} from '../src/index.js';
import {
  choose,
  embedCode,
  ProblemError,
  type CodeKind,
  type Integrity,
  type Language,
} from '../src/static.js';
import {languages, pickText} from '../src/format/language.js';
import {sayProblem} from '../src/format/problem.js';
import {lang, navigation, say} from './site.js';

const WORDS = {
  title: {
    fr: 'Le code à coller dans votre page',
    de: 'Der Code zum Einfügen in Ihre Seite',
    lb: 'De Code fir an Är Säit',
    en: 'The code to paste into your page',
  },
  lead: {
    fr: 'Choisissez un chiffre et sa forme, puis copiez le code que votre site accepte. Le chiffre se met à jour avec le document.',
    de: 'Wählen Sie eine Zahl und ihre Form und kopieren Sie den Code, den Ihre Website annimmt. Die Zahl wird mit dem Dokument aktualisiert.',
    en: 'Choose a figure and its form, then copy the code that your site accepts. The figure follows the document.',
  },
  document: {fr: 'Document', de: 'Dokument', lb: 'Dokument', en: 'Document'},
  indicator: {fr: 'Indicateur', de: 'Indikator', lb: 'Indicateur', en: 'Indicator'},
  widget: {fr: 'Widget', de: 'Widget', lb: 'Widget', en: 'Widget'},
  language: {fr: 'Langue', de: 'Sprache', lb: 'Sprooch', en: 'Language'},
  theme: {
    fr: 'Couleurs (cadre et image)',
    de: 'Farben (Rahmen und Bild)',
    en: 'Colours (frame and picture)',
  },
  light: {fr: 'claires', de: 'hell', lb: 'hell', en: 'light'},
  dark: {fr: 'sombres', de: 'dunkel', lb: 'donkel', en: 'dark'},
  auto: {fr: 'celles du lecteur', de: 'die der Leserin oder des Lesers', en: 'the reader’s own'},
  edition: {
    fr: 'Édition, si l’adresse est celle d’un index',
    de: 'Ausgabe, wenn die Adresse die eines Verzeichnisses ist',
    en: 'Edition, where the address is that of an index',
  },
  base: {fr: 'Adresse des fichiers', de: 'Adresse der Dateien', en: 'Address of the files'},
  src: {fr: 'Adresse du document', de: 'Adresse des Dokuments', en: 'Address of the document'},
  whole: {fr: 'le document entier', de: 'das ganze Dokument', en: 'the whole document'},
  preview: {fr: 'Aperçu', de: 'Vorschau', lb: 'Virschau', en: 'Preview'},
  codes: {fr: 'Codes', de: 'Codes', lb: 'Coden', en: 'Codes'},
  copy: {fr: 'Copier', de: 'Kopieren', lb: 'Kopéieren', en: 'Copy'},
  copied: {fr: 'Copié.', de: 'Kopiert.', lb: 'Kopéiert.', en: 'Copied.'},
  byHand: {
    fr: 'Le navigateur ne l’a pas permis : sélectionnez le code.',
    de: 'Der Browser hat es nicht erlaubt: Markieren Sie den Code.',
    en: 'The browser did not allow it: select the code.',
  },
  unbuilt: {
    fr: 'Les empreintes (SRI) manquent : lancez « npm run build », puis rechargez.',
    de: 'Die Prüfsummen (SRI) fehlen: „npm run build“ ausführen und neu laden.',
    en: 'The hashes (SRI) are missing: run “npm run build”, then reload.',
  },
} satisfies Record<string, LocalText>;

const KINDS: {kind: CodeKind; name: LocalText; why: LocalText}[] = [
  {
    kind: 'script',
    name: {fr: 'Script et balise', de: 'Skript und Tag', en: 'Script and tag'},
    why: {
      fr: 'Le plus simple. Une fois le script pour toute la page, une balise par chiffre.',
      de: 'Am einfachsten. Das Skript einmal pro Seite, ein Tag pro Zahl.',
      en: 'The simplest. The script once for the page, a tag for each figure.',
    },
  },
  {
    kind: 'content',
    name: {fr: 'Avec contenu sans script', de: 'Mit Inhalt ohne Skript', en: 'With content without script'},
    why: {
      fr: 'La phrase et le tableau se lisent aussi sans script, dans une lettre ou quand l’éditeur retire la balise.',
      de: 'Satz und Tabelle sind auch ohne Skript zu lesen, in einem Newsletter oder wenn der Editor das Tag entfernt.',
      en: 'Sentence and table are read without scripts too, in a newsletter or where an editor takes the tag out.',
    },
  },
  {
    kind: 'still',
    name: {fr: 'Avec image sans script', de: 'Mit Bild ohne Skript', en: 'With picture without script'},
    why: {
      fr: 'L’image est là avant le script, et rien ne bouge quand il arrive. Pour les pages dont personne ne filtre le HTML ; « key-figures prerender » l’écrit dans des pages entières.',
      de: 'Das Bild ist vor dem Skript da, und nichts springt, wenn es kommt. Für Seiten, deren HTML niemand filtert; „key-figures prerender“ schreibt es in ganze Seiten.',
      en: 'The picture is there before the script, and nothing moves when that comes. For pages whose HTML nobody filters; “key-figures prerender” writes it into whole pages.',
    },
  },
  {
    kind: 'loader',
    name: {fr: 'Chargeur', de: 'Lader', en: 'Loader'},
    why: {
      fr: 'Ne charge que les widgets de la page. Le plan d’import vérifie chaque fichier ; les liens, dont on peut se passer, les font venir plus tôt.',
      de: 'Lädt nur die Widgets der Seite. Die Import-Map prüft jede Datei; durch die Links, die fehlen dürfen, kommen sie früher.',
      en: 'Loads the widgets of the page only. The import map checks every file; the links, which may be left out, have them come sooner.',
    },
  },
  {
    kind: 'iframe',
    name: {fr: 'Cadre (iframe)', de: 'Rahmen (iframe)', en: 'Frame (iframe)'},
    why: {
      fr: 'Pour les sites qui n’acceptent pas de script étranger. Sans la deuxième ligne, le cadre garde sa hauteur.',
      de: 'Für Websites, die kein fremdes Skript annehmen. Ohne die zweite Zeile behält der Rahmen seine Höhe.',
      en: 'For sites that take no foreign script. Without the second line the frame keeps its height.',
    },
  },
  {
    kind: 'image',
    name: {fr: 'Image', de: 'Bild', en: 'Picture'},
    why: {
      fr: 'Pour les lettres et les éditeurs les plus stricts. « key-figures render » écrit les images.',
      de: 'Für Newsletter und die strengsten Editoren. „key-figures render“ schreibt die Bilder.',
      en: 'For newsletters and the strictest editors. “key-figures render” writes the pictures.',
    },
  },
  {
    kind: 'npm',
    name: {fr: 'Paquet npm', de: 'npm-Paket', en: 'npm package'},
    why: {
      fr: 'Pour une page construite avec un outil (Vite, webpack, esbuild, Rollup).',
      de: 'Für eine Seite, die gebaut wird (Vite, webpack, esbuild, Rollup).',
      en: 'For a page that is built (Vite, webpack, esbuild, Rollup).',
    },
  },
];

const LANGUAGES: Partial<Record<Language, string>> = {
  fr: 'Français',
  de: 'Deutsch',
  lb: 'Lëtzebuergesch',
  en: 'English',
};

const DOCUMENTS = [
  'cahier-2024-06',
  'annual-report-2024',
  'flyer-2022',
  'dsp-2017',
  'milestones-2015-2025',
  'fhl-2023',
  'cns-2019',
];

/** Written by `npm run build`; a glob, because it may not be there. */
const [built] = Object.values(
  import.meta.glob<Integrity>('../dist/integrity.json', {eager: true, import: 'default'}),
);

const documents = new Map(
  await Promise.all(
    DOCUMENTS.map(async (name): Promise<[string, KeyFiguresDocument]> => {
      const answer = await fetch(`./data/${name}.json`);
      return [name, (await answer.json()) as KeyFiguresDocument];
    }),
  ),
);

const chosen = {
  document: DOCUMENTS[0]!,
  indicator: 'patient-accounts-activated',
  widget: 'bar-chart',
  lang,
  theme: 'light' as 'light' | 'dark' | 'auto',
  edition: '',
  base: 'https://figures.example/key-figures/',
  src: '',
};

/** Which code was copied last, and whether the browser allowed it. */
let copied: {kind: CodeKind; done: boolean} | undefined;

const json = () => documents.get(chosen.document)!;
const ids = () => Object.keys(json().indicators);
const labelOf = (id: string) => pickText(json().indicators[id]!.label, lang, json().language).text;
const srcOf = () => chosen.src || new URL(`./data/${chosen.document}.json`, location.href).href;

/** The widgets that fit the indicator, and those of the document; for a document without glossary, no term. */
function widgets(): {name: string; said: string}[] {
  const fitting = choose(json(), chosen.indicator, lang).filter(({verdict}) => verdict !== 'unsuitable');
  return [
    ...fitting.map(({widget, said}) => ({name: widget, said: said.verdict})),
    {name: 'key-facts', said: pickText(WORDS.whole, lang).text},
    {name: 'bulletin', said: pickText(WORDS.whole, lang).text},
  ];
}

/** Whether a widget shows a document, and not one indicator of it. */
const isWhole = (widget: string) => ['key-facts', 'bulletin'].includes(widget);

function codeOf(kind: CodeKind): string | TemplateResult {
  const integrity = built ?? {version: '0.1.0', files: {}};
  const {base, edition, ...choice} = chosen;
  try {
    return embedCode(
      kind,
      {
        ...choice,
        base,
        integrity,
        edition,
        src: srcOf(),
        indicator: isWhole(choice.widget) ? '' : chosen.indicator,
      },
      json(),
    );
  } catch (error) {
    if (error instanceof ProblemError) return html`<p>${sayProblem(error.problem, lang).sentence}</p>`;
    // The address of the files is being typed.
    if (error instanceof TypeError) return '';
    throw error;
  }
}

async function copy(kind: CodeKind, code: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    copied = {kind, done: true};
  } catch {
    copied = {kind, done: false};
  }
  draw();
}

function change(part: Partial<typeof chosen>): void {
  Object.assign(chosen, part);
  copied = undefined;
  if (part.document) chosen.indicator = ids()[0]!;
  if (!widgets().some(({name}) => name === chosen.widget)) chosen.widget = widgets()[0]!.name;
  draw();
}

const valueOf = (event: Event) => (event.currentTarget as HTMLSelectElement | HTMLInputElement).value;

function select(
  name: 'document' | 'indicator' | 'widget' | 'lang' | 'theme',
  label: LocalText,
  options: {value: string; text: string}[],
): TemplateResult {
  return html`<label
    >${say(label)}
    <select name=${name} @change=${(event: Event) => change({[name]: valueOf(event)})}>
      ${options.map(
        ({value, text}) => html`<option value=${value} ?selected=${value === chosen[name]}>${text}</option>`,
      )}
    </select></label
  >`;
}

function field(name: 'edition' | 'base' | 'src', label: LocalText, value: string): TemplateResult {
  return html`<label
    >${say(label)}
    <input
      name=${name}
      type=${name === 'edition' ? 'text' : 'url'}
      autocomplete="off"
      spellcheck="false"
      .value=${value}
      @change=${(event: Event) => change({[name]: valueOf(event).trim()})}
    /></label>`;
}

/** The widget as it will stand on the page, from the document that is at hand. */
function preview(): Element {
  const element = document.createElement(`kf-${chosen.widget}`);
  element.setAttribute('src', `./data/${chosen.document}.json`);
  if (!isWhole(chosen.widget)) element.setAttribute('indicator', chosen.indicator);
  element.lang = chosen.lang;
  return element;
}

function code({kind, name, why}: (typeof KINDS)[number]): TemplateResult | typeof nothing {
  const text = codeOf(kind);
  if (text === '') return nothing;
  const said = copied?.kind === kind ? (copied.done ? WORDS.copied : WORDS.byHand) : undefined;
  return html`<li data-kind=${kind}>
    <h3>${say(name)}</h3>
    <p class="why">${say(why)}</p>
    ${
      typeof text === 'string'
        ? html`<pre tabindex="0" role="region" aria-label=${pickText(name, lang, 'fr').text}><code>${text}</code></pre>
            <button type="button" @click=${() => copy(kind, text)}>
              ${say(WORDS.copy)}
            </button>`
        : text
    }<span class="said" role="status">${said ? say(said) : ''}</span>
  </li>`;
}

function draw(): void {
  const text = (words: LocalText) => pickText(words, lang, 'fr').text;
  render(
    html`
      ${navigation('maker.html')}
      <main id="content" tabindex="-1">
        <h1>${say(WORDS.title)}</h1>
        <p class="lead">${say(WORDS.lead)}</p>
        <form @submit=${(event: Event) => event.preventDefault()}>
          ${select(
            'document',
            WORDS.document,
            DOCUMENTS.map(value => ({value, text: text(documents.get(value)!.title)})),
          )}
          ${select(
            'indicator',
            WORDS.indicator,
            ids().map(value => ({value, text: labelOf(value)})),
          )}
          ${select(
            'widget',
            WORDS.widget,
            widgets().map(({name, said}) => ({value: name, text: `${name} – ${said}`})),
          )}
          ${select(
            'lang',
            WORDS.language,
            languages.map(value => ({value, text: LANGUAGES[value] ?? value})),
          )}
          ${select(
            'theme',
            WORDS.theme,
            (['light', 'dark', 'auto'] as const).map(value => ({value, text: text(WORDS[value])})),
          )}
          ${field('base', WORDS.base, chosen.base)} ${field('src', WORDS.src, srcOf())}
          ${field('edition', WORDS.edition, chosen.edition)}
        </form>
        <h2>${say(WORDS.preview)}</h2>
        <div class="preview">${preview()}</div>
        <h2>${say(WORDS.codes)}</h2>
        ${built ? '' : html`<p>${say(WORDS.unbuilt)}</p>`}
        <ul class="codes">
          ${KINDS.map(code)}
        </ul>
      </main>
    `,
    document.body,
  );
}

draw();
