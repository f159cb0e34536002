import type { ListType } from '../list/list-type.ts';
import { cellText, wrapCell } from '../list/wrap-cell.ts';

/** A text as lines no wider than `width` points at `size`; none for an empty one. */
export function setText(text: string, width: number, size: number, type: ListType): string[] {
  const clean = cellText(text);
  return clean === '' ? [] : wrapCell(clean, width / size, type);
}

/** A text on one line, ending in "…" where it is too wide. */
export function onOneLine(text: string, width: number, size: number, type: ListType): string {
  const flat = cellText(text).replaceAll('\n', ' ');
  return type.width(flat) * size <= width ? flat : cutOff(flat, width, size, type);
}

/** As much of a line as leaves room for a "…", which it gets in any case. */
export function cutOff(line: string, width: number, size: number, type: ListType): string {
  let kept = '';
  for (const letter of line) {
    if (type.width(`${kept}${letter}…`) * size > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
