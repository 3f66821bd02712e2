// The documents of the demo beside their sources: every number as it is printed there, written here a second time.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {documentSchema, type KeyFiguresDocument} from '../../src/data/document.js';
import {readEdition} from '../../src/data/read.js';
import type {LocalText, Point} from '../../src/data/schema.js';

const folder = new URL('../../demo/data/', import.meta.url);
const parsed = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .map((name): [string, unknown] => [
    name.slice(0, -'.json'.length),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  ]);

function documentOf(name: string): KeyFiguresDocument {
  return documentSchema.parse(Object.fromEntries(parsed)[name]);
}

function indicatorOf(document: KeyFiguresDocument, id: string) {
  const found = document.indicators[id];
  assert.ok(found, `${document.id} ${id}`);
  return found;
}

/** Ids of the indicators that have a field. */
function having(
  document: KeyFiguresDocument,
  field: 'value' | 'series' | 'components' | 'breakdown' | 'target',
) {
  return Object.keys(document.indicators).filter(id => indicatorOf(document, id)[field] !== undefined);
}

const QUALIFIERS = [
  [/^plus (?:de |d’)/i, 'more-than'],
  [/^(?:moins de |< ?)/i, 'less-than'],
  [/^(?:près de |environ |~)/i, 'about'],
] as const;

/**
 * Reads a number as the sources print it: « plus de 8,6 millions », « ~24 000 », « < 0,7% ». A count that is
 * qualified, shortened to millions or printed with three zeros at its end is known to its last digit that is none.
 */
function read(printed: string) {
  const [before, qualifier] = QUALIFIERS.find(([pattern]) => pattern.test(printed)) ?? [];
  const bare = (before ? printed.replace(before, '') : printed).replace(/^un (?=million)/, '1 ');
  const match = /^\+? ?(\d[\d. ]*(?:,\d+)?)( millions?| ?%)?$/.exec(bare);
  assert.ok(match, printed);
  const [, digits = '', unit = ''] = match;
  const isPercent = unit.endsWith('%');
  const scale = unit && !isPercent ? 1e6 : 1;
  const value = Math.round(Number(digits.replace(/[. ]/g, '').replace(',', '.')) * scale * 100) / 100;
  return {
    value,
    ...(qualifier && {qualifier}),
    // Printed to the unit, if only about; millions are printed shortened.
    ...(scale > 1 && {precision: 10 ** /0*$/.exec(String(value))![0].length}),
  };
}

/** Holds the values of a document against what is printed: all of them, and no other. */
function holds(
  document: KeyFiguresDocument,
  printed: Readonly<Record<string, readonly [string, {at?: string; period?: string}?]>>,
): void {
  assert.deepEqual(having(document, 'value').sort(), Object.keys(printed).sort());
  for (const [id, [text, when]] of Object.entries(printed)) {
    const {value, unit, kind} = indicatorOf(document, id);
    assert.deepEqual(value, {...read(text), ...when}, id);
    assert.equal(unit, text.endsWith('%') ? 'percent' : 'count', id);
    assert.equal(kind === 'ratio', text.endsWith('%'), id);
  }
}

/** Holds the parts of an indicator against what is printed of them. */
function holdsBreakdown(document: KeyFiguresDocument, id: string, printed: Readonly<Record<string, string>>) {
  const items = indicatorOf(document, id).breakdown?.items ?? [];
  assert.deepEqual(
    items.map(({id, value, qualifier}) => ({id, value, ...(qualifier && {qualifier})})),
    Object.entries(printed).map(([id, text]) => {
      const {value, qualifier} = read(text);
      return {id, value, ...(qualifier && {qualifier})};
    }),
  );
  return items;
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? NaN), 0);
}

/** Every text in a document, wherever it stands. */
function textsIn(json: unknown): LocalText[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]: [string, unknown]) =>
    ['title', 'label', 'description', 'dimension', 'term', 'definition'].includes(key) && !isId(key, value)
      ? [value as LocalText]
      : textsIn(value),
  );
}

/** An indicator's `term` is the id of one; that of a glossary entry is a text. */
function isId(key: string, value: unknown): boolean {
  return key === 'term' && typeof value === 'string';
}

describe('every document of the demo', () => {
  it('is here', () => {
    assert.deepEqual(parsed.map(([name]) => name).sort(), [
      'annual-report-2024',
      'cahier-2024-06',
      'cns-2019',
      'dsp-2017',
      'fhl-2023',
      'flyer-2022',
      'milestones-2015-2025',
    ]);
  });

  for (const [name, json] of parsed) {
    it(`${name} is valid and carries no key that the format does not know`, () => {
      const document = documentSchema.parse(json);
      assert.deepEqual(document, json);
      assert.equal(document.id, name.replace('cahier', 'cahier-esante'));
      assert.equal(document.language, 'fr');
      assert.match(JSON.stringify(document.source.label), /20[12]\d|Cahier eSanté N°1|voir les sources/);
    });

    it(`${name} is read by a page`, () => {
      const edition = readEdition(json);
      for (const id of edition.ids) assert.equal(edition.pick(id).id, id);
    });

    it(`${name} lays out every indicator once and explains every term`, () => {
      const {sections = [], indicators, glossary = {}} = documentOf(name);
      assert.deepEqual(
        sections.flatMap(section => section.indicators).sort(),
        Object.keys(indicators).sort(),
      );
      for (const ids of [sections.map(({id}) => id), ...sections.map(section => section.indicators)]) {
        assert.equal(new Set(ids).size, ids.length);
      }
      for (const [id, {term}] of Object.entries(indicators)) {
        if (term !== undefined) assert.ok(Object.hasOwn(glossary, term), `${id}: ${term}`);
      }
    });

    it(`${name} says every text in French, and else only in languages of the page`, () => {
      const texts = textsIn(json);
      assert.ok(texts.length > 4);
      for (const text of texts) {
        // A plain text is in the language of the document.
        const byLanguage = typeof text === 'string' ? {fr: text} : text;
        assert.ok(byLanguage.fr, JSON.stringify(text));
        for (const [language, one] of Object.entries(byLanguage)) {
          assert.ok(['fr', 'de', 'lb', 'en'].includes(language), language);
          assert.equal(one, one.trim());
        }
      }
    });

    it(`${name} names its parts once each`, () => {
      for (const [id, {components = [], breakdown}] of Object.entries(documentOf(name).indicators)) {
        for (const parts of [components, breakdown?.items ?? []]) {
          assert.equal(new Set(parts.map(one => one.id)).size, parts.length, id);
          assert.equal(new Set(parts.map(({label}) => JSON.stringify(label))).size, parts.length, id);
        }
        const items = breakdown?.items ?? [];
        if (breakdown?.total !== undefined) {
          assert.equal(sum(items.map(({value}) => value)), breakdown.total, id);
        }
      }
    });

    it(`${name} says of what is made up that it is`, () => {
      const {nature, indicators} = documentOf(name);
      assert.equal(nature, undefined);
      for (const [id, {nature, description}] of Object.entries(indicators)) {
        const said = typeof description === 'object' && /d’illustration/.test(description.fr ?? '');
        assert.equal(said, nature === 'illustrative', id);
      }
    });
  }
});

describe('the presentation of 2017', () => {
  const document = documentOf('dsp-2017');

  /** The table as printed; its first and last line name the columns and their sums. */
  const TABLE = `
Type du document;2015-10;2016-01;2016-04;2016-07;2016-10;2017-01;2017-03
Allergies intolérances reconnues;3;3;3;3;3;3;3
Antécédents familiaux;2;2;2;2;2;2;2
Antécédents médicaux et chirurgicaux;5;5;5;5;20;31;32
Bilan d'autonomie;1;1;1;1;1;1;1
Bilan fonctionnel;1;1;1;1;1;1;1
CR d'actes diagnostiques;1;1;3;56;720;1223;1366
CR d'actes thérapeutiques;1;1;1;1;6;7;7
CR d'actes à visée préventive;1;1;1081;1081;1081;1082;1082
CR d'administration;1;1;1;1;1;2;2
CR de séjours hospitaliers et lettres de sorties;1;1;1;4;30;106;120
Carnet soins palliatifs;1;1;1;1;1;1;1
Certificats médicaux;2;2;2;2;419;1254;1710
Education;3;3;3;3;3;3;3
Expression du titulaire;58;117;136;165;177;214;220
Facteurs de risques individuels;2;2;2;2;2;2;2
Images radiologiques ou autres imageries médicales;2;2;2;104;347;562;646
Prothèses et appareillages;7;7;7;7;7;7;7
Rapports médicaux;3;6;6;8;26;50;52
Résultats d'examens biologiques;0;0;0;0;74;388;541
Résumé de Passage aux Urgences;3;3;3;4;9;28;33
Résumé des soins / Fiche de liaison de soins;0;0;0;6;8;16;17
Résumés patients;16;23;25;2405;4525;6708;8184
Schéma thérapeutique;0;0;0;0;1;1;1
Suivi de soins et actes pluridisciplinaires;1;1;1;1;2;2;2
Traitements médicamenteux;1;2;6;18;23;28;28
Traitements médicaux prescrits;1;1;1;3;4;5;5
Traitements préventifs prescrits ou administrés;1;1;2;2;2;2;2
Total des documents;118;188;1296;3886;7495;11729;14070`;
  const [head = [], ...lines] = TABLE.trim()
    .split('\n')
    .map(line => line.split(';'));
  const [, ...periods] = head;
  const rows = lines.slice(0, -1);
  const [, ...totals] = lines.at(-1)!;

  it('has the table of 27 types at seven dates, cell by cell', () => {
    const {components = []} = indicatorOf(document, 'documents-by-type');
    assert.equal(rows.length, 27);
    assert.deepEqual(
      components.map(({label, series}) => [label, series.map(({period, value}) => [period, value])]),
      rows.map(([label, ...cells], i) => [
        {...(components[i]?.label as object), fr: label},
        cells.map((cell, column) => [periods[column], Number(cell)]),
      ]),
    );
  });

  it('has the printed totals, and the 27 types add up to them', () => {
    const {components = [], series = [], kind} = indicatorOf(document, 'documents-by-type');
    assert.equal(kind, 'stock');
    assert.deepEqual(
      series,
      totals.map((total, column) => ({period: periods[column], value: Number(total)})),
    );
    assert.deepEqual(
      periods.map((_, column) => sum(components.map(({series}) => series[column]?.value ?? null))),
      totals.map(Number),
    );
  });

  it('has every key figure as printed, and no other', () => {
    const period = '2017';
    holds(document, {
      'dsp-opened': ['~24 000', {period}],
      'dsp-closed': ['170', {period}],
      'dsp-closed-share': ['< 0,7%', {period}],
      'professionals-activated': ['~200', {period}],
      documents: ['~17 000', {period}],
      'population-with-dsp': ['3 %', {period: '2015'}],
    });
    assert.deepEqual(having(document, 'target'), ['population-with-dsp']);
    const {target} = indicatorOf(document, 'population-with-dsp');
    assert.deepEqual(target, {value: read('80 %').value, by: '2017-12'});
  });
});

describe('the annual report 2024', () => {
  const document = documentOf('annual-report-2024');

  it('has every key figure as printed, and no other', () => {
    const at = '2024-12-31';
    const period = '2024';
    holds(document, {
      'board-meetings': ['10', {period}],
      'board-meetings-extraordinary': ['3', {period}],
      'assembly-votes': ['20', {period}],
      staff: ['46', {at}],
      'dsp-total': ['1,2 millions', {at}],
      'dsp-documents': ['14,6 millions', {at}],
      'dsp-with-document': ['65,5%', {at}],
      'dsp-deactivated': ['0,18%', {at}],
      'dsp-reports-shared': ['plus de 15.000', {period}],
      'vaccinations-total': ['Plus de 334.000', {period: '2024-12'}],
      'cve-total': ['Plus de 52.500', {period: '2024-12'}],
      'vaccinators-trained': ['475', {period: '2024-12'}],
      'wse-pharmacies-total': ['21 millions', {at}],
      'wse-lbm-total': ['7 millions', {at}],
      'wse-cgdis-total': ['Plus de 299.000', {at}],
      'pid-solutions-tested': ['près de 20', {period}],
      'fee-notes-per-week': ['près de 50.000', {at}],
      'doctors-conferences': ['4', {period}],
      'doctors-at-conferences': ['207', {period}],
      'ppp-sessions': ['5', {period}],
      'news-published': ['37', {period}],
      'events-published': ['26', {period}],
      'newsletters-produced': ['2', {period}],
      'tutorials-created': ['24', {period}],
      'posts-published': ['187', {period}],
      followers: ['3337', {period}],
    });
  });

  it('has the staff planned for 2027', () => {
    assert.deepEqual(having(document, 'target'), ['staff']);
    assert.deepEqual(indicatorOf(document, 'staff').target, {
      value: 58,
      by: '2027',
      from: {value: 46, period: '2024-12-31'},
    });
  });

  it('has the growth in followers: « augmentation de 91,4% », and by network', () => {
    assert.deepEqual(indicatorOf(document, 'followers').change, {since: '2023', relative: 0.914});
    const printed = {linkedin: '+ 191%', instagram: '+ 37%', facebook: '+ 35%'};
    holdsBreakdown(document, 'followers-growth', printed);
    // Rates of growth are no parts of a sum.
    assert.equal(indicatorOf(document, 'followers-growth').breakdown?.whole, false);
  });

  it('has the votes in the general assembly, which add up to the 20 printed', () => {
    const items = holdsBreakdown(document, 'assembly-votes', {
      cns: '6',
      state: '4',
      ccss: '1',
      ammd: '2',
      fhl: '2',
      fllam: '1',
      copas: '1',
      pharmacists: '1',
      patients: '2',
    });
    assert.equal(indicatorOf(document, 'assembly-votes').breakdown?.total, 20);
    assert.equal(sum(items.map(({value}) => value)), 20);
    assert.deepEqual(
      items.map(({label}) => (label as {fr: string}).fr),
      [
        'CNS',
        'Etat',
        'CCSS',
        'AMMD',
        'FHL',
        'FLLAM',
        'COPAS',
        'Syndicat des pharmaciens',
        'Patiente Vertriedung',
      ],
    );
  });
});

describe('the services flyer', () => {
  const document = documentOf('flyer-2022');

  it('has its nine figures as printed, and no other', () => {
    holds(document, {
      'dsp-total': ['plus d’un million'],
      'dsp-documents': ['plus de 8,6 millions'],
      'dsp-consultations': ['plus de 440.000', {period: '2022'}],
      'dsp-with-document-count': ['plus de 695.000'],
      'dsp-permanent-rights': ['plus de 68.000'],
      'dsp-closure-requests': ['moins de 0,19%'],
      'cve-total': ['plus de 15.000'],
      'vaccinations-total': ['plus de 63.000'],
      'paediatricians-trained': ['plus de 50%'],
    });
  });

  it('says that it bears no date', () => {
    assert.equal(document.reference, '2022-12-31');
    assert.match((document.description as {fr: string}).fr, /n’est pas daté/);
  });

  it('has labels that stand alone, without the « de » that follows the number in print', () => {
    for (const {label} of Object.values(document.indicators)) {
      assert.match((label as {fr: string}).fr, /^[A-Z]/);
    }
  });
});

describe('the points of 2015–2025', () => {
  const document = documentOf('milestones-2015-2025');

  /** As the sources print them; « environ » where they say so in other words. */
  const POINTS: Record<string, Record<string, string>> = {
    'dsp-opened': {
      '2016-06': 'plus de 22.000',
      '2017': '~24 000',
      '2018': '56.000',
      '2018-11': '55.437',
      '2019-06': 'environ 57.000',
      '2020-09-30': '652.564',
      '2021-10': '930.000',
      '2022': '1.018.484',
      '2024-06-30': '1,2 millions',
      '2024-09-30': '1,2 millions',
      '2024-12-31': '1,2 millions',
      '2025': '1,2 millions',
    },
    'dsp-documents': {
      '2015-10': '118',
      '2016-01': '188',
      '2016-04': '1296',
      '2016-07': '3886',
      '2016-10': '7495',
      '2017-01': '11729',
      '2017-03': '14070',
      '2018': '175.000',
      '2019-06': 'environ 240.000',
      '2020-08': 'plus de 520.000',
      '2021-06': '3,54 millions',
      '2021-10': 'plus de 4,4 millions',
      '2022': '8 millions',
      '2024-06-30': '12,9 millions',
      '2024-12-31': '14,6 millions',
    },
    'dsp-with-document': {'2024-06-30': '65,1%', '2024-09-30': '65,2%', '2024-12-31': '65,5%'},
    'dsp-closed': {'2017': '170', '2020-09-30': '587'},
    'dsp-closed-share': {
      '2017': '< 0,7%',
      '2018-11': '0,8%',
      '2020-08': '0,09%',
      '2020-09-30': '0,09%',
      '2024-06-30': '0,18%',
      '2024-09-30': '0,18%',
      '2024-12-31': '0,18%',
      '2025': '0,16%',
    },
    'patient-accounts': {'2024-06-30': '194.784', '2024-09-30': '201.664'},
    'cve-opened': {'2022': '10.816', '2024-06-30': '41.162', '2024-12': 'plus de 52.500'},
    vaccinations: {'2022': '42.145', '2024-06-30': '234.881', '2024-12': 'plus de 334.000'},
  };

  it('are all there as printed, and no other', () => {
    assert.deepEqual(having(document, 'value'), []);
    assert.deepEqual(having(document, 'series').sort(), Object.keys(POINTS).sort());
    for (const [id, printed] of Object.entries(POINTS)) {
      const points = Object.entries(printed).map(([period, text]) => ({period, ...read(text)}));
      const byPeriod = (a: {period: string}, b: {period: string}) => (a.period < b.period ? -1 : 1);
      const {series = [], unit} = indicatorOf(document, id);
      assert.deepEqual(series, points.sort(byPeriod), id);
      assert.equal(unit, Object.values(printed)[0]?.endsWith('%') ? 'percent' : 'count', id);
    }
  });

  it('each say where they come from', () => {
    for (const [id, {description}] of Object.entries(document.indicators)) {
      assert.match((description as {fr: string}).fr, /^Sources?\u00a0:/, id);
    }
  });

  it('agree with the other documents at the same date', () => {
    const cahier = documentOf('cahier-2024-06');
    const report = documentOf('annual-report-2024');
    const presentation = documentOf('dsp-2017');
    const known = ({value, qualifier, precision}: Partial<Point> = {}) => ({value, qualifier, precision});
    const at = (id: string, when: string) =>
      known(indicatorOf(document, id).series?.find(({period}) => period === when));
    const valueOf = (of: KeyFiguresDocument, id: string) => known(indicatorOf(of, id).value as Point);
    const SAME: [string, string, KeyFiguresDocument, string][] = [
      ['dsp-opened', '2017', presentation, 'dsp-opened'],
      ['dsp-closed', '2017', presentation, 'dsp-closed'],
      ['dsp-closed-share', '2017', presentation, 'dsp-closed-share'],
      ['dsp-opened', '2024-06-30', cahier, 'dsp-total'],
      ['dsp-documents', '2024-06-30', cahier, 'dsp-documents'],
      ['dsp-with-document', '2024-06-30', cahier, 'dsp-with-document'],
      ['dsp-closed-share', '2024-06-30', cahier, 'dsp-deactivated'],
      ['patient-accounts', '2024-06-30', cahier, 'patient-accounts'],
      ['cve-opened', '2024-06-30', cahier, 'cve-total'],
      ['vaccinations', '2024-06-30', cahier, 'vaccinations-total'],
      ['dsp-opened', '2024-12-31', report, 'dsp-total'],
      ['dsp-documents', '2024-12-31', report, 'dsp-documents'],
      ['dsp-with-document', '2024-12-31', report, 'dsp-with-document'],
      ['dsp-closed-share', '2024-12-31', report, 'dsp-deactivated'],
      ['cve-opened', '2024-12', report, 'cve-total'],
      ['vaccinations', '2024-12', report, 'vaccinations-total'],
    ];
    for (const [id, when, other, otherId] of SAME) {
      assert.deepEqual(at(id, when), valueOf(other, otherId), `${id} ${when}`);
    }
    const {series: totals = []} = indicatorOf(presentation, 'documents-by-type');
    assert.deepEqual(indicatorOf(document, 'dsp-documents').series?.slice(0, totals.length), totals);
  });

  it('have the growth of 2024 over 2023', () => {
    holdsBreakdown(document, 'growth-2024', {
      'consultations-by-patients': '+73 %',
      'consultations-by-professionals': '+105 %',
      'cve-created': '+59,8 %',
      'vaccination-data': 'plus de 86 %',
    });
    assert.equal(indicatorOf(document, 'growth-2024').breakdown?.whole, false);
  });
});

describe('the partners', () => {
  it('have the hospital beds of 2023, whose sum is not published', () => {
    const document = documentOf('fhl-2023');
    const items = holdsBreakdown(document, 'hospital-beds', {
      hrs: '704',
      chl: '589',
      chem: '534',
      chdn: '357',
      chnp: '247',
      rhz: '73',
      crcc: '60',
      his: '40',
      incci: '19',
      'haus-omega': '15',
      cfb: '2',
    });
    const {value, breakdown, description} = indicatorOf(document, 'hospital-beds');
    assert.equal(value, undefined);
    assert.equal(breakdown?.total, undefined);
    assert.equal(sum(items.map(({value}) => value)), 2640);
    assert.match((description as {fr: string}).fr, /somme \(2\.640\) est calculée/);
  });

  it('have the insured persons of 2019, the residents as a difference', () => {
    const document = documentOf('cns-2019');
    const period = '2019';
    holds(document, {
      'insured-persons': ['879.932', {period}],
      'insured-by-residence': ['879.932', {period}],
      'non-resident-share': ['35%', {period}],
    });
    assert.deepEqual(indicatorOf(document, 'insured-persons').change, {since: '2018', relative: 0.025});
    const {breakdown, description} = indicatorOf(document, 'insured-by-residence');
    assert.deepEqual(
      breakdown?.items.map(({value}) => value),
      [879932 - 311874, 311874],
    );
    assert.equal(breakdown?.total, 879932);
    assert.match((description as {fr: string}).fr, /différence/);
    assert.equal(Math.round((311874 / 879932) * 100), 35);
  });
});

describe('the illustrative series of the Cahier', () => {
  const cahier = documentOf('cahier-2024-06');
  const valuesOf = (id: string) => indicatorOf(cahier, id).series?.map(({value}) => value ?? NaN) ?? [];

  it('have the three types of vaccinations add up to the vaccinations of each month', () => {
    const {components = [], series} = indicatorOf(cahier, 'vaccinations-by-type');
    assert.deepEqual(
      components.map(({id, label}) => [id, label]),
      [
        ['historised', {fr: 'Acte historisé'}],
        ['performed', {fr: 'Acte réalisé'}],
        ['msvac-import', {fr: 'Import MSVAC'}],
      ],
    );
    const {series: perMonth = []} = indicatorOf(cahier, 'vaccinations-per-month');
    assert.deepEqual(series, perMonth);
    for (const one of components) {
      assert.deepEqual(
        one.series.map(({period}) => period),
        perMonth.map(({period}) => period),
      );
    }
    assert.deepEqual(
      perMonth.map((_, month) => sum(components.map(({series}) => series[month]?.value ?? null))),
      valuesOf('vaccinations-per-month'),
    );
  });

  const TOTALS = {
    'dsp-documents-series': 'dsp-documents',
    'cve-series': 'cve-total',
    'vaccinations-series': 'vaccinations-total',
  };

  it('rise to the published totals by the published changes', () => {
    for (const [id, total] of Object.entries(TOTALS)) {
      const published = indicatorOf(cahier, total);
      const {value, precision = 1} = published.value as {value: number; precision?: number};
      const {absolute = NaN, relative = NaN, precision: step = 1} = published.change ?? {};
      assert.deepEqual(indicatorOf(cahier, id).change, published.change, id);
      const values = valuesOf(id);
      const [may = NaN, june = NaN] = values.slice(-2);
      assert.equal(Math.round(june / precision) * precision, value, id);
      assert.equal(Math.round((june - may) / step) * step, absolute, id);
      assert.equal(Math.round(((june - may) / may) * 1e4) / 1e4, relative, id);
      assert.ok(
        values.every((one, month) => month === 0 || one > values[month - 1]!),
        id,
      );
    }
  });

  it('have the total of vaccinations rise by the vaccinations of each month', () => {
    const totals = valuesOf('vaccinations-series');
    assert.deepEqual(
      totals.slice(1).map((total, month) => total - totals[month]!),
      valuesOf('vaccinations-per-month').slice(1),
    );
  });

  it('have shares of 100 % and ages that add up to the published total', () => {
    const itemsOf = (id: string) => indicatorOf(cahier, id).breakdown?.items ?? [];
    for (const id of ['dsp-by-country', 'cve-by-age']) {
      assert.equal(indicatorOf(cahier, id).unit, 'percent', id);
      assert.equal(Math.round(sum(itemsOf(id).map(({value}) => value)) * 10) / 10, 100, id);
    }
    assert.deepEqual(
      itemsOf('dsp-by-country').map(({other}) => other),
      [undefined, undefined, undefined, undefined, true],
    );
    assert.equal(sum(itemsOf('vaccinations-by-age').map(({value}) => value)), 234881);
    const bands = (id: string) => itemsOf(id).map(({id}) => id);
    assert.deepEqual(bands('cve-by-age'), bands('vaccinations-by-age'));
    for (const id of ['cve-by-age', 'vaccinations-by-age']) {
      assert.equal(indicatorOf(cahier, id).breakdown?.ordered, true, id);
    }
  });
});
