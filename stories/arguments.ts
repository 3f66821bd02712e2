import {INDICATORS} from './data.js';

/** What the arguments table says of every widget beyond its custom-elements manifest. */
export const argTypes = {
  data: {
    description:
      'A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`. A property only: it has no attribute.',
    control: 'object',
    table: {category: 'properties', type: {summary: 'KeyFiguresInput'}},
  },
  state: {control: false},
  indicator: {control: 'select', options: INDICATORS},
  lang: {control: 'inline-radio', options: ['fr', 'de', 'lb', 'en']},
  fallback: {
    name: '(content of the tag)',
    description: 'Shown until the data arrive, and kept if they cannot be read.',
    control: 'text',
    table: {category: 'slots'},
  },
} as const;
