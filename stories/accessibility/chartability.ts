/** An answer to a heuristic of Chartability. */
export interface Answer {
  heuristic: string;
  /** Whether the heuristic is one of the critical ones. */
  critical: boolean;
  verdict: 'pass' | 'in part' | 'open' | 'n/a';
  how: string;
}

/** The heuristics of Chartability by principle, in its order, each answered. */
export const CHARTABILITY: Record<string, readonly Answer[]> = {
  Perceivable: [
    {
      heuristic: 'Low contrast',
      critical: true,
      verdict: 'pass',
      how: 'Text 4.5:1, shapes 3:1, in every theme; measured.',
    },
    {
      heuristic: 'Content is only visual',
      critical: true,
      verdict: 'pass',
      how: 'Name, sentence and table carry the same numbers. Not yet tried with screen readers.',
    },
    {
      heuristic: 'Small text size',
      critical: true,
      verdict: 'pass',
      how: 'Texts beside pictures are at least 12 px. Those in pictures follow the font size of the page.',
    },
    {
      heuristic: 'Visual presents seizure risk',
      critical: true,
      verdict: 'pass',
      how: 'Nothing moves.',
    },
    {
      heuristic: 'Color is used alone to communicate meaning',
      critical: false,
      verdict: 'pass',
      how: 'Patterns, shapes, dashes, direct labels, words.',
    },
    {
      heuristic: 'Meaningful elements can be distinguished from each other',
      critical: false,
      verdict: 'pass',
      how: 'A line of the page between parts that touch; no two texts overlap.',
    },
    {
      heuristic: 'Not CVD-friendly',
      critical: false,
      verdict: 'pass',
      how: 'Six series told apart under three deficiencies and in grey, computed.',
    },
    {
      heuristic: 'Spacing is inappropriate',
      critical: false,
      verdict: 'pass',
      how: 'Bars wider than their gaps; at 320 px labels are thinned, not shrunk.',
    },
  ],
  Operable: [
    {
      heuristic: 'Interaction modality only has one input type',
      critical: true,
      verdict: 'pass',
      how: 'Pointer, touch and keyboard bring the same readout.',
    },
    {
      heuristic: 'No interaction cues or instructions',
      critical: true,
      verdict: 'pass',
      how: 'Instructions appear when a chart has the focus, and are its description.',
    },
    {
      heuristic: 'Controls override AT controls',
      critical: true,
      verdict: 'pass',
      how: 'Arrow keys, Home and End only while the chart has the focus.',
    },
    {
      heuristic: 'Low contrast on interactive elements',
      critical: false,
      verdict: 'pass',
      how: 'The bar that is read has a frame in the colour of the text.',
    },
    {
      heuristic: 'Keyboard focus indicator missing, obscured, or low contrast',
      critical: false,
      verdict: 'pass',
      how: '2 px in the accent, which is also the colour of links: 4.5:1.',
    },
    {
      heuristic: 'Inappropriate tab stops',
      critical: false,
      verdict: 'pass',
      how: 'One for an interactive chart, none for a static one.',
    },
    {
      heuristic: 'Complex actions have no alternatives',
      critical: false,
      verdict: 'n/a',
      how: 'There are no such actions.',
    },
    {
      heuristic: 'Target pointer interaction size is too small',
      critical: false,
      verdict: 'pass',
      how: 'Buttons of 24 px and more; the nearest bar answers, however thin it is.',
    },
  ],
  Understandable: [
    {
      heuristic: 'No explanation for purpose or for how to read',
      critical: true,
      verdict: 'in part',
      how: 'Label, span, means, base and axis are in words. A plain text on how to read the chart is the page’s part.',
    },
    {
      heuristic: 'No title, summary, or caption',
      critical: true,
      verdict: 'pass',
      how: 'Title and sentence; kf-sentence shows the summary to everyone.',
    },
    {
      heuristic: 'Reading level inappropriate',
      critical: true,
      verdict: 'open',
      how: 'Short sentences, but the labels are the publisher’s. Not measured.',
    },
    {
      heuristic: 'Interactive context is not clear',
      critical: false,
      verdict: 'pass',
      how: 'A chart changes nothing else on the page.',
    },
    {
      heuristic: 'Information complexity is inappropriate',
      critical: false,
      verdict: 'pass',
      how: 'One scale for each chart; at most six series.',
    },
    {
      heuristic: 'Changes are not easy to follow',
      critical: false,
      verdict: 'in part',
      how: 'New data replace the old at once, without animation; what has changed is not told.',
    },
    {
      heuristic: 'Metrics and variables are undefined',
      critical: false,
      verdict: 'in part',
      how: 'Unit, base, date and source always; definitions where the document has a glossary.',
    },
    {
      heuristic: 'Statistical uncertainty isn’t clearly communicated',
      critical: false,
      verdict: 'in part',
      how: 'Statuses, qualifiers and precision in words. Intervals are not part of the format.',
    },
    {
      heuristic: 'Axis labels are unclear or missing',
      critical: false,
      verdict: 'pass',
      how: 'An axis that does not start at zero is marked and says so.',
    },
    {
      heuristic: 'Controls are inappropriate',
      critical: false,
      verdict: 'pass',
      how: 'Table, downloads, copy; nothing else.',
    },
  ],
  Robust: [
    {
      heuristic: 'Does not conform to standards',
      critical: false,
      verdict: 'in part',
      how: 'See Conformance, with what is not met.',
    },
    {
      heuristic: 'Semantically invalid',
      critical: false,
      verdict: 'pass',
      how: 'axe with all tags, over every widget, state and language.',
    },
    {
      heuristic: 'Fragile technology support',
      critical: false,
      verdict: 'in part',
      how: 'Chromium, Firefox and WebKit; without scripts the words in the tag. Assistive technology not yet tried.',
    },
  ],
  Compromising: [
    {
      heuristic: 'No table',
      critical: true,
      verdict: 'pass',
      how: 'Under every chart; in its place where the chart does not suit. Tiles and badges say all they have in a sentence.',
    },
    {
      heuristic: 'Information can only be reached through single process',
      critical: false,
      verdict: 'pass',
      how: 'Picture, readout, sentence, table, files.',
    },
    {
      heuristic: 'Location and history is unclear',
      critical: false,
      verdict: 'pass',
      how: 'A bulletin has contents and a link to each figure. The other widgets have no views to get lost in.',
    },
    {
      heuristic: 'Interactions are not forgivable',
      critical: false,
      verdict: 'pass',
      how: 'Everything can be closed or undone; a table returns to its published order.',
    },
    {
      heuristic: 'Information cannot be navigated according to narrative or structure',
      critical: false,
      verdict: 'in part',
      how: 'From period to period; not from series to series within one.',
    },
    {
      heuristic: 'Table/data is static',
      critical: false,
      verdict: 'pass',
      how: 'CSV; kf-data-table sorts.',
    },
    {
      heuristic: 'State is not easy to share and reproduce',
      critical: false,
      verdict: 'in part',
      how: 'A figure of a bulletin has an address; which bar is read out has none.',
    },
  ],
  Assistive: [
    {
      heuristic: 'Data density is inappropriate',
      critical: true,
      verdict: 'pass',
      how: 'More parts than can be told apart are put together, or shown as a table.',
    },
    {
      heuristic: 'Navigation and interaction is tedious',
      critical: true,
      verdict: 'pass',
      how: 'One tab stop; Home and End. 120 months are 120 keys: the table is shorter.',
    },
    {
      heuristic: 'Visually apparent features and relationships are not described',
      critical: false,
      verdict: 'pass',
      how: 'Latest, highest, lowest, means and change in words; as tones where the page offers it.',
    },
    {
      heuristic: 'Data in text is not human-readable',
      critical: false,
      verdict: 'pass',
      how: 'Numbers, dates and units of each language; spoken forms of their own.',
    },
    {
      heuristic: 'Space does not handle extremes',
      critical: false,
      verdict: 'in part',
      how: 'Small bars keep their label. One value far above all others flattens the rest; there is no broken bar, on purpose.',
    },
    {
      heuristic: 'No default “build-your-own” provided',
      critical: false,
      verdict: 'n/a',
      how: 'Readers do not build charts.',
    },
  ],
  Flexible: [
    {
      heuristic: 'User style change not respected',
      critical: true,
      verdict: 'pass',
      how: 'Forced colours, font, size, colour scheme of the reader are followed.',
    },
    {
      heuristic: 'Long animations cannot be controlled',
      critical: false,
      verdict: 'n/a',
      how: 'There are none.',
    },
    {
      heuristic: 'Scrolling experiences cannot be altered',
      critical: false,
      verdict: 'n/a',
      how: 'There are none.',
    },
    {
      heuristic: 'Zoom and reflow are not supported',
      critical: false,
      verdict: 'pass',
      how: '400 % and 320 px, without scrolling the page sideways.',
    },
    {
      heuristic: 'User’s text adjustments are not respected',
      critical: false,
      verdict: 'pass',
      how: '200 % text and the spacing of WCAG are tested.',
    },
    {
      heuristic: 'Design is not consistent and familiar',
      critical: false,
      verdict: 'pass',
      how: 'The same keys, words, buttons and tokens in every chart.',
    },
    {
      heuristic: 'Contrast and textures cannot be adjusted',
      critical: false,
      verdict: 'pass',
      how: 'By the page: a theme of high contrast; --kf-pattern-width takes patterns away. By a reader: forced colours, and more contrast.',
    },
    {
      heuristic: 'Difficult chart type has no alternative',
      critical: false,
      verdict: 'pass',
      how: 'The same indicator as bars, line, table or sentence, by the name of the tag.',
    },
  ],
};
