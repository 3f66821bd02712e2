/**
 * What the stories show. The real figures come from the Cahier, as the demo has it. All others are made up and
 * say so in their label and in their source: « Exemple : visites », « Source : Exemple fictif ».
 */
import type {Indicator, KeyFiguresDocument, KeyFiguresInput, LocalText, Observation} from '../src/index.js';
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

/** An indicator as a document has it. */
type Entry = KeyFiguresDocument['indicators'][string];

/** A lone indicator, labelled as an example. */
export function example(label: LocalText, rest: Partial<Entry>): KeyFiguresInput {
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

/** Components, stacked or grouped. */
const DESK = {fr: 'Guichet', de: 'Schalter', lb: 'Guichet', en: 'Counter'};
const PHONE = {fr: 'Téléphone', de: 'Telefon', lb: 'Telefon', en: 'Telephone'};
const ONLINE = {fr: 'En ligne', de: 'Online', lb: 'Online', en: 'Online'};
const CHANNELS = {
  fr: 'Exemple : visites par voie',
  de: 'Beispiel: Besuche nach Weg',
  lb: 'Beispill: Visitten no Wee',
  en: 'Example: visits by channel',
};

const parts = (first: string, given: readonly (readonly [LocalText, readonly Value[]])[]) =>
  given.map(([label, values], i) => ({id: `part-${i + 1}`, label, series: series(first, values)}));

const BY_CHANNEL = [
  [DESK, YEAR.map(value => Math.round(value * 0.55))],
  [PHONE, YEAR_BEFORE.map(value => Math.round(value * 0.25))],
  [ONLINE, YEAR.map((value, i) => Math.round(value * (0.1 + 0.02 * i)))],
] as const;

export const stacked = example(CHANNELS, {kind: 'flow', components: parts('2023-07', BY_CHANNEL)});
/** The totals are published, and with them the means and the change. */
export const stackedWithMeans = example(CHANNELS, {
  kind: 'flow',
  polarity: 'higher-is-better',
  average: {last12: 1302, previous12: 1133},
  change: {since: 'previous12', absolute: 169, relative: 0.149},
  series: series('2023-07', YEAR),
  components: parts('2023-07', BY_CHANNEL),
});
export const componentStatuses = example(CHANNELS, {
  kind: 'flow',
  components: parts('2023-07', [
    [
      DESK,
      [
        ...YEAR.slice(0, 2),
        {value: null, status: 'missing'},
        ...YEAR.slice(3, 10),
        {value: 1298, status: 'provisional'},
        {value: 612, status: 'partial'},
      ],
    ],
    [
      PHONE,
      [
        ...YEAR_BEFORE.slice(0, 5).map(value => Math.round(value / 2)),
        {value: null, status: 'suppressed'},
        615,
        {value: 574, status: 'break'},
        609,
        0,
        580,
        626,
      ],
    ],
    [
      ONLINE,
      [
        {value: null, status: 'not-applicable'},
        {value: null, status: 'not-applicable'},
        ...YEAR.slice(2, 8).map(value => Math.round(value / 4)),
        {value: 400, status: 'estimated'},
        ...YEAR.slice(9).map(value => Math.round(value / 4)),
      ],
    ],
  ]),
});
export const sixComponents = example(CHANNELS, {
  kind: 'flow',
  components: parts(
    '2023-07',
    ['A', 'B', 'C', 'D', 'E', 'F'].map((letter, i) => [
      `Guichet ${letter}`,
      YEAR.map((value, month) => Math.round((value * (6 + ((i * 3 + month) % 5))) / 60)),
    ]),
  ),
});
export const longComponents = example(CHANNELS, {
  kind: 'flow',
  unit: {fr: 'visites aux guichets', de: 'Schalterbesuche', en: 'counter visits'},
  components: parts('2023-07', [
    ['Déclarations d’arrivée et de départ des habitants et des travailleurs frontaliers', YEAR],
    ['Anmeldebestätigungsangelegenheiten', YEAR_BEFORE],
    ['Cartes d’identité, passeports et autres titres de voyage', YEAR],
  ]),
});
export const shares = example(
  {
    fr: 'Exemple : visites par âge',
    de: 'Beispiel: Besuche nach Alter',
    lb: 'Beispill: Visitten nom Alter',
    en: 'Example: visits by age',
  },
  {
    kind: 'ratio',
    unit: 'percent',
    components: parts('2020', [
      ['0–17', [20.2, 19.5, 19, 18.7]],
      ['18–64', [59.8, 60, 60.4, 60.6]],
      ['65+', [20.1, 20.5, 20.6, 20.7]],
    ]),
  },
);
const REGIONS = ['Centre', 'Sud', 'Nord', 'Est', 'Ouest', 'Uelzecht', 'Musel', 'Minett'];
const ratesOf = (count: number) =>
  example(RATE, {
    kind: 'ratio',
    unit: 'percent',
    components: parts(
      '2023-01',
      REGIONS.slice(0, count).map((name, i) => [
        name,
        Array.from({length: 18}, (_, month) => 55 + 2.5 * i + ((month * 7 + i) % 6)),
      ]),
    ),
  });
export const rates = ratesOf(3);
export const sixRates = ratesOf(6);
export const tooManyRates = ratesOf(8);
export const negativeComponents = example(BALANCE, {
  kind: 'flow',
  components: parts('2024-01', [
    [DESK, [42, -18, 65, 31, -7, -54]],
    [ONLINE, [12, 5, -8, 0, 37, 23]],
  ]),
});

/** Categories. */
const REASON = {fr: 'Motif', de: 'Anliegen', lb: 'Demande', en: 'Reason'};
const REASONS = {
  fr: 'Exemple : visites par motif',
  de: 'Beispiel: Besuche nach Anliegen',
  lb: 'Beispill: Visitten no Demande',
  en: 'Example: visits by reason',
};
const PASSPORTS = {fr: 'Passeports', de: 'Pässe', lb: 'Päss', en: 'Passports'};
const CARDS = {
  fr: 'Cartes d’identité',
  de: 'Personalausweise',
  lb: 'Identitéitskaarten',
  en: 'Identity cards',
};
const ADDRESSES = {fr: 'Adresses', de: 'Adressen', lb: 'Adressen', en: 'Addresses'};
const WEDDINGS = {fr: 'Mariages', de: 'Trauungen', lb: 'Hochzäiten', en: 'Weddings'};
const PERMITS = {fr: 'Permis', de: 'Bewilligungen', lb: 'Permissen', en: 'Permits'};
const DOGS = {fr: 'Chiens', de: 'Hunde', lb: 'Hënn', en: 'Dogs'};
const MISCELLANEOUS = {fr: 'Divers', de: 'Verschiedenes', lb: 'Verschiddenes', en: 'Miscellaneous'};

type Categories = NonNullable<Entry['breakdown']>;
type Amount = number | null | Partial<Categories['items'][number]>;

/** A breakdown of named amounts. */
const categories = (
  given: readonly (readonly [LocalText, Amount])[],
  rest: Partial<Categories> = {},
  indicator: Partial<Indicator> = {},
  label: LocalText = REASONS,
) =>
  example(label, {
    kind: 'stock',
    ...indicator,
    breakdown: {
      dimension: REASON,
      ...rest,
      items: given.map(([name, amount], i) => ({
        id: `item-${i + 1}`,
        label: name,
        value: null,
        ...(typeof amount === 'object' && amount !== null ? amount : {value: amount}),
      })),
    },
  });

export const byReason = categories([
  [PASSPORTS, 412],
  [CARDS, 300],
  [ADDRESSES, 181],
  [WEDDINGS, 64],
  [MISCELLANEOUS, {value: 96, other: true}],
]);
export const categoryStatuses = categories([
  [PASSPORTS, 412],
  [CARDS, {value: 300, status: 'provisional'}],
  [ADDRESSES, {value: 181, status: 'estimated'}],
  [WEDDINGS, {value: 64, status: 'low-reliability'}],
  [DOGS, 0],
  [MISCELLANEOUS, {value: 96, other: true}],
]);
/** Missing, suppressed, not applicable, and a zero; the total is published. */
export const absentCategories = categories(
  [
    [PASSPORTS, 412],
    [CARDS, {value: null, status: 'suppressed'}],
    [ADDRESSES, null],
    [WEDDINGS, {value: null, status: 'not-applicable'}],
    [DOGS, 0],
  ],
  {total: 1300},
);
export const negativeCategories = categories(
  [
    [PASSPORTS, 88],
    [CARDS, -54],
    [ADDRESSES, -7],
    [WEDDINGS, 0],
    [PERMITS, 31],
  ],
  {},
  {kind: 'flow'},
  BALANCE,
);
export const orderedCategories = categories(
  [
    ['0–17', 203],
    ['18–39', 411],
    ['40–64', 358],
    ['65+', 81],
  ],
  {ordered: true, dimension: {fr: 'Âge', de: 'Alter', lb: 'Alter', en: 'Age'}},
);
export const percentCategories = categories(
  [
    [PASSPORTS, 41.2],
    [CARDS, 30.4],
    [ADDRESSES, 18.1],
    [MISCELLANEOUS, {value: 10.3, other: true}],
  ],
  {},
  {kind: 'ratio', unit: 'percent'},
);
/** Each is a rate of its own: they make up no whole. */
export const rateCategories = categories(
  [
    [PASSPORTS, 91.2],
    [CARDS, 88.4],
    [ADDRESSES, 61.7],
  ],
  {},
  {kind: 'ratio', unit: 'percent'},
  RATE,
);
/** The published total is not the sum: the publisher is told, the reader sees what is published. */
export const wrongTotal = categories(
  [
    [PASSPORTS, 412],
    [CARDS, 300],
  ],
  {total: 715},
);
/** One large part and five small ones. */
export const smallCategories = categories([
  [PASSPORTS, 98_000],
  [CARDS, 300],
  [ADDRESSES, 101],
  [WEDDINGS, 40],
  [PERMITS, 12],
  [DOGS, 3],
]);
export const manyCategories = categories(
  Array.from({length: 27}, (_, i) => [`Guichet ${i + 1}`, Math.round(9000 / (i + 1) ** 1.2)] as const),
);
export const longCategories = categories(
  [
    ['Déclarations d’arrivée et de départ des habitants et des travailleurs frontaliers', 412],
    ['Anmeldebestätigungsangelegenheiten', 300],
    ['Cartes d’identité, passeports et autres titres de voyage', 181],
    ['Certificats', 64],
  ],
  {},
  {unit: {fr: 'visites aux guichets', de: 'Schalterbesuche', en: 'counter visits'}},
);
export const illustrativeCategories = categories(
  [
    [PASSPORTS, 412],
    [CARDS, 300],
    [ADDRESSES, 181],
  ],
  {},
  {nature: 'illustrative'},
);
export const noCategories = categories([]);

/** Values on the way to a target. */
const aim = (label: LocalText, value: Entry['value'], target: Entry['target'], rest: Partial<Entry> = {}) =>
  example(label, {kind: 'stock', value, target, ...rest});

const PLEDGE = {value: 1500, by: '2026', from: {value: 200, period: '2020'}};
const CUT = {value: 8, by: '2025-12-31', from: {value: 21, period: '2020-12-31'}};

export const targetReached = aim(
  RATE,
  {value: 84.5, at: '2024-06-30'},
  {value: 80, by: '2024', from: {value: 61.2, period: '2020'}},
  {kind: 'ratio', unit: 'percent', polarity: 'higher-is-better'},
);
/** Less is better: the way leads to the left. */
export const targetFalling = aim(PENDING, {value: 12, at: '2024-06-30'}, CUT, {polarity: 'lower-is-better'});
export const targetBeyond = aim(VISITS, {value: 5000, at: '2024-06-30'}, {value: 1200, by: '2024'});
export const targetNegative = aim(
  BALANCE,
  {value: -40, at: '2024-06-30'},
  {value: 20, by: '2025', from: {value: -100, period: '2020'}},
);
export const targetProvisional = aim(VISITS, {value: 612, at: '2024-06-30', status: 'provisional'}, PLEDGE);
export const targetIllustrative = aim(VISITS, {value: 612, at: '2024-06-30'}, PLEDGE, {
  nature: 'illustrative',
});
/** Missing, suppressed, not applicable; and zero, which is a value. */
export const targetAbsent = [
  ...(['missing', 'suppressed', 'not-applicable'] as const).map(status =>
    aim(VISITS, {value: null, at: '2024-06-30', status}, PLEDGE),
  ),
  aim(VISITS, {value: 0, at: '2024-06-30'}, PLEDGE),
];
export const targetLong = aim(
  {
    fr: 'Exemple : professionnels de santé ayant consulté au moins un document partagé au cours des douze derniers mois',
    de: 'Beispiel: Gesundheitsfachleute, die in den letzten zwölf Monaten mindestens ein geteiltes Dokument abgerufen haben',
  },
  {value: 123_456_789, at: '2024-06-30', qualifier: 'about'},
  {value: 100_000_000, by: '2025-12-31', from: {value: 99_999_999, period: '2020-12-31'}},
);
/** A tile with everything below its number: its series, its target, its term. */
export const everything = {
  version: 1,
  language: 'fr',
  reference: '2024-06-30',
  source: SOURCE,
  glossary: {
    visit: {
      term: {fr: 'Visite', de: 'Besuch', lb: 'Visitt', en: 'Visit'},
      definition: {
        fr: 'Une page ouverte au moins une fois en trente minutes.',
        de: 'Eine Seite, die in dreißig Minuten mindestens einmal geöffnet wird.',
        en: 'A page opened at least once in thirty minutes.',
      },
    },
  },
  indicators: {
    visits: {
      label: VISITS,
      kind: 'flow',
      unit: 'count',
      term: 'visit',
      series: series('2023-07', YEAR),
      target: {value: 1600, by: '2024-12'},
    },
  },
} as KeyFiguresInput;

/** A document that has something for every widget; all of it made up, but only labelled so. */
export const everyPart: KeyFiguresDocument = {
  version: 1,
  id: 'example',
  title: {fr: 'Exemple', de: 'Beispiel', lb: 'Beispill', en: 'Example'},
  language: 'fr',
  reference: '2024-06-30',
  source: SOURCE,
  glossary: {
    visit: {
      term: {fr: 'Visite', de: 'Besuch', lb: 'Visitt', en: 'Visit'},
      definition: {
        fr: 'Une page ouverte au moins une fois en trente minutes.',
        de: 'Eine Seite, die in dreißig Minuten mindestens einmal geöffnet wird.',
        lb: 'Eng Säit, déi an drësseg Minutten op d’mannst eemol opgemaach gëtt.',
        en: 'A page opened at least once in thirty minutes.',
      },
    },
  },
  sections: [
    {
      id: 'visits',
      title: {fr: 'Visites', de: 'Besuche', lb: 'Visitten', en: 'Visits'},
      indicators: ['pending', 'answered', 'visits', 'reasons'],
    },
  ],
  indicators: {
    visits: {
      label: VISITS,
      kind: 'flow',
      unit: 'count',
      term: 'visit',
      series: series('2023-07', YEAR),
      target: {value: 1600, by: '2024-12'},
    },
    pending: {label: PENDING, kind: 'stock', unit: 'count', value: {value: 1457, at: '2024-06-30'}},
    answered: {label: RATE, kind: 'ratio', unit: 'percent', value: {value: 63.1, at: '2024-06-30'}},
    reasons: byReason as {label: LocalText} & Entry,
  },
};
