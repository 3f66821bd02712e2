/**
 * Round numbers across a range that includes zero, at steps of 1, 2 or 5 times a power of ten; the first and the
 * last enclose the range. The method is that of d3-array `ticks`; the linear scale that would bring it along
 * weighs ten kilobytes.
 */
export function ticksOf(min: number, max: number, count: number, whole: boolean): number[] {
  const low = Math.min(0, min);
  const high = Math.max(0, max);
  if (low === high) return whole ? [0, 1] : [0, 1];
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find(one => one * power >= rough * 0.999) ?? 10;
  const step = whole ? Math.max(1, factor * power) : factor * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Divided rather than multiplied under one, so that 3 × 0.1 does not become 0.30000000000000004.
  return Array.from({length: last - first + 1}, (_, i) =>
    step < 1 ? (first + i) / Math.round(1 / step) : (first + i) * step,
  );
}
