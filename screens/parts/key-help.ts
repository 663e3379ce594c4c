// The key help: two lines below every page, drawn from the screen's key bindings.
import type { KeyBinding, Segment } from '../screen.ts';
import { cellWidth, cleanText } from './cells.ts';

export const HELP_ROWS = 2;

const GAP = '   ';
const MORE: readonly Segment[] = [{ text: 'F1', tone: 'strong' }, { text: ' more' }];

/** Exactly two lines. What does not fit is behind F1, and the second line ends by saying so. */
export function layHelp(bindings: readonly KeyBinding[], width: number): Segment[][] {
  const rows: Segment[][] = [[], []];
  const items = bindings.filter((binding) => !binding.never).map(bindingSegments);
  let row = 0;
  for (const [index, item] of items.entries()) {
    const isLast = index === items.length - 1;
    if (!fits(rows[row], item, width, row === 1 && !isLast)) row += 1;
    const target = rows[row];
    if (target === undefined || !fits(target, item, width, row === 1 && !isLast)) {
      rows[1]?.push(...gapAfter(rows[1]), ...MORE);
      break;
    }
    target.push(...gapAfter(target), ...item);
  }
  return rows;
}

/** `Enter next`; a disabled one stays, in parentheses, and F1 says why. */
function bindingSegments({ keys, words, disabled }: KeyBinding): readonly Segment[] {
  if (disabled !== undefined)
    return [{ text: `(${cleanText(`${keys} ${words}`)})`, tone: 'quiet' }];
  return [{ text: cleanText(keys), tone: 'strong' }, { text: cleanText(` ${words}`) }];
}

function fits(
  row: readonly Segment[] | undefined,
  item: readonly Segment[],
  width: number,
  leavingRoomForMore: boolean,
): boolean {
  if (row === undefined) return false;
  const parts = [...row, ...gapAfter(row), ...item];
  const more = leavingRoomForMore ? [{ text: GAP }, ...MORE] : [];
  return widthOf([...parts, ...more]) <= width;
}

function gapAfter(row: readonly Segment[]): readonly Segment[] {
  return row.length === 0 ? [{ text: ' ' }] : [{ text: GAP }];
}

function widthOf(segments: readonly Segment[]): number {
  return segments.reduce((total, segment) => total + cellWidth(segment.text), 0);
}
