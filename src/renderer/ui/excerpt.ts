export type Range = readonly [start: number, end: number];

/** A piece of a text that is marked or not. */
export type Piece = { text: string; marked: boolean };

/** Cuts a text at its marked ranges; ranges may overlap and come in any order. */
export function pieces(text: string, ranges: readonly Range[]): Piece[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const found: Piece[] = [];
  let at = 0;
  for (const [start, end] of sorted) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    if (from > at) found.push({ text: text.slice(at, from), marked: false });
    found.push({ text: text.slice(from, end), marked: true });
    at = Math.min(end, text.length);
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}

/** Moves a long text along so that its first mark stands within the first `before` letters. */
export function excerpt(
  text: string,
  ranges: readonly Range[],
  before = 16,
): { text: string; ranges: Range[] } {
  const first = Math.min(...ranges.map(([start]) => start), text.length);
  const flat = text.replaceAll(/\s/g, ' ');
  if (first <= before || ranges.length === 0) return { text: flat, ranges: [...ranges] };
  const cut = first - before;
  const moved = ranges.map(([start, end]): Range => [start - cut + 1, end - cut + 1]);
  return { text: `…${flat.slice(cut)}`, ranges: moved };
}
