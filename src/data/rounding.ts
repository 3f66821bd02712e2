import type {Point, Status} from './schema.js';

/** A published number, with the last step of it that is known where the publisher says so. */
interface Published {
  value: number;
  precision?: number | undefined;
}

/** A sum without the last binary digits, so that 0.1 and 0.2 make 0.3. */
export function exactSum(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));
}

/**
 * Parts as one number, which is neither more final nor better known than any of them: « moins de 5 » and 12 make
 * « moins de 17 ». Without a value where one of them has none.
 */
export function sumOf(parts: readonly Point[]): Pick<Point, 'value' | 'status' | 'qualifier' | 'precision'> {
  const has = (...statuses: (Status | undefined)[]) =>
    parts.find(({status}) => statuses.includes(status))?.status;
  const isKnown = parts.every(({value}) => value !== null);
  const qualifiers = new Set(parts.flatMap(({qualifier}) => qualifier ?? []));
  const steps = parts.flatMap(({precision}) => precision ?? []);
  return isKnown
    ? {
        value: exactSum(parts.map(({value}) => value!)),
        status:
          has('partial', 'forecast') ?? parts.find(({status = 'normal'}) => status !== 'normal')?.status,
        qualifier: qualifiers.size > 1 ? 'about' : [...qualifiers][0],
        precision: steps.length ? Math.max(...steps) : undefined,
      }
    : {value: null, status: has('suppressed') ?? parts.find(({value}) => value === null)?.status};
}

/** The digits a number carries after its decimal sign, at most six. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const digits = (mantissa.split('.')[1] ?? '').length - Number(exponent);
  return Math.min(6, Math.max(0, digits));
}

/**
 * Whether parts make their total, but for what rounding took from each. Whole counts are exact, numbers with decimals
 * and percentages are known to their last digit, others to their `precision`. Errors of many parts mostly cancel out,
 * so together they are held to twice the root of their squares rather than to their sum. Percentages make 100.
 */
export function addsUp(parts: readonly Published[], total: Published, percent = false): boolean {
  const digits = Math.max(0, ...parts.map(({value}) => decimalsOf(value)));
  const own = decimalsOf(total.value);
  const exact = !percent && digits + own === 0;
  const half = ({precision}: Published, last: number) => (precision ?? (exact ? 0 : 10 ** -last)) / 2;
  const errors = [...parts.map(one => half(one, digits)), percent ? 0 : half(total, own)];
  const slack = Math.min(exactSum(errors), 2 * Math.hypot(...errors));
  const difference = exactSum(parts.map(({value}) => value)) - total.value;
  return Math.abs(difference) <= slack + 1e-12 * Math.abs(total.value);
}
