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
  const sortKeys = new Map(payers.map((payer) => [payer, payerSortKeys(payer)]));
  const customers = customersOfNames(box, {
    sortKeys: distinct([...sortKeys.values()].flat()),
    companies: distinct(payers.flatMap(companyNames)),
  });
  const bySort = grouped(
    customers.flatMap((each) =>
      distinct([...payerSortKeys(each.name), ...payerSortKeys(each.company)]).map(
        (key) => [key, each] as const,
      ),
    ),
  );
  const agreements = grouped(
    agreementsOfCustomers(
      box,
      customers.map(({ id }) => id),
    ).map((each) => [each.customerId, each] as const),
  );
  return new Map(
    payers.map((payer) => {
      const found = new Set(
        (sortKeys.get(payer) ?? [])
          .flatMap((key) => bySort.get(key) ?? [])
          .filter(({ name, company }) => isPayerName(payer, name) || isPayerName(payer, company))
          .map(({ id }) => id),
      );
      return [
        payer,
        [...found].map((customerId) => ({
          customerId,
          agreements: agreements.get(customerId) ?? [],
        })),
      ];
    }),
  );
}

/** How a card may write the company that paid. */
export function companyNames(payer: string): string[] {
  // A person's name is no company's.
  if (/^[가-힣]{2,3}$/.test(payer)) return [];
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
