/// <reference types="vite/client" />
import {VERSION} from '../src/define/define.js';
import {embedCode, type CodeKind, type Integrity} from '../src/static.js';
import cahier from '../demo/data/cahier-2024-06.json' with {type: 'json'};

// A glob and not an import, because the file is built; without it the codes have no `integrity`.
const built = import.meta.glob<Integrity>('../dist/integrity.json', {eager: true, import: 'default'});
const integrity = Object.values(built)[0] ?? {version: VERSION, files: {}};

/** Where the files of the examples lie. */
const BASE = 'https://figures.example.org/key-figures/';

/** The code to paste for a figure of the Cahier, as the library writes it. */
export const code = (
  kind: CodeKind,
  widget = 'kpi-tile',
  indicator = 'patient-accounts',
  lang: 'fr' | 'en' = 'fr',
): string =>
  embedCode(
    kind,
    {base: BASE, integrity, src: `${BASE}cahier-2024-06.json`, widget, indicator, lang},
    cahier,
  );

/** The header of a page that allows itself and the place of the figures, and no policy but theirs. */
export const POLICY = `Content-Security-Policy:
  default-src 'self';
  script-src 'self' ${new URL(BASE).origin};
  style-src 'self';
  connect-src 'self' ${new URL(BASE).origin};
  require-trusted-types-for 'script';
  trusted-types key-figures`;
