import { AppError } from '../../shared/errors.ts';
import { cellsLimit, rowLimit, tooManyRows } from './limits.ts';

/** Tables of a page; each is read as a sheet. */
const tablesLimit = 200;
/** Every cell is held against every joined one before it, and again for each that reaches over it. */
const comparisonsLimit = 2_000_000_000;

/** Refuses a page of HTML that would take its reader for ever. Errors: `file-unreadable`. */
export function checkPage(file: string, page: string): void {
  const counts = { table: 0, tr: 0, cells: 0 };
  for (const [, name = ''] of page.matchAll(/<(table|tr|td|th)\b/gi)) {
    if (name.length === 5) counts.table++;
    else if (/tr/i.test(name)) counts.tr++;
    else counts.cells++;
  }
  const refuse = (reason: string) => new AppError('file-unreadable', { file, reason });
  if (counts.table > tablesLimit) throw refuse(`${counts.table} tables`);
  if (counts.tr > rowLimit) throw tooManyRows(file);
  if (counts.cells > cellsLimit) throw refuse('too many cells');
  if (comparisons(page, counts) > comparisonsLimit) throw refuse('too many joined cells');
}

function comparisons(page: string, { tr, cells }: { tr: number; cells: number }): number {
  let joined = 0;
  let reach = 0;
  for (const [, kind, span] of page.matchAll(/\b(row|col)span\s*=\s*["']?\s*(\d{1,12})/gi)) {
    if (Number(span) < 2) continue;
    joined++;
    if (kind?.toLowerCase() === 'row') reach += Math.min(Number(span), tr);
  }
  return cells * joined * Math.max(1, reach / Math.max(1, tr));
}
