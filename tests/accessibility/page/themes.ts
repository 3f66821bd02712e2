import {themeCss} from '../../../src/styles/theme-files.js';
import {THEMES} from '../../../src/styles/themes.js';

let worn: CSSStyleSheet | undefined;

/** Puts one of the themes that are shipped on the page, with its own background; no name takes it away. */
export function wear(name?: string): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== worn);
  worn = undefined;
  const theme = THEMES.find(one => one.name === name);
  if (!theme) {
    if (name) throw new Error(`no theme: ${name}`);
    return;
  }
  worn = new CSSStyleSheet();
  worn.replaceSync(
    `${themeCss(theme)}:root{background:light-dark(${theme.light.surface},${theme.dark.surface})!important}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, worn];
}
