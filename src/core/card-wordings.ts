/** A wording that somebody got already, and when last. */
export interface SentWording {
  readonly wording: number;
  readonly sentAt: string;
}

/**
 * Which of a template's wordings is next for somebody: one that they never got, else the one that they
 * got the longest ago. Among equals neighbours in a batch differ, in turn. The same facts give the same.
 *
 * `place` is the card's in its batch, `before` the wording of the card in front of it.
 */
export function nextWording(
  wordings: number,
  sent: readonly SentWording[],
  { place, before }: { readonly place: number; readonly before: number | null },
): number {
  const last = new Map<number, string>();
  for (const { wording, sentAt } of sent) {
    if (sentAt > (last.get(wording) ?? '')) last.set(wording, sentAt);
  }
  const all = Array.from({ length: Math.max(1, wordings) }, (_, index) => index);
  const longestAgo = all.map((wording) => last.get(wording) ?? '').toSorted()[0] ?? '';
  const equals = all.filter((wording) => (last.get(wording) ?? '') === longestAgo);
  const others = equals.filter((wording) => wording !== before);
  const open = others.length > 0 ? others : equals;
  const turn = place % all.length;
  return open.find((wording) => wording >= turn) ?? open[0] ?? 0;
}
