import { numeral } from '../units.ts';
import type { InkPath } from './drawing.ts';

const known = new WeakMap<readonly InkPath[], string>();

/** Paths as PDF operators; kept, because the cards of a batch share frames, rules and ornaments. */
export function pathOperators(paths: readonly InkPath[]): string {
  let operators = known.get(paths);
  if (operators === undefined) {
    operators = paths.map(pathOperator).join('\n');
    known.set(paths, operators);
  }
  return operators;
}

function pathOperator({ d, fill, stroke, strokeWidth = 0, dash }: InkPath): string {
  const out: string[] = [];
  if (fill) out.push(`${pdfColour(fill)} rg`);
  if (stroke)
    out.push(`${pdfColour(stroke)} RG ${numeral(strokeWidth, 3)} w [${dash?.join(' ') ?? ''}] 0 d`);
  out.push(pdfPath(d), fill && stroke ? 'B' : fill ? 'f' : 'S');
  return out.join('\n');
}

const letters = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

const pdfPath = (d: string): string =>
  d.replaceAll(/([MLCZ])([^MLCZ]*)/g, (_, name: keyof typeof letters, values: string) =>
    `${values.trim()} ${letters[name]} `.trimStart(),
  );

const pdfColour = (hex: string): string =>
  [1, 3, 5].map((at) => numeral(Number.parseInt(hex.slice(at, at + 2), 16) / 255, 3)).join(' ');
