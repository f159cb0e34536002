import { AppError } from '../shared/errors.ts';

/** Deeper than any input is written; what refers to itself has no end. */
const mostDeep = 32;
/** A million customers by their numbers, and room beside them. */
const mostValues = 2_000_000;
/** All texts of one call together, in UTF-16 units: a full card with the longest notes has far less. */
const mostText = 64 * 1024 * 1024;

type Count = { values: number; text: number };

/**
 * Refuses an input whose parts may each be allowed and which as a whole is beyond measure, before
 * anything of it is parsed. Errors: `invalid-input`.
 */
export function checkInputSize(raw: unknown): void {
  weigh(raw, 0, { values: 0, text: 0 });
}

function weigh(value: unknown, depth: number, count: Count): void {
  count.values += 1;
  if (typeof value === 'string') count.text += value.length;
  if (depth > mostDeep) throw beyond('too deep');
  if (count.values > mostValues) throw beyond('too many values');
  if (count.text > mostText) throw beyond('too much text');
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  if (Array.isArray(value)) {
    for (const item of value) weigh(item, depth + 1, count);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    count.text += key.length;
    weigh(item, depth + 1, count);
  }
}

const beyond = (reason: string): AppError =>
  new AppError('invalid-input', { where: 'input', reason });
