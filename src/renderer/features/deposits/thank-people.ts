import type { ThankRow } from '../../../shared/deposits.ts';

/** Somebody on the list, with all that came in from them in the cycle: one call thanks for it all. */
export type PersonToThank = {
  readonly customerId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly callTimes: string;
  readonly lastContactAt: string | null;
  readonly deposits: readonly ThankRow[];
  /** What is not thanked for yet. */
  readonly left: readonly ThankRow[];
  readonly isThanked: boolean;
};

/** The people of a cycle, each once, in the list's order. */
export function peopleOf(rows: readonly ThankRow[]): PersonToThank[] {
  const byPerson = new Map<number, ThankRow[]>();
  for (const row of rows) {
    if (row.customerId === null) continue;
    const known = byPerson.get(row.customerId);
    if (known) known.push(row);
    else byPerson.set(row.customerId, [row]);
  }
  return [...byPerson].flatMap(([customerId, deposits]) => {
    const [first] = deposits;
    if (!first) return [];
    const left = deposits.filter(({ thankedAt }) => thankedAt === null);
    return {
      customerId,
      name: first.customerName,
      phone: first.phone,
      callTimes: first.callTimes,
      lastContactAt: first.lastContactAt,
      deposits,
      left,
      isThanked: left.length === 0,
    };
  });
}
