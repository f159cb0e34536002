import {
  isAmount,
  isNearDay,
  type AgreementToMatch,
  type KnownOfDeposit,
} from '../../core/deposit-matching.ts';
import { nameSortKey } from '../../core/names.ts';
import { maskedName, namesWithin, payerKey } from '../../core/payer-names.ts';
import { formatPhone } from '../../core/phones.ts';
import {
  agreementsOfAmount,
  agreementsOfCustomers,
  candidateCards,
  customersFrom,
  customersOfNames,
  type LookedUpAgreement,
} from '../../data/deposit-lookup.ts';
import { listUnsure } from '../../data/deposits.ts';
import type { Box } from '../../data/sql.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { Deposit, UnsureDeposit } from '../../shared/deposits.ts';
import { DepositMatcher } from './matcher.ts';

type Candidate = UnsureDeposit['candidates'][number];
type Why = Candidate['why'][number];

const candidateLimit = 8;
/** More people of a like name or amount than this are no help. */
const likeLimit = 20;
const sameAmountLimit = 200;

/** Deposits of which the program is not sure, with those whose they may be and what speaks for each. */
export function unsureDeposits(
  box: Box,
  page: ParsedInputOf<'deposits.unsure'>,
): OutputOf<'deposits.unsure'> {
  const { total, deposits } = listUnsure(box, page);
  const matcher = new DepositMatcher(box);
  matcher.prepare(deposits);
  return {
    total,
    deposits: deposits.map((deposit) => ({
      ...deposit,
      candidates: candidatesOf(box, deposit, matcher.knownOf(deposit)),
    })),
  };
}

type Found = { agreement: AgreementToMatch; customerOnly: boolean; whose: Set<Why> };

function candidatesOf(box: Box, deposit: Deposit, known: KnownOfDeposit): Candidate[] {
  const found = new Map<string, Found>();
  const add = (agreement: AgreementToMatch, why: Why) => {
    const key = `${agreement.customerId} ${agreement.agreement}`;
    const entry = found.get(key);
    if (entry) entry.whose.add(why);
    else {
      const customerOnly = agreement.agreement === '';
      found.set(key, { agreement, customerOnly, whose: new Set([why]) });
    }
  };
  for (const each of known.numbered) add(each, 'number');
  for (const each of known.remembered) add(each, 'remembered');
  for (const { customerId, agreements } of known.named) {
    for (const each of orCustomer(customerId, agreements)) add(each, 'name');
  }
  if (found.size === 0) {
    for (const { customerId, agreements } of alike(box, deposit.payer)) {
      for (const each of orCustomer(customerId, agreements)) add(each, 'part-of-name');
    }
  }
  if (found.size === 0) for (const each of ofAmount(box, deposit)) add(each, 'amount');
  return shownCandidates(box, deposit, [...found.values()]);
}

/** A customer without agreements is a candidate, too. */
function orCustomer(
  customerId: number,
  agreements: readonly AgreementToMatch[],
): readonly AgreementToMatch[] {
  if (agreements.length > 0) return agreements;
  const nothing = { amount: null, debitDay: null, startsOn: null, endsOn: null };
  return [{ customerId, agreement: '', status: 'active', ...nothing }];
}

/** Customers of a like name: masked by the bank (홍*동), within the text, or beginning with it. */
function alike(box: Box, payer: string): KnownOfDeposit['named'] {
  const masked = maskedName(payer);
  const customers = masked
    ? customersFrom(box, nameSortKey(masked.first), 2000).filter(({ name }) => masked.test(name))
    : [
        ...customersOfNames(box, { sortKeys: namesWithin(payer).map(nameSortKey), companies: [] }),
        ...(payerKey(payer).length >= 2 ? customersFrom(box, nameSortKey(payer), likeLimit) : []),
      ];
  const ids = [...new Set(customers.map(({ id }) => id))].slice(0, likeLimit);
  const agreements = Map.groupBy(agreementsOfCustomers(box, ids), ({ customerId }) => customerId);
  return ids.map((customerId) => ({ customerId, agreements: agreements.get(customerId) ?? [] }));
}

/** Without any name: agreements of just this amount whose day is near, if they are few. */
function ofAmount(box: Box, deposit: Deposit): LookedUpAgreement[] {
  const amount = Math.abs(deposit.amount);
  if (amount === 0) return [];
  const near = agreementsOfAmount(box, amount, sameAmountLimit).filter((each) =>
    isNearDay(deposit, each),
  );
  return near.length <= candidateLimit ? near : [];
}

const weight: Record<Why, number> = {
  number: 6,
  remembered: 5,
  name: 4,
  'part-of-name': 3,
  amount: 2,
  day: 1,
};

function shownCandidates(box: Box, deposit: Deposit, found: readonly Found[]): Candidate[] {
  const cards = candidateCards(
    box,
    found.map(({ agreement }) => agreement.customerId),
  );
  const products = new Map(
    agreementsOfCustomers(
      box,
      found.map(({ agreement }) => agreement.customerId),
    ).map(({ agreement, customerId, product }) => [`${customerId} ${agreement}`, product]),
  );
  return found
    .flatMap(({ agreement, customerOnly, whose }): Candidate[] => {
      const { customerId, agreement: uid, amount, debitDay } = agreement;
      const card = cards.get(customerId);
      if (card === undefined) return [];
      if (!customerOnly && isAmount(deposit, agreement)) whose.add('amount');
      if (!customerOnly && debitDay !== null && isNearDay(deposit, agreement)) whose.add('day');
      const why = [...whose].toSorted((a, b) => weight[b] - weight[a]);
      return [
        {
          customerId,
          name: card.name,
          phone: card.phone === null ? null : formatPhone(card.phone),
          agreement: uid,
          product: products.get(`${customerId} ${uid}`) ?? '',
          amount,
          debitDay,
          why,
        },
      ];
    })
    .toSorted((a, b) => compareReasons(a.why, b.why))
    .slice(0, candidateLimit);
}

/** What speaks most for somebody comes first; then what speaks next. */
function compareReasons(a: readonly Why[], b: readonly Why[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [first, second] = [a[at], b[at]];
    const difference = (second ? weight[second] : 0) - (first ? weight[first] : 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
