import type {KeyFigure} from '../data/read.js';
import {demand} from '../data/suits.js';
import {footOf, illustrativeText, labelOf, measureOf, statusText, subtitleOf} from '../format/facts.js';
import {messagesOf} from '../format/language.js';
import {numberText} from '../format/number.js';
import {capitalise} from '../format/period.js';
import {sayProgress, targetSentence, withDate, type SaidProgress} from '../format/target.js';
import {sayWhen} from '../format/value.js';
import {segmentsPath} from '../geometry/frame.js';
import {layoutTargetBar, type AnchoredBlock, type TargetBarLayout} from '../geometry/target-bar.js';
import type {TrackNumbers} from '../geometry/target-track.js';
import {hatchedEdge} from '../marks/hatch.js';
import {checkMark, targetTrack} from '../marks/target-track.js';
import {anchoredBlock, inColour, labels, textBlock} from '../marks/text.js';
import {svg, type Markup} from '../marks/html.js';
import type {Chart} from './chart.js';
import {settle, type FigureOptions} from './options.js';
import {picture} from './picture.js';

/** The progress of an indicator as a picture writes it: the unit's name stands elsewhere, once. */
export function drawnProgress(
  figure: KeyFigure,
  options: FigureOptions,
): SaidProgress & {numbers: TrackNumbers; words: string} {
  const {lang, compact} = settle(options);
  const percent = figure.indicator.unit === 'percent';
  const measure = {...measureOf(figure), unit: percent ? 'percent' : 'count', compact};
  const said = sayProgress(figure, lang, false, measure);
  const {point, aim, target} = said;
  return {
    ...said,
    numbers: {
      value: point.value,
      target: aim.value,
      start: aim.from?.value,
      percent,
      flagged: point.status !== 'break' && statusText(point, lang) !== '',
    },
    words: withDate(messagesOf(lang).target, target, lang),
  };
}

/**
 * A target bar in words and places, not yet drawn. Throws a ProblemError (`unsuitable`) without a target or a value.
 */
export function targetBarScene(figure: KeyFigure, options: FigureOptions): TargetBarLayout {
  const {lang, width, em} = settle(options);
  demand(figure, 'target');
  const messages = messagesOf(lang);
  const {point, value, start, verdict, reached, numbers, words} = drawnProgress(figure, options);
  const when = [sayWhen(point, figure, lang), statusText(point, lang)].filter(Boolean).join(' · ');
  return layoutTargetBar(
    {
      title: labelOf(figure, lang).text,
      subtitle: subtitleOf(figure, when, lang),
      illustrative: illustrativeText(figure, lang),
      source: footOf(figure, lang),
      value: value.text,
      numbers,
      whole: numberText(100, lang, {unit: 'percent'}),
      target: words,
      start: start ? withDate(messages.start, start, lang) : '',
      verdict: capitalise(verdict),
      reached,
    },
    {width, em},
  );
}

/**
 * A value on its way to a target: a bar from zero on a track, the target as an upright mark. Throws a ProblemError
 * (`unsuitable`) where the indicator has no target or no value.
 */
export function targetBar(figure: KeyFigure, options: FigureOptions): Chart {
  const {lang, palette} = settle(options);
  const layout = targetBarScene(figure, options);
  const {header, value, whole, target, start, sample, verdict, check, type} = layout;
  const {point, tone} = sayProgress(figure, lang);
  const anchored = (one: AnchoredBlock, weight?: number): Markup =>
    svg`<g text-anchor="${one.anchor}">${anchoredBlock(one, lang, weight)}</g>`;
  return {
    picture: picture(
      layout,
      targetSentence(figure, lang, true),
      lang,
      svg`${hatchedEdge(header.edge, palette)}${targetTrack(layout.track, palette)}${
        sample
          ? svg`<path class="mean" d="${segmentsPath([sample])}" fill="none" stroke="${palette.text}" stroke-width="1.5" stroke-dasharray="3 2"/>`
          : ''
      }${check ? checkMark(tone, check, palette) : ''}${inColour(
        'text',
        palette,
        svg`${textBlock(header.title, labelOf(figure, lang).lang, 600)}${textBlock(header.illustrative, lang, 600)}${
          point.value === null ? '' : anchored(value, 700)
        }${anchored(target)}${textBlock(verdict, lang, check ? 600 : 400)}`,
      )}${inColour(
        'muted',
        palette,
        svg`${textBlock(header.subtitle, lang)}${point.value === null ? anchored(value) : ''}${textBlock(
          start,
          lang,
        )}${textBlock(layout.source, lang)}<g font-size="${type.meta}" text-anchor="end">${labels(whole ? [whole] : [])}</g>`,
      )}`,
    ),
  };
}
