import type { ReasonKind, TodaySection } from '../../shared/today.ts';
import type { DueReason } from './reasons.ts';

const sections: Record<ReasonKind, TodaySection> = {
  problem: 'first',
  promise: 'first',
  lapse: 'first',
  'next-step': 'first',
  handoff: 'first',
  'their-promise': 'first',
  'deposit-thanks': 'deposits',
  'deposit-missing': 'days',
  maturity: 'days',
  'follow-up': 'days',
  'referral-thanks': 'days',
  birthday: 'days',
  occasion: 'days',
  'insurance-age': 'days',
  feedback: 'in-touch',
  silence: 'in-touch',
};

/** The part of the list that a kind of reason belongs to. */
export const sectionOf = (kind: ReasonKind): TodaySection => sections[kind];

const sectionRank: Record<TodaySection, number> = { first: 0, deposits: 1, days: 2, 'in-touch': 3 };

/** Within what comes first; a promise whose told day is there stands before one that is aimed at. */
const firstRank: Partial<Record<ReasonKind, number>> = {
  problem: 0,
  promise: 3,
  lapse: 2,
  'next-step': 4,
  handoff: 5,
  'their-promise': 6,
};

function rank({ kind, said }: DueReason, today: string): number {
  if (said.kind === 'promise' && said.told !== null && said.told <= today) return 1;
  if (kind === 'silence') return 1;
  return firstRank[kind] ?? 0;
}

/** The day by which reasons of one rank are ordered: what is meant for an earlier day comes first. */
const dayOf = ({ kind, day, due }: DueReason): string =>
  kind === 'problem' || kind === 'silence' ? due : (day ?? due);

/** Open ones, then those put off, then those done; each by what cannot wait. */
export function compareReasons(a: DueReason, b: DueReason, today: string): number {
  return stateRank(a) - stateRank(b) || compareUrgency(a, b, today);
}

const stateRank = ({ done, movedTo }: DueReason): number => (done ? 2 : movedTo === null ? 0 : 1);

/** What cannot wait comes first: by section, by kind within it, by day. */
export function compareUrgency(a: DueReason, b: DueReason, today: string): number {
  return (
    sectionRank[sections[a.kind]] - sectionRank[sections[b.kind]] ||
    rank(a, today) - rank(b, today) ||
    compare(dayOf(a), dayOf(b))
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
