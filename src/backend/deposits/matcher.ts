import { agreementNumberKey } from '../../core/agreement-numbers.ts';
import {
  matchDeposit,
  type AgreementToMatch,
  type DepositMatch,
  type KnownOfDeposit,
} from '../../core/deposit-matching.ts';
import { isPayerName, payerKey, payerNames, payerSortKeys } from '../../core/payer-names.ts';
import {
  agreementsOfCustomers,
  agreementsOfNumbers,
  agreementsWithPayers,
  customersOfNames,
  type LookedUpAgreement,
  type NamedCustomer,
} from '../../data/deposit-lookup.ts';
import type { Box } from '../../data/sql.ts';
import type { ReadDeposit } from '../../shared/deposits.ts';

type Wanted = Pick<ReadDeposit, 'paidOn' | 'amount' | 'failed' | 'payer' | 'number'>;

/** Finds out whose deposits are, a batch at a time: a few questions to the box, whatever their number. */
export class DepositMatcher {
  readonly #box: Box;
  readonly #remembered: Map<string, AgreementToMatch[]>;
  #numbered = new Map<string, LookedUpAgreement[]>();
  #named = new Map<string, KnownOfDeposit['named']>();

  constructor(box: Box) {
    this.#box = box;
    const pairs = agreementsWithPayers(box).flatMap((each) =>
      each.payers.map((payer) => [payerKey(payer), each] as const),
    );
    this.#remembered = grouped(pairs);
  }

  /** Looks up all that may belong to these. */
  prepare(deposits: readonly Wanted[]): void {
    const numbers = distinct(deposits.map(({ number }) => agreementNumberKey(number)));
    this.#numbered = grouped(
      agreementsOfNumbers(this.#box, numbers).map((each) => [each.numberKey, each] as const),
    );
    this.#named = namesakes(this.#box, distinct(deposits.map(({ payer }) => payer)));
  }

  /** All that is known of one of the prepared deposits. */
  knownOf({ payer, number }: Pick<Wanted, 'payer' | 'number'>): KnownOfDeposit {
    const numberKey = agreementNumberKey(number);
    const key = payerKey(payer);
    return {
      numbered: numberKey === '' ? [] : (this.#numbered.get(numberKey) ?? []),
      remembered: key === '' ? [] : (this.#remembered.get(key) ?? []),
      named: this.#named.get(payer) ?? [],
    };
  }

  /** Whose one of the prepared deposits is; null where the user has to say. */
  match(deposit: Wanted): DepositMatch | null {
    return matchDeposit(deposit, this.knownOf(deposit));
  }
}

/** The customers of each payer's name, with their agreements. */
function namesakes(box: Box, payers: readonly string[]): Map<string, KnownOfDeposit['named']> {
  const found = customersByPayer(box, payers, {
    ask: (wanted) => ({ sortKeys: distinct(wanted.flatMap(payerSortKeys)), companies: [] }),
    keysOf: ({ name }) => payerSortKeys(name),
    keysOfPayer: payerSortKeys,
  });
  // A card that is called by its person is known by the company as well.
  const companies = customersByPayer(
    box,
    payers.filter((payer) => !found.has(payer)),
    {
      ask: (wanted) => ({ sortKeys: [], companies: distinct(wanted.flatMap(companyNames)) }),
      keysOf: ({ company }) => [company],
      keysOfPayer: companyNames,
    },
  );
  const all = new Map([...found, ...companies]);
  const ids = new Set([...all.values()].flat());
  const agreements = Map.groupBy(
    agreementsOfCustomers(box, [...ids]),
    ({ customerId }) => customerId,
  );
  return new Map(
    [...all].map(([payer, customers]) => [
      payer,
      customers.map((customerId) => ({
        customerId,
        agreements: agreements.get(customerId) ?? [],
      })),
    ]),
  );
}

type Asking = {
  ask: (payers: readonly string[]) => { sortKeys: string[]; companies: string[] };
  keysOf: (customer: NamedCustomer) => readonly string[];
  keysOfPayer: (payer: string) => readonly string[];
};

/** The customers whom a payer's text names; payers without any are left out. */
function customersByPayer(
  box: Box,
  payers: readonly string[],
  { ask, keysOf, keysOfPayer }: Asking,
): Map<string, number[]> {
  const byKey = grouped(
    customersOfNames(box, ask(payers)).flatMap((each) =>
      keysOf(each).map((key) => [key, each] as const),
    ),
  );
  const found = new Map<string, number[]>();
  for (const payer of payers) {
    const candidates = new Set(keysOfPayer(payer).flatMap((key) => byKey.get(key) ?? []));
    const ids = [...candidates]
      .filter(
        ({ name, company }) =>
          name === payer || isPayerName(payer, name) || isPayerName(payer, company),
      )
      .map(({ id }) => id);
    if (ids.length > 0) found.set(payer, ids);
  }
  return found;
}

/** How a card may write the company that paid. */
export function companyNames(payer: string): string[] {
  // A person's name is no company's.
  if (payer === '' || /^[가-힣]{2,3}$/.test(payer)) return [];
  return payerNames(payer).flatMap((name) => {
    const bare = name.replaceAll(/㈜|[(（]주[)）]|주식회사/gu, '').trim();
    return [name, bare, `(주)${bare}`, `${bare}(주)`, `㈜${bare}`, `주식회사 ${bare}`];
  });
}

const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text) => text !== '')),
];

function grouped<K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
