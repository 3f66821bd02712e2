import {join} from 'node:path';
import {defineCommand} from 'citty';
import {readEdition} from '../../data/read.js';
import {languages} from '../../format/language.js';
import type {Language} from '../../format/messages/messages.js';
import {sayProblem} from '../../format/problem.js';
import {dark, light, widgets, type WidgetName} from '../../static.js';
import {common, FOUND, list, numberIn, readDocument, remark, result, tell} from '../console.js';
import {writeWhole} from '../files.js';
import {bulletinPage} from '../page.js';
import {toPng} from '../png.js';
import {FORMATS, renderings, type Format, type Skipped, type Theme} from '../render.js';

const LAYOUTS = ['stacked', 'grouped', 'row', 'badge'] as const;

/** `render`: pictures, tables, CSV and readings as files. */
export const renderCommand = defineCommand({
  meta: {
    name: 'render',
    description: 'Writes pictures, tables, CSV and readings of a document, without a browser.',
  },
  args: {
    ...common,
    file: {type: 'positional', required: true, description: 'Document, address, or -'},
    out: {type: 'string', required: true, description: 'Folder to write into'},
    indicator: {type: 'string', description: 'Ids, separated by commas; default all'},
    widget: {type: 'string', description: `${widgets.join(', ')}; default the best for each indicator`},
    lang: {type: 'string', default: 'fr', description: 'fr, de, lb, en, pt'},
    theme: {type: 'string', default: 'light', description: 'light, dark'},
    format: {type: 'string', default: 'svg', description: FORMATS.join(', ')},
    width: {type: 'string', default: '640', description: 'Width in CSS pixels, 160 to 2400'},
    layout: {type: 'string', description: 'Of a tile stacked, row or badge; of bars stacked or grouped'},
    scale: {type: 'string', default: '2', description: 'PNG: pixels for each CSS pixel, 1 to 4'},
    font: {type: 'string', description: 'PNG: font files, separated by commas; default those of the system'},
    bulletin: {type: 'boolean', description: 'The whole edition as one printable HTML page per language'},
    force: {type: 'boolean', description: 'Replace files that are there with other contents'},
  },
  async run({args}) {
    // A draft, which a program has to add.
    await import('../../languages/pt.js');
    const {json} = await readDocument(args.file);
    const {ids} = readEdition(json);
    const width = numberIn(args.width, 160, 2400, 'width');
    const scale = numberIn(args.scale, 1, 4, 'scale');
    const langs = list<Language>(args.lang, languages, 'lang')!;
    const formats = list<Format>(args.format, FORMATS, 'format')!;
    const selection = {
      indicators: list(args.indicator, ids, 'indicator'),
      widgets: list<WidgetName>(args.widget, widgets, 'widget'),
      languages: langs,
      themes: list<Theme>(args.theme, ['light', 'dark'], 'theme')!,
      formats,
      width,
      layout: list<(typeof LAYOUTS)[number]>(args.layout, LAYOUTS, 'layout')?.[0],
    };
    const fonts = args.font?.split(',') ?? [];
    const files: {file: string; alt?: string}[] = [];
    const skipped: Skipped[] = [];
    const counts = {new: 0, same: 0, replaced: 0};
    const write = async (name: string, content: string | Uint8Array, alt?: string) => {
      const file = join(args.out, name);
      counts[await writeWhole(file, content, args)]++;
      files.push({file, ...(alt !== undefined && {alt})});
      if (files.length % 50 === 0) remark({fr: `${files.length} fichiers…`, en: `${files.length} files…`});
    };
    if (args.bulletin) {
      for (const lang of langs) await write(`bulletin.${lang}.html`, bulletinPage(json, {lang, width}));
    } else {
      for (const {name, format, theme, content, alt} of renderings(json, selection, one =>
        skipped.push(one),
      )) {
        const palette = theme === 'dark' ? dark : light;
        await write(name, format === 'png' ? await toPng(content, {scale, palette, fonts}) : content, alt);
      }
    }
    for (const {indicator, widget, problem} of skipped) {
      const what = [indicator, widget].filter(Boolean).join(', ');
      const why = (lang: Language) => sayProblem({kind: problem}, lang).sentence;
      remark({fr: `! ${what} : ${why('fr')}`, en: `! ${what}: ${why('en')}`});
    }
    if (skipped.length && !files.length) process.exitCode = FOUND;
    const {new: made, replaced, same} = counts;
    tell({
      fr: `Fichiers : ${files.length} (nouveaux : ${made}, remplacés : ${replaced}, inchangés : ${same})`,
      en: `Files: ${files.length} (new: ${made}, replaced: ${replaced}, unchanged: ${same})`,
    });
    result({files, skipped});
  },
});
