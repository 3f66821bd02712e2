import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {positionOf} from '../../src/data/periods.js';
import {lineChartScene, type LineChartOptions} from '../../src/figures/line-chart.js';
import {lineChartHeight, type LineChartLayout} from '../../src/geometry/line-chart.js';
import {markerPath} from '../../src/geometry/markers.js';
import {textWidth} from '../../src/geometry/text-width.js';
import {figureOf, monthly, times, type MonthlyValues} from '../data/fixtures.js';
import {agrees, numbersIn} from '../format/read-numbers.js';

const layoutOf = (indicator: object, options: Partial<LineChartOptions> = {}): LineChartLayout =>
  lineChartScene(figureOf({kind: 'stock', ...indicator}), {lang: 'fr', width: 640, ...options}).layout;

const stock = (values: MonthlyValues, options: Partial<LineChartOptions> = {}, more: object = {}) =>
  layoutOf({...more, series: monthly('2023-07', values)}, options);

/** The segments of a path of straight lines. */
function segmentsOf(path: string): [number, number, number, number][] {
  return [...path.matchAll(/M[^MZz]*(?!z)/g)].flatMap(([run]) => {
    const at = [...run.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    return at.slice(1).map(([x, y], i): [number, number, number, number] => [...at[i]!, x, y]);
  });
}

/** Middles of the circles in a path. */
const circlesIn = (path: string) =>
  [...path.matchAll(/M([\d.-]+) ([\d.-]+)a([\d.]+) /g)].map(([, x, y, radius]) => ({
    x: Number(x) + Number(radius),
    y: Number(y),
    radius: Number(radius),
  }));

/** The place of a value on the axis of values, by what is written beside it. */
function scaleOf({gridLabels, type}: LineChartLayout): (value: number) => number {
  const [a, b] = [gridLabels[0]!, gridLabels.at(-1)!].map(({y, text}) => ({
    y: y - type.meta * 0.35,
    value: numbersIn(text, 'fr')[0]!.value,
  }));
  return value => a!.y + ((value - a!.value) / (b!.value - a!.value)) * (b!.y - a!.y);
}

const near = (a: number, b: number, slack = 0.1) => Math.abs(a - b) <= slack;

describe('a line', () => {
  it('leads through its values, at the heights that the axis says', () => {
    for (const values of [
      [1214, 1300, 1250, 1457],
      [0, 3, 1, 2],
      [-40, 10, 60, -80],
      [9000, 9001, 9002, 9003],
    ]) {
      const layout = stock(values);
      const y = scaleOf(layout);
      const segments = segmentsOf(layout.lines[0]!.line);
      assert.equal(segments.length, 3);
      segments.forEach(([, from, , to], i) => {
        assert.ok(near(from, y(values[i]!)), `${values[i]} at ${from}, not ${y(values[i]!)}`);
        assert.ok(near(to, y(values[i + 1]!)));
      });
    }
  });

  it('keeps true distances', () => {
    const periods = ['2015-10', '2016-01', '2016-04', '2016-07', '2016-10', '2017-01', '2017-03'];
    const {lines, boxes} = layoutOf({series: periods.map((period, i) => ({period, value: i}))});
    const xs = segmentsOf(lines[0]!.line).map(([x]) => x);
    const steps = xs.slice(1).map((x, i) => x - xs[i]!);
    assert.ok(steps.every(step => near(step, steps[0]!)));
    const [last] = segmentsOf(lines[0]!.line).slice(-1);
    assert.ok(
      near((last![2] - last![0]) / steps[0]!, 2 / 3, 0.001),
      'January to March is two months of three',
    );
    boxes.forEach(({x, width}, i) => assert.ok(near(x + width / 2, i ? (xs[i] ?? last![2]) : xs[0]!)));
  });

  it('keeps true distances of periods of several lengths', () => {
    const periods = ['2016-06', '2018', '2018-11', '2020-09-30', '2022', '2024-12-31'];
    const {boxes} = layoutOf({series: periods.map((period, i) => ({period, value: i}))});
    const xs = boxes.map(({x, width}) => x + width / 2);
    const places = periods.map(positionOf);
    const scale = (xs.at(-1)! - xs[0]!) / (places.at(-1)! - places[0]!);
    xs.forEach((x, i) => assert.ok(near(x, xs[0]! + (places[i]! - places[0]!) * scale, 0.01), periods[i]));
  });

  it('is never drawn across a gap', () => {
    const values = [
      1,
      null,
      3,
      4,
      {value: 99, status: 'suppressed'},
      6,
      {value: null, status: 'not-applicable'},
    ] as const;
    const {lines, boxes, absent} = stock(values);
    const xs = boxes.map(({x, width}) => x + width / 2);
    const [{line, dashed, points}] = lines as [(typeof lines)[0]];
    assert.deepEqual(
      segmentsOf(line).map(([from, , to]) => [from, to].map(x => xs.findIndex(one => near(one, x)))),
      [[2, 3]],
    );
    assert.equal(dashed, '');
    // What has no neighbours is a dot, and so is the last one.
    assert.deepEqual(
      circlesIn(points)
        .map(({x}) => xs.findIndex(one => near(one, x)))
        .sort(),
      [0, 2, 3, 5],
    );
    assert.deepEqual(
      absent.map(({x, text}) => [xs.findIndex(one => near(one, x)), text]),
      [
        [1, '–'],
        [4, '×'],
        [6, '/'],
      ],
    );
  });

  it('is interrupted at a break, where a line stands', () => {
    const {lines, rule, boxes} = stock([10, 12, {value: 30, status: 'break'}, 31]);
    const xs = boxes.map(({x, width}) => x + width / 2);
    assert.equal(segmentsOf(lines[0]!.line).length, 2);
    const upright = [...rule.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x]) => Number(x));
    assert.deepEqual(upright.length, 1);
    assert.ok(near(upright[0]!, (xs[1]! + xs[2]!) / 2));
  });

  it('is dashed to and from what is not final, which is hollow', () => {
    for (const status of ['provisional', 'estimated', 'forecast', 'partial', 'low-reliability'] as const) {
      const {lines, boxes} = stock([10, 11, {value: 14, status}, 13, 15, 16]);
      const [{line, dashed, points}] = lines as [(typeof lines)[0]];
      const x = boxes[2]!.x + boxes[2]!.width / 2;
      assert.equal(segmentsOf(line).length, 3, status);
      const [before, after] = segmentsOf(dashed);
      assert.equal(segmentsOf(dashed).length, 2, status);
      const [ring] = circlesIn(line);
      assert.ok(near(ring!.x, x), status);
      // Both end at the ring, and not within it.
      for (const [px, py] of [
        [before![2], before![3]],
        [after![0], after![1]],
      ] as const) {
        assert.ok(near(Math.hypot(px - ring!.x, py - ring!.y), ring!.radius), status);
      }
      assert.ok(
        circlesIn(points).every(one => !near(one.x, x)),
        `${status}: filled`,
      );
    }
  });

  it('marks the last value whose period is over, and labels it beside the line', () => {
    const {lines, end, boxes} = stock([1214, 1300, 1250, 1457]);
    const last = circlesIn(lines[0]!.points).find(({radius}) => radius === 4)!;
    assert.ok(near(last.x, boxes[3]!.x + boxes[3]!.width / 2));
    assert.deepEqual([end!.text, end!.beside], ['1.457', true]);
    assert.ok(end!.x > last.x + last.radius);
  });

  it('labels the last value above or below it where the line goes on, and where there is no room', () => {
    const expected = stock([1300, 1350, 1400, {value: 1420, status: 'forecast'}]);
    assert.deepEqual([expected.end!.text, expected.end!.beside], ['1.400', false]);
    const rises = circlesIn(expected.lines[0]!.points).find(({radius}) => radius === 4)!;
    assert.ok(expected.end!.y < rises.y - 4);
    const falling = stock([1300, 1450, 1400, {value: 1500, status: 'forecast'}]);
    const falls = circlesIn(falling.lines[0]!.points).find(({radius}) => radius === 4)!;
    assert.ok(falling.end!.y > falls.y + 4);
    assert.equal(stock([123456789, 123456799], {width: 200}).end!.beside, false);
  });

  it('marks a last value that is not final by a hollow point', () => {
    const {lines, end} = stock([10, 12, {value: 13, status: 'provisional'}]);
    assert.equal(end!.text, '13');
    assert.ok(circlesIn(lines[0]!.line).some(({radius}) => radius === 4));
    assert.ok(!circlesIn(lines[0]!.points).some(({radius}) => radius === 4));
  });

  it('has a dot at each value where the steps are not equal, so that it is seen where the data are', () => {
    const of = (periods: string[]) =>
      circlesIn(layoutOf({series: periods.map((period, i) => ({period, value: i}))}).lines[0]!.points).length;
    assert.equal(of(['2015-10', '2016-01', '2016-04', '2016-07', '2016-10', '2017-01', '2017-03']), 7);
    assert.equal(of(monthly('2022-01', times(30, 1)).map(({period}) => period)), 1);
    assert.equal(of(['2022', '2023', '2024']), 3);
  });

  it('leaves out rings that would touch: the dashes say it', () => {
    const forecast = times(200, 0).map((_, i) => ({value: i, status: 'forecast' as const}));
    const {lines} = stock([1, ...forecast], {width: 320});
    assert.equal(circlesIn(lines[0]!.line).length, 0);
    assert.equal(segmentsOf(lines[0]!.dashed).length, 200);
  });
});

describe('the axis of values', () => {
  it('starts at zero where the data are near it, else not, and then has a zigzag', () => {
    const zigzag = /l3 [\d.]+l-6 [\d.]+l6 [\d.]+l-3 [\d.]+/;
    for (const [values, fromZero] of [
      [[10.2e6, 12.9e6], false],
      [[1, 100], true],
      [[0, 0], true],
      [[-5, 10], true],
      [[-100, -95], false],
      [[7], false],
    ] as const) {
      const layout = stock(values);
      assert.equal(layout.fromZero, fromZero, String(values));
      assert.equal(zigzag.test(layout.rule), !fromZero, String(values));
      assert.equal(
        layout.notes.some(({lines}) => lines.join(' ').includes("L'axe ne commence pas à zéro")),
        !fromZero,
      );
      assert.equal(
        layout.gridLabels.some(({text}) => text === '0'),
        fromZero,
      );
    }
  });

  it('starts at zero below an area, whatever the data', () => {
    const {area, fromZero, gridLabels, type} = stock([12.4e6, 12.6e6, null, 12.8e6, 12.9e6], {area: true});
    assert.equal(fromZero, true);
    const zero = gridLabels.find(({text}) => text === '0')!.y - type.meta * 0.35;
    const runs = area.match(/M[^M]*z/g)!;
    assert.equal(runs.length, 2, 'it is interrupted as the line is');
    for (const run of runs) {
      const [, start, stop] = /^M[\d.]+ ([\d.]+)L.*V([\d.]+)z$/.exec(run)!;
      assert.ok(near(Number(start), zero) && near(Number(stop), zero));
    }
    assert.equal(stock([1, 2]).area, '');
  });

  it('has whole numbers where the data are whole, and none twice', () => {
    for (const values of [[1], [1, 2], [1000, 1001], [42145, 42146]]) {
      const texts = stock(values).gridLabels.map(({text}) => text);
      for (const text of texts) assert.match(text, /^[\d.]+$/);
      assert.equal(new Set(texts).size, texts.length, texts.join(' '));
    }
  });

  it('agrees with the numbers beside it', () => {
    const layout = stock([12.4e6, 12.9e6]);
    const y = scaleOf(layout);
    for (const {text, y: at} of layout.gridLabels) {
      const shown = numbersIn(text, 'fr')[0]!;
      assert.ok(agrees({...shown, tolerance: 1}, shown.value));
      assert.ok(near(at - layout.type.meta * 0.35, y(shown.value), 0.5), text);
    }
  });
});

describe('several lines', () => {
  const names = ['Acte réalisé', 'Acte historisé', 'Import'];
  const series = [
    [10, 20, 500],
    [30, 40, 480],
    [5, 4, 3],
  ];
  const components = names.map((label, i) => ({id: label, label, series: monthly('2024-01', series[i]!)}));

  it('are named with their last values at their ends, apart, in the order of their heights', () => {
    const {lines, right, type} = layoutOf({components}, {width: 800});
    const labels = lines.map(({label}) => label);
    assert.deepEqual(
      labels.map(({lines: [text]}) => text?.replace(/\s/g, ' ')),
      ['Acte réalisé : 500', 'Acte historisé : 480', 'Import : 3'],
    );
    for (const {x} of labels) assert.ok(x > right);
    const [first = 0, second = 0, third = 0] = labels.map(({y}) => y);
    assert.ok(second - first >= type.meta && third - second > 5 * type.meta);
    // A sample of the line with its shape stands before each name, at its height.
    lines.forEach(({line, points, label}, i) => {
      const [, x = 0, y = 0, length = 0] = /M([\d.]+) ([\d.]+)h([\d.]+)$/.exec(line)!.map(Number);
      assert.ok(x >= right && x + length < label.x && near(y, label.y - 0.375 * type.meta, 1), names[i]);
      const [, left = 0, top = 0] = /M([\d.]+) ([\d.]+)[^M]*$/.exec(points)!.map(Number);
      assert.ok(Math.hypot(left - x - length / 2, top - y) < 5, names[i]);
    });
  });

  it('have a legend above where their names have no room beside', () => {
    for (const width of [200, 320, 470]) {
      const {lines, right, grid} = layoutOf({components}, {width});
      const top = Math.min(...[...grid.matchAll(/ ([\d.]+)H/g)].map(([, y]) => Number(y)));
      assert.ok(
        lines.every(({label}) => label.y < top),
        `${width}`,
      );
      assert.ok(right > width - 16);
    }
    const many = times(6, 0).map((_, i) => ({
      id: String(i),
      label: 'Comptes rendus d’actes diagnostiques et de prévention, toutes spécialités',
      series: monthly('2024-01', [1, i]),
    }));
    const wordy = [{...components[0]!, label: 'Anmeldebestätigungsangelegenheiten'}, components[1]!];
    for (const given of [many, wordy]) {
      const {lines, grid} = layoutOf({components: given}, {width: 640});
      const top = Math.min(...[...grid.matchAll(/ ([\d.]+)H/g)].map(([, y]) => Number(y)));
      assert.ok(
        lines.every(({label}) => label.y < top),
        'too many long names, or a word too long',
      );
    }
  });

  it('each have a shape of their own', () => {
    const shapes = times(6, 0).map((_, i) => markerPath(i, 0, 0, 3));
    assert.equal(new Set(shapes).size, 6);
    for (const shape of shapes) {
      assert.match(shape, /^M.*z$/);
      for (const number of shape.match(/-?\d+(\.\d+)?/g)!) assert.ok(Math.abs(Number(number)) <= 6);
    }
  });

  it('say which is missing by a sign for each', () => {
    const {absent} = layoutOf({
      components: [
        {id: 'a', label: 'A', series: monthly('2024-01', [1, null, 3])},
        {id: 'b', label: 'B', series: monthly('2024-01', [1, {value: 2, status: 'suppressed'}, 3])},
      ],
    });
    assert.deepEqual(
      absent.map(({text}) => text),
      ['–×'],
    );
  });
});

describe('events', () => {
  const series = monthly(
    '2023-07',
    times(12, 0).map((_, i) => 1200 + i * 20),
  );
  const withEvents = (milestones: object[], width = 640) => layoutOf({series, milestones}, {width});

  it('stand at their dates, named above the plot', () => {
    const {events, eventLabels, boxes, grid, notes} = withEvents([{period: '2024-01', label: 'Lancement'}]);
    assert.ok(!notes.some(({lines}) => lines.join(' ').includes('Lancement')), 'and not listed besides');
    const [, x, from, to] = /^M([\d.]+) ([\d.]+)V([\d.]+)$/.exec(events)!.map(Number);
    assert.ok(near(x!, boxes[6]!.x + boxes[6]!.width / 2));
    const lines = [...grid.matchAll(/ ([\d.]+)H/g)].map(([, y]) => Number(y));
    assert.ok(from! < Math.min(...lines) && to! > Math.max(...lines));
    const [label] = eventLabels;
    assert.deepEqual([label!.lines, near(label!.x, x!)], [['Lancement'], true]);
    assert.ok(label!.y <= from!);
  });

  it('widen the axis where they are close to the data; far ones are listed only', () => {
    const {events, notes, boxes} = withEvents([
      {period: '2023-05', label: 'Annonce'},
      {period: '1995', label: 'Création'},
    ]);
    assert.equal(events.match(/M/g)?.length, 1);
    assert.ok(Number(/^M([\d.]+)/.exec(events)![1]) < boxes[0]!.x);
    const listed = notes.map(({lines}) => lines.join(' ').replace(/\s/g, ' '));
    assert.ok(listed.includes('1995 : Création'), listed.join('; '));
  });

  it('are numbered, with a list below, where their names have no room', () => {
    const {eventLabels, notes, events} = withEvents(
      ['2023-08', '2023-09', '2024-02'].map((period, i) => ({
        period,
        label: `Règlement grand-ducal numéro ${i}`,
      })),
      200,
    );
    assert.equal(events.match(/M/g)?.length, 3);
    assert.deepEqual(
      eventLabels.flatMap(({lines}) => lines),
      ['1–2', '3'],
    );
    const listed = notes.map(({lines}) => lines.join(' ').replace(/\s/g, ' '));
    assert.deepEqual(listed.slice(0, 3), [
      '1 · Août 2023 : Règlement grand-ducal numéro 0',
      '2 · Septembre 2023 : Règlement grand-ducal numéro 1',
      '3 · Février 2024 : Règlement grand-ducal numéro 2',
    ]);
  });

  it('are given in order, whatever the order of the document', () => {
    const {eventLabels} = withEvents([
      {period: '2024-05', label: 'B'},
      {period: '2023-09', label: 'A'},
    ]);
    assert.deepEqual(
      eventLabels.flatMap(({lines}) => lines),
      ['A', 'B'],
    );
  });
});

describe('the layout of a line chart', () => {
  it('is as high as the skeleton promises with ordinary texts', () => {
    for (const em of [12, 16, 24]) {
      for (const width of [240, 320, 480, 640, 1000, 1600]) {
        if (width < 15 * em) continue;
        const {height} = stock([1214, 1300, 1250, 1457], {width, em}, {nature: 'illustrative'});
        assert.equal(height, lineChartHeight(width, em), `${width} ${em}`);
      }
    }
  });

  it('has no number that is none, whatever the data', () => {
    const cases: MonthlyValues[] = [
      [],
      [null],
      [null, null],
      [0],
      [1e-6],
      [9e14, 9e14],
      [1, 1e15 - 1],
      times(120, 3),
    ];
    for (const values of cases.slice(1)) {
      for (const width of [1, 160, 320, 900, 9999]) {
        for (const em of [8, 16, 40]) {
          const text = JSON.stringify(stock(values, {width, em}));
          assert.doesNotMatch(text, /null|NaN|Infinity|undefined/, `${values} at ${width} px, em ${em}`);
        }
      }
    }
  });

  it('has a readout place for each period, from left to right, within the plot', () => {
    const {boxes, left, right} = stock([1214, null, 1250, 1457]);
    const middles = boxes.map(({x, width}) => x + width / 2);
    assert.equal(middles.length, 4);
    middles.forEach((x, i) => {
      assert.ok(x > left && x < right);
      if (i) assert.ok(x > middles[i - 1]!);
    });
  });

  it('says a value below the plot that is wider than the plot', () => {
    const value = 12345678901234;
    const {end, summary} = stock([1, {value, qualifier: 'more-than'}], {width: 160});
    assert.equal(end, undefined);
    assert.match(summary[0]!.amount.lines.join(' ').replace(/\s/g, ' '), /^plus de 12\.345\.678\.901\.234$/);
    assert.match(summary[0]!.label.lines.join(' '), /^Dernière valeur$/);
    assert.ok(summary[0]!.amount.lines.every(line => textWidth(line, 14, true) <= 160));
  });
});
