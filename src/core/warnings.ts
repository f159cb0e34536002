import { addDays } from './dates.ts';

/** One of several days on which something to come is warned of. */
export type Warning = {
  /** So many days before it. */
  readonly days: number;
  readonly on: string;
  /** The day of the next warning, which takes the place of this one; null for the last. */
  readonly next: string | null;
};

/** The days on which something is warned of ahead, the earliest first, each once. */
export function warnings(end: string, ahead: readonly number[]): Warning[] {
  const once = [...new Set(ahead)].toSorted((a, b) => b - a);
  return once.map((days, at) => {
    const after = once[at + 1];
    const next = after === undefined ? null : addDays(end, -after);
    return { days, on: addDays(end, -days), next };
  });
}
