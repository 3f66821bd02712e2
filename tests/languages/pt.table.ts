// European Portuguese by hand, from CLDR 48 (pt-PT); `~` stands for a no-break space. Run on Node and in browsers.
import '../../src/languages/pt.js';
import {changeOf} from '../../src/data/statistics.js';
import {sayChange} from '../../src/format/change.js';
import {formatFraction, formatNumber, numberText, sayNumber} from '../../src/format/number.js';
import {formatPeriod, formatSpan, formatTick} from '../../src/format/period.js';
import {renderSentence} from '../../src/static.js';
import {figureOf} from '../data/fixtures.js';

const change = (given: object) => {
  const {indicator} = figureOf({kind: 'flow', ...given});
  return sayChange(changeOf(indicator)!, indicator, 'pt');
};

/** What stands on the page, and what makes it. */
export const PT: readonly (readonly [written: string, make: () => string])[] = [
  ['194~784', () => formatNumber(194784, 'pt')],
  ['2~303', () => formatNumber(2303, 'pt')],
  ['−1~234,5', () => formatNumber(-1234.5, 'pt')],
  ['menos 1234,5', () => formatNumber(-1234.5, 'pt', {grouped: false})],
  ['0', () => formatNumber(-0.0001, 'pt', {decimals: 0})],
  ['65,1%', () => numberText(65.1, 'pt', {unit: 'percent'})],
  ['+36,8%', () => formatFraction(0.368, 'pt', {signed: true})],
  ['12,9~M', () => numberText(12.9e6, 'pt', {precision: 1e5})],
  ['2,4~mM', () => numberText(2.4e9, 'pt', {precision: 1e8})],
  ['276,9~mil', () => numberText(276900, 'pt', {precision: 100})],
  ['1,2 milhões', () => sayNumber(1.2e6, 'pt', {precision: 1e5}).spoken],
  ['1 milhão', () => sayNumber(1e6, 'pt', {precision: 1e6}).spoken],
  ['2,4 mil milhões', () => sayNumber(2.4e9, 'pt', {precision: 1e8}).spoken],
  ['276900', () => sayNumber(276900, 'pt', {precision: 100}).spoken],
  ['1~ponto percentual', () => numberText(1, 'pt', {unit: 'points'})],
  ['1,5~pontos percentuais', () => numberText(1.5, 'pt', {unit: 'points'})],
  ['+541 (+36,8%)', () => change({change: {since: 'previous12', absolute: 541, relative: 0.368}}).amount],
  ['face à média dos meses 13 a 24', () => change({change: {since: 'previous12', absolute: 541}}).base],
  ['em comparação com maio de 2024', () => change({change: {since: '2024-05', absolute: 541}}).base],
  ['2024', () => formatPeriod('2024', 'pt')],
  ['2.º trimestre de 2024', () => formatPeriod('2024-Q2', 'pt')],
  ['30 de junho de 2024', () => formatPeriod('2024-06-30', 'pt')],
  ['julho de 2023 – junho de 2024', () => formatSpan('2023-07', '2024-06', 'pt')],
  ['30 jun.', () => formatTick('2024-06-30', 'pt').label],
  ...'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'
    .split(' ')
    .map(
      (name, i) =>
        [`${name} de 2024`, () => formatPeriod(`2024-${String(i + 1).padStart(2, '0')}`, 'pt')] as const,
    ),
  [
    'Contas: 194~784, total em 30 de junho de 2024. Variação: +541 (+36,8%), face ao mês anterior. Fonte: Cahier.',
    () =>
      renderSentence(
        {
          label: {pt: 'Contas'},
          kind: 'stock',
          value: {value: 194784, at: '2024-06-30'},
          change: {since: 'previous', absolute: 541, relative: 0.368},
          language: 'pt',
          source: {label: 'Cahier'},
        },
        '',
        'pt',
      ),
  ],
];
