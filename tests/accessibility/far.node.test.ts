// A chart that the engine skips off screen is in the accessibility tree all the same: whoever goes from picture to
// picture hears of each.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chartsDrawn, pageOfCharts, publish, type Published} from '../support/published.js';

const COUNT = 30;

describe('charts far down the page', () => {
  let site: Published;

  before(async () => {
    site = await publish('far', {'/far.html': pageOfCharts(COUNT)});
  });

  after(() => site?.close());

  it('are in the accessibility tree, once each, with their reading', async () => {
    const opened = await site.browser.newPage();
    await opened.goto(`${site.address}/far.html`);
    await chartsDrawn(opened, COUNT);
    // What is skipped shows in the next frame.
    await opened.waitForFunction(
      count => {
        const pictures = [...document.querySelectorAll('kf-bar-chart')].map(({shadowRoot}) =>
          shadowRoot!.querySelector('[part=figure]')!,
        );
        return pictures.filter(one => !one.checkVisibility({contentVisibilityAuto: true})).length === count;
      },
      {},
      COUNT - 24,
    );
    const session = await opened.createCDPSession();
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const pictures = nodes.filter(({role, ignored}) => role?.value === 'image' && !ignored);
    const names = pictures.map(({name}) => String(name?.value));
    assert.equal(names.length, COUNT);
    assert.equal(new Set(names).size, 1);
    assert.match(names[0]!, /Nombre de comptes patients activés par mois.*juin 2024/);
    await opened.close();
  });
});
