/// <reference types="vite/client" />
import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {action} from 'storybook/actions';
import '../src/all.js';
import type {FigureErrorEvent, FigureLoadEvent} from '../src/index.js';
import './preview.css';
import {argumentsOf, type Manifest} from './manifest.js';
import {snippet} from './snippet.js';

// A glob and not an import, because the manifest is built: `npm run storybook` writes it first.
const manifests = import.meta.glob<Manifest>('../dist/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(argumentsOf(manifest));

const loaded = action('kf-load');
const failed = action('kf-error');

/** Puts the story on a page of the language, theme and width that the toolbar, or the story itself, asks for. */
const page: Decorator = (story, {globals, viewMode}) => {
  const {lang, theme, width} = globals as Record<'lang' | 'theme' | 'width', string>;
  return html`<div
    class="page page-${theme} page-${viewMode}"
    lang=${lang}
    @kf-load=${(event: FigureLoadEvent) => loaded(event.indicator)}
    @kf-error=${(event: FigureErrorEvent) => failed(event.problem)}
  >
    <div class="width width-${width}">${story()}</div>
  </div>`;
};

/** Events, parts and custom properties are described, and not set. */
const describeOnly: NonNullable<Preview['argTypesEnhancers']>[number] = ({argTypes}) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => [
      name,
      /^(events|css)/.test(argType.table?.category ?? '') ? {...argType, control: false} : argType,
    ]),
  );

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [describeOnly],
  decorators: [page],
  globalTypes: {
    lang: {
      description: 'Language of the page (lang)',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'fr', title: 'Français', right: 'fr'},
          {value: 'de', title: 'Deutsch', right: 'de'},
          {value: 'lb', title: 'Lëtzebuergesch', right: 'lb'},
          {value: 'en', title: 'English', right: 'en'},
        ],
      },
    },
    theme: {
      description: 'Theme of the page (color-scheme)',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light', icon: 'sun'},
          {value: 'dark', title: 'Dark', icon: 'moon'},
        ],
      },
    },
    width: {
      description: 'Width of the widget',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          ...[200, 320, 480, 768, 1200].map(px => ({value: `${px}px`, title: `${px} px`})),
          {value: 'full', title: 'Full width'},
        ],
      },
    },
  },
  initialGlobals: {lang: 'fr', theme: 'light', width: 'full'},
  parameters: {
    // A violation fails the story and does not merely warn.
    a11y: {test: 'error'},
    controls: {expanded: true},
    // The page of the decorator has its own padding.
    layout: 'fullscreen',
    docs: {source: {excludeDecorators: true, transform: snippet}},
    options: {
      storySort: {order: ['Welcome', 'Tokens', 'Widgets', ['KPI tile', 'Bar chart', 'Variation badge']]},
    },
  },
};

export default preview;
