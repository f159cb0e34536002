import type { Signal } from '../shared/card-parts.ts';

/** All observations of one kind: how often, and each of them, the latest first. */
export interface SignalGroup {
  readonly kind: string;
  readonly tone: Signal['tone'];
  readonly count: number;
  readonly signals: readonly Signal[];
}

/**
 * Signals side by side: the kind with the latest observation first, in each the latest first and
 * those without a day last. Counts only; good and bad are never set off against each other.
 */
export function groupSignals(signals: readonly Signal[]): readonly SignalGroup[] {
  const groups = new Map<string, Signal[]>();
  for (const signal of latestFirst(signals)) {
    // The same word said once of something good and once of something bad stays two things.
    const key = `${signal.tone} ${signal.kind}`;
    const known = groups.get(key);
    if (known) known.push(signal);
    else groups.set(key, [signal]);
  }
  return [...groups.values()].flatMap((own) => {
    const [latest] = own;
    if (!latest) return [];
    return [{ kind: latest.kind, tone: latest.tone, count: own.length, signals: own }];
  });
}

function latestFirst(signals: readonly Signal[]): readonly Signal[] {
  // Of the same day the one that was noted later stands first.
  return signals
    .map((signal, index) => ({ signal, index }))
    .sort((a, b) => {
      const [one, other] = [a.signal.on ?? '', b.signal.on ?? ''];
      if (one !== other) return one < other ? 1 : -1;
      return b.index - a.index;
    })
    .map(({ signal }) => signal);
}
