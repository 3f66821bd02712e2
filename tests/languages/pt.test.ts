import {expect} from '@open-wc/testing';
import {DOCUMENTS, linesOf, show, until} from '../support/fixtures.js';

const valueOf = (element: Parameters<typeof linesOf>[0]) => linesOf(element, '.value')[0];

describe('Portuguese', () => {
  // The first test: what has been added stays.
  it('is spoken from when it is added, by figures that are there already too', async () => {
    const around = await show('kf-kpi-tile', {indicator: DOCUMENTS, lang: 'pt-PT'});
    const english = await show('kf-kpi-tile', {indicator: DOCUMENTS, lang: 'en'});
    expect(around.shadowRoot!.querySelector('svg')!.getAttribute('lang')).to.equal('fr');
    expect(around.shadowRoot!.textContent).to.contain('mois précédent');
    await import('../../src/languages/pt.js');
    await until(around, 'Portuguese', () => around.shadowRoot!.textContent!.includes('mês anterior'));
    expect(around.shadowRoot!.querySelector('svg')!.getAttribute('lang')).to.equal('pt');
    expect(valueOf(around)).to.equal('12,9 M');
    expect(valueOf(english)).to.equal('12.9m');
    const later = await show('kf-kpi-tile', {indicator: DOCUMENTS, lang: 'pt'});
    expect(later.shadowRoot!.textContent).to.contain('mês anterior');
  });

  it('is written alike in every browser', async () => {
    const {PT} = await import('./pt.table.js');
    for (const [written, make] of PT) expect(make()).to.equal(written.replaceAll('~', '\u00a0'));
  });
});
