import type {KeyFigure} from '../data/read.js';
import {changeOf} from '../data/statistics.js';
import {demand} from '../data/suits.js';
import {sayChange, toneOf} from '../format/change.js';
import {changeSentence} from '../format/facts.js';
import {layoutVariationBadge} from '../geometry/variation-badge.js';
import {directionMark} from '../marks/direction.js';
import {inColour, textBlock} from '../marks/text.js';
import {svg, type Markup} from '../marks/html.js';
import {settle, type FigureOptions} from './options.js';
import {picture} from './picture.js';

/**
 * A change against a named base: its direction in shape and word, « +541 (+36,8 %) ». Throws a ProblemError
 * (`unsuitable`) where the indicator has no change and none can be computed.
 */
export function variationBadge(figure: KeyFigure, options: FigureOptions): Markup {
  const {lang, width, em, palette} = settle(options);
  const {indicator} = figure;
  demand(figure, 'change');
  const change = changeOf(indicator)!;
  const said = sayChange(change, indicator, lang);
  const layout = layoutVariationBadge({amount: said.amount, base: `${said.word}, ${said.base}`}, {width, em});
  return picture(
    layout,
    changeSentence(figure, lang, true),
    lang,
    svg`${directionMark(said.direction, toneOf(said.direction, indicator.polarity), layout.direction, palette)}${inColour(
      'text',
      palette,
      textBlock(layout.amount, lang, 600),
    )}${inColour('muted', palette, textBlock(layout.base, lang))}`,
  );
}
