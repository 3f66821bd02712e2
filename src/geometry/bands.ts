/**
 * Equal steps across a width, one per key, with a third of a step between the bars: what `scaleBand` of d3-scale
 * gives with an inner padding of 1/3 and an outer one of 1/6 (a test compares them), but no bar wider than `most`.
 * Bringing d3-scale along would cost every page 1.1 kB for these two divisions.
 */
export function bandsOf(
  count: number,
  left: number,
  right: number,
  most = Infinity,
): {starts: number[]; width: number; step: number} {
  const step = (right - left) / Math.max(1, count);
  const width = Math.min(most, (step * 2) / 3);
  return {starts: [...Array(count).keys()].map(i => left + step * (i + 0.5) - width / 2), width, step};
}
