import {MOST_SLICES} from '../data/choice.js';
import type {KeyFigure} from '../data/read.js';
import {demand, suits} from '../data/suits.js';
import {breakdownSentence, drawnBreakdown, type DrawnBreakdown} from '../format/breakdown.js';
import {footOf, illustrativeText, labelOf} from '../format/facts.js';
import {messagesOf} from '../format/language.js';
import {layoutBreakdownChart, SEAM, type BreakdownChartLayout} from '../geometry/breakdown-chart.js';
import {categoryRows} from '../marks/category-rows.js';
import {hatchedEdge} from '../marks/hatch.js';
import {flaggedBoxes, seams, seriesBoxes} from '../marks/series.js';
import {filled, stroked} from '../marks/shape.js';
import {inColour, textBlock} from '../marks/text.js';
import {svg, type Markup} from '../marks/html.js';
import {coloursOf, rowsOf} from './category.js';
import type {Chart} from './chart.js';
import {settle, type FigureOptions} from './options.js';
import {picture} from './picture.js';

/** How a breakdown is drawn: a bar for each category, or one bar of the whole. */
export type BreakdownVariant = 'bars' | 'share';

/** What a breakdown is drawn with besides its data. */
export interface BreakdownChartOptions extends FigureOptions {
  /** `bars` where not given. `share` takes effect only where the categories make up a whole. */
  variant?: BreakdownVariant | undefined;
}

/**
 * A breakdown in words and places, not yet drawn. Throws a ProblemError (`unsuitable`) where there are no categories.
 */
export function breakdownChartScene(
  figure: KeyFigure,
  options: BreakdownChartOptions,
): {layout: BreakdownChartLayout; data: DrawnBreakdown} {
  const {lang, width, em} = settle(options);
  demand(figure, 'breakdown');
  const {total} = messagesOf(lang);
  const shared = options.variant === 'share' && suits(figure, 'shares');
  const data = drawnBreakdown(figure, lang, shared ? MOST_SLICES : undefined);
  const layout = layoutBreakdownChart(
    {
      title: labelOf(figure, lang).text,
      subtitle: data.subtitle,
      illustrative: illustrativeText(figure, lang),
      source: footOf(figure, lang),
      rows: rowsOf(data),
      total: data.totalText ? {label: total, value: data.totalText} : undefined,
      shares: shared ? data.categories.map(({share}) => share!) : undefined,
    },
    {width, em},
  );
  return {layout, data};
}

/**
 * Shares and counts by category, as bars from zero or as one bar of the whole. Throws a ProblemError (`unsuitable`)
 * where the indicator has no categories.
 */
export function breakdownChart(figure: KeyFigure, options: BreakdownChartOptions): Chart {
  const {lang, palette} = settle(options);
  const {layout, data} = breakdownChartScene(figure, options);
  const {header, rows, parts, type} = layout;
  const colours = coloursOf(data);
  const names = data.said.map(({label}, i) => ({
    lang: label.lang,
    quiet: parts.length === 0 && data.categories[i]!.other === true,
  }));
  const drawn: Markup = parts.length
    ? svg`${rows.samples.map((sample, i) =>
        (data.said[i]!.status ? flaggedBoxes : seriesBoxes)(
          [sample, parts[i]!].filter(one => one.width > 0),
          colours[i]!,
          palette,
        ),
      )}${seams(layout.seams, SEAM, palette)}`
    : svg`${filled(rows.bars, 'bar', palette)}${stroked(rows.flagged, 'flag', palette.bar, 1.5)}`;
  return {
    picture: picture(
      layout,
      breakdownSentence(figure, lang, true),
      lang,
      svg`${hatchedEdge(header.edge, palette)}${drawn}${categoryRows(rows, names, type.reading, lang, palette)}${inColour(
        'text',
        palette,
        svg`${textBlock(header.title, labelOf(figure, lang).lang, 600)}${textBlock(header.illustrative, lang, 600)}`,
      )}${inColour('muted', palette, [textBlock(header.subtitle, lang), textBlock(layout.source, lang)])}`,
    ),
  };
}
