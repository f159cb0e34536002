/** What stands between braces in a template's text, and what is wrong with it. */
export type MarkKind = 'field' | 'condition' | 'end' | 'open';
export type MarkFault = 'unknown' | 'unclosed' | 'stray-end' | 'nested' | 'unfinished';
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

const braces = /\{([^{}\n]*)\}|\{/g;
const closing = /^\s*\/[^}]*$/;
const particlePair = /^[가-힣]+\/[가-힣]+$/;

type Inside = Pick<FieldMark, 'kind' | 'field' | 'pair'>;

/** Own fields have a label of any kind: `field:별명`, `field:별명:이/가`. */
function readInside(inside: string): Inside {
  if (closing.test(inside)) return { kind: 'end', field: '', pair: '' };
  const condition = /^\s*[?!]\s*/.exec(inside)?.[0] ?? '';
  const [named = ''] = inside.slice(condition.length).split('|');
  const pieces = named.split(':').map((piece) => piece.trim());
  const last = pieces.at(-1) ?? '';
  const pair = pieces.length > 1 && particlePair.test(last) ? last : '';
  const field = (pair ? pieces.slice(0, -1) : pieces).join(':');
  return { kind: condition ? 'condition' : 'field', field, pair };
}

/**
 * Finds what stands between braces, in order. `known` says which fields there are; while it is null
 * none is called unknown.
 */
export function fieldMarks(text: string, known: ReadonlySet<string> | null): FieldMark[] {
  const marks: FieldMark[] = [];
  let open: FieldMark | null = null;
  for (const found of text.matchAll(braces)) {
    const start = found.index;
    const end = start + found[0].length;
    if (found[1] === undefined) {
      marks.push({ start, end, kind: 'open', field: '', pair: '', fault: 'unfinished' });
      continue;
    }
    const mark: FieldMark = { start, end, ...readInside(found[1]), fault: null };
    if (mark.kind === 'end') {
      if (open) open.fault = isUnknown(open.field, known) ? 'unknown' : null;
      else mark.fault = 'stray-end';
      open = null;
    } else if (mark.kind === 'condition' && open) {
      mark.fault = 'nested';
    } else if (mark.kind === 'condition') {
      mark.fault = 'unclosed';
      open = mark;
    } else if (isUnknown(mark.field, known)) {
      mark.fault = 'unknown';
    }
    marks.push(mark);
  }
  return marks;
}

function isUnknown(field: string, known: ReadonlySet<string> | null): boolean {
  return known !== null && !known.has(field);
}

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
