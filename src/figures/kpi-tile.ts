import {svg, type TemplateResult} from 'lit';
import type {KeyFigure} from '../data/read.js';
import {changeOf} from '../data/statistics.js';
import {demand} from '../data/suits.js';
import {sayChange, toneOf} from '../format/change.js';
import {isIllustrative, labelOf, measureOf, sourceText, valueSentence} from '../format/facts.js';
import {messagesOf} from '../format/language.js';
import {capitalise} from '../format/period.js';
import {sayProgress, targetSentence, withDate} from '../format/target.js';
import {pointOf, sayValue, sayWhen} from '../format/value.js';
import type {Box} from '../geometry/frame.js';
import {layoutKpiTile} from '../geometry/kpi-tile.js';
import {layoutTrend} from '../geometry/sparkline.js';
import {directionMark} from '../marks/direction.js';
import {hatchedEdge} from '../marks/hatch.js';
import {sparklineMark} from '../marks/sparkline.js';
import {inColour, textBlock} from '../marks/text.js';
import {settle, type FigureOptions} from './options.js';
import {picture} from './picture.js';

/**
 * One key figure as a picture: label, value, date, change, source. Throws a ProblemError (`unsuitable`) where
 * the indicator has no value.
 */
export function kpiTile(figure: KeyFigure, options: FigureOptions): TemplateResult {
  const {lang, width, em, palette, compact} = settle(options);
  const {indicator} = figure;
  demand(figure, 'value');
  const point = pointOf(indicator)!;
  const messages = messagesOf(lang);
  const label = labelOf(figure, lang);
  const value = sayValue(point, {...measureOf(figure), compact}, lang);
  const change = changeOf(indicator);
  const said = change && sayChange(change, indicator, lang);
  const {sparkline = false, target = false} = options;
  const series = sparkline ? (indicator.series ?? []) : [];
  const drawn = series.filter(one => one.value !== null).length > 1;
  const goal = target && figure.has('target') && point.value !== null ? sayProgress(figure, lang) : undefined;
  const layout = layoutKpiTile(
    {
      label: label.text,
      prefix: value.prefix,
      number: value.number,
      suffix: value.suffix,
      exact: value.exact,
      when: capitalise(sayWhen(point, figure, lang)),
      status: point.value === null || !point.status ? '' : messages.status[point.status],
      amount: said?.amount ?? '',
      base: said ? [said.direction === 'unknown' ? said.word : '', said.base].filter(Boolean).join(', ') : '',
      illustrative: isIllustrative(figure) && !point.isAverage ? messages.illustrative : '',
      source: sourceText(figure, lang),
      trend: sparkline,
      aims: target,
      goal: goal && {
        text: withDate(messages.target, goal.target, lang),
        value: point.value!,
        target: goal.aim.value,
      },
    },
    {width, em},
  );
  const {rule, value: place} = layout;
  return picture(
    layout,
    goal ? targetSentence(figure, lang, true) : valueSentence(figure, lang, true),
    lang,
    svg`${
      layout.hatch
        ? hatchedEdge(layout.hatch, palette)
        : svg`<path class="rule" d="M0 1H${rule.width}" fill="none" stroke="${palette.rule}" stroke-width="2"/>`
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
      [layout.when, layout.base, layout.goal, layout.source].map(block => textBlock(block, lang)),
    )}${drawn ? sparklineMark(layoutTrend(series, inset(layout.trend)), palette) : ''}${
      goal
        ? svg`<path class="rule" d="${layout.track}" fill="none" stroke="${palette.rule}"/><path class="accent" d="${
            layout.done
          }" fill="${palette.accent}"/><path class="mean" d="${layout.mark}" fill="none" stroke="${palette.text}" stroke-width="2"/>`
        : ''
    }${said ? directionMark(said.direction, toneOf(said.direction, indicator.polarity), layout.direction, palette) : ''}`,
  );
}

/** Room for the dot at the end of a small line. */
function inset({x, y, width, height}: Box): Box {
  return {x: x + 3, y: y + 3, width: width - 6, height: height - 6};
}
