import {pickFacts} from '../data/key-facts.js';
import {ProblemError} from '../data/problem.js';
import {readEdition, type Edition, type KeyFigure} from '../data/read.js';
import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {sayProblem} from '../format/problem.js';
import {html, type Markup} from '../marks/html.js';
import {bulletin, contentsOf, headingLevel} from '../figures/bulletin.js';
import {dataTable} from '../figures/data-table.js';
import {keyFacts} from '../figures/key-facts.js';
import {markup} from '../figures/markup.js';
import {termList} from '../figures/term.js';
import {WIDGETS, type PictureOptions, type WidgetName} from '../figures/widgets.js';
import {snap} from '../geometry/frame.js';
import {barChartHeight} from '../geometry/bar-chart.js';
import {breakdownChartHeight} from '../geometry/breakdown-chart.js';
import {donutChartHeight} from '../geometry/donut-chart.js';
import {kpiTileHeight, termHeight} from '../geometry/kpi-tile.js';
import {lineChartHeight} from '../geometry/line-chart.js';
import {targetBarHeight} from '../geometry/target-bar.js';
import {bulletinStyles} from '../styles/bulletin.js';
import {dataTableStyles} from '../styles/data-table.js';
import {frame} from '../styles/frame.js';
import {keyFactsStyles} from '../styles/key-facts.js';
import {declare, ink, paint, seriesPaint} from '../styles/paint.js';
import {sentenceStyles} from '../styles/sentence.js';
import {sparklineStyles} from '../styles/sparkline.js';
import {tableStyles} from '../styles/table.js';
import {trackStyles} from '../styles/target-track.js';
import {termStyles} from '../styles/term.js';
import {toolsStyles} from '../styles/tools.js';
import {variationBadgeStyles} from '../styles/variation-badge.js';
import {fallback, MARK} from './fallback.js';

/** The attributes of a tag, by name. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** A figure as it stands on a page before any script has come, as HTML for its shadow root. */
export interface Still {
  html: string;
  /** The style sheets in it: a policy that takes no inline styles must name their hashes in `style-src`. */
  styles: readonly string[];
}

/** Font size that stills are drawn for; they are sized in ems, and so follow the page's. */
const EM = 16;

/**
 * A width, in CSS pixels, that a still is drawn at, for boxes from so many ems on; and the widths at which the figure
 * may be drawn in the end: the still is as high as the highest of these.
 */
interface Step {
  width: number;
  from: number;
  widths: readonly number[];
}

/** The first is also for narrower boxes. */
const STEPS: readonly Step[] = [
  {width: 320, from: 0, widths: [272, 288, 304, 320, 343, 360, 380, 399]},
  {width: 400, from: 25, widths: [400, 440, 480, 520, 560, 600, 639]},
  {width: 640, from: 40, widths: [640, 680, 720, 768, 860, 960, 1200]},
];

/** Of widgets that stand side by side, in the columns of a grid. */
const NARROW_STEPS: readonly Step[] = [
  {width: 200, from: 0, widths: [160, 176, 192, 200, 208, 224, 240, 255]},
  {width: 256, from: 16, widths: [256, 272, 288, 304, 319]},
  {width: 320, from: 20, widths: [320, 343, 360, 380, 399, 440, 480, 560, 640, 768, 960, 1200]},
];

/** One still at a time is shown: the one for the width of the box, else, without style sheets, the narrowest. */
const showOneOf = (steps: readonly Step[]) => `
.frame{container-type:inline-size}
.frame::before{width:auto}
:host{min-width:min(100%,12.5em)}
${steps
  .map(({from}, i) => {
    const to = steps[i + 1]?.from;
    const query = [from && `(min-width:${from}em)`, to && `(width<${to}em)`].filter(Boolean).join(' and ');
    return `@container ${query}{.step{display:none}.step-${i}{display:block}}`;
  })
  .join('\n')}
`;

/**
 * The row below a picture: as high as the buttons that will stand there, and in it what opens the words and numbers.
 */
const foot = `
.foot{display:grid}
.foot>*{grid-area:1/1;min-width:0}
.foot>.tools[hidden]{display:flex;visibility:hidden}
details{margin-top:calc(.5em*var(--_space))}
summary{box-sizing:border-box;width:fit-content;min-height:2.25em;padding:.375em 0;font-size:max(12px,.8125em);line-height:1.25;color:var(--_accent);cursor:pointer}
`;

/** The tag itself, until its own style sheet comes. */
const block = ':host{display:block;min-width:0}:host([hidden]){display:none}';

/**
 * What a tag shows before its script has come, or where none runs: its picture, its table or its list, as the element
 * draws it, in a declarative shadow root; so that nothing below moves when the element takes its place. A picture has
 * what stands in the tag, its words and its table, below it, folded. Empty for a tag whose own content reads the same.
 * Throws a ProblemError where the data do not suit the tag.
 */
export function still(tag: string, data: unknown, attributes: Attributes, lang: Language): Still | undefined {
  const widget = tag.slice('kf-'.length);
  const edition = readEdition(data);
  if (widget === 'key-facts') {
    const {indicators = '', section = ''} = attributes;
    const {figures, title} = pickFacts(edition, {indicators, section});
    return root(
      [declare(tag), paint, frame, keyFactsStyles],
      markup(keyFacts(figures, {lang, title, aloud: true})),
    );
  }
  if (widget === 'bulletin') return bulletinStill(edition, data, attributes, lang);
  if (widget === 'sentence') return root([declare(tag), frame, sentenceStyles], '<slot></slot>');
  if (widget !== 'data-table' && !Object.hasOwn(WIDGETS, widget)) return undefined;
  const figure = edition.pick(attributes.indicator ?? '');
  if (widget === 'data-table') {
    const sparkline = attributes.sparkline !== undefined;
    // Nothing sorts it yet.
    const table = (width: number) =>
      markup(
        html`<div class="place"><div class="table" lang="${lang}">${dataTable(figure, {lang, width, sparkline, sortable: true})}</div></div>`,
      ).replaceAll('<button ', '<button disabled ');
    return root(
      [
        declare(tag),
        paint,
        frame,
        tableStyles,
        toolsStyles,
        dataTableStyles,
        showOneOf(STEPS),
        '.tools[hidden]{display:flex;visibility:hidden}',
      ],
      stepped(STEPS.map(({width}) => table(width))) + tools(lang, ['CSV']),
    );
  }
  if (widget === 'sparkline') {
    const line = markup(WIDGETS.sparkline.draw(figure, {lang, width: 96}));
    return inLine([declare(tag), paint, frame], sparklineStyles, `<span class="small">${line}</span>`);
  }
  if (widget === 'variation-badge') {
    const badge = markup(WIDGETS[widget].draw(figure, {lang, width: 200}));
    return inLine([declare(tag), paint, frame], variationBadgeStyles, badge);
  }
  const steps = widget === 'kpi-tile' || widget === 'target-bar' ? NARROW_STEPS : STEPS;
  const pictures = stepped(steps.map(step => picture(widget as WidgetName, figure, step, attributes, lang)));
  const styles = [declare(tag), ink, frame, seriesPaint, trackStyles, showOneOf(steps)];
  const hasTools = widget === 'target-bar' ? attributes.tools !== undefined : widget !== 'kpi-tile';
  if (!hasTools) return root(styles, pictures);
  const {showTable} = messagesOf(lang);
  const words = markup(html`<details lang="${lang}"><summary>${showTable}</summary><slot></slot></details>`);
  return root(
    [...styles, toolsStyles, foot],
    `${pictures}<div class="foot">${tools(lang, ['SVG', 'PNG', 'CSV'], showTable)}${words}</div>`,
  );
}

/**
 * A bulletin, whose figures are stills of their own, each with its words and its table, in a box in the place of the
 * tag.
 */
function bulletinStill(edition: Edition, data: unknown, attributes: Attributes, lang: Language): Still {
  const styles = new Set<string>();
  const place = (widget: string, id: string): Markup => {
    const tag = `kf-${widget}`;
    if (widget === 'term') {
      return written(root([declare(tag), frame, termStyles], markup(termList(edition, lang))), '');
    }
    const asked = {indicator: id, term: '', ...(widget === 'data-table' && {sparkline: ''})};
    try {
      return written(still(tag, data, asked, lang)!, fallback(tag, data, asked, lang));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const {sentence} = sayProblem(error.problem, lang);
      return html`<p>${sentence}</p>`;
    }
  };
  const written = (one: Still, words: string): Markup => {
    for (const style of one.styles) styles.add(style);
    return raw(`<div>${one.html}${words}</div>`);
  };
  const whole = root(
    [declare('kf-bulletin'), paint, frame, bulletinStyles],
    markup(
      bulletin(contentsOf(edition), {lang, level: headingLevel(Number(attributes['heading-level'])), place}),
    ),
  );
  return {html: whole.html, styles: [...styles, ...whole.styles]};
}

/** What is written already, as part of a template. */
const raw = (text: string) => html(Object.assign([text], {raw: [text]}));

/** A still in a line of text. The tag stands there as the first rule for it of its own style sheet says. */
function inLine(styles: readonly string[], own: string, content: string): Still {
  const [host] = /:host\{[^}]*\}/.exec(own)!;
  return root([...styles, own, ':host{display:block}'], content, {own: host});
}

/**
 * A shadow root in a shadow root: what is in the inner one is beyond the element's own style sheets, when they come.
 */
function root(styles: readonly string[], content: string, {own = block} = {}): Still {
  const inner = styles.join('').trim();
  const open = `<template shadowrootmode="open" ${MARK}>`;
  const style = (text: string) => `<style>${text}</style>`;
  return {
    html: `${open}${style(own)}<div ${MARK}>${open}${style(inner)}<div class="frame">${content}</div></template><slot></slot></div></template>`,
    styles: [own, inner],
  };
}

const stepped = (contents: readonly string[]) =>
  contents.map((content, i) => `<div class="step step-${i}"${i ? ' hidden' : ''}>${content}</div>`).join('');

/** The buttons that the element will have, unseen: they keep their place. */
function tools(lang: Language, formats: readonly string[], showTable?: string): string {
  const {save, copy} = messagesOf(lang);
  const button = (text: string) => html`<button type="button">${text}</button>`;
  return markup(
    html`<div class="tools" hidden inert>${showTable ? button(showTable) : ''}<span class="save"><span>${save}</span>${formats.map(button)}${button(copy)}</span></div>`,
  );
}

/** Height that the element keeps for its drawing, which may be more than that of the drawing itself. */
const RESERVES: Partial<Record<WidgetName, (width: number, em: number, options: PictureOptions) => number>> =
  {
    'bar-chart': barChartHeight,
    'line-chart': lineChartHeight,
    'breakdown-chart': (width, em) => breakdownChartHeight(width, em),
    'donut-chart': donutChartHeight,
    'target-bar': targetBarHeight,
    'kpi-tile': (width, em, options) => kpiTileHeight(em, options, width),
  };

const SIZE = / width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"/;

/** The picture at a step, in a box of the height that it may have in the end. */
function picture(
  widget: WidgetName,
  figure: KeyFigure,
  {width, widths}: Step,
  attributes: Attributes,
  lang: Language,
): string {
  const has = (name: string) => attributes[name] !== undefined;
  const options = {
    lang,
    em: EM,
    compact: has('compact'),
    sparkline: has('sparkline'),
    target: has('target'),
    area: has('area'),
    ...(attributes.layout && {layout: attributes.layout}),
    ...(attributes.by && {by: attributes.by}),
    ...(attributes.variant && {variant: attributes.variant}),
  } as Omit<PictureOptions, 'width'>;
  const drawn = (width: number) => {
    const svg = markup(WIDGETS[widget].draw(figure, {...options, width}));
    const [, own = '', height] = SIZE.exec(svg)!;
    const reserve = RESERVES[widget]?.(width, EM, {...options, width}) ?? 0;
    return {svg, own, height: Math.max(Number(height), reserve)};
  };
  const {svg, own} = drawn(width);
  const term = attributes.term === undefined ? 0 : termHeight(EM);
  const height = Math.max(...widths.map(one => drawn(one).height)) + term;
  return svg.replace(
    SIZE,
    ` width="100%" height="${snap(height / EM)}em" viewBox="0 0 ${own} ${height}" preserveAspectRatio="xMinYMin"`,
  );
}
