import {expect} from '@open-wc/testing';
import '../../src/define/kf-key-facts.js';
import {
  LANGUAGES,
  NEVER,
  cahier,
  documentOf,
  expectClean,
  failed,
  has,
  journalOf,
  linesOf,
  place,
  plain,
  reaches,
  rootOf,
  serve,
  textOf,
  until,
  type Attributes,
  type Stand,
} from '../support/fixtures.js';

type Facts = HTMLElementTagNameMap['kf-key-facts'];

const flyer = (await (await fetch('/demo/data/flyer-2022.json')).json()) as {
  sections: {id: string; indicators: string[]}[];
  indicators: Record<string, object>;
};

async function show(attributes: Attributes = {}, stand: Stand = {}): Promise<Facts> {
  const element = place('kf-key-facts', {lang: 'fr', ...attributes}, {data: flyer, width: 1200, ...stand});
  await until(element, 'the list', () => element.state === 'ready' && has(element, 'dl'));
  await element.updateComplete;
  expectClean(element);
  return element;
}

const factsOf = (element: Facts) => [...rootOf(element).querySelectorAll<HTMLElement>('[part=fact]')];

/** The numbers as they are seen. */
const seen = (element: Facts) =>
  [...rootOf(element).querySelectorAll('dt + dd')].map(one =>
    plain((one.querySelector('[aria-hidden]') ?? one).textContent),
  );

/** The columns of the list: how many facts stand side by side. */
function columns(element: Facts): number {
  const [first, ...more] = factsOf(element).map(one => one.getBoundingClientRect().top);
  return 1 + more.filter(top => top === first).length;
}

describe('key-facts', () => {
  it('shows all figures of a document that have a value, as the leaflet prints them', async () => {
    const element = await show();
    expect(factsOf(element).length).to.equal(Object.keys(flyer.indicators).length);
    expect(seen(element)).to.include.members([
      'plus de 1 million',
      'plus de 8,6 millions',
      'plus de 440.000',
      'moins de 0,19 %',
    ]);
    const words = linesOf(element, '.foot');
    expect(words.length).to.equal(1);
    expect(words[0]).to.contain('Dépliant des services eSanté').and.to.contain('31 décembre 2022');
  });

  it('says them in every language', async () => {
    const millions = {
      fr: 'plus de 8,6 millions',
      de: 'mehr als 8,6 Millionen',
      lb: 'méi wéi 8,6 Milliounen',
      en: 'more than 8.6 million',
    };
    for (const lang of LANGUAGES) expect(seen(await show({lang}))).to.include(millions[lang]);
  });

  it('shows the ids that are named, in their order, and follows them', async () => {
    const element = await show({indicators: 'cve-total dsp-total'});
    expect(seen(element)).to.deep.equal(['plus de 15.000', 'plus de 1 million']);
    element.indicators = 'dsp-total';
    await element.updateComplete;
    expect(seen(element)).to.deep.equal(['plus de 1 million']);
    element.indicators = ['cve-total', 'dsp-total'];
    await element.updateComplete;
    expect(seen(element)).to.deep.equal(['plus de 15.000', 'plus de 1 million']);
  });

  it('shows a section, and is named by it', async () => {
    const element = await show({section: 'cve'});
    const {indicators} = flyer.sections.find(({id}) => id === 'cve')!;
    expect(factsOf(element).length).to.equal(indicators.length);
    const group = rootOf(element).querySelector('[role=group]')!;
    expect(group.getAttribute('aria-label')).to.equal('Carnet de vaccination électronique');
    expect(
      rootOf(await show())
        .querySelector('[role=group]')!
        .getAttribute('aria-label'),
    ).to.equal('Chiffres clés');
  });

  it('is a list of terms and values, the number above its label', async () => {
    for (const fact of factsOf(await show())) {
      const [term, value] = fact.children;
      expect([term!.localName, value!.localName]).to.deep.equal(['dt', 'dd']);
      expect(value!.getBoundingClientRect().bottom).to.be.at.most(term!.getBoundingClientRect().top + 1);
    }
  });

  it('is heard with numbers that no voice takes for decimals', async () => {
    const element = await show({indicators: 'dsp-consultations'});
    const spoken = rootOf(element).querySelector('dd .spoken')!;
    expect(plain(spoken.textContent)).to.equal('plus de 440000');
    expect(spoken.getBoundingClientRect().width).to.be.at.most(1);
    const room = () => {
      const {width, height} = element.getBoundingClientRect();
      return [width, height, rootOf(element).querySelector('.number')!.getBoundingClientRect().left];
    };
    const withIt = room();
    spoken.remove();
    expect(withIt).to.deep.equal(room());
  });

  describe('in columns', () => {
    for (const [width, count] of [
      [200, 1],
      [320, 1],
      [480, 2],
      [768, 3],
      [1000, 4],
      [2000, 4],
    ] as const) {
      it(`has ${count} of them where it is ${width} wide, and nothing stands out`, async () => {
        for (const lang of LANGUAGES) {
          const element = await show({lang}, {width});
          expect(columns(element), lang).to.equal(count);
          const {right} = element.getBoundingClientRect();
          for (const one of rootOf(element).querySelectorAll('dt, dd, b, small, .unit')) {
            expect(one.getBoundingClientRect().right, plain(one.textContent)).to.be.at.most(right + 0.5);
          }
        }
      });
    }

    it('has numbers side by side on one base line, with a qualifier or without', async () => {
      const {indicators} = flyer;
      const data = {...flyer, indicators: {staff: {label: 'Collaborateurs', value: 46}, ...indicators}};
      const element = await show({indicators: 'staff dsp-total dsp-documents'}, {data});
      const bottoms = [...rootOf(element).querySelectorAll('b.number')].map(
        one => one.getBoundingClientRect().bottom,
      );
      expect(columns(element)).to.equal(3);
      for (const bottom of bottoms) expect(bottom).to.be.closeTo(bottoms[0]!, 0.5);
    });

    it('keeps very long numbers, words and units inside', async () => {
      const word = 'Krankenversicherungskostendämpfungsanpassungsgesetzentwurf';
      const data = documentOf({label: word, unit: word, value: 123456789012345});
      for (const width of [200, 1000]) {
        const element = await show({}, {data, width});
        const fact = factsOf(element)[0]!;
        expect(fact.scrollWidth).to.be.at.most(fact.clientWidth + 1);
        expect(rootOf(element).querySelector('b')!.getClientRects().length).to.equal(1);
      }
    });
  });

  describe('with figures that cannot be shown', () => {
    it('shows the others, and names each of them below', async () => {
      const element = await show({indicators: 'gone dsp-total'});
      expect(seen(element)).to.deep.equal(['plus de 1 million']);
      expect(linesOf(element, '[part=message]')).to.deep.equal([
        'Indicateur introuvable dans les données.gone',
      ]);
      expect(element.state).to.equal('ready');
    });

    it('tells the page of each, once', async () => {
      const element = place('kf-key-facts', {lang: 'fr', indicators: 'gone dsp-total lost'}, {data: flyer});
      const journal = journalOf(element);
      await reaches(element, 'ready');
      element.lang = 'de';
      await until(element, 'German', () => textOf(element).includes('mehr als'));
      const told = ['kf-load', 'kf-error indicator', 'kf-error indicator'];
      expect(journal.filter(one => one.startsWith('kf-'))).to.deep.equal(told);
      element.indicators = 'dsp-total';
      await element.updateComplete;
      expect(journal.filter(one => one.startsWith('kf-'))).to.deep.equal([...told, 'kf-load']);
      expect(has(element, '[part=message]')).to.equal(false);
    });

    it('says so where none of them can be, and where there is no such section', async () => {
      for (const attributes of [{indicators: 'gone'}, {section: 'gone'}] as Attributes[]) {
        const element = place('kf-key-facts', {lang: 'fr', ...attributes}, {data: flyer});
        const message = plain((await failed(element)).textContent);
        expect(message).to.equal('Indicateur introuvable dans les données.gone');
      }
    });
  });

  it('says when it has loaded, and names what is shown', async () => {
    const element = place('kf-key-facts', {lang: 'fr', section: 'cve'}, {data: flyer});
    const shown: string[] = [];
    element.addEventListener('kf-load', ({indicator}) => shown.push(indicator));
    await reaches(element, 'ready');
    element.requestUpdate();
    await element.updateComplete;
    expect(shown).to.deep.equal(['cve-total vaccinations-total paediatricians-trained']);
  });

  it('has change, status, date and what is made up', async () => {
    const element = await show(
      {indicators: 'patient-accounts-activated wse-lbm-month vaccinations-by-type'},
      {data: cahier},
    );
    const text = textOf(element);
    for (const said of [
      'Moyenne des 12 derniers mois',
      '+541 (+36,8 %)',
      'sens non précisé',
      "Données d'illustration",
    ]) {
      expect(text).to.contain(said);
    }
    expect(rootOf(element).querySelectorAll('.illustrative').length).to.equal(1);
  });

  it('never shows or exports a suppressed value', async () => {
    const data = documentOf({value: {value: 987, status: 'suppressed'}});
    const element = await show({}, {data});
    expect(rootOf(element).innerHTML + (await element.toCSV()) + element.toText()).not.to.contain('987');
    expect(seen(element)).to.deep.equal(['confidentiel']);
  });

  it('gives all figures as CSV and in words', async () => {
    const element = await show({section: 'cve'});
    expect((await element.toCSV()).trim().split('\r\n').length).to.equal(4);
    expect(plain(element.toText())).to.match(
      /^Carnets.*: plus de 15\.000\..*Source : Dépliant[^:]*: 31 décembre 2022\.$/,
    );
    const idle = place('kf-key-facts');
    expect([await idle.toCSV(), idle.toText()]).to.deep.equal(['', '']);
  });

  it('keeps a place while it loads, and says where there is nothing', async () => {
    const server = serve({data: {after: NEVER}});
    const element = place('kf-key-facts', {src: server.url('data'), lang: 'fr'});
    await until(element, 'a skeleton', () => has(element, '.ghost'));
    const empty = place('kf-key-facts', {lang: 'fr'}, {data: documentOf({series: [], value: undefined})});
    await reaches(empty, 'empty');
    expect(textOf(empty)).to.equal('Aucune donnée');
  });
});
