/** Stands where something was left out until the text is tidied; no character of any text. */
export const leftOut = '\uFFFF';

/** Text that cannot be mistaken for a place where something was left out. */
export const withoutMarks = (text: string): string => text.replaceAll(leftOut, '');

const runs = /\uFFFF(?:[^\S\n]*\uFFFF)+/gu;
const emptyBrackets =
  /\(\s*\uFFFF\s*\)|（\s*\uFFFF\s*）|\[\s*\uFFFF\s*\]|‘\s*\uFFFF\s*’|“\s*\uFFFF\s*”|"\s*\uFFFF\s*"|'\s*\uFFFF\s*'|「\s*\uFFFF\s*」/gu;
const closing = '.,!?…:;)\\]’”」》）·，。';

/**
 * Closes the places where something was left out: no double spaces, no comma without what it
 * follows, no empty brackets, quotes or lines. Everything else stays as it was written.
 */
export function closeGaps(text: string): string {
  if (!text.includes(leftOut)) return text;
  const merged = text.replaceAll(emptyBrackets, leftOut).replaceAll(runs, leftOut);
  const kept: string[] = [];
  let dropped = false;
  for (const line of merged.split('\n')) {
    const isGap = line.includes(leftOut) && line.replaceAll(leftOut, '').trim() === '';
    // A paragraph that is gone takes one of the empty lines around it along.
    const doubled: boolean = dropped && line.trim() === '' && (kept.at(-1) ?? '').trim() === '';
    if (!isGap && !doubled) kept.push(closeInLine(line));
    dropped = isGap || (dropped && doubled);
  }
  return kept.join('\n');
}

const commaTwice = new RegExp(`([,，])[^\\S\\n]*${leftOut}[^\\S\\n]*(?=[${closing}])`, 'gu');
const atStart = new RegExp(`^[^\\S\\n]*${leftOut}[^\\S\\n]*(?:[,，.]+[^\\S\\n]*)?`, 'u');
const atEnd = new RegExp(`[^\\S\\n]*[,，]?[^\\S\\n]*${leftOut}[^\\S\\n]*$`, 'u');
const beforeMark = new RegExp(`[^\\S\\n]*${leftOut}[^\\S\\n]*(?=[${closing}])`, 'gu');
const between = new RegExp(`([^\\S\\n]*)${leftOut}([^\\S\\n]*)`, 'gu');

function closeInLine(line: string): string {
  if (!line.includes(leftOut)) return line;
  return line
    .replaceAll(commaTwice, leftOut)
    .replace(atStart, '')
    .replace(atEnd, '')
    .replaceAll(beforeMark, '')
    .replaceAll(between, (_, before: string, after: string) => (before + after === '' ? '' : ' '));
}
