import {svg, type TemplateResult} from 'lit';
import type {KeyFigure} from '../data/read.js';
import type {Observation} from '../data/schema.js';
import {changeOf, frequencyOf} from '../data/statistics.js';
import {demand} from '../data/suits.js';
import {sayChange, toneOf, type SaidChange} from '../format/change.js';
import {
  averageFacts,
  isIllustrative,
  labelOf,
  sayObservation,
  seriesMeasure,
  seriesSentence,
  sourceText,
  spanOf,
  statusText,
  unitName,
} from '../format/facts.js';
import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {decimalsOf, numberText} from '../format/number.js';
import {capitalise, formatPeriod, formatTick} from '../format/period.js';
import {sayValue} from '../format/value.js';
import {layoutBarChart, type BarChartLayout} from '../geometry/bar-chart.js';
import {directionMark} from '../marks/direction.js';
import {hatchedEdge} from '../marks/hatch.js';
import {inColour, labels, textBlock} from '../marks/text.js';
import type {Palette} from '../styles/tokens.js';
import type {Chart} from './chart.js';
import {settle, type FigureOptions} from './options.js';
import {picture} from './picture.js';

/** Stand for values that are not there, above the base line; each is explained below the plot. */
const ABSENT = {missing: '–', suppressed: '×', 'not-applicable': '/'} as const;

/** Mean lines: whole for the latest months, dashed for those before. */
const DASHES = ['none', '5 4'];

/** A bar chart in words and places, not yet drawn. Throws a ProblemError (`unsuitable`) where there is no series. */
export function barChartScene(
  figure: KeyFigure,
  options: FigureOptions,
): {layout: BarChartLayout; change: SaidChange | undefined} {
  const {lang, width, em} = settle(options);
  const {indicator} = figure;
  demand(figure, 'series');
  const {series = []} = indicator;
  const messages = messagesOf(lang);
  // A unit's name stands once, under the title; only the per cent sign stands by each number.
  const unit = indicator.unit === 'percent' ? 'percent' : 'count';
  const measure = {...seriesMeasure(figure), unit};
  const bare = {...indicator, unit};
  const change = changeOf(indicator);
  const said = change && sayChange(change, bare, lang);
  const frequency = indicator.frequency ?? frequencyOf(series);
  const layout = layoutBarChart(
    {
      title: labelOf(figure, lang).text,
      subtitle: capitalise(
        [
          unit === 'count' ? unitName(figure, lang) : '',
          frequency && indicator.kind !== 'stock' ? messages.perPeriod[frequency] : '',
          spanOf(indicator, lang),
        ]
          .filter(Boolean)
          .join(', '),
      ),
      illustrative: isIllustrative(figure) ? messages.illustrative : '',
      source: footOf(figure, lang),
      bars: series.map(one => ({
        value: one.value,
        text: one.value === null ? ABSENT[absenceOf(one)] : sayValue(one, measure, lang).text,
        flagged: one.status !== 'break' && statusText(one, lang) !== '',
        broken: one.status === 'break',
        ...tickOf(one, lang),
      })),
      summary: [
        ...averageFacts({...figure, indicator: bare}, lang),
        ...(said
          ? [
              {
                // The base goes without saying where it is the mean just above.
                label:
                  messages.change +
                  messages.colon +
                  (change.since === 'previous12' ? said.word : `${said.word}, ${said.base}`),
                text: said.amount,
              },
            ]
          : []),
      ],
      legend: legendOf(series, lang),
      whole: series.every(({value}) => value === null || decimalsOf(value) === 0),
      formatTick: (value, precision) => numberText(value, lang, {unit, precision}),
    },
    {width, em},
  );
  return {layout, change: said};
}

/** The monthly, quarterly or yearly bars of an indicator. Throws a ProblemError (`unsuitable`) where it has no series. */
export function barChart(figure: KeyFigure, options: FigureOptions): Chart {
  const {lang, palette} = settle(options);
  const {layout, change} = barChartScene(figure, options);
  const {columns, boxes, width} = layout;
  const series = figure.indicator.series!;
  return {
    picture: draw(figure, layout, change, lang, palette),
    width,
    left: columns.left,
    right: columns.left + columns.step * series.length,
    spots: series.map((one, i) => ({
      box: boxes[i]!,
      period: capitalise(formatPeriod(one.period, lang)),
      lines: [sayObservation(one, figure, lang).text, statusText(one, lang)],
    })),
  };
}

function draw(
  figure: KeyFigure,
  layout: BarChartLayout,
  change: SaidChange | undefined,
  lang: Language,
  palette: Palette,
): TemplateResult {
  const {type, summary} = layout;
  return picture(
    layout,
    seriesSentence(figure, lang, true),
    lang,
    svg`${hatchedEdge(layout.edge, palette)}<path class="grid" d="${layout.grid}" fill="none" stroke="${
      palette.grid
    }"/><path class="bar" d="${layout.bars}" fill="${palette.bar}"/><path class="accent" d="${layout.latest}" fill="${
      palette.accent
    }"/>${
      layout.flagged &&
      svg`<path class="flag" d="${layout.flagged}" fill="none" stroke="${palette.bar}" stroke-width="1.5"/>`
    }<path class="rule" d="${layout.zero}" fill="none" stroke="${palette.rule}"/>${summary.map(
      ({path}, i) =>
        path &&
        svg`<path class="mean" d="${path}" fill="none" stroke="${palette.text}" stroke-width="1.5" stroke-dasharray="${DASHES[i]!}"/>`,
    )}${inColour(
      'muted',
      palette,
      svg`${[layout.subtitle, ...summary.map(({label}) => label), layout.legend, layout.source].map(block =>
        textBlock(block, lang),
      )}<g font-size="${type.meta}" text-anchor="end">${labels(layout.gridLabels)}</g><g font-size="${type.meta}" text-anchor="middle">${labels(
        [...layout.absent, ...layout.ticks, ...layout.years],
      )}</g>`,
    )}${inColour(
      'text',
      palette,
      svg`${textBlock(layout.title, labelOf(figure, lang).lang, 600)}${textBlock(layout.illustrative, lang, 600)}<g font-size="${
        layout.amountSize
      }" font-weight="600">${labels(summary.flatMap(({end}) => end))}<g text-anchor="${
        layout.beside ? 'start' : 'end'
      }">${labels(summary.map(row => row.text))}</g></g><g class="halo" font-size="${type.meta}" stroke="${
        palette.surface
      }" stroke-width="6" stroke-linejoin="round" paint-order="stroke" text-anchor="middle">${labels(layout.values)}</g>`,
    )}${
      change
        ? directionMark(
            change.direction,
            toneOf(change.direction, figure.indicator.polarity),
            summary.at(-1)!.mark,
            palette,
          )
        : ''
    }`,
  );
}

function absenceOf({status}: Observation): keyof typeof ABSENT {
  return status === 'suppressed' || status === 'not-applicable' ? status : 'missing';
}

function tickOf({period}: Observation, lang: Language): {tick: string; year: string} {
  const {label, year} = formatTick(period, lang);
  return {tick: label, year};
}

/** What the signs for absent values and the hatching stand for, for those that occur. */
function legendOf(series: readonly Observation[], lang: Language): string {
  const {status, colon} = messagesOf(lang);
  const absent = new Set(series.filter(({value}) => value === null).map(absenceOf));
  const flags = new Set(series.map(one => one.status !== 'break' && statusText(one, lang)).filter(Boolean));
  return [
    ...[...absent].map(one => `${ABSENT[one]}${colon}${status[one]}`),
    ...(series.some(one => one.status === 'break') ? [`│${colon}${status.break}`] : []),
    ...(flags.size ? [`▨${colon}${[...flags].join(', ')}`] : []),
  ].join(' · ');
}

/** « Source : Cahier eSanté N°1 · Date de référence : 30 juin 2024 ». */
function footOf(figure: KeyFigure, lang: Language): string {
  const {reference, colon} = messagesOf(lang);
  const {head} = figure;
  return [
    sourceText(figure, lang),
    head.reference ? reference + colon + formatPeriod(head.reference, lang) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
