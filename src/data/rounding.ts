/** A published number, with the last step of it that is known where the publisher says so. */
interface Published {
  value: number;
  precision?: number | undefined;
}

/** A sum without the last binary digits, so that 0.1 and 0.2 make 0.3. */
export function exactSum(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));
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
