import type { DueReason } from './reasons.ts';
import type { SaidOf } from './said.ts';

/** A reason with the payments that it stands for: one call thanks for all of them. */
export type GroupedReason = DueReason & {
  /** Of each payment: its own day and uid; empty for other kinds. */
  members: { due: string; about: string }[];
};

type Thanks = DueReason & { said: SaidOf<'deposit-thanks'> };

const isThanks = (reason: DueReason): reason is Thanks => reason.said.kind === 'deposit-thanks';

/** One customer's reasons with their payments made one: those still open, those thanked for, those put off. */
export function grouped(reasons: readonly DueReason[]): GroupedReason[] {
  const thanks = reasons.filter(isThanks);
  const others = reasons.filter((reason) => !isThanks(reason));
  const groups = Map.groupBy(thanks, ({ done, movedTo }) => `${done} ${movedTo}`);
  return [
    ...others.map((reason) => ({ ...reason, members: [] })),
    ...[...groups.values()].flatMap((group) => together(group) ?? []),
  ];
}

function together(group: readonly Thanks[]): GroupedReason | null {
  const sorted = group.toSorted(
    (a, b) => compare(a.due, b.due) || compare(a.said.paidFrom, b.said.paidFrom),
  );
  const first = sorted[0];
  if (!first) return null;
  const said = sorted.map((reason) => reason.said);
  const products = new Set(said.map(({ product }) => product));
  const days = said.map(({ paidFrom }) => paidFrom).toSorted();
  return {
    ...first,
    carried: sorted.some(({ carried }) => carried),
    said: {
      kind: 'deposit-thanks',
      payments: said.length,
      amount: said.reduce((sum, { amount }) => sum + amount, 0),
      product: products.size === 1 ? first.said.product : '',
      paidFrom: days[0] ?? first.said.paidFrom,
      paidTo: days.at(-1) ?? first.said.paidTo,
      streak: Math.max(...said.map(({ streak }) => streak)),
      every: first.said.every,
    },
    members: sorted.map(({ due, about }) => ({ due, about })),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
