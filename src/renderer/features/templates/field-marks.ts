import { parseTemplate, type TemplateProblem } from '../../../core/template-parts.ts';

/** What stands between braces in a template's text, and what is wrong with it. */
export type MarkKind = 'field' | 'when' | 'end' | 'open';
export type MarkFault = TemplateProblem['kind'];
export type FieldMark = {
  /** UTF-16 units, the braces included. */
  start: number;
  end: number;
  kind: MarkKind;
  /** The field as the list of fields names it: `name`, `field:별명`; empty for an end. */
  field: string;
  /** `이/가`, or empty. */
  pair: string;
  fault: MarkFault | null;
};

const nothingKnown: ReadonlySet<string> = new Set();

/**
 * Finds what stands between braces, in order. `known` says which fields there are; while it is null
 * none is called unknown.
 */
export function fieldMarks(text: string, known: ReadonlySet<string> | null): FieldMark[] {
  const { parts, problems } = parseTemplate(text, known ?? nothingKnown);
  const faults = new Map<number, MarkFault>();
  for (const { kind, from } of problems) {
    if (known === null && kind === 'field-unknown') continue;
    if (!faults.has(from)) faults.set(from, kind);
  }
  const open = problems.filter(({ kind }) => kind === 'brace-unclosed');
  const marks: FieldMark[] = [
    ...open.map(({ from, to }) => ({ ...noField, start: from, end: to, kind: 'open' as const })),
    ...parts.flatMap((part): FieldMark[] => {
      const place = { start: part.from, end: part.to };
      if (part.kind === 'text') return [];
      if (part.kind === 'end') return [{ ...noField, ...place, kind: 'end' }];
      const pair = part.kind === 'field' ? part.pair : '';
      return [{ ...noField, ...place, kind: part.kind, field: part.field, pair }];
    }),
  ];
  return marks
    .map((mark) => ({ ...mark, fault: faults.get(mark.start) ?? null }))
    .toSorted((a, b) => a.start - b.start);
}

const noField = { field: '', pair: '', fault: null };

/** The text cut at its marks, for drawing it behind the field. */
export function textPieces(
  text: string,
  marks: readonly FieldMark[],
): { at: number; text: string; mark: FieldMark | null }[] {
  const pieces: { at: number; text: string; mark: FieldMark | null }[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) pieces.push({ at, text: text.slice(at, mark.start), mark: null });
    pieces.push({ at: mark.start, text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), mark: null });
  return pieces;
}
