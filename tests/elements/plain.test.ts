import {expect} from '@open-wc/testing';
import {failed, linesOf, next, place, reaches, rootOf, until, drawn, type Tag} from '../support/fixtures.js';

const HUGE = '9'.repeat(400);
const LONG = 'x'.repeat(10_000);

/** What stands in a numeric attribute and is no number, or none that can be read in one way only. */
const NO_NUMBERS = [
  '',
  ' ',
  'abc',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '1e5',
  '0x10',
  '1_000',
  '1,5',
  '194 784',
  '194\u00a0784',
  '194.784',
  '-1.234',
  '1.234.567',
  '194,784',
  '--1',
  '+-1',
  '1.',
  '.5',
  '12 %',
  '٣',
  HUGE,
  LONG,
];

/** What each number becomes. */
const NUMBERS: [written: string, shown: string][] = [
  ['0', '0'],
  ['-0', '0'],
  ['+5', '5'],
  ['-5', '−5'],
  [' 7 ', '7'],
  ['007', '7'],
  ['2303', '2.303'],
  ['194784', '194.784'],
  ['65.1', '65,1'],
  ['1234.567', '1.234,567'],
];

const name = (text: string) =>
  text.length > 40 ? `${text.slice(0, 3)}… (${text.length})` : JSON.stringify(text);

describe('plain', () => {
  describe('value', () => {
    for (const [written, shown] of NUMBERS) {
      it(`${name(written)} is shown as ${shown}`, async () => {
        const element = place('kf-kpi-tile', {value: written, label: 'L', lang: 'fr'});
        await drawn(element);
        expect(linesOf(element)).to.deep.equal(['L', shown]);
      });
    }

    it('is shown as well where it is a number, set by a framework', async () => {
      for (const [value, shown] of [
        [194784, '194.784'],
        [0, '0'],
        [65.125, '65,125'],
      ] as const) {
        const element = place('kf-kpi-tile', {label: 'L', lang: 'fr'});
        element.value = value;
        await drawn(element);
        expect(linesOf(element)).to.deep.equal(['L', shown]);
      }
      const element = place('kf-kpi-tile', {lang: 'fr'});
      element.value = NaN;
      await failed(element);
    });

    it('65.125 is a percentage, as it cannot be thousands', async () => {
      const element = place('kf-kpi-tile', {value: '65.125', unit: 'percent', label: 'L', lang: 'fr'});
      await drawn(element);
      expect(linesOf(element)).to.deep.equal(['L', '65,125 %']);
    });
  });

  const some = ['', 'abc', 'NaN', '[object Object]', '1,5', HUGE];
  for (const [tag, attribute, path, texts] of [
    ['kf-kpi-tile', 'value', 'value.value', NO_NUMBERS],
    ['kf-variation-badge', 'absolute', 'change.absolute', [...some, '194.784']],
    ['kf-variation-badge', 'relative', 'change.relative', some],
  ] as const) {
    describe(`${attribute} of ${tag}`, () => {
      for (const text of texts) {
        it(`${name(text)} is refused, with its place and what is expected there`, async () => {
          const heard = next('kf-error');
          const element = place(tag, {[attribute]: text, lang: 'fr'});
          const message = await failed(element);
          expect((await heard).problem).to.include({kind: 'schema', path});
          expect(message.textContent)
            .to.match(/Les données .* un champ/)
            .and.to.contain(path);
          if (text.length > 5) expect(rootOf(element).textContent).not.to.contain(text);
        });
      }
    });
  }

  describe('other attributes', () => {
    const garbage = ['', 'NaN', 'undefined', '[object Object]', '<b>', LONG];
    const tile = {value: '1', label: 'L', lang: 'fr'};
    const badge = {absolute: '1', label: 'L', lang: 'fr'};
    const refused: [Tag, string, Record<string, string>, string][] = [
      ['kf-kpi-tile', 'at', tile, 'value.at'],
      ['kf-variation-badge', 'since', badge, 'change.since'],
      ['kf-variation-badge', 'polarity', badge, 'polarity'],
    ];
    for (const [tag, attribute, others, path] of refused) {
      for (const text of garbage) {
        it(`${attribute}=${name(text)} is refused`, async () => {
          const heard = next('kf-error');
          const element = place(tag, {...others, [attribute]: text});
          await failed(element);
          expect((await heard).problem.path).to.equal(path);
        });
      }
    }

    for (const text of garbage) {
      it(`lang=${name(text)} and data=${name(text)} change nothing`, async () => {
        const element = place('kf-kpi-tile', {...tile, lang: text, data: text, compact: text});
        await drawn(element);
        expect(linesOf(element)).to.deep.equal(['L', '1']);
      });
    }

    it('a unit and a source are shown as they are written, as text', async () => {
      const element = place('kf-kpi-tile', {...tile, unit: '<b>€</b>', source: '<img src=x>'});
      await drawn(element);
      expect(linesOf(element)).to.deep.equal(['L', '1 <b>€</b>', 'Source : <img src=x>']);
    });

    it('a very long label is cut', async () => {
      const element = place('kf-kpi-tile', {...tile, label: LONG});
      await drawn(element);
      expect(linesOf(element)[0]!.length).to.be.within(100, 400);
    });
  });

  it('is not asked for while there is no value', async () => {
    const element = place('kf-kpi-tile', {label: 'L', lang: 'fr'});
    await reaches(element, 'idle');
    element.setAttribute('value', '3');
    await until(element, 'the value', () => linesOf(element).includes('3'));
    element.removeAttribute('value');
    await reaches(element, 'idle');
  });
});
