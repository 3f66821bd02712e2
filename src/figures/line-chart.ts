import {componentsOf} from '../data/components.js';
import {linesOf, type Lines, type LinesBy} from '../data/lines.js';
import {positionOf} from '../data/periods.js';
import type {KeyFigure} from '../data/read.js';
import {changeOverTime, isComplete} from '../data/statistics.js';
import {demand} from '../data/suits.js';
import {mostDecimals, sayChange, toneOf, type SaidChange} from '../format/change.js';
import {componentsMeasure, hasTotals, sayPart} from '../format/components.js';
import {extraOf} from '../format/extra.js';
import {
  averageFacts,
  footOf,
  illustrativeText,
  labelOf,
  nameOf,
  seriesMeasure,
  statusText,
  subtitleOf,
} from '../format/facts.js';
import {messagesOf, type SaidText} from '../format/language.js';
import {lineSentence, milestonesOf} from '../format/line-chart.js';
import type {Language} from '../format/messages/messages.js';
import {formatNumber, numberText, type Measure} from '../format/number.js';
import {capitalise, formatPeriod, formatSpan, formatTick} from '../format/period.js';
import {sayValue} from '../format/value.js';
import {layoutLineChart, type LineChartLayout} from '../geometry/line-chart.js';
import {directionMark} from '../marks/direction.js';
import {hatchedEdge} from '../marks/hatch.js';
import {area, line} from '../marks/line.js';
import {ruled} from '../marks/shape.js';
import {inColour, labels, textBlock} from '../marks/text.js';
import {svg, type Markup} from '../marks/html.js';
import {seriesRole, type Palette} from '../styles/tokens.js';
import {ABSENT, absenceOf, legendOf} from './absence.js';
import type {Chart} from './chart.js';
import {settle, type FigureOptions} from './options.js';
import {picture} from './picture.js';

/** What a line chart is drawn with besides its data. */
export interface LineChartOptions extends FigureOptions {
  /**
   * Whether an indicator with components is drawn as one line (`total`) or as one for each of them (`component`, at
   * most six). Where not given: `total` if it has a series of its own or more than six components.
   */
  by?: LinesBy | undefined;
  /** Whether the area below a single line is filled; its axis then starts at zero. */
  area?: boolean | undefined;
}

/** A line chart in words and places, not yet drawn. */
interface Scene {
  layout: LineChartLayout;
  lines: Lines;
  /** Names of the lines; empty for one that stands alone. */
  names: SaidText[];
  change: SaidChange | undefined;
  measure: Measure;
}

/** Lays out a line chart. Throws a ProblemError (`unsuitable`) where there is no series. */
export function lineChartScene(figure: KeyFigure, options: LineChartOptions): Scene {
  const {lang, width, em} = settle(options);
  const {indicator} = figure;
  demand(figure, 'series');
  const lines = linesOf(figure, options.by)!;
  const data = componentsOf(figure);
  const measure = data ? componentsMeasure(figure, data) : seriesMeasure(figure);
  const messages = messagesOf(lang);
  const extra = extraOf(lang);
  // A unit's name stands once, under the title; only the per cent sign stands by each number.
  const unit = indicator.unit === 'percent' ? 'percent' : 'count';
  const bare = {...indicator, unit};
  const change = lines.isTotal ? changeOverTime(indicator) : undefined;
  const said = change && sayChange(change, bare, lang);
  const names = lines.lines.map(one => (lines.isTotal ? {text: '', lang} : nameOf(one.label, figure, lang)));
  const all = lines.lines.flatMap(({series}) => series);
  const count = (value: number) => formatNumber(value, lang);
  const layout = layoutLineChart(
    {
      title: labelOf(figure, lang).text,
      subtitle: subtitleOf(figure, formatSpan(lines.periods[0]!, lines.periods.at(-1)!, lang), lang),
      illustrative: illustrativeText(figure, lang),
      source: footOf(figure, lang, change),
      periods: lines.periods.map(period => {
        const {label, year} = formatTick(period, lang);
        return {position: positionOf(period), tick: label, year};
      }),
      lines: lines.lines.map(({series}, i) => {
        const last = series.findLast(isComplete);
        const {text} = names[i]!;
        return {
          label: text && last ? sayPart(text, last, {...measure, unit}, lang) : text,
          points: series.map(one => ({
            value: one.value,
            text: one.value === null ? ABSENT[absenceOf(one)] : sayValue(one, {...measure, unit}, lang).text,
            flagged: one.status !== 'break' && statusText(one, lang) !== '',
            broken: one.status === 'break',
            complete: isComplete(one),
          })),
        };
      }),
      summary: lines.isTotal
        ? [
            ...averageFacts({...figure, indicator: bare}, lang).map(fact => ({...fact, directed: false})),
            ...(said
              ? [
                  {
                    label: messages.change + messages.colon + `${said.word}, ${said.base}`,
                    text: said.amount,
                    directed: true,
                  },
                ]
              : []),
          ]
        : [],
      latest: capitalise(messages.latest),
      milestones: milestonesOf(figure, lang).map(({name, ...one}) => ({
        ...one,
        name: name.text,
        lang: name.lang,
      })),
      notes: [
        legendOf(all, lang, '○'),
        lines.all > lines.lines.length
          ? extra.fewLines(messages.outOf(count(lines.lines.length), count(lines.all)))
          : '',
      ],
      notFromZero: extra.notFromZero,
      area: options.area === true && lines.isTotal,
      whole: mostDecimals(all) === 0,
      formatTick: (value, precision) => numberText(value, lang, {unit, precision}),
    },
    {width, em},
  );
  return {layout, lines, names, change: said, measure};
}

/**
 * An indicator over time as a line, or as one for each of its components. Throws a ProblemError (`unsuitable`) where
 * it has no series.
 */
export function lineChart(figure: KeyFigure, options: LineChartOptions): Chart {
  const {lang, palette} = settle(options);
  const scene = lineChartScene(figure, options);
  const {layout, lines, names, measure} = scene;
  const data = componentsOf(figure);
  const totals = new Map(data && hasTotals(data) ? data.totals.map(one => [one.period, one]) : []);
  /** The value of a line, or the total of several, if there is one, and each of them. */
  const say = (period: string, i: number, spoken: boolean): string[] => {
    const values = lines.lines.map(({series}) => series[i]!);
    if (lines.isTotal) {
      const value = sayValue(values[0]!, measure, lang);
      return [spoken ? value.spoken : value.text, statusText(values[0]!, lang)];
    }
    const total = totals.get(period);
    return [
      total ? sayPart(messagesOf(lang).total, total, measure, lang, spoken) : '',
      ...values.map((one, j) => sayPart(names[j]!.text, one, measure, lang, spoken)),
    ];
  };
  return {
    picture: draw(figure, scene, lang, palette),
    width: layout.width,
    left: layout.left,
    right: layout.right,
    get spots() {
      return lines.periods.map((period, i) => ({
        box: layout.boxes[i]!,
        period: capitalise(formatPeriod(period, lang)),
        get lines() {
          return say(period, i, false);
        },
        get spoken() {
          return say(period, i, true);
        },
        get values() {
          return [...(lines.isTotal ? [] : [null]), ...lines.lines.map(({series}) => series[i]!.value)];
        },
      }));
    },
  };
}

function draw(
  figure: KeyFigure,
  {layout, lines: {isTotal}, names, change}: Scene,
  lang: Language,
  palette: Palette,
): Markup {
  const {type, end, summary} = layout;
  const roleOf = (i: number) => (isTotal ? 'accent' : seriesRole(i));
  return picture(
    layout,
    lineSentence(figure, lang, true),
    lang,
    svg`${hatchedEdge(layout.edge, palette)}${ruled(layout.grid, 'grid', palette)}${
      layout.events &&
      svg`<path class="rule" d="${layout.events}" fill="none" stroke="${palette.rule}" stroke-dasharray="2 3"/>`
    }${area(layout.area, 'accent', palette)}${ruled(layout.rule, 'rule', palette)}${layout.lines.map((one, i) => line(one, roleOf(i), palette))}${inColour(
      'muted',
      palette,
      svg`${[layout.subtitle, ...summary.map(({label}) => label), ...layout.notes, layout.source].map(block =>
        textBlock(block, lang),
      )}<g font-size="${type.meta}" text-anchor="end">${labels(layout.gridLabels)}</g><g font-size="${
        type.meta
      }" text-anchor="middle">${labels([...layout.absent, ...layout.ticks, ...layout.years])}</g>`,
    )}${inColour(
      'text',
      palette,
      svg`${textBlock(layout.title, labelOf(figure, lang).lang, 600)}${textBlock(layout.illustrative, lang, 600)}${summary.map(
        ({amount}) => textBlock(amount, lang, 600),
      )}${layout.lines.map(({label}, i) => textBlock(label, names[i]!.lang))}${layout.eventLabels.map(label =>
        textBlock(label, label.lang ?? lang),
      )}${
        end
          ? svg`<g class="halo" font-size="${type.reading}" font-weight="600" stroke="${
              palette.surface
            }" stroke-width="6" stroke-linejoin="round" paint-order="stroke" text-anchor="${
              end.beside ? 'start' : 'middle'
            }">${labels([end])}</g>`
          : ''
      }`,
    )}${summary.map(({mark}) =>
      mark && change
        ? directionMark(change.direction, toneOf(change.direction, figure.indicator.polarity), mark, palette)
        : '',
    )}`,
  );
}
