// What Node renders is what the page shows: node for node, in every language and at every width.
import {expect} from '@open-wc/testing';
import {renderCSV, renderSVG, renderText, type WidgetName} from '../../src/static.js';
import {
  ACTIVATED,
  DOCUMENTS,
  LANGUAGES,
  cahier,
  documentOf,
  drawnAt,
  pictureOf,
  place,
  show,
  type PictureTag,
} from '../support/fixtures.js';

const PICTURES: [PictureTag, string[]][] = [
  ['kf-kpi-tile', ['patient-accounts', DOCUMENTS, 'dsp-with-document', 'wse-pharmacies-month', ACTIVATED]],
  ['kf-bar-chart', [ACTIVATED, 'documents-consulted-by-patients', 'vaccinations-by-type']],
  ['kf-line-chart', ['cve-series', 'vaccinations-by-type']],
  ['kf-breakdown-chart', ['dsp-by-country', 'vaccinations-by-age']],
  ['kf-donut-chart', ['dsp-by-country', 'vaccinations-by-age']],
  ['kf-variation-badge', [ACTIVATED, DOCUMENTS, 'wse-cgdis-month']],
];

const widgetOf = (tag: PictureTag) => tag.slice('kf-'.length) as WidgetName;

/** The width that a figure is laid out at in a box: all of it, but for a badge, which stands in a line of text. */
const layoutWidth = (tag: PictureTag, width: number) => (tag === 'kf-variation-badge' ? 200 : width);

function parse(svg: string): Element {
  const {documentElement} = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(documentElement.querySelectorAll('parsererror').length, svg).to.equal(0);
  documentElement.normalize();
  return documentElement;
}

/** An element and what is in it, a line each, whatever the order of the attributes. */
function outline(node: Node): string[] {
  if (!(node instanceof Element)) return [node.textContent!];
  const attributes = [...node.attributes].map(({name, value}) => `${name}="${value}"`).sort();
  return [[node.localName, ...attributes].join(' '), ...[...node.childNodes].flatMap(outline)];
}

function expectEqual(picture: Element, svg: string): void {
  const [shown, rendered] = [picture, parse(svg)];
  expect(outline(shown)).to.deep.equal(outline(rendered));
  expect(shown.isEqualNode(rendered)).to.equal(true);
}

describe('static', () => {
  for (const [tag, indicators] of PICTURES) {
    for (const indicator of indicators) {
      for (const lang of LANGUAGES) {
        it(`${tag} of ${indicator} in ${lang}`, async () => {
          for (const width of [240, 600, 1000]) {
            const element = await show(tag, {indicator, lang}, {width});
            const svg = renderSVG(widgetOf(tag), cahier, indicator, {lang, width: layoutWidth(tag, width)});
            expectEqual(pictureOf(element)!, svg);
            expect(element.toSVG()).to.equal(svg);
            expect(element.toText()).to.equal(renderText(widgetOf(tag), cahier, indicator, lang));
            expect(await element.toCSV()).to.equal(renderCSV(cahier, indicator, lang));
          }
        });
      }
    }
  }

  it('draws a gap, a status, a negative and a hostile text alike', async () => {
    const data = documentOf({
      label: '<b>&amp; "quoted" \'text\'</b> \u202e\u0000',
      unit: 'a < b',
      series: [
        {period: '2021', value: null, status: 'suppressed'},
        {period: '2022', value: -3.5},
        {period: '2023', value: 3.25, status: 'provisional'},
      ],
    });
    for (const tag of ['kf-kpi-tile', 'kf-bar-chart', 'kf-line-chart', 'kf-variation-badge'] as const) {
      const element = await show(tag, {lang: 'fr'}, {data, width: 500});
      const options = {lang: 'fr', width: layoutWidth(tag, 500)} as const;
      expectEqual(pictureOf(element)!, renderSVG(widgetOf(tag), data, '', options));
    }
  });

  it('draws what attributes ask for', async () => {
    const data = documentOf({
      kind: 'stock',
      value: {value: 46, at: '2024-12-31'},
      series: [
        {period: '2023', value: 40},
        {period: '2024', value: 46},
      ],
      target: {value: 58, by: '2027', from: {value: 46, period: '2024'}},
      breakdown: {
        dimension: 'Âge',
        items: [
          {id: 'a', label: 'Jeunes', value: 30},
          {id: 'b', label: 'Autres', value: 16, other: true},
        ],
      },
    });
    const options = {lang: 'fr', width: 500} as const;
    const cases = [
      ['kf-target-bar', {}, {}],
      ['kf-kpi-tile', {sparkline: '', target: ''}, {sparkline: true, target: true}],
      ['kf-kpi-tile', {layout: 'row'}, {layout: 'row'}],
      ['kf-kpi-tile', {layout: 'badge'}, {layout: 'badge'}],
      ['kf-line-chart', {area: ''}, {area: true}],
      ['kf-breakdown-chart', {variant: 'share'}, {variant: 'share'}],
    ] as const;
    for (const [tag, attributes, more] of cases) {
      const element = await show(tag, {lang: 'fr', ...attributes}, {data, width: 500});
      expectEqual(pictureOf(element)!, renderSVG(widgetOf(tag), data, '', {...options, ...more}));
    }
    const grouped = {...cahier, indicators: {one: cahier.indicators['vaccinations-by-type']}};
    const element = await show('kf-bar-chart', {lang: 'fr', layout: 'grouped'}, {data: grouped, width: 500});
    expectEqual(pictureOf(element)!, renderSVG('bar-chart', grouped, '', {...options, layout: 'grouped'}));
  });

  it('draws alike in a larger font', async () => {
    const element = place('kf-kpi-tile', {indicator: DOCUMENTS, lang: 'fr'}, {data: cahier, width: 500});
    element.style.fontSize = '20px';
    const picture = await drawnAt(element, 500);
    expectEqual(picture, renderSVG('kpi-tile', cahier, DOCUMENTS, {lang: 'fr', width: 500, em: 20}));
  });

  it('can be exported by an element that no page shows', async () => {
    const element = await show('kf-kpi-tile', {indicator: DOCUMENTS, lang: 'fr'}, {width: 500});
    const svg = element.toSVG();
    element.remove();
    expect(element.toSVG()).to.equal(svg);
  });

  it('says in text and CSV what the picture shows', async () => {
    const element = await show('kf-bar-chart', {indicator: ACTIVATED, lang: 'fr'});
    for (const text of ['2.132', '2.385', '1.417', '2.011', '1.471', '+541 (+36,8', 'Cahier eSanté N°1']) {
      expect(element.toText()).to.contain(text);
    }
    for (const {value} of cahier.indicators[ACTIVATED]!.series!)
      expect(await element.toCSV()).to.contain(`;${value};`);
  });
});
