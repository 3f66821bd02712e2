import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {contrast} from '../src/styles/colour.js';
import {COLOUR_NAMES, SHAPE_NAMES, TOKENS} from '../src/styles/token-list.js';
import {dark, light, shape, type Palette} from '../src/styles/tokens.js';

type Role = keyof Palette;

const swatch = (palette: Palette, role: Role) =>
  html`<svg width="40" height="24" aria-hidden="true"><rect x="0.5" y="0.5" width="39" height="23" fill=${palette.surface}
  stroke="#86939f"></rect><rect x="8" y="5" width="24" height="14" fill=${palette[role]}></rect></svg><code>${palette[role]}</code>`;

const row = (role: Role) =>
  html`<tr>
    <th scope="row"><code>--kf-${role}</code></th>
    <td>${swatch(light, role)}</td>
    <td>${role === 'surface' ? '' : `${contrast(light[role], light.surface).toFixed(1)} : 1`}</td>
    <td>${swatch(dark, role)}</td>
    <td>${role === 'surface' ? '' : `${contrast(dark[role], dark.surface).toFixed(1)} : 1`}</td>
    <td>${TOKENS[role].use}</td>
  </tr>`;

const meta = {
  title: 'Themes/Tokens',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
  globals: {lang: 'en', width: 'full'},
} satisfies Meta;

export default meta;

/**
 * The custom properties a page may set, on the widget or on anything around it. What is not set keeps the value
 * below; which of the two schemes applies follows the page's `color-scheme`.
 */
export const Tokens: StoryObj = {
  render: () =>
    html`<p class="prose">A page sets these on anything around a widget, or on the widget itself: for all widgets as
      <code>--kf-accent</code>, for one kind as <code>--kf-bar-chart-accent</code>, which wins. What is not set keeps the
      value below; light or dark follows the page’s <code>color-scheme</code>.</p>
    <div class="tokens" role="region" aria-label="Tokens" tabindex="0"><table>
      <caption>Colours, with their values in the neutral theme</caption>
      <thead><tr>
        <th scope="col">Property</th>
        <th scope="col">Light</th>
        <th scope="col">Contrast</th>
        <th scope="col">Dark</th>
        <th scope="col">Contrast</th>
        <th scope="col">Used for</th>
      </tr></thead>
      <tbody>${COLOUR_NAMES.map(row)}</tbody>
    </table>
    <table>
      <caption>Type, space and shape</caption>
      <thead><tr>
        <th scope="col">Property</th>
        <th scope="col">Default</th>
        <th scope="col">Used for</th>
      </tr></thead>
      <tbody>
        ${SHAPE_NAMES.map(
          role =>
            html`<tr>
              <th scope="row"><code>--kf-${role}</code></th>
              <td><code>${shape[role].startsWith('var(') ? 'accent' : shape[role]}</code></td>
              <td>${TOKENS[role].use}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row"><code>--kf-table-max-height</code></th>
          <td><code>none</code></td>
          <td>Height from which a data table scrolls in its box</td>
        </tr>
        <tr>
          <th scope="row"><code>--kf-sparkline-height</code></th>
          <td><code>1.2em</code></td>
          <td>Height of a small line in a line of text</td>
        </tr>
      </tbody>
    </table></div>`,
};
