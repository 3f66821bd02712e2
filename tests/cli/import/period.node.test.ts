import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lastDayOf, parsePeriodText, type PeriodConvention} from '../../../src/cli/import/period.js';

const DAYS: PeriodConvention = {dates: 'day-first', as: 'day'};
const periodOf = (text: string, convention = DAYS) => parsePeriodText(text, convention)?.period;

describe('a period of a table', () => {
  it('is read in every form that tables are headed with', () => {
    const table: Record<string, string> = {
      '2015': '2015',
      '2015-10': '2015-10',
      '2015/10': '2015-10',
      '10/2015': '2015-10',
      '10.2015': '2015-10',
      '1/2015': '2015-01',
      '201510': '2015-10',
      '2015M03': '2015-03',
      'oct. 2015': '2015-10',
      'oct-15': '2015-10',
      'Oct-15': '2015-10',
      'janv.-16': '2016-01',
      'août 2016': '2016-08',
      'février 2016': '2016-02',
      'Mäerz 2016': '2016-03',
      'Abrëll 2016': '2016-04',
      'Mee 2016': '2016-05',
      'März 2016': '2016-03',
      'Dezember 2016': '2016-12',
      '2015 October': '2015-10',
      'T1 2015': '2015-Q1',
      'T1-2015': '2015-Q1',
      '2015 Q1': '2015-Q1',
      '2015-Q4': '2015-Q4',
      '2015T2': '2015-Q2',
      '1er trimestre 2015': '2015-Q1',
      '2e trimestre 2015': '2015-Q2',
      '3. Quartal 2015': '2015-Q3',
      '31/03/2017': '2017-03-31',
      '31.03.2017': '2017-03-31',
      '31.03.2017 13:29': '2017-03-31',
      '2017-03-31': '2017-03-31',
      '2017-03-31T00:00:00': '2017-03-31',
      '30 juin 2024': '2024-06-30',
      '1er juillet 2024': '2024-07-01',
      '30. Juni 2024': '2024-06-30',
    };
    for (const [text, expected] of Object.entries(table)) assert.equal(periodOf(text), expected, text);
  });

  it('is none where the text is none', () => {
    for (const text of [
      '',
      'Total',
      '1200',
      '3000',
      '15/2015',
      '00/2015',
      '30/02/2017',
      '32/01/2017',
      '2020-2021',
      'T5 2015',
      'brumaire 2015',
      '12,9',
      '2015-13',
      // 1 January 2024 as Excel counts days, and a month of no year that tables have figures of.
      '45292',
      '452901',
      '4529-02',
    ]) {
      assert.equal(periodOf(text), undefined, text);
    }
  });

  it('says what is not certain of it', () => {
    assert.deepEqual(parsePeriodText('oct-15', DAYS), {period: '2015-10', shortYear: true});
    assert.deepEqual(parsePeriodText('déc-98', DAYS), {period: '1998-12', shortYear: true});
    assert.deepEqual(parsePeriodText('201510', DAYS), {period: '2015-10', bare: true});
    assert.deepEqual(parsePeriodText('2015-10', DAYS), {period: '2015-10'});
    assert.deepEqual(parsePeriodText('03/04/2017', DAYS), {period: '2017-04-03', eitherWay: true});
    assert.deepEqual(parsePeriodText('03/04/2017', {...DAYS, dates: 'month-first'}), {
      period: '2017-03-04',
      eitherWay: true,
    });
    assert.deepEqual(parsePeriodText('31/03/2017', {...DAYS, dates: 'month-first'}), {period: '2017-03-31'});
    assert.deepEqual(parsePeriodText('04/04/2017', DAYS), {period: '2017-04-04'});
  });

  it('is made of a day as the mapping says', () => {
    assert.equal(periodOf('31/03/2017', {...DAYS, as: 'month'}), '2017-03');
    assert.equal(periodOf('31/03/2017', {...DAYS, as: 'quarter'}), '2017-Q1');
    assert.equal(periodOf('31/03/2017', {...DAYS, as: 'year'}), '2017');
    assert.equal(
      periodOf('31/02/2017', {...DAYS, as: 'month'}),
      undefined,
      'a day that does not exist has no month',
    );
    assert.equal(periodOf('2020-2021', {...DAYS, names: {'2020-2021': '2020'}}), '2020');
  });

  it('ends on its last day', () => {
    assert.equal(lastDayOf('2017'), '2017-12-31');
    assert.equal(lastDayOf('2017-Q2'), '2017-06-30');
    assert.equal(lastDayOf('2016-02'), '2016-02-29');
    assert.equal(lastDayOf('2017-02'), '2017-02-28');
    assert.equal(lastDayOf('2017-03-05'), '2017-03-05');
  });
});
