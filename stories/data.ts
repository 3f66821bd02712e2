/**
 * What the stories show. The real figures come from the Cahier, as the demo has it. All others are made up and
 * say so in their label and in their source: « Exemple : visites », « Source : Exemple fictif ».
 */
import type {Indicator, KeyFiguresInput, LocalText, Observation} from '../src/index.js';
import json from '../demo/data/cahier-2024-06.json' with {type: 'json'};

/** The address of the real document, and the ids of its indicators. */
export const CAHIER = 'data/cahier-2024-06.json';
export const INDICATORS = Object.keys(json.indicators);

const SOURCE = {
  label: {fr: 'Exemple fictif', de: 'Fiktives Beispiel', lb: 'Beispill', en: 'Fictional example'},
};

const VISITS = {
  fr: 'Exemple : visites',
  de: 'Beispiel: Besuche',
  lb: 'Beispill: Visitten',
  en: 'Example: visits',
};
const BALANCE = {
  fr: 'Exemple : inscriptions moins départs',
  de: 'Beispiel: Eintritte minus Austritte',
  lb: 'Beispill: Saldo',
  en: 'Example: registrations minus departures',
};
const RATE = {
  fr: 'Exemple : taux de réponse',
  de: 'Beispiel: Antwortquote',
  lb: 'Beispill: Äntwertquot',
  en: 'Example: response rate',
};
const PENDING = {
  fr: 'Exemple : demandes en attente',
  de: 'Beispiel: offene Anfragen',
  lb: 'Beispill: oppen Demanden',
  en: 'Example: pending requests',
};

/** A lone indicator, labelled as an example. */
export function example(label: LocalText, rest: Partial<Indicator>): KeyFiguresInput {
  return {label, unit: 'count', ...rest, language: 'fr', reference: '2024-06-30', source: SOURCE};
}

type Value = number | null | Omit<Observation, 'period'>;

/** Observations of months, quarters or years in a row, from the first one named. */
function series(first: string, values: readonly Value[]): Observation[] {
  const [, year, quarter, month] = /^(\d{4})(?:-Q(\d)|-(\d\d))?$/.exec(first)!;
  const parts = quarter ? 4 : month ? 12 : 1;
  const start = Number(year) * parts + Number(quarter ?? month ?? 1) - 1;
  return values.map((value, i) => {
    const part = ((start + i) % parts) + 1;
    const ending = quarter ? `-Q${part}` : month ? `-${String(part).padStart(2, '0')}` : '';
    const period = `${Math.floor((start + i) / parts)}${ending}`;
    return typeof value === 'object' && value !== null ? {period, ...value} : {period, value};
  });
}

const flow = (label: LocalText, first: string, values: readonly Value[], rest: Partial<Indicator> = {}) =>
  example(label, {kind: 'flow', series: series(first, values), ...rest});

const YEAR = [1214, 986, 1302, 1388, 1351, 1097, 1426, 1333, 1402, 1371, 1298, 1457];
const YEAR_BEFORE = [1043, 871, 1126, 1187, 1204, 962, 1231, 1148, 1219, 1195, 1160, 1252];

/** Series. Means and changes are computed from them, which is done of no illustrative data. */
export const twelveMonths = flow(VISITS, '2023-07', YEAR);
export const twentyFourMonths = flow(VISITS, '2022-07', [...YEAR_BEFORE, ...YEAR]);
export const tenYears = flow(
  VISITS,
  '2014-07',
  Array.from({length: 120}, (_, i) =>
    Math.round(620 + 6.5 * i + 110 * Math.sin((i * Math.PI) / 6) + ((i * 37) % 23) * 9),
  ),
);
export const quarters = flow(
  VISITS,
  '2021-Q3',
  [2874, 3012, 3190, 3155, 3040, 3353, 3598, 3607, 3502, 3836, 4161, 4126],
);
export const years = flow(VISITS, '2016', [9120, 9874, 10432, 11018, 8207, 9956, 12140, 13405]);
export const onePoint = flow(VISITS, '2024-06', [1457]);
export const illustrative = flow(VISITS, '2023-07', YEAR, {nature: 'illustrative'});
export const provisional = flow(VISITS, '2023-07', [
  ...YEAR.slice(0, 10),
  {value: 1298, status: 'provisional'},
  {value: 1457, status: 'provisional'},
]);
export const partial = flow(VISITS, '2023-07', [...YEAR.slice(0, 11), {value: 612, status: 'partial'}]);
export const otherStatuses = flow(VISITS, '2023-07', [
  ...YEAR.slice(0, 4),
  {value: 1351, status: 'break'},
  1097,
  {value: 1426, status: 'low-reliability'},
  1333,
  {value: 1402, status: 'estimated'},
  1371,
  {value: 1310, status: 'forecast'},
  {value: 1440, status: 'forecast'},
]);
export const missingValues = flow(VISITS, '2023-07', [
  ...YEAR.slice(0, 2),
  {value: null, status: 'missing'},
  1388,
  {value: null, status: 'suppressed'},
  {value: null, status: 'suppressed'},
  1426,
  0,
  {value: null, status: 'not-applicable'},
  1371,
  1298,
  1457,
]);
/** The month before the last has no value, so there is no change either. */
export const missingBase = flow(VISITS, '2024-03', [1402, 1371, {value: null, status: 'missing'}, 1457]);
export const zeros = flow(VISITS, '2023-07', [0, 0, 0, 0, 0, 0]);
export const negative = flow(BALANCE, '2023-07', [42, -18, 65, 31, -7, -54, 88, 12, 0, 37, -31, 23]);
export const rate = example(RATE, {
  kind: 'ratio',
  unit: 'percent',
  frequency: 'P1M',
  series: series('2023-07', [61.4, 60.9, 62.3, 63, 62.8, 61.7, 63.5, 64.1, 64.6, 64.2, 65.3, 63.1]),
});
export const hours = flow(
  {
    fr: 'Exemple : durée des visites',
    de: 'Beispiel: Dauer der Besuche',
    lb: 'Beispill: Dauer',
    en: 'Example: length of visits',
  },
  '2024-01',
  [0.75, 0.8, 0.72, 0.9, 1.05, 0.98],
  {unit: {fr: 'heures', de: 'Stunden', lb: 'Stonnen', en: 'hours'}},
);
export const largeNumbers = flow(
  VISITS,
  '2023-07',
  YEAR.map((value, i) => value * 1_234_567 + i * 89_123),
);
export const longLabels = flow(
  {
    fr: 'Exemple : nombre de visites aux guichets des services communaux, déclarations d’arrivée et de départ comprises, par les habitants et les travailleurs frontaliers',
    de: 'Beispiel: Besuche an den Schaltern der Gemeindeverwaltungen, einschließlich Anmeldebestätigungsangelegenheiten und Abmeldungen, von Einwohnern und Grenzgängern',
    en: 'Example: visits to the counters of the municipal services, including declarations of arrival and departure, by residents and cross-border workers',
  },
  '2022-07',
  [...YEAR_BEFORE, ...YEAR],
  {
    unit: {
      fr: 'visites aux guichets',
      de: 'Schalterbesuche',
      en: 'counter visits',
    },
  },
);
export const emptySeries = example(VISITS, {kind: 'flow', series: []});

/** What a publisher's slip looks like: a number written as text. */
export const wrongField = example(VISITS, {
  kind: 'flow',
  series: [
    {period: '2024-04', value: 1371},
    {period: '2024-05', value: '1.298'},
  ] as unknown as Observation[],
});

/** Single values. */
const stock = (label: LocalText, rest: Partial<Indicator>) => example(label, {kind: 'stock', ...rest});

export const qualifier = example(RATE, {
  kind: 'ratio',
  unit: 'percent',
  value: {value: 0.19, qualifier: 'less-than', at: '2024-06-30'},
});
export const qualifiers = {
  'more-than': stock(PENDING, {value: {value: 1_200_000, precision: 100_000, qualifier: 'more-than'}}),
  about: stock(PENDING, {value: {value: 24_500, precision: 100, qualifier: 'about'}}),
};
export const provisionalValue = stock(PENDING, {
  value: {value: 1457, at: '2024-06-30', status: 'provisional'},
});
export const estimatedValue = stock(PENDING, {
  value: {value: 1400, at: '2024-06-30', status: 'estimated', precision: 100},
});
export const partialValue = example(VISITS, {
  kind: 'flow',
  value: {value: 612, period: '2024-06', status: 'partial'},
});
export const illustrativeValue = stock(PENDING, {
  nature: 'illustrative',
  value: {value: 1457, at: '2024-06-30'},
});
export const absentValues = (['missing', 'suppressed', 'not-applicable'] as const).map(status =>
  stock(PENDING, {value: {value: null, status, at: '2024-06-30'}}),
);
export const zeroValue = stock(PENDING, {value: {value: 0, at: '2024-06-30'}});
export const negativeValue = example(BALANCE, {
  kind: 'flow',
  value: {value: -54, period: '2024-06'},
  change: {since: '2024-05', absolute: -12},
});
export const quarterValue = example(VISITS, {
  kind: 'flow',
  frequency: 'P3M',
  value: {value: 4126, period: '2024-Q2'},
  change: {since: 'previous', absolute: -35, relative: -0.0084},
});
export const yearValue = example(VISITS, {
  kind: 'flow',
  frequency: 'P1Y',
  value: {value: 13405, period: '2023'},
  change: {since: 'previous', absolute: 1265, relative: 0.1042},
});

/** Changes. */
const changed = (label: LocalText, change: Indicator['change'], rest: Partial<Indicator> = {}) =>
  example(label, {kind: 'stock', change, ...rest});

export const down = changed(PENDING, {since: '2024-05', absolute: -134, relative: -0.0842});
export const unchanged = changed(PENDING, {since: '2024-05', absolute: 0, relative: 0});
/** From nothing to something: there is no relative change. */
export const fromZero = flow(PENDING, '2024-05', [0, 37]);
export const points = example(RATE, {
  kind: 'ratio',
  unit: 'percent',
  change: {since: '2024-05', absolute: -2.2},
});
export const provisionalChange = changed(
  PENDING,
  {since: '2024-05', absolute: 159, relative: 0.1225},
  {value: {value: 1457, at: '2024-06-30', status: 'provisional'}},
);
export const illustrativeChange = changed(
  PENDING,
  {since: '2024-05', absolute: 159, relative: 0.1225},
  {nature: 'illustrative'},
);
const JUNE = {value: 1457, at: '2024-06-30'};
const RISE = {since: '2024-05', absolute: 159, relative: 0.1225} as const;
const FALL = {since: '2024-05', absolute: -134, relative: -0.0842} as const;
export const higherIsBetter = [RISE, FALL].map(change =>
  changed(VISITS, change, {polarity: 'higher-is-better', value: JUNE}),
);
export const lowerIsBetter = [RISE, FALL].map(change =>
  changed(PENDING, change, {polarity: 'lower-is-better', value: JUNE}),
);
export const quarterChange = changed(
  VISITS,
  {since: 'previous', absolute: -35, relative: -0.0084},
  {kind: 'flow', frequency: 'P3M'},
);
export const yearChange = changed(
  VISITS,
  {since: 'previous', absolute: 1265, relative: 0.1042},
  {kind: 'flow', frequency: 'P1Y'},
);
