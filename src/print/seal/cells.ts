import type { Box } from './letters.ts';

/**
 * Where each letter of a seal stands, in reading order: columns from the right to the left, each from
 * the top down. Of three letters the first, the family name, has the right column to itself.
 */
export function sealCells(count: number, box: Box): Box[] {
  if (count < 1) return [];
  const columns = columnsOf(count);
  const gap = columns.length > 1 ? box.width * 0.045 : 0;
  const width = (box.width - gap * (columns.length - 1)) / columns.length;
  return columns.flatMap((letters, column) => {
    const rowGap = letters > 1 ? box.height * 0.045 : 0;
    const height = (box.height - rowGap * (letters - 1)) / letters;
    const x = box.x + box.width - width - column * (width + gap);
    return Array.from({ length: letters }, (_, row) => ({
      x,
      y: box.y + row * (height + rowGap),
      width,
      height,
    }));
  });
}

/** Letters in each column, the right one first. */
function columnsOf(count: number): number[] {
  if (count <= 2) return [count];
  if (count === 3) return [1, 2];
  const columns = Math.round(Math.sqrt(count));
  const most = Math.ceil(count / columns);
  const out: number[] = [];
  for (let left = count; left > 0; left -= most) out.push(Math.min(most, left));
  return out;
}
