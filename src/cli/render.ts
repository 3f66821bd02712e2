import {choicesFor} from '../data/choice.js';
import {ProblemError, type ProblemKind} from '../data/problem.js';
import {readEdition, type KeyFigure} from '../data/read.js';
import {pictureName, type PictureOptions} from '../figures/widgets.js';
import type {Language} from '../format/messages/messages.js';
import {
  dark,
  light,
  renderCSV,
  renderDataTable,
  renderSVG,
  renderSentence,
  renderTableSchema,
  renderText,
  widgets,
  type WidgetName,
} from '../static.js';

/** The forms in which an indicator can be had as a file. */
export const FORMATS = ['svg', 'png', 'table', 'csv', 'text'] as const;
export type Format = (typeof FORMATS)[number];
export type Theme = 'light' | 'dark';

/** What is to be drawn of a document; everything of it that is left out means all, or the best. */
export interface Selection {
  /** Ids; default all. */
  indicators?: readonly string[] | undefined;
  /**
   * Names of widgets; default the best for each indicator. One that does not suit an indicator is left out and told.
   */
  widgets?: readonly WidgetName[] | undefined;
  languages: readonly Language[];
  themes: readonly Theme[];
  formats: readonly Format[];
  /** Width of a picture in CSS pixels. */
  width: number;
  /** How tiles and bars stand; each takes what it knows. */
  layout?: PictureOptions['layout'];
}

/** One file to be written. */
export interface Rendering {
  /** Its name, without a folder. */
  name: string;
  format: Format;
  /** Of a picture. A picture to become PNG is given as SVG. */
  theme?: Theme;
  content: string;
  /** What a picture shows, for the text that stands in for it. */
  alt?: string;
}

/** What could not be drawn, and why: the kind of the problem. */
export interface Skipped {
  indicator: string;
  widget: string;
  problem: ProblemKind;
}

/** The first choice among the widgets that draw a picture; none where the data make no picture. */
function bestOf(figure: KeyFigure): WidgetName[] {
  const isDrawn = (widget: string): widget is WidgetName => (widgets as readonly string[]).includes(widget);
  const fitting = choicesFor(figure).filter(({verdict}) => verdict !== 'unsuitable');
  return fitting
    .map(({widget}) => widget as string)
    .filter(isDrawn)
    .slice(0, 1);
}

/**
 * Draws what is selected, one file after the other. What does not suit is handed to `skip` and not drawn; nothing is
 * drawn instead of it.
 */
export function* renderings(
  data: unknown,
  {indicators, widgets: asked, languages, themes, formats, width, layout}: Selection,
  skip: (skipped: Skipped) => void,
): Generator<Rendering> {
  const edition = readEdition(data);
  for (const indicator of indicators ?? edition.ids) {
    const attempt = function* (widget: string, draw: () => Generator<Rendering>): Generator<Rendering> {
      try {
        yield* draw();
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        skip({indicator, widget, problem: error.problem.kind});
      }
    };
    yield* attempt('', function* () {
      const figure = edition.pick(indicator);
      for (const lang of languages) {
        const stem = `${indicator}.${lang}`;
        if (formats.includes('csv')) {
          const name = `${stem}.csv`;
          yield {name, format: 'csv', content: renderCSV(data, indicator, lang)};
          yield {name: `${name}.schema.json`, format: 'csv', content: `${renderTableSchema(name, lang)}\n`};
        }
        if (formats.includes('text')) {
          yield {name: `${stem}.txt`, format: 'text', content: `${renderSentence(data, indicator, lang)}\n`};
        }
        if (formats.includes('table')) {
          const content = `${renderDataTable(data, indicator, {lang, width})}\n`;
          yield {name: `${stem}.html`, format: 'table', content};
        }
      }
      if (!formats.includes('svg') && !formats.includes('png')) return;
      for (const widget of asked ?? bestOf(figure)) {
        yield* attempt(widget, () => pictures(widget, indicator));
      }
    });
  }

  function* pictures(widget: WidgetName, indicator: string): Generator<Rendering> {
    for (const lang of languages) {
      const alt = renderText(widget, data, indicator, lang);
      for (const theme of themes) {
        const stem = pictureName(indicator, widget, lang, theme);
        const content = renderSVG(widget, data, indicator, {
          lang,
          width,
          layout,
          palette: theme === 'dark' ? dark : light,
        });
        for (const format of ['svg', 'png'] as const) {
          if (formats.includes(format)) yield {name: `${stem}.${format}`, format, theme, content, alt};
        }
      }
    }
  }
}
