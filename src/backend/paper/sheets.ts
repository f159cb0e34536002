import { builtInSheets } from '../../core/label-sheets.ts';
import { listLabelSheets, readLabelSheet } from '../../data/label-sheets.ts';
import type { Box } from '../../data/sql.ts';
import { AppError } from '../../shared/errors.ts';
import { labelsOn, type LabelSheet, type Shift } from '../../shared/paper.ts';
import { readSettings } from '../settings/store.ts';

/** The built-in sheets in their order, then the user's own by name. */
export function sheetsOf(box: Box): LabelSheet[] {
  const { language } = readSettings(box);
  const own = listLabelSheets(box).map(({ uid, fields }) => ({
    id: uid,
    ...fields,
    builtIn: false,
  }));
  return [
    ...builtInSheets(language),
    ...own.toSorted((a, b) => a.name.localeCompare(b.name, language)),
  ];
}

/** The sheet of an id. Errors: `not-found`, also for one that was removed. */
export function sheetOf(box: Box, id: string): LabelSheet {
  const known = builtInSheets(readSettings(box).language).find((sheet) => sheet.id === id);
  if (known) return known;
  const own = readLabelSheet(box, id);
  if (!own || own.trashed) throw new AppError('not-found', { what: 'label-sheet', id });
  return { id, ...own.fields, builtIn: false };
}

/** Errors: `invalid-input` where a sheet has no such label; it names how many there are. */
export function checkFirst(sheet: LabelSheet, first: number): void {
  const labels = labelsOn(sheet);
  if (first > labels)
    throw new AppError('invalid-input', { where: 'first', reason: `1–${labels}` });
}

const unmoved: Shift = { x: 0, y: 0 };

/** How far print is moved on a paper: a `paperKind` or the id of a sheet; millimetres. */
export function shiftOn(box: Box, paper: string): Shift {
  const { shifts } = readSettings(box);
  return (Object.hasOwn(shifts, paper) ? shifts[paper] : undefined) ?? unmoved;
}
