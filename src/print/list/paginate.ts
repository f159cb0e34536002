import { itemAt } from '../items.ts';
import type { ListType } from './list-type.ts';
import { listSheet } from './sheet.ts';
import { wrapCell } from './wrap-cell.ts';

/** A row of the table, its cells broken into lines. */
export type SetRow = { readonly cells: readonly (readonly string[])[]; readonly height: number };

export type PaginateOptions = {
  readonly format: 'portrait' | 'landscape';
  readonly regular: ListType;
  readonly bold: ListType;
  readonly nextTurn: () => Promise<void>;
};

/** Breaks all cells into lines and shares the rows among pages; there is at least one page. */
export async function paginate(
  rows: readonly (readonly string[])[],
  columns: readonly { readonly title: string }[],
  widths: readonly number[],
  options: PaginateOptions,
): Promise<{ pages: SetRow[][]; head: SetRow }> {
  const { format, regular, bold, nextTurn } = options;
  const head = setRow(
    columns.map((column) => column.title),
    widths,
    bold,
    3,
  );
  const bottom = listSheet[format].height - listSheet.foot;
  const roomOn = (page: number): number =>
    bottom - (page === 0 ? listSheet.firstTop : listSheet.top) - head.height;
  const mostLines = Math.floor(
    (Math.min(roomOn(0), roomOn(1)) - 2 * listSheet.paddingY) / listSheet.lineHeight,
  );

  const pages: SetRow[][] = [[]];
  let left = roomOn(0);
  for (const [i, cells] of rows.entries()) {
    if (i % 64 === 0) await nextTurn();
    const row = setRow(cells, widths, regular, mostLines);
    if (row.height > left) {
      pages.push([]);
      left = roomOn(pages.length - 1);
    }
    itemAt(pages, pages.length - 1).push(row);
    left -= row.height;
  }
  return { pages, head };
}

function setRow(
  cells: readonly string[],
  widths: readonly number[],
  type: ListType,
  mostLines: number,
): SetRow {
  const lines = cells.map((cell, i) => {
    const width = (itemAt(widths, i) - 2 * listSheet.paddingX) / listSheet.size;
    const wrapped = wrapCell(cell, width, type);
    return wrapped.length <= mostLines ? wrapped : cutOff(wrapped, mostLines);
  });
  const most = Math.max(1, ...lines.map((cell) => cell.length));
  return { cells: lines, height: most * listSheet.lineHeight + 2 * listSheet.paddingY };
}

const cutOff = (lines: readonly string[], most: number): string[] => [
  ...lines.slice(0, most - 1),
  `${(lines[most - 1] ?? '').slice(0, -1)}…`,
];
