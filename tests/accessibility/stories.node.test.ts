// axe and every gate over every story, each in one language and width in every look, and in one theme, such that all
// combinations occur. `npm run test:accessibility-matrix` holds them over all stories in all combinations.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {TRIAGE} from '../../stories/accessibility/triage.js';
import {openStories, report, SIGHTS, themesIn, type Stories} from './stories.js';

let stories: Stories;

before(async () => {
  stories = await openStories();
});

after(() => stories?.close());

describe('every story', () => {
  it('is accessible, in every language, look, width and theme', async () => {
    const {names, themes} = stories;
    const others = themesIn(themes);
    assert.equal(SIGHTS.length, 36);
    assert.ok(names.length > 10 * SIGHTS.length, 'each combination has ten stories at least');
    const places = SIGHTS.filter(({look}) => look === 'light');
    const findings = await stories.look(names, i => {
      const {lang, width} = places[i % places.length]!;
      const sights = SIGHTS.filter(one => one.lang === lang && one.width === width);
      return [...sights, others[i % others.length]!];
    });
    assert.deepEqual(report(findings), []);
  });
});

describe('what axe leaves open in stories', () => {
  it('occurs where it is said to', async () => {
    const rows = TRIAGE.filter(one => one.story);
    const sights = SIGHTS.filter(({lang, look}) => lang === 'en' && look !== 'forced light');
    await stories.look([...new Set(rows.map(one => one.story!))], () => sights);
    assert.deepEqual(
      rows.filter(one => !stories.decided.has(one)),
      [],
    );
  });
});

describe('what is wrong with a story', () => {
  const sight = {lang: 'de', look: 'dark', width: 320} as const;

  it('is found by axe and by the gates', async () => {
    const disturb = () => {
      const {shadowRoot} = document.querySelector('kf-bar-chart')!;
      const picture = shadowRoot!.querySelector('svg[role=img]')!;
      picture.removeAttribute('aria-label');
      // However often it is drawn anew before the gates look at it.
      new MutationObserver(() => {
        if (picture.hasAttribute('aria-label')) picture.removeAttribute('aria-label');
      }).observe(picture, {attributeFilter: ['aria-label']});
      const {style} = shadowRoot!.querySelector<HTMLElement>('button')!;
      style.color = '#222';
      style.minHeight = '10px';
      style.height = '10px';
      // Wider than the page.
      const wide = document.createElement('div');
      Object.assign(wide.style, {width: '400px', height: '1px'});
      document.querySelector('.width')!.append(wide);
    };
    const findings = await stories.look(['bar-chart/Zeros'], () => [sight], {disturb});
    const lines = report(findings);
    const found = (pattern: RegExp) =>
      assert.ok(
        lines.some(line => pattern.test(line)),
        `${pattern}: ${lines}`,
      );
    found(/^findUnnamed: bar-chart\/Zeros: <svg .* has no name/);
    found(/^findSmallTargets: bar-chart\/Zeros: <button/);
    found(/^bar-chart\/Zeros: findUnfit: page: 4\d\dpx wide/);
    found(/color-contrast at .*button/);
    assert.ok(lines.every(line => line.endsWith(' — de dark 320')));
  });

  it('is found in a theme', async () => {
    const disturb = () => {
      const {shadowRoot} = document.querySelector('kf-bar-chart')!;
      shadowRoot!.querySelector<SVGElement>('.bar')!.style.fill = '#222';
    };
    const findings = await stories.look(['bar-chart/Zeros'], () => [{...sight, theme: 'guichet'}], {disturb});
    assert.match(report(findings)[0] ?? '', /#222222 on #\w+ has 1\.\d+:1 of 3 — de dark 320 guichet$/);
  });

  it('is also a story that cannot be put up', async () => {
    const findings = await stories.look(['bar-chart/None'], () => [sight]);
    assert.match(report(findings)[0] ?? '', /^bar-chart\/None: .*Error/);
  });
});
