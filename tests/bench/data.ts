// The documents that the bench draws and reads.

/** The months of a chart of twelve bars. */
const MONTHS = Array.from(
  {length: 12},
  (_, i) => `${2023 + Math.floor((i + 6) / 12)}-${two(((i + 6) % 12) + 1)}`,
);

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * A document with so many indicators of twelve months, `i0` and on, and as many others for their updates, `v0` and
 * on.
 */
export function document(count: number) {
  const indicator = (i: number, version: number) => ({
    label: {fr: 'Comptes'},
    kind: 'flow',
    // The same numbers as `stage.values` in page.js.
    series: MONTHS.map((period, month) => ({
      period,
      value: 1000 + ((i * 37 + version * 101 + month * 613) % 997),
    })),
  });
  const all = Array.from({length: count}, (_, i) => [
    [`i${i}`, indicator(i, 0)],
    [`v${i}`, indicator(i, 1)],
  ]).flat() as [string, ReturnType<typeof indicator>][];
  return {...frame(), indicators: Object.fromEntries(all)};
}

/** What a document has besides its indicators. */
function frame() {
  return {
    version: 1,
    id: 'bench',
    title: {fr: 'Banc'},
    reference: '2024-06-30',
    language: 'fr',
    source: {label: 'Banc'},
  };
}

/** Periods and components of the largest chart. */
const PERIODS = 120;
const COMPONENTS = 10;

/** A document of one indicator, `large`: ten years of months of ten components. */
export function manyNumbers(): object {
  const series = (of: number) =>
    months(PERIODS).map((period, i) => ({period, value: 1000 + ((i * 613 + of * 379) % 997)}));
  const components = Array.from({length: COMPONENTS}, (_, i) => ({
    id: `c${i}`,
    label: {fr: `Partie ${i + 1}`},
    series: series(i),
  }));
  return {...frame(), indicators: {large: {label: {fr: 'Comptes'}, kind: 'flow', components}}};
}

/** A document of 500 indicators and about 2 MB, named as those of `document`. */
export function manyIndicators(): object {
  const series = months(104).map((period, i) => ({period, value: 1000 + ((i * 613) % 997)}));
  const {indicators} = document(250);
  return {
    ...frame(),
    indicators: Object.fromEntries(Object.entries(indicators).map(([id, one]) => [id, {...one, series}])),
  };
}

/** So many months from January 2014 on. */
function months(count: number): string[] {
  return Array.from({length: count}, (_, i) => `${2014 + Math.floor(i / 12)}-${two((i % 12) + 1)}`);
}
