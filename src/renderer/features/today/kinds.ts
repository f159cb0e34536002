import type { Reason, ReasonKind } from '../../../shared/today.ts';
import { daysBetween } from '../../i18n/format.ts';
import type { Tint } from '../../ui/chip.tsx';

/** Seal is for what cannot wait, celadon for thanks, gold for days, blue for what a plan says. */
export const kindTints = {
  problem: 'seal',
  promise: 'seal',
  'their-promise': 'blue',
  lapse: 'seal',
  handoff: 'blue',
  'next-step': 'blue',
  'deposit-thanks': 'celadon',
  'deposit-missing': 'gold',
  maturity: 'gold',
  'follow-up': 'blue',
  feedback: 'blue',
  'referral-thanks': 'celadon',
  birthday: 'gold',
  occasion: 'gold',
  'insurance-age': 'gold',
  silence: 'plain',
} satisfies Record<ReasonKind, Tint>;

/** How many days an agreement has left on a day: its warning says how many it had when it was due. */
export function daysToMaturity({ kind, due, about }: Reason, day: string): number | null {
  if (kind !== 'maturity') return null;
  const ahead = Number(about.slice(about.lastIndexOf(':') + 1));
  return Number.isInteger(ahead) ? ahead - daysBetween(due, day) : null;
}
