// Nothing moves: new data take the place of the old at once, whatever the reader has asked for.
import {expect} from '@open-wc/testing';
import '../../src/all.js';
import {TAGS} from '../../src/styles/tags.js';
import {documentOf, place, rootOf, until} from '../support/fixtures.js';

const series = (last: number) => [
  {period: '2024-04', value: 3},
  {period: '2024-05', value: 4},
  {period: '2024-06', value: last},
];

/** One indicator that suits every widget, with a last value to tell by. */
const data = (last: number) => ({
  ...documentOf({
    kind: 'stock',
    value: {value: last, at: '2024-06-30'},
    series: series(last),
    target: {value: 9000, by: '2026'},
    breakdown: {
      dimension: 'Motif',
      whole: true,
      items: [
        {id: 'a', label: 'A', value: last - 1},
        {id: 'b', label: 'B', value: 1},
      ],
    },
  }),
  glossary: {dsp: {term: `DSP ${last}`, definition: 'Dossier'}},
});

/** What a widget says, in and around its picture, with the widgets inside it. */
const wordsOf = (root: ParentNode): string =>
  [...root.querySelectorAll('*')]
    .map(one =>
      one.shadowRoot
        ? wordsOf(one.shadowRoot)
        : `${one.getAttribute('aria-label') ?? ''} ${one.childElementCount ? '' : one.textContent}`,
    )
    .join(' ')
    .replace(/[.\s\u00a0]/g, '');

/** All that moves in a widget and in those inside it. */
const moving = (root: DocumentOrShadowRoot & ParentNode): Animation[] =>
  [
    root.getAnimations(),
    ...[...root.querySelectorAll('*')].map(one => (one.shadowRoot ? moving(one.shadowRoot) : [])),
  ].flat();

describe('motion', () => {
  for (const tag of TAGS) {
    it(`is none in ${tag}, first or on a change, and no value is ever hidden`, async () => {
      const element = place(tag, {lang: 'fr'}, {data: data(5678)});
      await until(
        element,
        'its content',
        () =>
          /5678|\+5674/.test(wordsOf(rootOf(element))) ||
          (tag === 'kf-sparkline' && !!rootOf(element).querySelector('svg')),
      );
      expect(moving(rootOf(element))).to.deep.equal([]);
      const before = rootOf(element).innerHTML;
      Object.assign(element, {data: data(8765)});
      await until(element, 'the change', () => rootOf(element).innerHTML !== before || tag === 'kf-bulletin');
      for (let frame = 0; frame < 3; frame++) {
        await new Promise(requestAnimationFrame);
        expect(moving(rootOf(element))).to.deep.equal([]);
      }
      if (tag !== 'kf-sparkline')
        expect(wordsOf(rootOf(element)))
          .to.match(/8765|\+8761/)
          .and.not.to.contain('5678');
    });
  }

  it('is in no style sheet', async () => {
    for (const tag of TAGS) {
      const element = place(tag, {}, {data: data(5)});
      await element.updateComplete;
      const css = element.shadowRoot!.adoptedStyleSheets.flatMap(sheet =>
        [...sheet.cssRules].map(rule => rule.cssText),
      );
      expect(css.join('')).not.to.match(/transition|animation|@keyframes|scroll-behavior/);
    }
  });
});
