import type {
  ChoiceMessages,
  DebugMessages,
  ExtraMessages,
  FrameMessages,
  LaterMessages,
  ListenMessages,
  Messages,
} from './messages.js';

/**
 * Luxembourgish. Chromium's `Intl` has none and prints in the browser's own language, so months, separators
 * and abbreviations are ours (CLDR 48, lb).
 *
 * Attested, and where:
 * - Semantic Result Formats and MediaWiki, on translatewiki.net: « Mount virdrun », « kee Wäert », « Total »,
 *   « Duerchschnëtt vun », « weisen », « verstoppen », « eroflueden »
 * - RTL.lu: « par rapport zum Mount virdrun », « Baisse », « am Verglach mat », « ronn », « manner », « Stand »
 * - chd.lu, open data: « Donnéeën »
 * - interfaces in public code: « konnten net geluede ginn », « Nach eng Kéier probéieren »
 * - Nuxt UI: « Keng Donnéeën »
 * - words in dictionary-lb 3.2.2, without their phrase: « provisoresch », « geschat », « onverännert », « Variatioun »,
 *   « Tabell », « Quell », « Glossaire »
 * - noted as attested, but not where: « Hausse », « méi wéi »
 *
 * All other words, and every phrase that is put together of these, are drafts and await a native reviewer: all of
 * `choice`, `later`, `listen` and `frame`, and of `extra` all but « Glossaire ».
 */
export const messages: Messages = {
  group: '.',
  decimal: ',',
  minus: 'minus ',
  percent: '\u00a0%',
  percentSpoken: ' Prozent',
  short: {1e3: '\u00a0Dsd.', 1e6: '\u00a0Mio.', 1e9: '\u00a0Mrd.'},
  long: {
    1e6: n => (n === 1 ? 'Millioun' : 'Milliounen'),
    1e9: n => (n === 1 ? 'Milliard' : 'Milliarden'),
  },
  months: 'Januar Februar Mäerz Abrëll Mee Juni Juli August September Oktober November Dezember'.split(' '),
  monthsShort: 'Jan Feb Mäe Abr Mee Jun Jul Aug Sep Okt Nov Dez'.split(' '),
  month: (month, year) => `${month} ${year}`,
  date: (day, month, year) => `${day}. ${month} ${year}`,
  dayShort: (day, month) => `${day}. ${month}`,
  quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
  quarterShort: quarter => `Q${quarter}`,

  moreThan: n => `méi wéi ${n}`,
  lessThan: n => `manner wéi ${n}`,
  about: n => `ronn ${n}`,
  points: n => (Math.abs(n) === 1 ? 'Prozentpunkt' : 'Prozentpunkten'),

  totalAt: date => `Total, Stand: ${date}`,
  totalIn: period => `Total, ${period}`,
  at: date => `Stand: ${date}`,
  perPeriod: {P1M: 'pro Mount', P3M: 'pro Quartal', P1Y: 'pro Joer'},

  average: 'Duerchschnëtt vun de leschten 12 Méint',
  averageBefore: 'Duerchschnëtt vun den 12 Méint virdrun',
  change: 'Variatioun',
  up: 'Hausse',
  down: 'Baisse',
  none: 'onverännert',
  unknown: 'Richtung net uginn',
  sincePrevious: {
    P1M: 'par rapport zum Mount virdrun',
    P3M: 'par rapport zum Quartal virdrun',
    P1Y: 'par rapport zum Joer virdrun',
  },
  sinceAverage: 'par rapport zum Duerchschnëtt vun den 12 Méint virdrun',
  since: period => `am Verglach mat: ${period}`,

  highest: 'héchste Wäert',
  lowest: 'niddregste Wäert',
  latest: 'leschte Wäert',
  status: {
    normal: '',
    provisional: 'provisoresch',
    estimated: 'geschat',
    forecast: 'Prognos',
    break: 'Broch',
    partial: 'onvollstänneg',
    'low-reliability': 'wéineg zouverlässeg',
    missing: 'kee Wäert',
    'not-applicable': 'trëfft net zou',
    suppressed: 'vertraulech',
  },
  outOf: (count, all) => `${count}, am Ganzen: ${all}`,
  illustrative: 'Beispilldonnéeën',
  unrounded: 'Variatioun aus net ofgerënnte Wäerter gerechent',
  source: 'Quell',
  reference: 'Stand',
  measure: 'Mooss',
  period: 'Period',
  value: 'Wäert',
  statusHeading: 'Status',
  total: 'Total',
  other: 'Aner',
  share: 'Undeel',
  target: 'Zil',
  start: 'Ufank',
  category: 'Kategorie',

  showTable: 'Datentabell weisen',
  hideTable: 'Datentabell verstoppen',
  save: 'Eroflueden',
  download: format =>
    format === 'CSV' ? `Donnéeën als ${format} eroflueden` : `Bild als ${format} eroflueden`,
  downloadFailed: 'PNG ass op dëser Säit net méiglech. Wielt SVG.',
  copy: 'Kopéieren',
  copyText: 'Text mat der Quell kopéieren',
  instructions: 'Pfeiltaste lénks a riets fir duerchzegoen, Esc fir erauszegoen.',
  retry: 'Nach eng Kéier probéieren',
  loading: 'Gëtt gelueden',
  empty: 'Keng Donnéeën',
  stale: 'Aktualiséierung net méiglech',
  newer: 'Méi nei Editioun',
  notLoaded: "D'Donnéeë konnten net geluede ginn",
  notRead: "D'Donnéeë konnten net gelies ginn",
  problem: {
    address: 'ongülteg Adress.',
    network: 'keng Verbindung. Probéiert méi spéit nach eng Kéier.',
    http: 'de Server huet se net.',
    timeout: 'et dauert ze laang.',
    'too-large': 'ze grouss.',
    encoding: 'onbekannt Kodéierung, UTF-8 erwaart.',
    'not-json': 'kee JSON.',
    edition: 'Editioun net fonnt.',
    version: 'onbekannte Versioun.',
    schema: 'e Feld ass falsch.',
    indicator: 'Indicateur net an den Donnéeën.',
    unsuitable: 'Dësen Indicateur kann een esou net weisen.',
    internal: 'Uweise net méiglech.',
  },
  expected: 'erwaart',
  capitalNouns: true,
  colon: ': ',
};

export const later: LaterMessages = {
  indicator: 'Indicateur',
  unit: 'Eenheet',
  nature: 'Aart',
  published: 'Publizéierte Wäert',
  computed: 'Berechente Wäert',
  count: 'Zuel',
  copied: 'Kopéiert',
  pause: 'Aktualiséierung ophalen',
  resume: 'Aktualiséierung weiderféieren',
};

export const extra: ExtraMessages = {
  notFromZero: "D'Achs fänkt net bei null un.",
  fewLines: count => `Linnen: ${count} (gréisst lescht Wäerter). All stinn an der Datentabell.`,
  reached: 'Zil erreecht',
  toGo: 'Feelt nach',
  trend: 'Entwécklung',
  sortBy: column => `Zortéieren no: ${column}`,
  order: {ascending: 'opsteigend', descending: 'ofsteigend', none: 'wéi publizéiert'},
  ownScale: 'Entwécklung: All Linn huet hiren eegene Moossstaf.',
  knownTo: step => `Genauegkeet: ${step}`,
  definition: 'Definitioun',
  glossary: 'Glossaire',
  contents: 'Inhalt',
  edition: 'Editioun',
  publishedOn: 'Publizéiert',
  permalink: label => `Link op dës Zuel: ${label}`,
  keyFacts: 'Schlësselzuelen',
};

export const debug: DebugMessages = {
  asked: 'Ugefrot',
  answer: 'Äntwert',
  tries: 'Versich',
  begins: 'Ufank vun der Äntwert',
  ids: 'Indicateure vum Dokument',
  check: 'Ze kontrolléieren',
  causes:
    'De Browser seet net, wéi eng vun dëse Ursaachen: Server net erreechbar, Header feelt an der Äntwert, oder Politik vun dëser Säit.',
};

export const choice: ChoiceMessages = {
  verdict: {best: 'recommandéiert', possible: 'méiglech', unsuitable: 'passt net'},
  reason: {
    'one-value': 'E Wäert mat sengem Datum liest ee mat engem Bléck.',
    'no-value': 'Den Indicateur huet kee Wäert fir sech.',
    change: "D'Variatioun an hir Basis passen an eng Zeil.",
    'no-change': 'Keng Variatioun ass publizéiert oder ka gerechent ginn.',
    'flow-bars': 'Zomme vu Periode vergläicht ee mat Balken, déi bei null ufänken.',
    'stock-bars': 'Méiglech, mee e klenge Wuesstem vun engem Stock gesäit een op Balken net.',
    'ratio-bars': "Méiglech, mee d'Entwécklung vun engem Taux gesäit ee besser op enger Linn.",
    'stock-line': 'E Stock verfollegt een op enger Linn, am Moossstaf vu senge Variatiounen.',
    'flow-line': 'Méiglech fir de Verlaf; Zomme vergläicht ee besser mat Balken.',
    'no-series': 'Den Indicateur huet keng Zäitrei.',
    'one-period': 'Eng eenzeg Period ass keng Entwécklung.',
    'small-line': "D'Entwécklung am Klengen, an enger Textzeil oder an engem Feld vun enger Tabell.",
    categories: 'Kategorië vergläicht ee mat Balken: Numm lénks, Wäert riets.',
    'no-categories': 'Den Indicateur ass net no Kategorien opgedeelt.',
    'few-parts': 'Méiglech: Deeler vun engem Ganzen, héchstens sechs.',
    'many-parts': "Méiglech, mee déi klengst Deeler ginn zesummegefaasst; Balke weisen all d'Deeler.",
    'no-whole': "D'Kategorien ergi kee Ganzt; Undeeler hätte kee Sënn.",
    target: "De Wee bis bei d'Zil, a wat nach feelt.",
    'no-target': 'Et ass keen Zil uginn.',
    exact: "All d'Zuelen, fir ze kopéieren an ze kontrolléieren.",
    'many-rows': 'Ze vill Zeile fir en Diagramm: an der Tabell bleiwe se all liesbar.',
    'in-text': "D'Zuel an engem Saz vun der Säit.",
    'in-words': "D'Liesaart a Wierder, och fir Screenreader.",
  },
};

export const listen: ListenMessages = {
  listen: 'Lauschteren',
  stop: 'Ophalen',
  lowestTone: value => `Déifsten Toun: ${value}`,
  highestTone: value => `Héchsten Toun: ${value}`,
  noise: 'Rauschen: kee Wäert',
  end: words => `Schluss: ${words}`,
  noSound: 'Keen Toun op dësem Apparat.',
};

export const frame: FrameMessages = {
  noWidget: name => `Dëse Widget gëtt et net: ${name}`,
};
