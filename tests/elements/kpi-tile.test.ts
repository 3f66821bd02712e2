import {expect} from '@open-wc/testing';
import {
  DOCUMENTS,
  LANGUAGES,
  documentOf,
  drawn,
  expectInOrder,
  failed,
  gate,
  has,
  linesOf,
  nameOf,
  place,
  plain,
  rootOf,
  serve,
  show,
  until,
} from '../support/fixtures.js';

/** A tile of one indicator, made up for the test. */
const tile = (indicator: Record<string, unknown>, head = {}, lang = 'fr') =>
  show('kf-kpi-tile', {lang}, {data: documentOf(indicator, head)});

describe('kpi-tile', () => {
  it('is a badge where it is narrow, and stands otherwise at once where its layout is changed', async () => {
    const sizeOf = (element: Parameters<typeof rootOf>[0]) =>
      Number(rootOf(element).querySelector('.value')!.getAttribute('font-size'));
    const [badge, narrow] = await Promise.all(
      [159, 160].map(width => show('kf-kpi-tile', {lang: 'fr'}, {data: documentOf({value: 7}), width})),
    );
    expect(sizeOf(badge!)).to.be.below(sizeOf(narrow!));
    const wide = await show('kf-kpi-tile', {lang: 'fr'}, {data: documentOf({value: 7}), width: 800});
    const before = wide.getBoundingClientRect().height;
    wide.setAttribute('layout', 'row');
    await until(wide, 'a row', () => wide.getBoundingClientRect().height < before);
    wide.removeAttribute('layout');
    await until(wide, 'a stack', () => wide.getBoundingClientRect().height === before);
  });

  const said = {
    fr: {
      shown: ['12,9 M', 'Total au 30 juin 2024', '+276,9 k (+2,19 %)', 'depuis le mois précédent'],
      spoken: [
        'Nombre de documents',
        '12,9 millions',
        'total au 30 juin 2024',
        'hausse',
        '276900, 2,19 pour cent',
        'depuis le mois précédent',
        'Source : Cahier eSanté N°1',
      ],
    },
    de: {
      shown: ['12,9 Mio.', 'Gesamt zum 30. Juni 2024', '+276,9 Tsd. (+2,19 %)', 'gegenüber dem Vormonat'],
      spoken: [
        'Anzahl der Dokumente',
        '12,9 Millionen',
        'gesamt zum 30. Juni 2024',
        'Anstieg',
        '276900, 2,19 Prozent',
        'gegenüber dem Vormonat',
        'Quelle: Cahier eSanté N°1',
      ],
    },
    lb: {
      shown: ['12,9 Mio.', 'Total, Stand: 30. Juni 2024', '+276,9 Dsd. (+2,19 %)'],
      spoken: [
        'Zuel vun den Dokumenter',
        '12,9 Milliounen',
        '30. Juni 2024',
        'Hausse',
        '276900, 2,19 Prozent',
        'Quell: Cahier eSanté N°1',
      ],
    },
    en: {
      shown: ['12.9m', 'Total at 30 June 2024', '+276.9k (+2.19%)', 'since the previous month'],
      spoken: [
        'Number of documents',
        '12.9 million',
        'total at 30 June 2024',
        'increase',
        '276900, 2.19 per cent',
        'since the previous month',
        'Source: Cahier eSanté N°1',
      ],
    },
  };
  for (const lang of LANGUAGES) {
    it(`shows value, date, change and base in ${lang}, and says them in one sentence`, async () => {
      const element = await show('kf-kpi-tile', {indicator: DOCUMENTS, lang});
      expect(linesOf(element)).to.include.members(said[lang].shown);
      expectInOrder(nameOf(element), said[lang].spoken);
    });
  }

  it('shows a change without its sign where the direction is not known, and says that it is not', async () => {
    const element = await show('kf-kpi-tile', {indicator: 'wse-pharmacies-month', lang: 'fr'});
    expect(linesOf(element)).to.include('2,51 %');
    expect(plain(linesOf(element).join(' '))).to.contain('sens non précisé, par rapport à mai 2024');
    expectInOrder(nameOf(element), ['444999', 'juin 2024', 'sens non précisé', '2,51 pour cent', 'mai 2024']);
  });

  it('shows what limits a value: more than, less than, about, provisional, illustrative', async () => {
    for (const [qualifier, words] of [
      ['more-than', 'plus de'],
      ['less-than', 'moins de'],
      ['about', 'environ'],
    ] as const) {
      const element = await tile({value: {value: 194784, qualifier}});
      expect(linesOf(element)).to.include(`${words} 194.784`);
      expect(nameOf(element)).to.contain(`${words} 194784`);
    }
    const provisional = await tile({value: {value: 1, status: 'provisional'}, nature: 'illustrative'});
    expect(plain(linesOf(provisional).join(' ')))
      .to.contain('provisoire')
      .and.to.contain("Données d'illustration");
    expect(nameOf(provisional)).to.contain('provisoire').and.to.contain("Données d'illustration");
    expect(has(provisional, '.hatch')).to.equal(true);
    expect(has(await tile({value: 1}), '.hatch')).to.equal(false);
  });

  it('says why there is no value', async () => {
    const element = await tile({value: {value: null, status: 'suppressed'}});
    expect(linesOf(element)).to.include('confidentiel');
    const missing = await tile({value: {value: null}});
    expect(linesOf(missing)).to.include('sans valeur');
  });

  it('shows zero as a value', async () => {
    const element = await tile({value: 0, change: {since: 'previous', absolute: 0, relative: 0}});
    expect(linesOf(element)).to.include.members(['0', '0 (0 %)']);
    expect(nameOf(element)).to.contain('stable');
  });

  it('shows the last value of a series that has none of its own', async () => {
    const series = [
      {period: '2024-05', value: 1},
      {period: '2024-06', value: 1234},
      {period: '2024-07', value: null},
    ];
    const element = await tile({series, kind: 'flow'});
    expect(linesOf(element)).to.include.members(['1.234', 'Juin 2024']);
  });

  it('shortens only where it is asked to, and then shows the exact number too', async () => {
    const value = {value: 1_234_567, at: '2024-06-30'};
    const element = await tile({value});
    expect(linesOf(element)).to.include('1.234.567');
    element.compact = true;
    await until(element, 'the short number', () => linesOf(element).includes('1,2 M'));
    expect(linesOf(element)).to.include('1.234.567');
    const byAttribute = await show('kf-kpi-tile', {lang: 'en', compact: ''}, {data: documentOf({value})});
    expect(linesOf(byAttribute)).to.include.members(['1.2m', '1,234,567']);
  });

  it('never shortens a number to more than it is known to', async () => {
    const element = await tile({value: {value: 1_200_000, precision: 100_000}});
    expect(linesOf(element)).to.include('1,2 M');
    expect(linesOf(element).join()).not.to.contain('1.200.000');
  });

  it('is read as text by a screen reader in numbers without points', async () => {
    const element = await show('kf-kpi-tile', {indicator: 'patient-accounts', lang: 'fr'});
    expect(nameOf(element)).to.contain('194784').and.not.to.contain('194.784');
  });

  it('shows texts that look like markup as texts', async () => {
    const label = '<img src=x onerror=alert(1)> & "label"';
    const element = await tile({label, value: 1, unit: '<b>€</b>'});
    expect(linesOf(element)[0]).to.equal(label);
    expect(nameOf(element)).to.contain(label).and.to.contain('<b>€</b>');
    expect(has(element, 'img, b')).to.equal(false);
  });

  it('shows a number that is too long for its width in smaller type', async () => {
    const sizeAt = async (width: number) => {
      const element = place('kf-kpi-tile', {value: '123456789012', label: 'L'}, {width});
      const picture = await drawn(element);
      const value = picture.querySelector<SVGTextElement>('.value')!;
      expect(value.getComputedTextLength()).to.be.at.most(width);
      return Number(value.getAttribute('font-size'));
    };
    expect(await sizeAt(180)).to.be.below(await sizeAt(600));
  });

  describe('with more to show', () => {
    const STAFF = {
      kind: 'stock',
      value: {value: 46, at: '2024-12-31'},
      series: [
        {period: '2022', value: 40},
        {period: '2023', value: 43},
        {period: '2024', value: 46},
      ],
      target: {value: 58, by: '2027', from: {value: 40, period: '2022'}},
      term: 'com',
    };
    const GLOSSARY = {
      glossary: {
        com: {
          term: {fr: 'COM'},
          definition: {fr: 'Contrat d’objectifs et de moyens.', de: 'Ziel- und Mittelvertrag.'},
        },
      },
    };
    const staff = (attributes: Record<string, string>, lang = 'fr', width = 320) =>
      show('kf-kpi-tile', {lang, ...attributes}, {data: documentOf(STAFF, GLOSSARY), width});
    const details = (element: HTMLElement) => element.shadowRoot!.querySelector('details');

    it('has none of it unless it is asked for', async () => {
      const element = await staff({});
      expect(has(element, '.accent, details')).to.equal(false);
      expect(element.toText()).not.to.contain('Objectif');
    });

    it('draws the series as a small line, and says no more for it', async () => {
      const [plain, lined] = [await staff({}), await staff({sparkline: ''})];
      expect(has(lined, 'svg .line.accent')).to.equal(true);
      expect(nameOf(lined)).to.equal(nameOf(plain));
      lined.sparkline = false;
      await until(lined, 'no line', () => !has(lined, 'svg .line.accent'));
    });

    it('shows the target with its date, and says it', async () => {
      const element = await staff({target: ''});
      expect(linesOf(element)).to.include.members(['Objectif : 58 (2027)', 'Reste : 12']);
      expectInOrder(nameOf(element), ['46', 'Objectif : 58 (2027)', 'Reste : 12', 'Source']);
      expectInOrder(plain(element.toText()), ['46', 'Objectif : 58 (2027)', 'Reste : 12']);
      expect(await element.toCSV()).to.contain(';Objectif;2027;58;');
      expect(element.toSVG()).to.contain('Objectif');
    });

    it('has the term below, which opens by a click and by the keyboard alike', async () => {
      const element = await staff({term: ''});
      const summary = details(element)!.querySelector('summary')!;
      const definition = details(element)!.querySelector<HTMLElement>('[part=definition]')!;
      expect(summary.textContent).to.equal('COM');
      expect(definition.textContent).to.equal('Contrat d’objectifs et de moyens.');
      const isShown = () => definition.checkVisibility({visibilityProperty: true});
      expect(isShown()).to.equal(false);
      expect(summary.getBoundingClientRect().height).to.be.at.least(24);
      summary.focus();
      expect(element.shadowRoot!.activeElement === summary).to.equal(true);
      summary.click();
      expect(details(element)!.open).to.equal(true);
      await until(element, 'the definition', isShown);
      // Drawing anew leaves it as the reader left it.
      element.compact = true;
      await element.updateComplete;
      expect(details(element)!.open).to.equal(true);
      expect(nameOf(element) + element.toSVG()).not.to.contain('COM');
    });

    it('says in which language term and definition are', async () => {
      const element = await staff({term: ''}, 'de');
      expect(details(element)!.querySelector('summary')!.lang).to.equal('fr');
      const {lang, textContent} = details(element)!.querySelector('p')!;
      expect([lang, textContent]).to.deep.equal(['de', 'Ziel- und Mittelvertrag.']);
    });

    it('has no term where the indicator names none, or one that is not in the glossary', async () => {
      for (const [term, glossary] of [
        [undefined, GLOSSARY],
        ['other', GLOSSARY],
        ['com', {}],
      ] as const) {
        const data = documentOf({...STAFF, term}, glossary);
        expect(details(await show('kf-kpi-tile', {lang: 'fr', term: ''}, {data}))).to.equal(null);
      }
    });

    it('names what is wrong only where it would be shown', async () => {
      const wrong = documentOf({...STAFF, target: {value: 'many'}}, {glossary: {com: 'text'}});
      await show('kf-kpi-tile', {lang: 'fr', sparkline: ''}, {data: wrong});
      for (const [attribute, path] of [
        ['target', 'indicators.one.target.value'],
        ['term', 'glossary.com'],
      ] as const) {
        const element = place('kf-kpi-tile', {lang: 'fr', [attribute]: ''}, {data: wrong});
        expect(plain((await failed(element)).textContent)).to.contain(path);
      }
    });

    it('keeps its height from loading to ready, whatever there is to show', async () => {
      const bare = documentOf({kind: 'stock', value: 5}, GLOSSARY);
      for (const width of [200, 320, 600]) {
        const heights: number[] = [];
        for (const body of [documentOf(STAFF, GLOSSARY), bare]) {
          const {passed, open} = gate();
          const server = serve({data: {body, after: passed}});
          const element = place(
            'kf-kpi-tile',
            {src: server.url('data'), lang: 'fr', sparkline: '', target: '', term: ''},
            {width},
          );
          await until(element, 'a skeleton', () => has(element, '.ghost'));
          heights.push(element.getBoundingClientRect().height);
          open();
          await drawn(element);
          heights.push(element.getBoundingClientRect().height);
        }
        expect(Math.max(...heights) - Math.min(...heights), `${width} px: ${heights}`).to.be.below(1);
      }
    });

    it('keeps the values of tiles in a row on one line', async () => {
      const baselines = [];
      for (const attributes of [{}, {sparkline: ''}, {target: '', term: ''}] as Record<string, string>[]) {
        baselines.push(
          rootOf(await staff(attributes))
            .querySelector('.value')!
            .getAttribute('y'),
        );
      }
      expect(new Set(baselines).size).to.equal(1);
    });
  });
});
