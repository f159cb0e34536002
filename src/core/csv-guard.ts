/** What a spreadsheet takes for the beginning of a formula, behind any spaces and guards. */
const DANGEROUS = /^'*\s*[=+\-@\t\r＝＋－＠]/u;
const GUARDED = /^'+\s*[=+\-@\t\r＝＋－＠]/u;

/**
 * A cell as it may stand in a file that a spreadsheet opens: one that could be a formula gets an
 * apostrophe before it. A cell that looks guarded already gets one more, so that `unguardCell`
 * always gives back what was there.
 */
export function guardCell(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before `guardCell`: `'+82 10 1234 5678` → `+82 10 1234 5678`. */
export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
