import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {documentSchema} from '../../src/data/document.js';
import type {LocalText} from '../../src/data/schema.js';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../demo/data/cahier-2024-06.json', import.meta.url), 'utf8'),
);
const cahier = documentSchema.parse(json);
const sections = cahier.sections ?? [];
const glossary = cahier.glossary ?? {};

/** Every total of the Cahier, as printed. */
const TOTALS: Record<string, string> = {
  'patient-accounts': '194.784',
  'professional-accounts': '2.303',
  'dsp-total': '1.2M',
  'dsp-documents': '12.9M',
  'dsp-with-document': '65,1%',
  'dsp-deactivated': '0,18%',
  'dsp-assistants': '24.046',
  'dsp-professionals-declared': '3.681',
  'dsp-patients-declaring': '42.088',
  'cve-total': '41.162',
  'vaccinations-total': '234.881',
  'dsp-consents': '35.378',
  'wse-pharmacies-total': '18.3M',
  'wse-lbm-total': '5.9M',
  'wse-cgdis-total': '269.370',
  'domi-declarations': '5.6M',
  'hpd-professionals': '24.500',
  'wellkomm-professionals': '89',
  'wellkomm-patients': '10.730',
  'wellkomm-documents': '122.422',
  'wellkomm-consultations': '81.154',
};

/** Printed for « Juin 2024 » or « 06/2024 » instead of a day. */
const OF_JUNE: Record<string, string> = {
  'mpi-requests': '355.265',
  'wse-pharmacies-month': '444.999',
  'wse-lbm-month': '279.124',
  'wse-cgdis-month': '3.233',
  'regimail-users': '34.152',
  'regibox-users': '1.425',
};

/** Means of the months 1–12 and 13–24, and the variation between them. */
const AVERAGES: Record<string, {last: string; previous: string; absolute: string; relative: string}> = {
  'patient-accounts-activated': {last: '2.011', previous: '1.471', absolute: '+541', relative: '+36,8%'},
  'professional-accounts-activated': {last: '42', previous: '36', absolute: '+6', relative: '+16,7%'},
  'documents-consulted-by-patients': {
    last: '52.564',
    previous: '38.776',
    absolute: '+13.789',
    relative: '+35.6%',
  },
  'documents-consulted-by-professionals': {
    last: '5.966',
    previous: '3.773',
    absolute: '+2.192',
    relative: '+58.1%',
  },
};

/**
 * « Depuis le mois précédent »; the three last were printed with an arrow that is lost. The change of a total also
 * stands at its monthly series.
 */
const SINCE_MAY: Record<string, {absolute?: string; relative: string}> = {
  'dsp-documents': {absolute: '+276.9k', relative: '+2.19%'},
  'dsp-documents-series': {absolute: '+276.9k', relative: '+2.19%'},
  'cve-total': {absolute: '+1.6k', relative: '+4.04%'},
  'cve-series': {absolute: '+1.6k', relative: '+4.04%'},
  'vaccinations-total': {absolute: '+11.1k', relative: '+4.98%'},
  'vaccinations-series': {absolute: '+11.1k', relative: '+4.98%'},
  'vaccinations-per-month': {absolute: '+621', relative: '+5.9%'},
  'wse-pharmacies-month': {relative: '2.51%'},
  'wse-lbm-month': {relative: '23%'},
  'wse-cgdis-month': {relative: '20,33%'},
};

/** Printed as pictures only: totals by month, flows by month, and parts of a whole. Their values are illustrative. */
const STOCKS = ['dsp-documents-series', 'cve-series', 'vaccinations-series'];
const FLOWS = [...Object.keys(AVERAGES), 'vaccinations-per-month', 'vaccinations-by-type'];
const SHARES: Record<string, 'ratio' | 'stock'> = {
  'dsp-by-country': 'ratio',
  'cve-by-age': 'ratio',
  'vaccinations-by-age': 'stock',
};

interface Printed {
  value: number;
  /** The last step known, where the number is shortened. */
  precision: number | undefined;
  signed: boolean;
}

/** Reads a number as the Cahier prints it: « . » groups thousands, except before k, M and %. */
function read(printed: string): Printed {
  const match = /^(\+?)(\d+(?:[.,]\d+)*)([kM%]?)$/.exec(printed);
  assert.ok(match, printed);
  const [, sign = '', digits = '', suffix = ''] = match;
  const scale = {k: 1e3, M: 1e6}[suffix];
  const value = suffix ? Number(digits.replace(',', '.')) : Number(digits.replaceAll('.', ''));
  const decimals = digits.split(/[.,]/)[1]?.length ?? 0;
  return {
    value: scale ? Math.round(value * scale) : value,
    precision: scale && scale / 10 ** decimals,
    signed: sign === '+',
  };
}

function indicator(id: string) {
  const found = cahier.indicators[id];
  assert.ok(found, id);
  return found;
}

function languagesOf(text: LocalText): string[] {
  return typeof text === 'string' ? [cahier.language] : Object.keys(text);
}

test('the document is valid and carries no key that the format does not know', () => {
  assert.deepEqual(cahier, json);
  assert.equal(cahier.edition, 'N°1');
  assert.equal(cahier.published, '2024-07-10');
  assert.equal(cahier.reference, '2024-06-30');
});

test('every printed total is in the document, and no other', () => {
  const printed = {...TOTALS, ...OF_JUNE};
  const withValue = Object.keys(cahier.indicators).filter(id => indicator(id).value !== undefined);
  assert.deepEqual(withValue.sort(), Object.keys(printed).sort());
  for (const [id, text] of Object.entries(printed)) {
    const {value, precision} = read(text);
    const when = id in OF_JUNE ? {period: '2024-06'} : {at: '2024-06-30'};
    assert.deepEqual(indicator(id).value, {value, ...(precision && {precision}), ...when}, id);
    if (text.endsWith('%')) assert.equal(indicator(id).unit, 'percent', id);
    assert.equal(indicator(id).kind === 'ratio', text.endsWith('%'), id);
  }
});

test('every printed mean is in the document, and no other', () => {
  const withMean = Object.keys(cahier.indicators).filter(id => indicator(id).average !== undefined);
  assert.deepEqual(withMean.sort(), Object.keys(AVERAGES).sort());
  for (const [id, {last, previous, absolute, relative}] of Object.entries(AVERAGES)) {
    const {average, change} = indicator(id);
    assert.deepEqual(average, {last12: read(last).value, previous12: read(previous).value}, id);
    assert.equal(change?.since, 'previous12', id);
    assert.equal(change.absolute, read(absolute).value, id);
    assert.equal(percent(change.relative), read(relative).value, id);
  }
});

test('every printed change is in the document, and no other', () => {
  const withChange = Object.keys(cahier.indicators).filter(id => indicator(id).change !== undefined);
  assert.deepEqual(withChange.sort(), [...Object.keys(AVERAGES), ...Object.keys(SINCE_MAY)].sort());
  for (const [id, {absolute, relative}] of Object.entries(SINCE_MAY)) {
    const {change} = indicator(id);
    // « depuis le mois précédent » stands by the numbers with a sign, « par rapport à Mai 2024 » by those without.
    assert.equal(change?.since, read(relative).signed ? 'previous' : '2024-05', id);
    assert.equal(change.absolute, absolute && read(absolute).value, id);
    assert.equal(change.precision, absolute && read(absolute).precision, id);
    assert.equal(percent(change.relative), read(relative).value, id);
    assert.equal(change.direction, read(relative).signed ? undefined : 'unknown', id);
  }
});

test('illustrative months say so, and agree with what is published of them', () => {
  const months = Array.from({length: 12}, (_, i) =>
    new Date(Date.UTC(2023, 6 + i)).toISOString().slice(0, 7),
  );
  const withSeries = Object.keys(cahier.indicators).filter(id => indicator(id).series !== undefined);
  assert.deepEqual(withSeries.sort(), [...FLOWS, ...STOCKS].sort());
  for (const id of withSeries) {
    const {series = [], average, nature, kind, frequency} = indicator(id);
    const expected = {nature: 'illustrative', kind: STOCKS.includes(id) ? 'stock' : 'flow', frequency: 'P1M'};
    assert.deepEqual({nature, kind, frequency}, expected, id);
    assert.deepEqual(
      series.map(({period}) => period),
      months,
      id,
    );
    const values = series.map(({value}) => value ?? NaN);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    if (average) assert.equal(Math.round(mean), average.last12, id);
  }
  const [may = NaN, june = NaN] = (indicator('vaccinations-per-month').series ?? [])
    .slice(-2)
    .map(({value}) => value ?? NaN);
  assert.equal(june - may, 621);
  assert.equal(Math.round(((june - may) / may) * 1000), 59);
});

test('parts are given of four indicators, all illustrative', () => {
  const withComponents = Object.keys(cahier.indicators).filter(id => indicator(id).components !== undefined);
  assert.deepEqual(withComponents, ['vaccinations-by-type']);
  const withBreakdown = Object.keys(cahier.indicators).filter(id => indicator(id).breakdown !== undefined);
  assert.deepEqual(withBreakdown, Object.keys(SHARES));
  for (const [id, kind] of Object.entries(SHARES)) {
    assert.equal(indicator(id).nature, 'illustrative', id);
    assert.equal(indicator(id).kind, kind, id);
  }
  const illustrative = Object.keys(cahier.indicators).filter(id => indicator(id).nature === 'illustrative');
  assert.deepEqual(illustrative.sort(), [...FLOWS, ...STOCKS, ...Object.keys(SHARES)].sort());
});

test('the nine services come in the order of the Cahier, with every indicator in exactly one', () => {
  assert.deepEqual(
    sections.map(({id}) => id),
    ['compte-esante', 'dsp', 'cve', 'mpi', 'wse', 'regify', 'domi', 'hpd', 'wellkomm'],
  );
  const listOf = (asked: string) => sections.find(({id}) => id === asked)?.indicators;
  assert.deepEqual(listOf('dsp'), [
    'dsp-total',
    'dsp-documents',
    'dsp-with-document',
    'dsp-deactivated',
    'dsp-assistants',
    'dsp-professionals-declared',
    'dsp-patients-declaring',
    'dsp-by-country',
    'dsp-documents-series',
    'documents-consulted-by-patients',
    'documents-consulted-by-professionals',
  ]);
  assert.deepEqual(listOf('cve'), [
    'cve-total',
    'vaccinations-total',
    'dsp-consents',
    'cve-series',
    'vaccinations-series',
    'vaccinations-per-month',
    'vaccinations-by-type',
    'cve-by-age',
    'vaccinations-by-age',
  ]);
  const listed = sections.flatMap(({indicators}) => indicators);
  assert.deepEqual(listed.sort(), Object.keys(cahier.indicators).sort());
});

test('every text is there in French, and only in languages of the page', () => {
  const texts: LocalText[] = [
    cahier.title,
    cahier.source.label,
    ...sections.flatMap(({title, description = ''}) => [title, description]),
    ...Object.values(cahier.indicators).map(({label}) => label),
    ...Object.values(glossary).flatMap(({term, definition}) => [term, definition]),
  ];
  for (const text of texts) {
    assert.ok(languagesOf(text).includes('fr'), JSON.stringify(text));
    assert.deepEqual(
      languagesOf(text).filter(lang => !['fr', 'de', 'lb', 'en'].includes(lang)),
      [],
    );
    assert.ok(
      (typeof text === 'string' ? [text] : Object.values(text)).every(one => one.trim()),
      JSON.stringify(text),
    );
  }
});

test('the asterisks of the Cahier lead to its six glossary entries', () => {
  assert.deepEqual(Object.keys(glossary), [
    'assistant-dsp',
    'professionnel-declare',
    'consentement-dsp',
    'acte-historise',
    'acte-realise',
    'import-msvac',
  ]);
  const terms = Object.entries(cahier.indicators).flatMap(([id, {term}]) => (term ? [[id, term]] : []));
  assert.deepEqual(Object.fromEntries(terms), {
    'dsp-assistants': 'assistant-dsp',
    'dsp-professionals-declared': 'professionnel-declare',
    'dsp-patients-declaring': 'professionnel-declare',
    'dsp-consents': 'consentement-dsp',
  });
  for (const [id, term] of terms) assert.ok(term && term in glossary, id);
});

/** A fraction as the percentage that is printed: 0.0219 is 2.19. */
function percent(fraction: number | undefined): number | undefined {
  return fraction === undefined ? undefined : Math.round(fraction * 1e6) / 1e4;
}
