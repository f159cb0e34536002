import { guardCell, unguardCell } from '../../core/csv-guard.ts';

/** What a spreadsheet takes for a number and so changes: leading zeros, more digits than it can hold. */
const spoiled = /^'*(?:0\d+|\d{12,})$/;

/** A cell that no spreadsheet takes for a formula or a number that it would change; `fromTextCell` undoes it. */
export function toTextCell(text: string): string {
  return spoiled.test(text) ? `'${text}` : guardCell(text);
}

const apostrophe = 0x27;
const equals = 0x3d;
/** `="01012345678"`: how other programs keep a spreadsheet from changing a number. */
const formulaText = /^="([^"]*)"$/;

/** A cell as it was before a spreadsheet's guard: `'+82 10 1234 5678` → `+82 10 1234 5678`. */
export function fromTextCell(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first === equals) return formulaText.exec(cell)?.[1] ?? cell;
  if (first !== apostrophe) return cell;
  return spoiled.test(cell) ? cell.slice(1) : unguardCell(cell);
}
