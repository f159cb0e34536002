import { sheetFaults, type SheetFault } from '../../../core/label-sheets.ts';
import type { LabelSheetFields } from '../../../shared/paper.ts';
import { decimalWithin, wholeWithin } from './decimal.ts';

export const sheetNumbers = [
  'columns',
  'rows',
  'width',
  'height',
  'x',
  'y',
  'pitchX',
  'pitchY',
] as const;
export type SheetNumber = (typeof sheetNumbers)[number];

/** A sheet as it stands in the form, every number as typed. */
export type SheetForm = { name: string; paper: LabelSheetFields['paper'] } & Record<
  SheetNumber,
  string
>;

export const limits: Readonly<Record<SheetNumber, readonly [least: number, most: number]>> = {
  columns: [1, 20],
  rows: [1, 60],
  width: [1, 400],
  height: [1, 400],
  x: [0, 400],
  y: [0, 400],
  pitchX: [0, 400],
  pitchY: [0, 400],
};

/** A sheet to begin with: its numbers as text. */
export const formOf = (sheet: LabelSheetFields): SheetForm => ({
  name: sheet.name,
  paper: sheet.paper,
  ...(Object.fromEntries(sheetNumbers.map((key) => [key, String(sheet[key])])) as Record<
    SheetNumber,
    string
  >),
});

export type ReadForm = {
  /** Null while something is missing or no number. */
  readonly fields: LabelSheetFields | null;
  /** The numbers without the name, for the picture; null as above. */
  readonly grid: Omit<LabelSheetFields, 'name'> | null;
  readonly wrong: readonly SheetNumber[];
  readonly faults: readonly SheetFault[];
};

/** Reads the form while it is typed in; an empty pitch means that the labels touch. */
export function readForm(form: SheetForm): ReadForm {
  const numbers = Object.fromEntries(
    sheetNumbers.map((key) => [key, numberOf(form, key)]),
  ) as Record<SheetNumber, number | null>;
  const wrong = sheetNumbers.filter((key) => numbers[key] === null);
  if (wrong.length > 0) return { fields: null, grid: null, wrong, faults: [] };
  const grid = { paper: form.paper, ...(numbers as Record<SheetNumber, number>) };
  const name = form.name.trim();
  const faults = sheetFaults(grid);
  return { fields: name === '' ? null : { name, ...grid }, grid, wrong, faults };
}

function numberOf(form: SheetForm, key: SheetNumber): number | null {
  const [least, most] = limits[key];
  if (key === 'columns' || key === 'rows') return wholeWithin(form[key], least, most);
  const isPitch = key === 'pitchX' || key === 'pitchY';
  const text =
    isPitch && form[key].trim() === '' ? form[key === 'pitchX' ? 'width' : 'height'] : form[key];
  return decimalWithin(text, least, most);
}
