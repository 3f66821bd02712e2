import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {Playground as Editor} from './playground.js';

// Not where the class is: a module that is imported for its effects alone would be left out of the build.
if (!customElements.get('key-figures-playground')) customElements.define('key-figures-playground', Editor);

const meta = {
  title: 'Playground',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
  globals: {width: 'full'},
} satisfies Meta;

export default meta;

/** Change the document, choose a widget, and see what it makes of it: figures, words, or what is wrong. */
export const Playground: StoryObj = {
  render: () => html`<key-figures-playground></key-figures-playground>`,
};
