import type {DrawnBreakdown} from '../format/breakdown.js';
import type {RowText} from '../geometry/category-rows.js';

/** The categories of a breakdown as rows of text. */
export function rowsOf({categories, said}: DrawnBreakdown): RowText[] {
  return said.map(({label, value, share, status}, i) => {
    const {value: number, other: quiet = false} = categories[i]!;
    return {
      label: label.text,
      value: number === null ? '' : value,
      share: share && `(${share})`,
      absent: number === null ? value : '',
      status,
      number,
      quiet,
    };
  });
}

/**
 * The colours of the parts of a whole, by index: in order, and the last of the six, a grey, for the last that gathers
 * the rest.
 */
export function coloursOf({categories}: DrawnBreakdown): number[] {
  const rest = categories.findLastIndex(({other}) => other);
  return categories.map((_, i) => (i === rest ? 5 : rest >= 0 && i > rest ? i - 1 : i));
}
