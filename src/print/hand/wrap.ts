import { divideWord, type Word } from './words.ts';
import { itemAt } from '../items.ts';

/** The words of one line. */
export type Line = readonly Word[];

/** The width of a line, em. */
export function lineWidth(line: Line): number {
  return line.reduce(
    (sum, word, i) => sum + word.width + (i ? roomAfter(itemAt(line, i - 1)) : 0),
    0,
  );
}

/** The room that follows a word within its line, em. */
export const roomAfter = (word: Word): number => (word.cut ? 0 : word.space);

/**
 * Breaks a paragraph so that its lines are as even as can be (least sum of squared slack), no line
 * being wider than `width` (em) unless one letter alone is. An empty paragraph is one empty line.
 */
export function wrapParagraph(words: readonly Word[], width: number): Line[] {
  const pieces = words.flatMap((word) => divideWord(word, width));
  const count = pieces.length;
  if (!count) return [[]];
  const cost = new Float64Array(count + 1).fill(Infinity);
  const start = new Int32Array(count + 1);
  cost[0] = 0;
  for (let from = 0; from < count; from++) {
    let length = 0;
    for (let to = from; to < count; to++) {
      length += itemAt(pieces, to).width + (to > from ? roomAfter(itemAt(pieces, to - 1)) : 0);
      if (length > width && to > from) break;
      const last = to === count - 1;
      const total =
        itemAt(cost, from) + 1 + unevenness(length, width, last, from === to && count > 3);
      if (total < itemAt(cost, to + 1)) {
        cost[to + 1] = total;
        start[to + 1] = from;
      }
    }
  }
  const lines: Line[] = [];
  for (let end = count; end > 0; end = itemAt(start, end))
    lines.unshift(pieces.slice(start[end], end));
  return lines;
}

/** The last line may be short, but not a single word. */
function unevenness(length: number, width: number, last: boolean, alone: boolean): number {
  if (length > width) return 1000;
  const slack = (width - length) / width;
  if (!last) return 3 * slack * slack;
  return alone ? 0.6 : Math.max(0, slack - 0.75) * 2;
}
