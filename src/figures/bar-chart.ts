import {componentsOf, foldComponents, MOST_PARTS} from '../data/components.js';
import {ProblemError} from '../data/problem.js';
import type {KeyFigure} from '../data/read.js';
import type {Observation} from '../data/schema.js';
import {changeOverTime} from '../data/statistics.js';
import {demand} from '../data/suits.js';
import {mostDecimals, sayChange, toneOf, type SaidChange} from '../format/change.js';
import {chartSentence, componentLabels, componentsMeasure, sayPart} from '../format/components.js';
import {
  averageFacts,
  footOf,
  illustrativeText,
  labelOf,
  seriesMeasure,
  spanOf,
  statusText,
  subtitleOf,
} from '../format/facts.js';
import {messagesOf, type SaidText} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {numberText, type Measure} from '../format/number.js';
import {capitalise, formatPeriod, formatTick} from '../format/period.js';
import {sayValue} from '../format/value.js';
import {layoutBarChart, type BarChartLayout} from '../geometry/bar-chart.js';
import {directionMark} from '../marks/direction.js';
import {hatchedEdge} from '../marks/hatch.js';
import {legend, seams, seriesBoxes} from '../marks/series.js';
import {filled, ruled, stroked} from '../marks/shape.js';
import {inColour, labels, textBlock} from '../marks/text.js';
import {svg, type Markup} from '../marks/html.js';
import type {Palette} from '../styles/tokens.js';
import {ABSENT, absenceOf, legendOf} from './absence.js';
import type {Chart} from './chart.js';
import {settle, type FigureOptions} from './options.js';
import {picture} from './picture.js';

/** Mean lines: whole for the latest months, dashed for those before. */
const DASHES = ['none', '5 4'];

/** Least room of a grouped bar, in pixels; one of them is the gap. */
const THINNEST = 4;

/** How the parts of a period stand: on top of each other, or side by side. */
export type BarLayout = 'stacked' | 'grouped';

/** What a bar chart is drawn with besides its data. */
export interface BarChartOptions extends FigureOptions {
  /**
   * How the components of an indicator stand; `stacked` where not given. Components that are no summands, as rates,
   * and negative ones are grouped in any case. Where grouped bars would be thinner than 3 px, they are stacked; if
   * they cannot be, only the latest periods are drawn, as many as there is room for.
   */
  layout?: BarLayout | undefined;
}

/** One period of the chart. */
interface Column {
  /** What the bar stands for: of components their total, else the observation itself. */
  total: Observation;
  parts: readonly Observation[];
  /** What can be seen of them: an absent total is not. */
  all: readonly Observation[];
}

/** A bar chart in words and places, not yet drawn. */
interface Scene {
  layout: BarChartLayout;
  change: SaidChange | undefined;
  /** Names of the components, the last of which may be the rest; none of a plain chart. */
  names: readonly SaidText[];
  /** The periods that are drawn. */
  columns: readonly Column[];
  /** How the numbers are written. */
  measure: Measure;
}

/** Lays out a bar chart. Throws a ProblemError (`unsuitable`) where there is no series, or too many rates. */
export function barChartScene(figure: KeyFigure, options: BarChartOptions): Scene {
  const {lang, width, em} = settle(options);
  const {indicator} = figure;
  demand(figure, 'series');
  const given = componentsOf(figure);
  const data = given && foldComponents(given);
  const components = data?.components ?? [];
  if (components.length > MOST_PARTS) {
    throw new ProblemError({kind: 'unsuitable', path: figure.id, expected: 'series'});
  }
  const names = data ? componentLabels(figure, data, lang) : [];
  const periods = (data?.totals ?? indicator.series ?? []).map((total, i): Column => {
    const parts = data ? components.map(({series}) => series[i]!) : [total];
    return {total, parts, all: total.value === null ? parts : [total, ...parts]};
  });
  const values = periods.flatMap(({all}) => all);
  const messages = messagesOf(lang);
  // A unit's name stands once, under the title; only the per cent sign stands by each number.
  const unit = indicator.unit === 'percent' ? 'percent' : 'count';
  const bare = {...indicator, unit};
  const measure = data ? componentsMeasure(figure, data) : seriesMeasure(figure);
  const change = changeOverTime(indicator);
  const said = change && sayChange(change, bare, lang);

  const lay = (grouped: boolean, columns: readonly Column[]): Scene => {
    const drawn = {...indicator, series: columns.map(({total}) => total)};
    // The means are those of the totals.
    const means = grouped ? [] : averageFacts({...figure, indicator: bare}, lang);
    const layout = layoutBarChart(
      {
        title: labelOf(figure, lang).text,
        subtitle: subtitleOf({...figure, indicator: drawn}, spanOf(drawn, lang), lang),
        illustrative: illustrativeText(figure, lang),
        source: footOf(figure, lang, change),
        bars: columns.flatMap(({total, parts, all}) => {
          const {label: tick, year} = formatTick(total.period, lang);
          const broken = all.some(({status}) => status === 'break');
          return (grouped ? parts : [total]).map(one => ({
            ...barOf(one, grouped ? [one] : parts, {...measure, unit}, lang),
            tick,
            year,
            broken,
          }));
        }),
        series: names.map(({text}) => text),
        abreast: grouped ? names.length : 1,
        shares: !grouped && names.length > 0 && unit === 'percent',
        summary: [
          ...means,
          ...(said
            ? [
                {
                  // The base goes without saying where it is the mean just above.
                  label:
                    messages.change +
                    messages.colon +
                    said.word +
                    (means.length && change.since === 'previous12' ? '' : `, ${said.base}`),
                  text: said.amount,
                  value: undefined,
                },
              ]
            : []),
        ],
        legend: legendOf(
          columns.flatMap(({parts, all}) => (grouped ? parts : all)),
          lang,
          data && '┄',
        ),
        whole: mostDecimals(values) === 0,
        formatTick: (value, precision) => numberText(value, lang, {unit, precision}),
      },
      {width, em},
    );
    return {layout, change: said, names, columns, measure};
  };

  const stackable = data?.additive && values.every(({value}) => (value ?? 0) >= 0);
  const grouped = names.length > 1 && (!stackable || options.layout === 'grouped');
  const scene = lay(grouped, periods);
  const room = scene.layout.slot / THINNEST;
  if (!grouped || room >= 1) return scene;
  return stackable ? lay(false, periods) : lay(true, periods.slice(-Math.max(1, periods.length * room)));
}

/** A bar in words: its value, or the signs of the parts that are absent. */
function barOf(total: Observation, parts: readonly Observation[], measure: Measure, lang: Language) {
  const isFlagged = (one: Observation) => one.status !== 'break' && statusText(one, lang) !== '';
  const signs = [...new Set(parts.filter(({value}) => value === null).map(one => ABSENT[absenceOf(one)]))];
  const value = signs.length ? null : total.value;
  return {
    value,
    text: value === null ? signs.join(' ') : sayValue(total, measure, lang).text,
    // A total may say so of all of them; one that is computed says it of those that do.
    parts: parts.map(one => ({
      value: one.value,
      flagged: isFlagged(one) || (isFlagged(total) && !parts.some(isFlagged)),
    })),
  };
}

/**
 * The bars of an indicator by month, quarter or year: plain, or of its components. Throws a ProblemError
 * (`unsuitable`) where it has no series.
 */
export function barChart(figure: KeyFigure, options: BarChartOptions): Chart {
  const {lang, palette} = settle(options);
  const scene = barChartScene(figure, options);
  const {layout, names, columns, measure} = scene;
  const {left, step} = layout.columns;
  const hasTotal = columns.some(({total}) => total.value !== null);
  const {total: name} = messagesOf(lang);
  const say = ({total, parts}: Column, spoken: boolean) => {
    const value = sayValue(total, measure, lang);
    return names.length
      ? [
          hasTotal ? sayPart(name, total, measure, lang, spoken) : '',
          ...parts.map((one, j) => sayPart(names[j]!.text, one, measure, lang, spoken)),
        ]
      : [spoken ? value.spoken : value.text, statusText(total, lang)];
  };
  return {
    picture: draw(figure, scene, lang, palette),
    width: layout.width,
    left,
    right: left + step * columns.length,
    get spots() {
      return columns.map((column, i) => ({
        box: layout.boxes[i]!,
        period: capitalise(formatPeriod(column.total.period, lang)),
        get lines() {
          return say(column, false);
        },
        get spoken() {
          return say(column, true);
        },
        get values() {
          return [column.total, ...(hasTotal ? [] : column.parts)].map(({value}) => value);
        },
      }));
    },
  };
}

function draw(figure: KeyFigure, {layout, change, names}: Scene, lang: Language, palette: Palette): Markup {
  const {type, summary, flagged} = layout;
  return picture(
    layout,
    chartSentence(figure, lang, true),
    lang,
    svg`${hatchedEdge(layout.edge, palette)}${ruled(layout.grid, 'grid', palette)}${
      names.length
        ? svg`${legend(layout.names, names, palette)}${layout.series.map((boxes, i) => seriesBoxes(boxes, i, palette))}${seams(layout.seams, 1, palette)}${
            flagged &&
            svg`<path class="veil" d="${flagged}" fill="${palette.surface}" fill-opacity=".5" stroke="${palette.text}" stroke-width="1.5" stroke-dasharray="3 2"/>`
          }`
        : svg`${filled(layout.bars, 'bar', palette)}${filled(layout.latest, 'accent', palette)}${stroked(flagged, 'flag', palette.bar, 1.5)}`
    }${seams(summary.map(({path}) => path).join(''), 4, palette)}${ruled(layout.zero, 'rule', palette)}${summary.map(
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
