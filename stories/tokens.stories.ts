import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {dark, light, type Palette} from '../src/styles/tokens.js';

type Role = keyof Palette;

const USE: Record<Role, string> = {
  text: 'Titles, labels, values, lines of the means',
  muted: 'Dates, axis, bases of a change, source, hatching',
  rule: 'Rule across a tile, base line of a chart, borders of buttons',
  grid: 'Grid lines, rows of the table, skeleton',
  accent: 'The latest bar, buttons, focus ring',
  bar: 'The other bars',
  good: 'Shape of a change for the better, where the data say which way is good',
  bad: 'Shape of a change for the worse, where the data say which way is good',
  surface: 'Behind the readout and behind numbers that stand on a line: the page’s own background',
  'series-1': 'First part of a stack, first line, first slice; without a pattern',
  'series-2': 'Second part, with rising lines',
  'series-3': 'Third part, with falling lines',
  'series-4': 'Fourth part, with level lines',
  'series-5': 'Fifth part, with crossed lines',
  'series-6': 'Sixth part, with upright lines',
};

/** Contrast of two colours as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

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
    <td>${USE[role]}</td>
  </tr>`;

const meta = {
  title: 'Tokens',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
  globals: {lang: 'en', width: 'full'},
} satisfies Meta;

export default meta;

/**
 * The custom properties a page may set, on the widget or on anything around it. What is not set keeps the value
 * below; which of the two themes applies follows the page's `color-scheme`.
 */
export const Tokens: StoryObj = {
  render: () =>
    html`<div class="tokens"><table>
      <caption>Custom properties, with their values in the light and in the dark theme</caption>
      <thead><tr>
        <th scope="col">Property</th>
        <th scope="col">Light</th>
        <th scope="col">Contrast</th>
        <th scope="col">Dark</th>
        <th scope="col">Contrast</th>
        <th scope="col">Used for</th>
      </tr></thead>
      <tbody>
        ${(Object.keys(light) as Role[]).map(row)}
        <tr>
          <th scope="row"><code>--kf-font-family</code></th>
          <td colspan="4"><code>inherit</code></td>
          <td>All text; a picture that is saved has <code>system-ui</code></td>
        </tr>
      </tbody>
    </table></div>`,
};
