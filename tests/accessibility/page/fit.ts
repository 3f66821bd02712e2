import {around, isSeen, linesOf, nameOf, rootsOf, scrollerOf, whereIs, type Line} from './walk.js';

/** Rounding that is not seen, in CSS pixels. */
const SLACK = 1;

/** The smallest text that is drawn, in CSS pixels. */
const SMALLEST = 12;

/** The page itself scrolls down only, and no box cuts off what is in it. */
function cutOff(within: ParentNode & Node): string[] {
  const findings: string[] = [];
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth > clientWidth) findings.push(`page: ${scrollWidth}px wide in ${clientWidth}px`);
  for (const root of rootsOf(within)) {
    for (const one of root.querySelectorAll<HTMLElement>('*')) {
      const {overflowX, overflowY, display} = getComputedStyle(one);
      if (display === 'inline' || one instanceof SVGElement || !isSeen(one)) continue;
      const wide = one.scrollWidth > one.clientWidth + SLACK;
      const high = one.scrollHeight > one.clientHeight + SLACK;
      if ((wide && /hidden|clip/.test(overflowX)) || (high && /hidden|clip/.test(overflowY))) {
        findings.push(`${whereIs(one)}: ${nameOf(one)} is cut off`);
      }
      const scrolls = (wide && /auto|scroll/.test(overflowX)) || (high && /auto|scroll/.test(overflowY));
      if (scrolls && one.tabIndex < 0)
        findings.push(`${whereIs(one)}: ${nameOf(one)} scrolls out of reach of the keyboard`);
    }
  }
  return findings;
}

/** The texts of a picture lie in its view box, and are large enough to be read. */
function outside(within: ParentNode & Node): string[] {
  return rootsOf(within).flatMap(root =>
    [...root.querySelectorAll('svg')].filter(isSeen).flatMap(picture => {
      const {width, height} = picture.viewBox.baseVal;
      const scale = picture.getScreenCTM()!.a;
      return [...picture.querySelectorAll('text')].filter(isSeen).flatMap(text => {
        const box = text.getBBox();
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        const isOut =
          box.width > 0 &&
          (box.x < -SLACK ||
            box.y < -SLACK ||
            box.x + box.width > width + SLACK ||
            box.y + box.height > height + SLACK);
        return [
          ...(isOut ? [`${whereIs(picture)}: ${nameOf(text)} leaves its picture`] : []),
          ...(size < SMALLEST - 0.01
            ? [`${whereIs(picture)}: ${nameOf(text)} is ${size.toFixed(1)}px high`]
            : []),
        ];
      });
    }),
  );
}

/** A line without the room above and below its letters. */
function letters({left, right, top, bottom}: Line): {
  left: number;
  right: number;
  top: number;
  bottom: number;
} {
  const room = (bottom - top) * 0.22;
  return {left: left + SLACK, right: right - SLACK, top: top + room, bottom: bottom - room};
}

/** No text stands on another one. What scrolls in its own box is left out: its heads stand above what moves below. */
function overlapping(within: ParentNode & Node): string[] {
  const lines = linesOf(within).filter(
    ({parent}) =>
      !scrollerOf(parent) &&
      // What lies on top of the page is meant to.
      ![parent, ...around(parent)].some(one => one.matches(':popover-open, .readout')),
  );
  const findings: string[] = [];
  lines.forEach((one, i) => {
    const a = letters(one);
    for (const other of lines.slice(i + 1)) {
      const b = letters(other);
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        findings.push(`${whereIs(one.parent)}: « ${one.text} » and « ${other.text} » overlap`);
    }
  });
  return findings;
}

/**
 * Everything fits: the page does not scroll sideways, no text is cut off, leaves its picture, is smaller than 12 px or
 * stands on another one. WCAG 2.2, 1.4.4, 1.4.10 and, with the text spacing of a reader, 1.4.12.
 */
export function findUnfit(within: ParentNode & Node): string[] {
  return [...cutOff(within), ...outside(within), ...overlapping(within)];
}
