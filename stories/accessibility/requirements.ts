/** How far a requirement is met. */
export type Met = 'met' | 'in part' | 'open';

/** A requirement on accessibility (X) or on languages and numbers (N), and the tests that show it. */
export interface Requirement {
  id: string;
  title: string;
  met: Met;
  /** Tests, each as its file below `tests/` and a part of its name as it stands there. */
  tests: readonly (readonly [file: string, name: string])[];
  /** What is not so, or otherwise than asked. */
  note?: string;
}

const X = (
  number: number,
  title: string,
  tests: Requirement['tests'],
  note?: string,
  met: Met = 'met',
): Requirement => ({id: `X${String(number).padStart(2, '0')}`, title, met, tests, ...(note && {note})});

const N = (...[number, ...rest]: Parameters<typeof X>): Requirement => {
  const made = X(number, ...rest);
  return {...made, id: made.id.replace('X', 'N')};
};

const GATES = 'accessibility/gates.node.test.ts';
const KEYS = 'accessibility/keyboard.node.test.ts';
const EVERY = 'accessibility/stories.node.test.ts';

/** Every requirement. `tests/stories/conformance.node.test.ts` holds that the tests are there, by these names. */
export const REQUIREMENTS: readonly Requirement[] = [
  X(1, 'Every picture is named or hidden', [
    [GATES, 'has a name for each picture, and its own ids'],
    ['elements/figure-element.test.ts', 'has pictures that are either named or hidden'],
    [EVERY, 'is accessible, in every language, look, width and theme'],
  ]),
  X(
    2,
    'A short name, and a table in the same shadow root',
    [
      ['elements/bar-chart.test.ts', 'is shown and hidden by a button that says so'],
      ['elements/line-chart.test.ts', 'has a table of the same numbers, with the events in its caption'],
      ['accessibility/tree.node.test.ts', 'is as it was last read'],
    ],
    'The name is the whole reading, and so longer than asked.',
  ),
  X(3, 'Tables with caption and headers, and the numbers of the picture', [
    ['elements/bar-chart.test.ts', 'has a caption, and a header for every column and every row'],
    ['elements/bar-chart.test.ts', 'says what the bars say, in the same words'],
    ['figures/data-table.node.test.ts', 'says the role of every part, and the scope of every header'],
  ]),
  X(4, 'A tile is one readable sentence', [
    ['elements/kpi-tile.test.ts', 'and says them in one sentence'],
    ['accessibility/tree.node.test.ts', 'is as it was last read'],
  ]),
  X(5, 'axe with all tags finds nothing, and nothing is left open', [
    ['accessibility/axe.node.test.ts', 'finds nothing, and leaves nothing open but what has been decided'],
    ['accessibility/axe.node.test.ts', 'in every look'],
    [EVERY, 'is accessible, in every language, look, width and theme'],
  ]),
  X(6, 'Accessibility trees of every widget, state and language', [
    ['accessibility/tree.node.test.ts', 'is as it was last read'],
  ]),
  X(7, 'Open shadow roots', [
    ['elements/figure-element.test.ts', 'has an open shadow root, even one that came with the page'],
  ]),
  X(8, 'Ids of its own in each instance', [
    [
      'elements/bar-chart.test.ts',
      'keeps the ids of its parts to itself, so that two charts do not get mixed up',
    ],
    ['elements/breakdown-chart.test.ts', 'may stand twice on a page, each with its own table'],
    [GATES, 'has its own ids, and targets of 24 by 24 pixels'],
  ]),
  X(9, 'Text of 4.5:1, also in pictures, in every theme', [
    [GATES, 'has text of 4.5:1 and shapes of 3:1, ${look}'],
    [GATES, 'has text of 4.5:1 and shapes of 3:1 in ${name}, light and dark'],
    [EVERY, 'is found in a theme'],
  ]),
  X(10, 'Shapes of 3:1, also against each other', [
    [GATES, 'slices that touch, and not those with a seam or of another lightness'],
    [GATES, 'has text of 4.5:1 and shapes of 3:1 in ${name}, light and dark'],
  ]),
  X(11, 'Meaning never by colour alone', [
    [
      'figures/bar-chart.node.test.ts',
      'tells its series apart by colour and by pattern, in the plot as in the legend',
    ],
    ['elements/variation-badge.test.ts', 'of its own for every direction'],
    ['styles/gates.node.test.ts', 'stop every other colour that is too weak, too near or too alike in grey'],
    ['format/change.node.test.ts', 'is good or bad only where the data say which way is good'],
  ]),
  X(12, 'Signs and flags have their meaning in words', [
    ['figures/bar-chart.node.test.ts', 'explains each sign that occurs, and no other'],
    ['format/change.node.test.ts', 'has a word for its direction'],
    ['elements/value.test.ts', 'shows its date and source by keyboard and by finger where it is asked to'],
  ]),
  X(
    13,
    'Forced colours',
    [
      [GATES, 'says the same whatever the reader prefers, and nothing moves'],
      [GATES, 'has text of 4.5:1 and shapes of 3:1, ${look}'],
      [EVERY, 'is accessible, in every language, look, width and theme'],
    ],
    'Emulated in Chromium; not tried on Windows.',
    'in part',
  ),
  X(14, 'Reduced motion', [
    [GATES, 'says the same whatever the reader prefers, and nothing moves'],
    ['elements/listen.test.ts', 'shows none of them where the reader wants less motion'],
  ]),
  X(15, '320 px and 400 %', [
    [GATES, 'fits when the page is enlarged to 400 %'],
    [GATES, 'fits in every language at every width'],
    [GATES, 'a text that leaves its picture, and one too small to be read'],
  ]),
  X(16, 'Text of 200 %', [
    [GATES, 'fits with text of 200 %'],
    ['elements/size-controller.test.ts', 'twice as large where the font is twice as large'],
  ]),
  X(17, 'Text spacing', [[GATES, 'keeps its texts apart with the text spacing of a reader']]),
  X(18, 'Keyboard: no stop in static pictures, one in interactive ones', [
    [KEYS, 'stops once at an interactive chart, at its buttons, and at no static one'],
    [KEYS, 'starts at the latest value, moves, goes to both ends, and is dismissed'],
    ['elements/readout-controller.test.ts', 'shows where it is: the focus has a ring'],
    ['elements/readout-controller.test.ts', 'leaves the keys of the browser and of the page alone'],
  ]),
  X(19, 'What is on hover is on focus, dismissible, and in the table', [
    [KEYS, 'shows on focus everything that the pointer shows, and says it'],
    ['elements/readout-controller.test.ts', 'is dismissed by Escape wherever the keyboard is'],
    ['elements/term.test.ts', 'stays while the pointer is on the definition, and goes after it'],
  ]),
  X(20, 'Targets of 24 by 24 pixels', [
    [GATES, 'has targets of 24 by 24 pixels'],
    [EVERY, 'is accessible, in every language, look, width and theme'],
  ]),
  X(21, 'Buttons are buttons, named by what they show', [
    ['elements/bar-chart.test.ts', 'have a name that contains what they show, and room for a finger'],
    ['elements/bar-chart.test.ts', 'is shown and hidden by a button that says so'],
  ]),
  X(
    22,
    'One polite live region, sparing of words',
    [
      [KEYS, 'are there when a widget is drawn, polite and empty'],
      [KEYS, 'say the first and the last of many keys in a chart, and no more than one in five seconds'],
      [KEYS, 'say nothing when data arrive, fail or come again unchanged'],
    ],
    'A single key is answered at once, also within five seconds. What came of a button is polite too.',
  ),
  X(23, 'First loading is not announced, and the focus stays', [
    [KEYS, 'say nothing when data arrive, fail or come again unchanged'],
    ['elements/data-table.test.ts', 'leaves total and change where they are, and the focus on its button'],
  ]),
  X(24, 'The language of the widget and of its parts', [
    ['elements/language-controller.test.ts', 'the language around the shadow roots it stands in'],
    ['elements/language-controller.test.ts', 'marks what is in another language than the figure'],
    ['elements/language-controller.test.ts', 'follows the page’s language, all figures together'],
  ]),
  X(25, 'Spoken numbers', [
    ['format/spoken.node.test.ts', 'has no grouped digits and no bare signs'],
    ['format/change.node.test.ts', 'is spoken without signs and groups'],
  ]),
  X(26, 'No heading unasked, the right level where asked', [
    ['elements/figure-element.test.ts', 'leaves the headings to the page'],
    ['elements/bulletin.test.ts', 'has its headings in order, from the level it is given'],
  ]),
  X(
    27,
    'Figure and caption where there is a caption',
    [[GATES, 'a title that the name of its picture does not begin with']],
    'No picture has a caption beside it: its title stands in it, and begins its name.',
  ),
  X(28, 'A frame has a title', [['embed/codes.test.ts', 'shows the figure on a bare page']]),
  X(29, 'Without style sheets all is there', [[GATES, 'says the same without any style sheet']]),
  X(30, 'No flash', [[GATES, 'says the same whatever the reader prefers, and nothing moves']]),
  X(31, 'Downloads keep headers, source and statuses', [
    ['elements/download.test.ts', 'gives the SVG: a picture that stands alone'],
    [
      'elements/download.test.ts',
      'gives the CSV: marked as UTF-8, with status, nature and source in every row',
    ],
    ['format/csv.node.test.ts', 'has a label, a unit, a nature, a source and a date in every row'],
  ]),
  X(
    32,
    'A description without being given one',
    [
      ['format/sentence.node.test.ts', 'has the numbers of the table, and each of its means and changes'],
      [
        'elements/bar-chart.test.ts',
        'is named by what it shows: span, last, highest and lowest value, means, change, source',
      ],
    ],
    'None can be given: it is always made of the data. A document without a title is refused.',
  ),
  X(
    33,
    'A recorded session with screen readers',
    [
      [
        'stories/conformance.node.test.ts',
        'is recorded of every widget in every language, with each picture said once and in whole numbers',
      ],
    ],
    'Orca in Firefox is recorded, in four languages, by npm run test:screen-reader; NVDA, JAWS, VoiceOver and TalkBack are not.',
    'in part',
  ),
  X(34, 'Conformance table and text for the accessibility statement', [
    ['stories/conformance.node.test.ts', 'names tests that are there, wherever something is met'],
    ['stories/stories.node.test.ts', 'is accessible, fits, and links to pages that there are'],
  ]),

  N(1, 'Luxembourgish is the same in every browser', [
    ['format/golden.test.ts', 'golden tables'],
    ['elements/language-controller.test.ts', 'Luxembourgish, which not every browser knows'],
    ['pages/pages.node.test.ts', 'speaks Luxembourgish, which Chromium does not know'],
  ]),
  N(2, 'Never the language of the browser', [
    [
      'elements/language-controller.test.ts',
      'the language of its data where nothing else says one, else French',
    ],
    ['format/time-zone.node.test.ts', 'are the same in ${zone}'],
  ]),
  N(3, 'Wrong language tags', [
    ['format/language.node.test.ts', 'is known in any spelling'],
    ['format/language.node.test.ts', 'of no language of ours is none'],
    ['elements/plain.test.ts', 'change nothing'],
  ]),
  N(4, 'Separators of each language', [
    ['format/golden.node.test.ts', 'golden tables'],
    ['format/golden.test.ts', 'golden tables'],
  ]),
  N(5, 'Spaces that do not break on the page, and none in the export', [
    ['elements/value.test.ts', 'keeps its number and its unit on one line, however narrow'],
    ['format/csv.node.test.ts', 'has numbers in its column of values and nothing else'],
  ]),
  N(6, 'The minus sign', [
    ['format/numbers.table.ts', '−1.45 is rounded down'],
    ['format/facts.node.test.ts', 'speaks a negative number in words'],
  ]),
  N(7, 'Zero is 0, never −0', [
    ['format/numbers.table.ts', 'minus zero is 0'],
    ['format/numbers.table.ts', 'what rounds to zero has no minus'],
  ]),
  N(8, 'One rounding, the same everywhere', [
    ['format/numbers.table.ts', '1.005 is rounded up'],
    ['format/numbers.table.ts', '8.345 is rounded up'],
    ['format/agreement.node.test.ts', 'are the same in '],
  ]),
  N(9, 'A published change stands', [
    ['data/statistics.node.test.ts', 'win over computed ones, though 2011 − 1471 is 540'],
    ['data/consistency.node.test.ts', 'a published change'],
  ]),
  N(10, 'Computed from unrounded values, and said so where the written ones give another result', [
    ['data/statistics.node.test.ts', 'is computed from unrounded values'],
    ['data/statistics.node.test.ts', 'of rounded values is known no better than the coarser of them'],
    ['format/facts.node.test.ts', 'shows with a computed change both of its ends'],
    [
      'format/facts.node.test.ts',
      'says that a change is of unrounded means, where the means as written would give another',
    ],
  ]),
  N(11, 'Base zero and negative bases', [
    ['data/statistics.node.test.ts', 'from zero has no percentage'],
    ['data/statistics.node.test.ts', 'from zero to zero is none'],
    ['data/statistics.node.test.ts', 'from a negative base has no percentage'],
  ]),
  N(12, 'Rates in points', [
    [
      'data/statistics.node.test.ts',
      'of a ratio is a difference, without a percentage; in points where it is one of percentages',
    ],
    ['format/change.node.test.ts', 'between rates is in points'],
  ]),
  N(13, 'A change that rounds to nothing is none', [
    ['format/change.node.test.ts', 'that rounds to nothing is none, without a direction'],
  ]),
  N(14, '99.96 % is not 100 %', [
    ['format/numbers.table.ts', '99.96 % is not rounded to 100 %'],
    ['format/breakdown.node.test.ts', 'is neither nothing nor all where it is not'],
  ]),
  N(15, 'Short forms only where asked, with the exact number', [
    ['elements/kpi-tile.test.ts', 'shortens only where it is asked to, and then shows the exact number too'],
    ['format/numbers.table.ts', 'compact: 999 999 becomes a million, not 1000 thousand'],
  ]),
  N(16, 'Parts that do not add up are said to', [
    ['data/rounding.node.test.ts', 'in per cent make 100, but for the last digit of each'],
    [
      'data/notice.node.test.ts',
      'tells a published total that is not the sum, with its place in the document',
    ],
    [
      'elements/breakdown-chart.test.ts',
      'tells the publisher of a total that is not the sum, once, after kf-load',
    ],
  ]),
  N(17, 'Periods are no dates of a time zone', [
    ['format/time-zone.node.test.ts', 'are the same in ${zone}'],
    ['data/periods.node.test.ts', 'follow the calendar through leap years'],
  ]),
  N(18, 'Wrong periods are refused, with their place', [['data/read.node.test.ts', '${name} is refused']]),
  N(19, 'Names of months begin a line with a capital', [
    ['format/facts.node.test.ts', 'begins a line with a capital'],
  ]),
  N(20, 'A missing month is a gap', [
    ['geometry/bar-chart.node.test.ts', 'has a sign that says why'],
    ['geometry/line-chart.node.test.ts', 'is never drawn across a gap'],
    ['format/facts.node.test.ts', 'keeps a missing month in its place, with the reason'],
  ]),
  N(21, 'A zero is a zero', [
    ['geometry/bar-chart.node.test.ts', 'of zero are told from missing ones by their label'],
    ['data/read.node.test.ts', 'keeps a zero apart from a missing month'],
  ]),
  N(22, 'A month that is not over is marked, and left out', [
    ['data/statistics.node.test.ts', 'leave an incomplete last month out'],
    ['data/statistics.node.test.ts', 'leaves an incomplete last month out'],
    ['figures/bar-chart.node.test.ts', 'outlines what is not final with a broken line, over a paler colour'],
  ]),
  N(23, 'Statuses in words, and a legend for those that occur', [
    ['figures/bar-chart.node.test.ts', 'explains each sign that occurs, and no other'],
    ['elements/bar-chart.test.ts', 'says statuses in words, in a column of their own'],
    ['data/adapters/sdmx-json.node.test.ts', 'status'],
  ]),
  N(24, 'A break cuts the line, and the change across it', [
    ['geometry/line-chart.node.test.ts', 'is interrupted at a break, where a line stands'],
    ['data/statistics.node.test.ts', 'is cut by a break'],
    ['data/statistics.node.test.ts', 'are not computed over a break'],
  ]),
  N(
    25,
    'A suppressed value is nowhere, and cannot be derived',
    [
      ['data/read.node.test.ts', 'goes nowhere, whatever the document says'],
      ['data/components.node.test.ts', 'keep back a second one where the total would give the only one away'],
      ['data/breakdown.node.test.ts', 'keep back a second one where the total would give the only one away'],
      [
        'elements/bar-chart-components.test.ts',
        'keeps a suppressed value out of the page and of every export',
      ],
    ],
    'Between widgets, and from a published mean, it is the publisher’s part.',
  ),
  N(26, 'Bars stand on zero', [
    ['geometry/bar-chart.node.test.ts', 'stand on zero or hang from it'],
    [
      'geometry/line-chart.node.test.ts',
      'starts at zero where the data are near it, else not, and then has a zigzag',
    ],
  ]),
  N(27, 'Extremes', [
    ['geometry/bar-chart.node.test.ts', 'has no number that is none, at any width and font size'],
    ['geometry/bar-chart.node.test.ts', 'are the years alone over ten years of months'],
    ['figures/hostile.test.ts', 'hostile'],
  ]),
  N(28, 'Date, source and status are always there', [
    ['figures/bar-chart.node.test.ts', 'has title, span, legend, source and date'],
    ['figures/bar-chart.node.test.ts', 'says in the picture that its data are made up'],
    [
      'elements/kpi-tile.test.ts',
      'shows what limits a value: more than, less than, about, provisional, illustrative',
    ],
  ]),
  N(29, 'A revised value does not grow before the eye', [
    [GATES, 'says the same whatever the reader prefers, and nothing moves'],
    ['cli/editions.node.test.ts', 'takes a correction with its reason, and keeps on record what it replaces'],
  ]),
  N(30, 'Plurals', [
    ['format/language.node.test.ts', 'of points are singular in French up to two'],
    ['format/language.node.test.ts', 'of points are singular for one alone elsewhere'],
  ]),
];
