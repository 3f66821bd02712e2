import type {KeyFigure} from '../data/read.js';
import {changeOf, isComplete} from '../data/statistics.js';
import {demand} from '../data/suits.js';
import {sayChange, toneOf} from '../format/change.js';
import {illustrativeText, labelOf, pointMeasure, sourceText, statusText} from '../format/facts.js';
import {capitalise} from '../format/period.js';
import {tileSentence} from '../format/target.js';
import {pointOf, sayValue, sayWhen} from '../format/value.js';
import {layoutKpiTile} from '../geometry/kpi-tile.js';
import {layoutTrend} from '../geometry/sparkline.js';
import {directionMark} from '../marks/direction.js';
import {hatchedEdge} from '../marks/hatch.js';
import {stroked} from '../marks/shape.js';
import {sparklineMark} from '../marks/sparkline.js';
import {checkMark, targetTrack} from '../marks/target-track.js';
import {inColour, textBlock} from '../marks/text.js';
import {svg, type Markup} from '../marks/html.js';
import {settle, type FigureOptions} from './options.js';
import {picture} from './picture.js';
import {drawnProgress} from './target-bar.js';

/**
 * How a tile stands: label, number and change below each other, beside each other, or in small type; `auto` is a badge
 * on less than 160 px and stacked otherwise.
 */
export type TileLayout = 'auto' | 'stacked' | 'row' | 'badge';

/** What a tile is drawn with besides its data. */
export interface KpiTileOptions extends FigureOptions {
  /** `auto` where not given, and for any other word. A row that is narrower than 24 times its font size is stacked. */
  layout?: TileLayout | undefined;
  /** Keeps no room for a change that is not there, as on paper. */
  tight?: boolean | undefined;
}

/**
 * One key figure as a picture: label, value, date, change, source. Throws a ProblemError (`unsuitable`) where
 * the indicator has no value.
 */
export function kpiTile(figure: KeyFigure, options: KpiTileOptions): Markup {
  const {lang, width, em, palette, compact} = settle(options);
  const {indicator} = figure;
  demand(figure, 'value');
  const point = pointOf(indicator)!;
  const label = labelOf(figure, lang);
  const value = sayValue(point, {...pointMeasure(figure, point), compact}, lang);
  const change = changeOf(indicator);
  const said = change && sayChange(change, indicator, lang);
  const {sparkline, target, layout: standing, tight} = options;
  const series = (sparkline && indicator.series) || [];
  const drawn = series.filter(isComplete).length > 1;
  const goal = target && figure.has('target') ? drawnProgress(figure, options) : undefined;
  const made = illustrativeText(figure, lang);
  const layout = layoutKpiTile(
    {
      label: label.text,
      prefix: value.prefix,
      number: value.number,
      suffix: value.suffix,
      exact: value.exact,
      when: capitalise(sayWhen(point, figure, lang)),
      status: statusText(point, lang),
      amount: said?.amount ?? '',
      base: said ? [said.note, said.base].filter(Boolean).join(', ') : '',
      illustrative: point.isAverage ? '' : made,
      source: sourceText(figure, lang),
      extras: {sparkline, target, layout: standing, tight},
      // A published mean stands beside months that are made up.
      trend: drawn ? {note: point.isAverage ? made : ''} : undefined,
      // The start has no room for its words here.
      goal: goal && {
        ...goal,
        verdict: capitalise(goal.verdict),
        numbers: {...goal.numbers, start: undefined},
      },
    },
    {width, em},
  );
  const {rule, value: place, trend, goal: way} = layout;
  return picture(
    layout,
    tileSentence(figure, lang, goal !== undefined, true),
    lang,
    svg`${
      layout.hatch
        ? hatchedEdge(layout.hatch, palette)
        : stroked(`M0 1H${rule.width}`, 'rule', palette.rule, 2)
    }${inColour(
      'text',
      palette,
      svg`${textBlock(layout.label, label.lang, 600)}<text class="value" x="0" y="${place.y}" font-size="${place.size}" font-weight="700">${
        value.prefix && svg`<tspan font-size="${place.prefixSize}" font-weight="400">${value.prefix} </tspan>`
      }${value.number}<tspan font-size="${place.suffixSize}" font-weight="600">${layout.suffix}</tspan></text>${textBlock(
        layout.exact,
        lang,
      )}${textBlock(layout.amount, lang, 600)}${textBlock(layout.illustrative, lang, 600)}`,
    )}${inColour(
      'muted',
      palette,
      [layout.when, layout.base, layout.source].map(block => textBlock(block, lang)),
    )}${said ? directionMark(said.direction, toneOf(said.direction, indicator.polarity), layout.direction, palette) : ''}${
      trend
        ? svg`${hatchedEdge(trend.edge, palette)}${sparklineMark(layoutTrend(series, trend.box), palette)}${inColour(
            'text',
            palette,
            textBlock(trend.note, lang, 600),
          )}`
        : ''
    }${
      way
        ? svg`${targetTrack(way.track, palette)}${way.check ? checkMark(goal!.tone, way.check, palette) : ''}${inColour(
            'text',
            palette,
            [textBlock(way.words, lang), textBlock(way.verdict, lang, way.check ? 600 : 400)],
          )}`
        : ''
    }`,
  );
}
