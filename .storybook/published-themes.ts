import {themeCss} from '../src/styles/theme-files.js';
import {THEMES} from '../src/styles/themes.js';

/**
 * Puts the themes on the page as they are published; but for the neutral one, which is what a widget looks like
 * without any.
 */
export function addThemes(): void {
  const sheet = document.createElement('style');
  sheet.textContent = THEMES.slice(1)
    .map(theme => themeCss(theme, `.kf-theme-${theme.name}`))
    .join('\n');
  document.head.append(sheet);
}
