/// <reference types="vite/client" />
import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {action} from 'storybook/actions';
import {getPreferredColorScheme, themes as documentation} from 'storybook/theming';
import '../src/all.js';
import type {FigureErrorEvent, FigureLoadEvent} from '../src/index.js';
import {THEMES} from '../src/styles/themes.js';
import './preview.css';
import {forceColours} from './forced-colours.js';
import {argumentsOf, type Manifest} from './manifest.js';
import {addThemes} from './published-themes.js';
import {reduceMotion} from './reduced-motion.js';
import {snippet} from './snippet.js';
import {withAnswers} from '../stories/answers.js';
import {DATA_STATES, EVERY_WIDGET, inState, type DataState} from '../stories/states.js';

// A glob and not an import, because the manifest is built: `npm run storybook` writes it first.
const manifests = import.meta.glob<Manifest>('../dist/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(argumentsOf(manifest));

const loaded = action('kf-load');
const failed = action('kf-error');

addThemes();

const [neutral] = THEMES;

/** What the toolbar offers: the neutral theme as `light` and `dark`, others with their name before that. */
const choices = THEMES.flatMap(theme =>
  (['light', 'dark'] as const)
    .filter(scheme => scheme === 'light' || theme.dark !== theme.light)
    .map(scheme => ({
      value: theme === neutral ? scheme : `${theme.name}-${scheme}`,
      title: theme.dark === theme.light ? theme.title : `${theme.title}, ${scheme}`,
      icon: scheme === 'light' ? ('sun' as const) : ('moon' as const),
    })),
);

let isAnswering = false;

/**
 * The widget of the story in the state of the data that the toolbar asks for; the story itself where it asks for
 * none, or is not of one widget.
 */
const stateful: Decorator = (story, {globals, component}) => {
  const widget = EVERY_WIDGET.find(name => `kf-${name}` === component);
  const state = globals['state'] as DataState | 'story';
  if (state === 'story' || !widget) return story();
  // From now on: what is on the page may still be waiting when another story comes.
  if (!isAnswering) withAnswers();
  isAnswering = true;
  return inState(widget, state);
};

/** Puts the story on a page of the language, theme, width and direction that the toolbar, or the story, asks for. */
const page: Decorator = (story, {globals, viewMode}) => {
  const {lang, theme, width, dir, colours, motion} = globals as Record<
    'lang' | 'theme' | 'width' | 'dir' | 'colours' | 'motion',
    string
  >;
  forceColours(colours === 'forced');
  reduceMotion(motion === 'reduced');
  const [, name, scheme] = /^(?:(.+)-)?(light|dark)$/.exec(theme) ?? [];
  return html`<div
    class="page page-${scheme} page-${viewMode} page-${colours} kf-theme-${name ?? neutral!.name}"
    lang=${lang}
    dir=${dir}
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
  decorators: [stateful, page],
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
      description: 'Theme of the page and its color-scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: choices,
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
    dir: {
      description: 'Direction of the page (dir)',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
    state: {
      description: 'State of the data',
      toolbar: {
        icon: 'database',
        dynamicTitle: true,
        items: [
          {value: 'story', title: 'As in the story'},
          ...Object.keys(DATA_STATES).map(value => ({
            value,
            title: value[0]!.toUpperCase() + value.slice(1),
          })),
        ],
      },
    },
    colours: {
      description: 'What the widgets say of a reader’s own colours (forced-colors)',
      toolbar: {
        icon: 'accessibility',
        dynamicTitle: true,
        items: [
          {value: 'own', title: 'Own colours'},
          {value: 'forced', title: 'Forced colours'},
        ],
      },
    },
    motion: {
      description: 'Whether the reader wants less motion (prefers-reduced-motion)',
      toolbar: {
        icon: 'play',
        dynamicTitle: true,
        items: [
          {value: 'own', title: 'Motion as in the browser'},
          {value: 'reduced', title: 'Reduced motion'},
        ],
      },
    },
  },
  initialGlobals: {
    lang: 'fr',
    theme: 'light',
    width: 'full',
    dir: 'ltr',
    state: 'story',
    colours: 'own',
    motion: 'own',
  },
  parameters: {
    // A violation fails the story and does not merely warn.
    a11y: {test: 'error'},
    controls: {expanded: true},
    // The page of the decorator has its own padding.
    layout: 'fullscreen',
    // Pages of documentation are light or dark as the reader has it.
    docs: {
      theme: documentation.normal,
      source: {excludeDecorators: true, transform: snippet, dark: getPreferredColorScheme() === 'dark'},
    },
    options: {
      storySort: {
        order: [
          'Welcome',
          'For web editors',
          'For designers',
          'For developers',
          'For statisticians',
          'Playground',
          'Do and don’t',
          'Widgets',
          ['KPI tile', 'Bar chart', 'Variation badge'],
          'States',
          'Themes',
          ['Themes', 'Tokens', 'Anatomy'],
          'Accessibility',
          ['Conformance', 'Chartability', 'Screen readers', 'Accessibility statement'],
        ],
      },
    },
  },
};

export default preview;
