import { itemAt } from '../items.ts';
import type { ListType } from './list-type.ts';

export type ColumnWidths = {
  readonly title: string;
  /** Fixed width in points; else it follows from the contents. */
  readonly width?: number | undefined;
};

/** Rows that are looked at to find the widths. */
const sampleSize = 1500;
/** No column is narrower than this, em. */
const narrowest = 3;
/** Nor does it ask for more than this: long notes wrap. */
const widest = 36;

/**
 * Shares the width of the page among columns, points. Each gets what its cells need while there is
 * room; where there is not, the wide ones give way and no word is broken that need not be.
 */
export function columnWidths(
  columns: readonly ColumnWidths[],
  rows: readonly (readonly string[])[],
  total: number,
  size: number,
  padding: number,
  type: ListType,
): number[] {
  const step = Math.max(1, Math.floor(rows.length / sampleSize));
  const sample = rows.filter((_, i) => i % step === 0);
  const needs = columns.map((column, i) => {
    const cells = [column.title, ...sample.map((row) => row[i] ?? '')];
    return need(cells, size, padding, type);
  });
  const fixed = columns.map((column) => column.width);
  const free = total - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = columns.map((_, i) => i).filter((i) => fixed[i] === undefined);
  const shared = share(
    open.map((i) => itemAt(needs, i)),
    Math.max(free, open.length * narrowest * size),
  );
  const widths = columns.map((_, i) => fixed[i] ?? itemAt(shared, open.indexOf(i)));
  const sum = widths.reduce((a, b) => a + b, 0);
  return widths.map((width) => (width * total) / sum);
}

/** The width without breaking words, and the width without wrapping nearly all cells; points. */
type Need = { readonly least: number; readonly most: number };

function need(cells: readonly string[], size: number, padding: number, type: ListType): Need {
  const words = cells.map((cell) =>
    Math.max(...cell.split(/\s/).map((word) => type.width(word)), narrowest),
  );
  const lines = cells.map((cell) => Math.max(...cell.split('\n').map((line) => type.width(line))));
  const points = (em: number): number => em * size + 2 * padding + 0.5;
  return {
    least: points(Math.min(quantile(words, 0.99), 16)),
    most: points(Math.min(Math.max(quantile(lines, 0.99), narrowest), widest)),
  };
}

function share(needs: readonly Need[], total: number): number[] {
  const least = sumOf(needs.map((each) => each.least));
  const most = sumOf(needs.map((each) => each.most));
  if (least >= total) return needs.map((each) => (each.least * total) / least);
  if (most <= total) return needs.map((each) => each.most + ((total - most) * each.most) / most);
  const part = (total - least) / (most - least);
  return needs.map((each) => each.least + (each.most - each.least) * part);
}

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return itemAt(sorted, Math.min(sorted.length - 1, Math.floor(sorted.length * share)));
}
