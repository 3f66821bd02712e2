// What axe does not see, held over every widget and state: names, contrast in pictures, reflow, text spacing, targets,
// and what media ask for. Each gate is first shown a sample that it must catch.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {THEMES} from '../../src/styles/themes.js';
import {LANGUAGES, LOOKS, openStand, WIDTHS, type Stand, type View} from './stand.js';

type Gate =
  | 'findUnnamed'
  | 'findPale'
  | 'findUnfit'
  | 'findSmallTargets'
  | 'findMoving'
  | 'contentSeen'
  | 'textsSeen'
  | 'textsUnstyled';

const USUAL: View = {lang: 'fr', look: 'light', width: 1200, scale: 1, features: {}, medium: 'screen'};

let stand: Stand;

before(async () => {
  stand = await openStand();
});

after(() => stand?.close());

const ask = (gate: Gate) => stand.page.evaluate(gate => window.kit[gate](document), gate);

/** States that a gate finds nothing however the page is looked at. */
async function expectNothing(gate: Gate, views: readonly View[]): Promise<void> {
  for (const view of views) {
    await stand.turn({...USUAL, ...view});
    assert.deepEqual(await ask(gate), [], JSON.stringify(view));
  }
}

/** States that a gate finds what is wrong with a piece of HTML, once for each pattern, and nothing else. */
async function expectCaught(gate: Gate, markup: string, patterns: readonly RegExp[]): Promise<void> {
  await stand.page.evaluate(markup => window.kit.plant(markup), markup);
  const findings = await ask(gate);
  patterns.forEach((pattern, i) => assert.match(findings[i] ?? '', pattern));
  assert.equal(findings.length, patterns.length, findings.join('\n'));
}

const svg = (content: string, more = 'role="img" aria-label="Chart"') =>
  `<svg ${more} width="200" height="100" viewBox="0 0 200 100" font-size="16">${content}</svg>`;

describe('the gates catch', () => {
  before(() => stand.turn(USUAL));

  const caught: [what: string, gate: Gate, markup: string, findings: RegExp[]][] = [
    ['a picture that is no image', 'findUnnamed', svg('', ''), [/<svg> is neither an image nor hidden/]],
    ['an image without a name', 'findUnnamed', svg('', 'role="img" aria-label=" "'), [/<svg> has no name/]],
    [
      'a title that the name of its picture does not begin with',
      'findUnnamed',
      ['Title', 'Chart ']
        .map(title => svg(`<g aria-hidden="true"><text font-weight="600">${title}</text></g>`))
        .join(''),
      [/« Title » has a title that its name does not/],
    ],
    [
      'texts of a picture that are heard besides its name',
      'findUnnamed',
      svg('<g aria-hidden="true"><text>1</text></g><text>2</text>'),
      [/has texts that Firefox hands over/],
    ],
    ['a description', 'findUnnamed', svg('<desc>x</desc>'), [/<desc> « x » is a description/]],
    ['a hidden picture: not', 'findUnnamed', svg('', 'aria-hidden="true"'), []],
    ['an id twice', 'findUnnamed', '<p id="a"></p><p id="a"></p>', [/id that is taken: a/]],
    [
      'a reference out of the root',
      'findUnnamed',
      '<p id="here"></p><p aria-describedby="here elsewhere"></p>',
      [/not in its root: aria-describedby=elsewhere/],
    ],
    [
      'pale text, and not the same text where it is large',
      'findPale',
      svg('<text y="20" fill="#808080">small</text><text y="60" font-size="24" fill="#808080">large</text>'),
      [/« small » #808080 on #ffffff has 3\.95:1 of 4\.5/],
    ],
    [
      'text on a shape that it does not stand out from, and not where it has a halo',
      'findPale',
      svg(
        `<path d="M0 0H200V100H0Z" fill="#0f5f9c"/><text y="20" x="4" fill="#17212b">lost</text>
        <text y="60" x="4" fill="#17212b" stroke="#fff" stroke-width="6" paint-order="stroke">kept</text>`,
      ),
      [/« lost » #17212b on #0f5f9c/],
    ],
    [
      'a pale bar and a pale line, and not a grid',
      'findPale',
      svg(
        `<path class="grid" d="M0 90H200" stroke="#dddddd"/><path class="bar" d="M0 0H9V90H0Z" fill="#dddddd"/>
        <path class="line" d="M20 0L90 90" fill="none" stroke="#cccccc" stroke-width="2"/>`,
      ),
      [/<path bar> #dddddd on #ffffff/, /<path line> #cccccc on #ffffff/],
    ],
    [
      'a line that is lost where it crosses a bar',
      'findPale',
      svg(
        `<path class="bar" d="M0 0H100V90H0Z" fill="#0f5f9c"/>
        <path class="mean" d="M0 40H200" fill="none" stroke="#17212b" stroke-width="2"/>`,
      ),
      [/<path mean> #17212b on #0f5f9c/],
    ],
    [
      'slices that touch, and not those with a seam or of another lightness',
      'findPale',
      svg(
        `<path class="a" d="M0 0H40V40H0Z" fill="#0f5f9c"/><path class="b" d="M40 0H80V40H40Z" fill="#8a2b6b"/>
        <path class="c" d="M80 0H120V40H80Z" fill="#1f9384"/><path class="d" d="M120 0H160V40H120Z" fill="#17354a"/>
        <path class="seam" d="M80 0V40" stroke="#ffffff" stroke-width="1"/>`,
      ),
      [/<path a> and <path b> touch, with 1\.\d+:1/],
    ],
    [
      'a page that scrolls sideways',
      'findUnfit',
      '<div style="width:2000px;height:1px"></div>',
      [/page: 2016px wide in \d+px/],
    ],
    [
      'a text that is cut off',
      'findUnfit',
      '<p style="overflow:hidden;width:3em;white-space:nowrap">a long word</p>',
      [/<p> « a long word » is cut off/],
    ],
    [
      'a text for the ear: not',
      'findUnfit',
      '<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">heard</p>',
      [],
    ],
    [
      'a text that leaves its picture, and one too small to be read',
      'findUnfit',
      svg('<text x="150" y="20">leaves the picture</text><text y="60" font-size="9">small</text>'),
      [/« leaves the picture » leaves its picture/, /« small » is 9\.0px high/],
    ],
    [
      'texts on each other',
      'findUnfit',
      svg('<text y="20">first</text><text x="10" y="24">second</text><text y="60">third</text>'),
      [/« first » and « second » overlap/],
    ],
    [
      'lines that are too close when they are spaced',
      'findUnfit',
      '<p style="margin:0;height:8px">first</p><p style="margin:0">second</p>',
      [/« first » and « second » overlap/],
    ],
    [
      'a small button and a small link, and not the link in a line of text',
      'findSmallTargets',
      `<button style="width:20px;height:30px;padding:0"></button><a href="#" style="display:block;width:90px;height:20px">alone</a>
      <p>A line with <a href="#">a link</a> in it.</p>`,
      [/<button> is 20\.0 × 30\.0/, /<a> « alone » is 90\.0 × 20\.0/],
    ],
    [
      'what moves',
      'findMoving',
      '<style>@keyframes k{to{opacity:0}}p{animation:k 9s infinite}</style><p>moves</p>',
      [/p moves/],
    ],
  ];

  for (const [what, gate, markup, findings] of caught) {
    it(what, () => expectCaught(gate, markup, findings));
  }
});

describe('every widget', () => {
  before(async () => {
    await stand.turn(USUAL);
    await stand.show();
  });

  it('has a name for each picture, and its own ids', () =>
    expectNothing(
      'findUnnamed',
      LANGUAGES.map(lang => ({lang})),
    ));

  it('fits in every language at every width', () =>
    expectNothing(
      'findUnfit',
      LANGUAGES.flatMap(lang => WIDTHS.map(width => ({lang, width}))),
    ));

  it('fits when the page is enlarged to 400 %', () => expectNothing('findUnfit', [{width: 320, scale: 4}]));

  it('fits with text of 200 %', async () => {
    const size = (value: string) =>
      stand.page.evaluate(value => void (document.documentElement.style.fontSize = value), value);
    await size('200%');
    try {
      await expectNothing('findUnfit', [{width: 640}, {width: 1200, lang: 'de'}]);
    } finally {
      await size('');
    }
  });

  it('keeps its texts apart with the text spacing of a reader', async () => {
    for (const width of [320, 1200]) {
      await stand.turn({...USUAL, width});
      await stand.page.evaluate(() => window.kit.spaceTexts(true));
      try {
        await expectNothing('findUnfit', [{width}]);
      } finally {
        await stand.page.evaluate(() => window.kit.spaceTexts(false));
      }
    }
  });

  it('has targets of 24 by 24 pixels', () =>
    expectNothing(
      'findSmallTargets',
      WIDTHS.map(width => ({width})),
    ));

  it('says the same whatever the reader prefers, and nothing moves', async () => {
    await stand.turn(USUAL);
    const texts = await ask('textsSeen');
    assert.ok(texts.length > 500);
    const preferred: Record<string, string>[] = [
      {'prefers-reduced-motion': 'reduce'},
      {'prefers-contrast': 'more'},
      {'prefers-contrast': 'less'},
      {'prefers-reduced-transparency': 'reduce'},
    ];
    for (const features of preferred) {
      await stand.turn({features});
      assert.deepEqual(await ask('textsSeen'), texts, JSON.stringify(features));
      assert.deepEqual(await ask('findMoving'), []);
    }
    for (const look of LOOKS) {
      await stand.turn({...USUAL, look});
      assert.deepEqual(await ask('textsSeen'), texts, look);
    }
  });

  it('says the same without any style sheet', async () => {
    await stand.turn(USUAL);
    const {seen, unstyled} = await stand.page.evaluate(() => ({
      seen: window.kit.textsSeen(document),
      unstyled: window.kit.textsUnstyled(document),
    }));
    assert.ok(seen.length > 500);
    assert.deepEqual(
      seen.filter(text => !unstyled.includes(text)),
      [],
    );
  });

  it('says the same on paper, and its data besides', async () => {
    await stand.turn({...USUAL, width: 768});
    const texts = await ask('contentSeen');
    assert.ok(texts.length > 500);
    await stand.turn({medium: 'print'});
    // The letters of a report break some lines elsewhere: two lines can be one there.
    const printed = (await ask('contentSeen')).map(line => line.split(/: (.*)/s));
    const isPrinted = (line: string) => {
      const [place, text] = line.split(/: (.*)/s);
      return printed.some(([where, what]) => where === place && what!.includes(text!));
    };
    const lost = texts.filter(text => !isPrinted(text));
    assert.deepEqual(lost, []);
  });
});

describe('every widget with its tables open', () => {
  before(async () => {
    await stand.turn(USUAL);
    await stand.show(/^(?!.*(loading|error|empty|stale)$)/);
    await stand.page.evaluate(() => window.kit.openAll());
  });

  it('fits at every width, and a table that scrolls can be reached by keyboard', () =>
    expectNothing(
      'findUnfit',
      WIDTHS.map(width => ({width, lang: 'de'})),
    ));

  it('has its own ids, and targets of 24 by 24 pixels', async () => {
    await expectNothing('findUnnamed', [{}]);
    await expectNothing('findSmallTargets', [{}]);
  });
});

describe('every picture', () => {
  before(async () => {
    await stand.turn({...USUAL, width: 768});
    await stand.show(/^(?!.*(loading|error|empty|stale)$)/);
  });

  for (const look of LOOKS) {
    it(`has text of 4.5:1 and shapes of 3:1, ${look}`, () => expectNothing('findPale', [{look, width: 768}]));
  }

  it('has stronger lines and no paler text for a reader who asks for more contrast', async () => {
    const ask = async (features: Record<string, string>, look: 'light' | 'dark') => {
      await stand.turn({...USUAL, width: 768, look, features});
      return stand.page.evaluate(() => ({
        muted: window.kit.leastContrast('.muted', 'fill'),
        grid: window.kit.leastContrast('.grid', 'stroke'),
        rule: window.kit.leastContrast('.rule', 'stroke'),
      }));
    };
    for (const look of ['light', 'dark'] as const) {
      const [usual, more] = [await ask({}, look), await ask({'prefers-contrast': 'more'}, look)];
      assert.ok(usual.muted < 10 && usual.grid < 2 && usual.rule < 5, JSON.stringify(usual));
      assert.ok(more.muted > 10 && more.grid >= 3 && more.rule > 10, JSON.stringify(more));
      assert.deepEqual(await stand.page.evaluate(() => window.kit.findPale(document)), []);
    }
  });
});

describe('every picture in the themes that are shipped', () => {
  // Of each widget, and of what a theme has colours for: all series, parts that touch, statuses, good and bad.
  before(async () => {
    await stand.turn({...USUAL, width: 768});
    await stand.show(
      /^(?!kf-bulletin).* (ready|everything|better|worse|stacked|six components|grouped|six rates|reasons|statuses|provisional)$/,
    );
  });

  for (const {name} of THEMES.slice(1)) {
    it(`has text of 4.5:1 and shapes of 3:1 in ${name}, light and dark`, async () => {
      await stand.page.evaluate(name => window.kit.wear(name), name);
      try {
        await expectNothing(
          'findPale',
          LOOKS.slice(0, 2).map(look => ({look, width: 768})),
        );
      } finally {
        await stand.page.evaluate(() => window.kit.wear());
      }
    });
  }
});
