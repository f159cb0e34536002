import { daysLeft } from '../../core/agreements.ts';
import { addDays } from '../../core/dates.ts';
import { lapseClock, lapseFacts, lapseRuleFor, missedTo } from '../../core/lapse.ts';
import { matchRanges } from '../../core/search-match.ts';
import {
  depositsKnownTo,
  type StoredAgreement,
  type StoredAgreementFilter,
} from '../../data/agreements.ts';
import { readRows } from '../../data/customers-list.ts';
import { knownHits, searchCustomers } from '../../data/search.ts';
import type { AgreementFilter, AgreementRow } from '../../shared/agreements.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';

/** The filter with its days turned into dates, and names into the customers who bear them. */
export function storedAgreementFilter(
  context: Context,
  { endsWithin, endsFrom, endsTo, missed, text, ...rest }: AgreementFilter,
): StoredAgreementFilter {
  const day = today(context);
  const words = text?.trim() ?? '';
  return {
    ...rest,
    endsFrom: latest(endsFrom, endsWithin === undefined ? undefined : day),
    endsTo: earliest(endsTo, endsWithin === undefined ? undefined : addDays(day, endsWithin)),
    ...(missed && { missedTo: missedUpTo(context) ?? '' }),
    ...(words !== '' && { text: { words, customerIds: customersNamed(context, words) } }),
  };
}

const latest = (a: string | undefined, b: string | undefined) =>
  a && b ? (a > b ? a : b) : (a ?? b);
const earliest = (a: string | undefined, b: string | undefined) =>
  a && b ? (a < b ? a : b) : (a ?? b);

/** The last due date that counts as missed now; null before the first list of deposits. */
export function missedUpTo(context: Context): string | null {
  const { depositGraceDays } = readSettings(context.box);
  return missedTo(depositsKnownTo(context.box), depositGraceDays, today(context));
}

/** Those whose own name or company has the words: what else a card says is not about an agreement. */
function customersNamed({ box }: Context, words: string): number[] {
  const query = { text: words, filter: { trash: false }, order: 'name', offset: 0 } as const;
  const { ids, terms } = searchCustomers(box, { ...query, limit: knownHits });
  return readRows(box, ids)
    .filter((row) => [row.name, row.company].some((name) => matchRanges(name, terms).length > 0))
    .map(({ id }) => id);
}

/** Agreements with the days that count: to their end, and those of the lapse clock. */
export function agreementRows(
  context: Context,
  stored: readonly StoredAgreement[],
): AgreementRow[] {
  const { lapseRules } = readSettings(context.box);
  const day = today(context);
  const to = missedUpTo(context);
  return stored.map((agreement) => {
    const rule = lapseRuleFor(lapseRules, agreement.kind);
    const facts = lapseFacts(agreement, agreement.payments.unpaidFrom, rule, to);
    return {
      ...agreement,
      daysLeft: daysLeft(agreement, day),
      lapse: lapseClock(facts, rule, day),
    };
  });
}
