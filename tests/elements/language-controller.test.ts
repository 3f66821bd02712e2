import {expect} from '@open-wc/testing';
import type {FigureElement} from '../../src/elements/figure-element.js';
import {
  ACTIVATED,
  box,
  documentOf,
  DOCUMENTS,
  linesOf,
  nameOf,
  pageLanguage,
  pictureOf,
  place,
  plain,
  rootOf,
  serve,
  show,
  showTable,
  TAGS,
  textOf,
  until,
} from '../support/fixtures.js';

/** « 12.9 million documents », as a tile says it in every language. */
const MILLIONS = {fr: '12,9 M', de: '12,9 Mio.', lb: '12,9 Mio.', en: '12.9m'};

/** A tile in any language; the value tells which. */
const tile = (attributes = {}, stand = {}) =>
  show('kf-kpi-tile', {indicator: DOCUMENTS, ...attributes}, stand);

const valueOf = (element: Awaited<ReturnType<typeof tile>>) => linesOf(element, '.value')[0];

describe('language-controller', () => {
  describe('speaks', () => {
    for (const [tag, lang] of Object.entries({
      fr: 'fr',
      'fr-LU': 'fr',
      FR: 'fr',
      'de-LU': 'de',
      de_AT: 'de',
      lb: 'lb',
      'lb-LU': 'lb',
      lu: 'lb',
      'en-GB': 'en',
    })) {
      it(`${lang} where lang="${tag}"`, async () => {
        const element = await tile({lang: tag});
        expect(valueOf(element)).to.equal(MILLIONS[lang as keyof typeof MILLIONS]);
        expect(pictureOf(element)!.getAttribute('lang')).to.equal(lang);
      });
    }

    it('the language of its property', async () => {
      const element = await tile({lang: 'fr'});
      element.lang = 'en';
      await until(element, 'English', () => valueOf(element) === MILLIONS.en);
      expect(element.getAttribute('lang')).to.equal('en');
    });

    it('the language of its property at its next update', async () => {
      const element = await tile({lang: 'fr'});
      element.lang = 'en';
      await element.updateComplete;
      expect(valueOf(element)).to.equal(MILLIONS.en);
    });

    it('its own language before any around it', async () => {
      pageLanguage('fr');
      const parent = box();
      parent.lang = 'de';
      expect(valueOf(await tile({lang: 'en'}, {into: parent}))).to.equal(MILLIONS.en);
    });

    it('the language of the nearest element before the page’s', async () => {
      pageLanguage('fr');
      const parent = box();
      parent.lang = 'en';
      const inner = parent.appendChild(document.createElement('div'));
      expect(valueOf(await tile({}, {into: inner}))).to.equal(MILLIONS.en);
      inner.lang = 'de';
      expect(valueOf(await tile({}, {into: inner}))).to.equal(MILLIONS.de);
    });

    it('the language of the page', async () => {
      pageLanguage('de-LU');
      expect(valueOf(await tile())).to.equal(MILLIONS.de);
    });

    it('the language around the shadow roots it stands in', async () => {
      pageLanguage('fr');
      const parent = box();
      parent.lang = 'en';
      const outer = parent.attachShadow({mode: 'open'}).appendChild(document.createElement('div'));
      const inner = outer.attachShadow({mode: 'open'});
      const element = await tile({}, {into: inner});
      expect(valueOf(element)).to.equal(MILLIONS.en);
      outer.lang = 'de';
      await until(element, 'German', () => valueOf(element) === MILLIONS.de);
    });

    for (const lang of ['pt', 'xx-nonsense', '', '42']) {
      it(`the language of its data where the page’s is "${lang}"`, async () => {
        pageLanguage(lang);
        const data = documentOf({value: {value: 12_900_000, precision: 100_000}}, {language: 'en'});
        expect(valueOf(await tile({indicator: 'one'}, {data}))).to.equal(MILLIONS.en);
      });
    }

    it('the language of its data where nothing else says one, else French', async () => {
      pageLanguage(null);
      const value = {value: 12_900_000, precision: 100_000};
      const german = documentOf({value}, {language: 'de'});
      expect(valueOf(await tile({indicator: 'one'}, {data: german}))).to.equal(MILLIONS.de);
      expect(valueOf(await tile({}, {data: {label: 'L', value}}))).to.equal(MILLIONS.fr);
    });
  });

  it('follows the page’s language, all figures together', async () => {
    pageLanguage('fr');
    const figures = await Promise.all(TAGS.map(tag => show(tag, {indicator: ACTIVATED})));
    const own = await show('kf-kpi-tile', {indicator: ACTIVATED, lang: 'fr'});
    for (const [lang, change] of [
      ['de', 'Anstieg'],
      ['en', 'increase'],
      ['lb', 'Hausse'],
      ['fr', 'hausse'],
    ] as const) {
      document.documentElement.lang = lang;
      for (const figure of figures) {
        await until(figure, lang, () => pictureOf(figure)?.getAttribute('lang') === lang);
        expect(nameOf(figure)).to.contain(change);
      }
      expect(pictureOf(own)!.getAttribute('lang')).to.equal('fr');
    }
  });

  it('follows a change of language while it shows an error, and keeps silent when it is gone', async () => {
    pageLanguage('fr');
    const server = serve({data: {status: 404}});
    const element = place('kf-kpi-tile', {src: server.url('data')});
    await until(element, 'French', () => linesOf(element).includes('Réessayer'));
    document.documentElement.lang = 'de';
    await until(element, 'German', () => linesOf(element).includes('Erneut versuchen'));
    element.remove();
    document.documentElement.lang = 'en';
    await Promise.resolve();
    expect(element.isUpdatePending).to.equal(false);
    box().append(element);
    await until(element, 'English', () => linesOf(element).includes('Try again'));
  });

  describe('Luxembourgish, which not every browser knows', () => {
    it('is the same everywhere in a tile', async () => {
      const element = await tile({lang: 'lb', indicator: 'patient-accounts'});
      expect(linesOf(element)).to.deep.equal([
        'Comptes patients',
        '194.784',
        'Total, Stand: 30. Juni 2024',
        'Quell: Cahier eSanté N°1',
      ]);
      expect(valueOf(await tile({lang: 'lb'}))).to.equal('12,9 Mio.');
    });

    it('is the same everywhere in a chart', async () => {
      const element = await show('kf-bar-chart', {indicator: ACTIVATED, lang: 'lb'}, {width: 1000});
      expect(linesOf(element, 'svg text')).to.include.members([
        'Mäe',
        'Abr',
        '2.011',
        '1.471',
        '+541 (+36,8 %)',
      ]);
      await showTable(element);
      expect(linesOf(element, 'tbody th')).to.include.members(['Mäerz 2024', 'Abrëll 2024', 'Juni 2024']);
    });
  });

  it('marks what is in another language than the figure', async () => {
    const languageOf = (element: FigureElement, text: string) => {
      const marked = [...rootOf(element).querySelectorAll('svg text, caption span')].filter(
        one => plain(one.textContent) === text,
      );
      return [...new Set(marked.map(one => one.closest('[lang]')!.getAttribute('lang')))];
    };
    const untranslated = await tile({indicator: 'patient-accounts', lang: 'lb'});
    expect(languageOf(untranslated, 'Comptes patients')).to.deep.equal(['fr']);
    expect(languageOf(untranslated, '194.784')).to.deep.equal(['lb']);
    const translated = await tile({indicator: 'patient-accounts', lang: 'de'});
    expect(languageOf(translated, 'Patientenkonten')).to.deep.equal(['de']);
    const chart = await show('kf-bar-chart', {indicator: ACTIVATED, lang: 'lb'});
    await showTable(chart);
    expect(languageOf(chart, 'Nombre de comptes patients activés par mois')).to.deep.equal(['fr']);
    expect(languageOf(chart, 'Variatioun: Hausse')).to.deep.equal(['lb']);
    expect(rootOf(chart).querySelector('table')!.closest('[lang]')!.getAttribute('lang')).to.equal('lb');
  });

  it('writes every text between the tags and the buttons in the language too', async () => {
    const element = await show('kf-bar-chart', {indicator: ACTIVATED, lang: 'en'});
    expect(textOf(element)).to.contain('Show the data table');
    await showTable(element);
    for (const part of ['.stage', '[part=tools]', '.table', '.hint']) {
      expect(rootOf(element).querySelector(part)!.getAttribute('lang'), part).to.equal('en');
    }
  });
});
