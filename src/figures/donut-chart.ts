import {MOST_SLICES} from '../data/choice.js';
import type {KeyFigure} from '../data/read.js';
import {demand} from '../data/suits.js';
import {breakdownSentence, drawnBreakdown, type DrawnBreakdown} from '../format/breakdown.js';
import {footOf, illustrativeText, labelOf, unitName} from '../format/facts.js';
import {messagesOf} from '../format/language.js';
import {layoutDonutChart, SEAM, type DonutChartLayout} from '../geometry/donut-chart.js';
import {categoryRows} from '../marks/category-rows.js';
import {hatchedEdge} from '../marks/hatch.js';
import {flaggedArea, flaggedBoxes, seams, seriesArea, seriesBoxes} from '../marks/series.js';
import {ruled} from '../marks/shape.js';
import {anchoredBlock, inColour, textBlock} from '../marks/text.js';
import {svg} from '../marks/html.js';
import {coloursOf, rowsOf} from './category.js';
import type {Chart} from './chart.js';
import {settle, type FigureOptions} from './options.js';
import {picture} from './picture.js';

/** A donut in words and places, not yet drawn. Throws a ProblemError (`unsuitable`) where there is no whole. */
export function donutChartScene(
  figure: KeyFigure,
  options: FigureOptions,
): {layout: DonutChartLayout; data: DrawnBreakdown} {
  const {lang, width, em} = settle(options);
  demand(figure, 'shares');
  const {total} = messagesOf(lang);
  const data = drawnBreakdown(figure, lang, MOST_SLICES);
  const rows = rowsOf(data);
  const percent = figure.indicator.unit === 'percent';
  // The largest, but never the rest: of percentages it is what the hole says.
  const largest = rows.reduce((best, {number, quiet}, i) => {
    const {number: most, quiet: rest} = rows[best]!;
    return !quiet && (rest || number! > most!) ? i : best;
  }, 0);
  const layout = layoutDonutChart(
    {
      title: labelOf(figure, lang).text,
      subtitle: data.subtitle,
      illustrative: illustrativeText(figure, lang),
      source: footOf(figure, lang),
      rows,
      shares: data.categories.map(({share}) => share!),
      colours: coloursOf(data),
      centre: percent
        ? {number: rows[largest]!.value, name: rows[largest]!.label}
        : {number: data.totalText, name: unitName(figure, lang) || total},
      total: percent ? undefined : {label: total, value: data.totalText},
    },
    {width, em},
  );
  return {layout, data};
}

/**
 * The parts of a whole as a ring, at most six of them. Throws a ProblemError (`unsuitable`) where the indicator is not
 * made up of at least two parts that are all known.
 */
export function donutChart(figure: KeyFigure, options: FigureOptions): Chart {
  const {lang, palette} = settle(options);
  const {layout, data} = donutChartScene(figure, options);
  const {header, rows, labels, listed, slices, number, name, type} = layout;
  const colours = coloursOf(data);
  const {said} = data;
  return {
    picture: picture(
      layout,
      breakdownSentence(figure, lang, true),
      lang,
      svg`${hatchedEdge(header.edge, palette)}${slices.map(({area, pattern}, i) =>
        said[i]!.status
          ? flaggedArea(area, colours[i]!, palette)
          : area && seriesArea(area, pattern, colours[i]!, palette),
      )}${seams(layout.seams, SEAM, palette)}${
        layout.leaders && ruled(layout.leaders, 'rule', palette)
      }${rows.samples.map((sample, i) => {
        const index = listed[i]!;
        return (said[index]!.status ? flaggedBoxes : seriesBoxes)([sample], colours[index]!, palette);
      })}${categoryRows(
        rows,
        listed.map(i => ({lang: said[i]!.label.lang, quiet: false})),
        type.reading,
        lang,
        palette,
      )}${inColour(
        'text',
        palette,
        svg`${textBlock(header.title, labelOf(figure, lang).lang, 600)}${textBlock(header.illustrative, lang, 600)}${(
          ['start', 'end'] as const
        ).map(
          anchor =>
            svg`<g text-anchor="${anchor}">${labels
              .filter(one => one.anchor === anchor)
              .map(
                one =>
                  svg`${anchoredBlock(one.name, said[one.index]!.label.lang)}${anchoredBlock(one.amount, lang, 600)}${inColour('muted', palette, anchoredBlock(one.status, lang))}`,
              )}</g>`,
        )}<g text-anchor="middle">${anchoredBlock(number, lang, 700)}</g>`,
      )}${inColour(
        'muted',
        palette,
        svg`${textBlock(header.subtitle, lang)}${textBlock(layout.source, lang)}<g text-anchor="middle">${anchoredBlock(name, lang)}</g>`,
      )}`,
    ),
  };
}
