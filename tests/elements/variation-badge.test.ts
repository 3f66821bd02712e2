import {expect} from '@open-wc/testing';
import {
  ACTIVATED,
  LANGUAGES,
  box,
  cahier,
  documentOf,
  drawn,
  expectInOrder,
  failed,
  linesOf,
  nameOf,
  pictureOf,
  place,
  rootOf,
  show,
  until,
  type Attributes,
  type Tag,
} from '../support/fixtures.js';

type Change = Record<string, unknown>;

/** A badge of one published change, made up for the test. */
const badge = (change: Change, indicator = {}, lang = 'fr') =>
  show(
    'kf-variation-badge',
    {lang},
    {data: documentOf({change: {since: 'previous', ...change}, ...indicator})},
  );

/** Role and colour of the shape beside a change. */
function shapeOf(element: HTMLElementTagNameMap[Tag]) {
  const shape = rootOf(element).querySelector<SVGPathElement>('svg path:is(.text, .good, .bad)')!;
  return {
    role: shape.getAttribute('class')!,
    fill: getComputedStyle(shape).fill,
    d: shape.getAttribute('d')!,
  };
}

describe('variation-badge', () => {
  const said = {
    fr: ['+541 (+36,8 %)', 'hausse', 'mois 13 à 24'],
    de: ['+541 (+36,8 %)', 'Anstieg', 'Monate 13–24'],
    lb: ['+541 (+36,8 %)', 'Hausse', '12 Méint virdrun'],
    en: ['+541 (+36.8%)', 'increase', 'months 13–24'],
  } as const;
  for (const lang of LANGUAGES) {
    it(`shows direction, amount and base in ${lang}, and says them in one sentence`, async () => {
      const element = await show('kf-variation-badge', {indicator: ACTIVATED, lang}, {width: 800});
      const [amount, word, base] = said[lang];
      expect(linesOf(element)[0]).to.equal(amount);
      expectInOrder(linesOf(element)[1]!, [word, base]);
      const label = cahier.indicators[ACTIVATED]!.label as Record<string, string>;
      expectInOrder(nameOf(element), [
        label[lang] ?? label['fr']!,
        word,
        '541, 36',
        base,
        'Cahier eSanté N°1',
      ]);
    });
  }

  it('stands in a line of text, as narrow as its own texts', async () => {
    const sentence = box(900);
    sentence.textContent = 'soit ';
    const attributes = {indicator: 'vaccinations-total', lang: 'fr'};
    const element = await show('kf-variation-badge', attributes, {into: sentence});
    sentence.append(' de plus');
    expect(linesOf(element)[0]).to.equal('+11,1 k (+4,98 %)');
    const [own, line] = [element.getBoundingClientRect(), sentence.getBoundingClientRect()];
    expect(own.left).to.be.above(line.left + 10);
    expect(own.right).to.be.below(line.left + 300);
    expect(own.width).to.be.closeTo(Number(pictureOf(element)!.getAttribute('width')), 1);
  });

  for (const [what, change, indicator, shown, spoken] of [
    ['a rise', {absolute: 541, relative: 0.368}, {}, '+541 (+36,8 %)', 'hausse : 541, 36,8 pour cent'],
    ['a fall', {absolute: -541, relative: -0.368}, {}, '−541 (−36,8 %)', 'baisse : 541, 36,8 pour cent'],
    ['nothing', {absolute: 0, relative: 0}, {}, '0 (0 %)', 'stable'],
    ['an absolute change alone', {absolute: 12}, {}, '+12', 'hausse : 12'],
    ['a relative change alone', {relative: -0.05}, {}, '−5 %', 'baisse : 5 pour cent'],
    [
      'a change in points',
      {absolute: 1.5},
      {unit: 'percent', kind: 'ratio'},
      '+1,5 point',
      'hausse : 1,5 point',
    ],
    [
      'several points',
      {absolute: -2.2},
      {unit: 'percent', kind: 'ratio'},
      '−2,2 points',
      'baisse : 2,2 points',
    ],
    [
      'a change of unknown direction',
      {relative: 0.23, direction: 'unknown', since: '2024-05'},
      {},
      '23 %',
      'sens non précisé : 23 pour cent, par rapport à mai 2024',
    ],
  ] as const) {
    it(`shows ${what} as ${shown}`, async () => {
      const element = await badge(change, indicator);
      expect(linesOf(element)[0]).to.equal(shown);
      expect(nameOf(element)).to.contain(spoken);
    });
  }

  it('computes a change from the two last values', async () => {
    const series = [
      {period: '2024-05', value: 200},
      {period: '2024-06', value: 250},
    ];
    const element = await show(
      'kf-variation-badge',
      {lang: 'fr'},
      {data: documentOf({series, kind: 'flow'})},
    );
    expect(linesOf(element)[0]).to.equal('+50 (+25,0 %)');
    expectInOrder(linesOf(element)[1]!, ['hausse', 'mai 2024']);
  });

  it('gives no relative change against zero', async () => {
    const series = [
      {period: '2024-05', value: 0},
      {period: '2024-06', value: 250},
    ];
    const element = await show(
      'kf-variation-badge',
      {lang: 'fr'},
      {data: documentOf({series, kind: 'flow'})},
    );
    expect(linesOf(element)[0]).to.equal('+250');
  });

  it('says that there is no change to show', async () => {
    const element = place('kf-variation-badge', {lang: 'fr'}, {data: documentOf({value: 3})});
    const message = await failed(element);
    expect(message.textContent).to.match(/indicateur/);
  });

  describe('has a shape', () => {
    it('of its own for every direction', async () => {
      const changes: Change[] = [
        {absolute: 1},
        {absolute: -1},
        {absolute: 0},
        {relative: 0.1, direction: 'unknown'},
      ];
      const shapes = await Promise.all(changes.map(async change => shapeOf(await badge(change)).d));
      expect(new Set(shapes).size).to.equal(4);
    });

    for (const tag of ['kf-variation-badge', 'kf-kpi-tile', 'kf-bar-chart'] as const) {
      for (const [polarity, absolute, role] of [
        [undefined, 5, 'text'],
        [undefined, -5, 'text'],
        ['neutral', 5, 'text'],
        ['neutral', -5, 'text'],
        ['higher-is-better', 5, 'good'],
        ['higher-is-better', -5, 'bad'],
        ['lower-is-better', 5, 'bad'],
        ['lower-is-better', -5, 'good'],
        ['higher-is-better', 0, 'text'],
      ] as const) {
        it(`that is ${role} in ${tag} for ${absolute} where ${polarity ?? 'nothing'} is said to be good`, async () => {
          const series = [{period: '2024', value: 1}];
          const change = {since: 'previous', absolute};
          const data = documentOf({series, change, ...(polarity && {polarity})});
          const shape = shapeOf(await show(tag, {}, {data}));
          expect(shape.role).to.equal(role);
          const light = {text: 'rgb(23, 33, 43)', good: 'rgb(26, 115, 67)', bad: 'rgb(179, 38, 30)'};
          expect(shape.fill).to.equal(light[role]);
        });
      }
    }

    it('that is never coloured where the direction is not known', async () => {
      const element = await badge({relative: 0.1, direction: 'unknown'}, {polarity: 'higher-is-better'});
      expect(shapeOf(element).role).to.equal('text');
    });

    it('that takes the page’s colours', async () => {
      const element = await badge({absolute: 1}, {polarity: 'higher-is-better'});
      element.style.setProperty('--kf-good', 'rgb(1, 2, 3)');
      expect(shapeOf(element).fill).to.equal('rgb(1, 2, 3)');
    });
  });

  describe('from plain attributes', () => {
    const plainBadge = async (attributes: Attributes) => {
      const element = place('kf-variation-badge', {lang: 'fr', ...attributes});
      await drawn(element);
      return element;
    };

    it('shows a change of a percentage in points', async () => {
      const element = await plainBadge({absolute: '-2.2', unit: 'percent', since: '2024-05'});
      expect(linesOf(element)).to.deep.equal(['−2,2 points', 'baisse, par rapport à mai 2024']);
    });

    it('takes numbers that a framework sets', async () => {
      const element = await plainBadge({absolute: '1'});
      Object.assign(element, {absolute: 541, relative: 0.368});
      await until(element, 'both', () => linesOf(element)[0] === '+541 (+36,8 %)');
      Object.assign(element, {absolute: 0, relative: undefined});
      await until(element, 'none', () => linesOf(element)[0] === '0');
    });

    it('is good or bad only where it says so', async () => {
      const element = await plainBadge({relative: '0.05'});
      expect(shapeOf(element).role).to.equal('text');
      element.polarity = 'lower-is-better';
      await until(element, 'bad', () => shapeOf(element).role === 'bad');
    });

    it('names what has changed for a screen reader', async () => {
      const element = await plainBadge({relative: '0.05', label: 'Vaccinations'});
      expect(nameOf(element)).to.match(/^Vaccinations\. Variation : hausse : 5 pour cent/);
    });
  });
});
