import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {rule, type RuleName} from './choices.js';

/**
 * Whether a widget fits depends on what the number is. Each page shows a rule of the library in two pictures: what it
 * asks for, and what it warns of. Where a widget would say something wrong, it refuses and shows the table, as a
 * reader would see it here. Verdicts and reasons are the library’s own words.
 */
const meta = {
  title: 'Do and don’t',
  parameters: {
    controls: {disable: true},
    docs: {canvas: {sourceState: 'none'}},
  },
  globals: {lang: 'en', width: 'full'},
} satisfies Meta;

export default meta;
type Story = StoryObj;

const story = (name: RuleName, title: string): Story => ({name: title, render: () => rule(name)});

export const OneValue = story('oneValue', 'One number');
export const Flow = story('flow', 'Sums of months');
export const Stock = story('stock', 'A level over time');
export const Rate = story('rate', 'A rate over time');
export const OnePeriod = story('onePeriod', 'A single period');
export const Categories = story('categories', 'Categories');
export const Months = story('months', 'Months are no parts');
export const Whole = story('whole', 'Parts of a whole');
export const ManyParts = story('manyParts', 'Many parts');
export const ManyRows = story('manyRows', 'Many series');
export const Target = story('target', 'The way to a target');
export const Change = story('change', 'A change');
export const InText = story('inText', 'A number in a sentence');
export const InSmall = story('inSmall', 'A course in a line');
export const InWords = story('inWords', 'In words');
export const Exact = story('exact', 'Every number');
