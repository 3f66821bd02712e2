import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {THEMES} from '../src/styles/themes.js';
import './brand.css';
import {sample} from './theme-sample.js';
import {TokenEditor as Editor} from './token-editor.js';

// Not where the class is: a module that is imported for its effects alone would be left out of the build.
if (!customElements.get('token-editor')) customElements.define('token-editor', Editor);

const meta = {
  title: 'Themes/Themes',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
  globals: {lang: 'en', width: 'full'},
} satisfies Meta;

export default meta;

/** Every theme that comes with the library, on a light and on a dark page. */
export const Themes: StoryObj = {
  render: () =>
    html`<div class="samples">${THEMES.flatMap(({name, title, light, dark}) =>
      (['light', 'dark'] as const)
        .filter(scheme => scheme === 'light' || light !== dark)
        .map(
          scheme =>
            html`<section class="sample"><div class="page page-${scheme} kf-theme-${name}">
              <h2>${title}${light === dark ? '' : `, ${scheme}`}</h2>${sample()}
            </div></section>`,
        ),
    )}</div>`,
};

/** A made-up brand, as a designer would write it from the template: one plain style sheet, `stories/brand.css`. */
export const Brand: StoryObj = {
  render: () =>
    html`<div class="samples">${(['light', 'dark'] as const).map(
      scheme =>
        html`<section class="sample"><div class="page page-${scheme} kf-theme-made-up">
          <h2>Brand, ${scheme}</h2>${sample()}
        </div></section>`,
    )}</div>`,
};

/** A theme of your own: choose, look, and copy the style sheet. */
export const TokenEditor: StoryObj = {render: () => html`<token-editor></token-editor>`};
