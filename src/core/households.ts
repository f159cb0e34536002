import type { Address } from '../shared/customer-card.ts';
import type { AddressChoice } from '../shared/mailing.ts';
import { addressUse, chosenAddress, isOrganisation, type Addressee } from './mailing.ts';
import { inverseRelation } from './relations.ts';

/** What of a card tells with whom somebody lives. */
export interface HouseholdMember extends Addressee {
  readonly uid: string;
  readonly relations: readonly { readonly relation: string; readonly customerUid: string | null }[];
}

export interface Household<T> {
  readonly members: readonly T[];
  /** The address that all of them have; undefined for one without any. */
  readonly address: Address | undefined;
}

const family = new Set(
  (
    'spouse mother father parent daughter son child sister brother sibling grandparent grandchild ' +
    'relative 남편 아내 신랑 신부 며느리 시부모 시어머니 시아버지 사위 장인 장모 장인·장모 사촌 형제 자매 남매 ' +
    '배우자 부부 친척 사돈 동서 husband wife cousin partner'
  ).split(' '),
);

const isFamily = (relation: string): boolean => {
  const word = relation.normalize('NFC').trim().toLowerCase();
  return family.has(word) || family.has(inverseRelation(word));
};

/** Two writings of one address are the same: spaces, punctuation and case do not count. */
export function addressKey({ postcode, line }: Pick<Address, 'postcode' | 'line'>): string {
  const folded = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\p{P}\p{S}\s]/gu, '');
  return `${folded(postcode)}|${folded(line)}`;
}

interface Group<T> {
  readonly members: T[];
  readonly address: Address | undefined;
  readonly key: string;
}

/**
 * Who lives together, in the order given: people at one address, never companies. At an office only
 * relatives are one household: colleagues get letters of their own. Relatives who are written to at
 * different addresses are one household where one of them has the other's address, too.
 */
export function households<T extends HouseholdMember>(
  customers: readonly T[],
  choice: AddressChoice = 'best',
): Household<T>[] {
  const groups: Group<T>[] = [];
  const byKey = new Map<string, Group<T>>();
  for (const customer of customers) {
    const address = chosenAddress(customer.addresses, choice);
    const key = address && isShared(customer, address) ? addressKey(address) : '';
    const known = key === '' ? undefined : byKey.get(key);
    if (known) {
      known.members.push(customer);
      continue;
    }
    const group = { members: [customer], address, key: address ? addressKey(address) : '' };
    groups.push(group);
    if (key !== '') byKey.set(key, group);
  }
  joinRelatives(groups);
  const at = new Map(customers.map((customer, index) => [customer, index]));
  const place = (customer: T | undefined) => (customer ? (at.get(customer) ?? 0) : 0);
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ members, address }) => ({
      members: members.toSorted((a, b) => place(a) - place(b)),
      address,
    }))
    .toSorted((a, b) => place(a.members[0]) - place(b.members[0]));
}

const isShared = (customer: HouseholdMember, { kind }: Address): boolean =>
  !isOrganisation(customer) && addressUse(kind) !== 'office';

/** Puts whoever stands alone to relatives with whom they share an address; the later to the earlier. */
function joinRelatives<T extends HouseholdMember>(groups: readonly Group<T>[]): void {
  const groupOf = new Map(
    groups.flatMap((group) => group.members.map((member) => [member.uid, group] as const)),
  );
  const relatives = relativesOf(groups.flatMap(({ members }) => members));
  for (const group of groups.toReversed()) {
    const [alone] = group.members;
    if (!alone || group.members.length > 1 || isOrganisation(alone)) continue;
    const keys = new Set(alone.addresses.map(addressKey));
    const home = (relatives.get(alone.uid) ?? [])
      .map((uid) => groupOf.get(uid))
      .find((other) => other && other !== group && other.key !== '' && keys.has(other.key));
    if (!home || home.members.some((member) => isOrganisation(member))) continue;
    home.members.push(alone);
    groupOf.set(alone.uid, home);
    group.members.length = 0;
  }
}

/** Both ways: who is a daughter to one has that one for a parent. */
function relativesOf(customers: readonly HouseholdMember[]): Map<string, string[]> {
  const relatives = new Map<string, string[]>();
  const note = (uid: string, other: string) => {
    const known = relatives.get(uid);
    if (known) known.push(other);
    else relatives.set(uid, [other]);
  };
  for (const { uid, relations } of customers) {
    for (const { relation, customerUid } of relations) {
      if (customerUid === null || customerUid === uid || !isFamily(relation)) continue;
      note(uid, customerUid);
      note(customerUid, uid);
    }
  }
  return relatives;
}
