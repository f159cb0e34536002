import type { CustomerFields } from '../shared/customer-card.ts';
import type { Language } from '../shared/primitives.ts';
import {
  addDays,
  dateParts,
  daysBetween,
  inYear,
  weekday,
  yearOf,
  type CalendarDate,
} from './dates.ts';
import { lunarInYear } from './lunar.ts';
import { dice, sampleUid, seedOf, type Dice } from './sample-dice.ts';
import type { OfficeWords, SampleProduct } from './sample-office-words.ts';
import { samplePeople, type SamplePerson } from './sample-people.ts';

/** What a card is made from beside its member. */
export interface CardOptions {
  readonly seed: number;
  readonly today: CalendarDate;
  readonly language: Language;
  readonly words: OfficeWords;
  readonly memberOf: (person: SamplePerson) => SampleMember | undefined;
  /** The fields of the office's own. */
  readonly fieldUids: Readonly<Record<OfficeWords['fields'][number]['key'], string>>;
}

/** The moment of a day's minute on the clock of the office, UTC ISO 8601. */
export type MomentAt = (day: CalendarDate, minutes: number) => string;

/** One of the office's customers: who it is, whom they came through, how close they are. */
export interface SampleMember {
  readonly person: SamplePerson;
  readonly index: number;
  readonly uid: string;
  readonly createdAt: string;
  /** Their own chance for everything else about them. */
  readonly roll: Dice;
  readonly mobile: string;
  readonly products: readonly SampleProduct[];
  /** 0 hardly known, 1 a friend of the house. */
  readonly closeness: number;
  readonly cadenceDays: number | null;
  /** Nothing was heard since this day. */
  readonly quietSince: CalendarDate | null;
  /** So many days longer silent than their cadence allows; a busy week has such people. */
  readonly overdue: number;
  /** Has a matter that was not settled yet. */
  readonly troubled: boolean;
  readonly trashedOn: CalendarDate | null;
  referredBy: SampleMember | null;
  thankedOn: CalendarDate | null;
  readonly introduced: SampleMember[];
}

export const ageOf = ({ person }: SampleMember, today: CalendarDate): number =>
  Math.floor(daysBetween(person.born, today) / 365.25);

export type KeptBirthday = Pick<
  CustomerFields,
  'birthday' | 'birthdayCalendar' | 'birthdayLeapMonth'
>;

/** The day in a year on which a birthday of a card is kept; null without one. */
export function birthdayIn(card: KeptBirthday, year: number): CalendarDate | null {
  if (card.birthday === null) return null;
  if (card.birthdayCalendar === 'solar') return inYear(card.birthday, year);
  const { month = 1, day = 1 } = dateParts(card.birthday) ?? {};
  return lunarInYear({ month, day, leapMonth: card.birthdayLeapMonth }, year);
}

/** A uid for an entry on a card. */
export const entryUid = ({ roll, createdAt }: SampleMember): string => sampleUid(roll, createdAt);

/** Numbers 010-0… and 010-1… are given to nobody: no sample ever rings somebody's phone. */
export function sampleMobile(number: number): string {
  const digits = String(((number % 10_000_000) + 10_000_000) % 10_000_000).padStart(7, '0');
  return `010-1${digits.slice(0, 3)}-${digits.slice(3)}`;
}

const mobileOf = (seed: number, index: number) => sampleMobile((seed % 9973) * 611 + index * 7919);

/** An introduction leads at most so far from whoever came by themselves. */
const deepest = 5;

export interface MemberOptions {
  readonly seed: number;
  readonly today: CalendarDate;
  readonly language: Language;
  readonly momentAt: MomentAt;
}

/**
 * The living members of the office in the order of their cards, and among them as many more in the
 * trash as `trashed` says.
 */
export function sampleMembers(
  count: number,
  trashed: number,
  options: MemberOptions,
): SampleMember[] {
  const { seed, today, language, momentAt } = options;
  const people = samplePeople(dice(seedOf(seed, 1)), count + trashed, today, language);
  const linked = new Set(people.flatMap(({ kin }) => kin.map(({ person }) => person)));
  const loners = people.filter((person) => person.kin.length === 0 && !linked.has(person));
  const leaving = new Set(dice(seedOf(seed, 2)).some(loners, trashed));
  const members = people.map((person, index): SampleMember => {
    const roll = dice(seedOf(seed, 3, index));
    const createdAt = momentAt(person.joined, roll.between(9 * 60, 17 * 60));
    const closeness = roll.below(1000) / 1000;
    return {
      person,
      index,
      createdAt,
      roll,
      closeness,
      uid: sampleUid(dice(seedOf(seed, 4, index)), createdAt),
      mobile: mobileOf(seed, index),
      products: productsOf(person, roll, today),
      cadenceDays: closeness > 0.68 ? roll.pick([30, 60, 90, 90, 90, 120, 180]) : null,
      overdue: roll.chance(0.06) ? roll.between(1, 20) : 0,
      quietSince: closeness < 0.14 ? addDays(today, -roll.between(100, 420)) : null,
      troubled: !leaving.has(person) && roll.chance(0.014),
      trashedOn: leaving.has(person) ? addDays(today, -roll.between(1, 20)) : null,
      referredBy: null,
      thankedOn: null,
      introduced: [],
    };
  });
  growVines(members, dice(seedOf(seed, 5)), today);
  return members;
}

function productsOf({ born, employment }: SamplePerson, roll: Dice, today: CalendarDate) {
  const age = yearOf(today) - yearOf(born);
  const products: SampleProduct[] = [];
  if (employment?.role === 'director' || (employment && roll.chance(0.4)))
    products.push('business');
  if (roll.chance(0.5)) products.push('rental');
  if (age < 76 && roll.chance(0.45)) products.push('car');
  if (roll.chance(0.48)) products.push('health');
  return products.length > 0 ? products : [roll.pick(['rental', 'health'] as const)];
}

/** Who came through whom: families through their first, friends through those who like to tell. */
function growVines(members: readonly SampleMember[], roll: Dice, today: CalendarDate): void {
  const memberOf = new Map(members.map((member) => [personKey(member.person), member]));
  const depth = new Map<SampleMember, number>();
  const earlier: { member: SampleMember; weight: number }[] = [];
  for (const member of members) {
    if (member.trashedOn !== null) continue;
    const head = member.person.head && memberOf.get(personKey(member.person.head));
    const isKin = head && head !== member && head.trashedOn === null && roll.chance(0.55);
    const host = isKin ? head : roll.chance(0.3) ? hostFor(member, earlier, roll) : null;
    const far = host ? (depth.get(host) ?? 0) + 1 : 0;
    if (host && far <= deepest) {
      depth.set(member, far);
      member.referredBy = host;
      host.introduced.push(member);
      member.thankedOn = thanksDay(member, roll, today);
      const known = earlier.find((each) => each.member === host);
      if (known) known.weight += 3;
    }
    earlier.push({ member, weight: weightOf(member, roll) * (host ? 3 : 1) });
  }
}

/** One or two in a hundred cannot stop telling others; most tell nobody. */
function weightOf({ closeness }: SampleMember, roll: Dice): number {
  if (closeness > 0.75 && roll.chance(0.06)) return 70;
  return closeness > 0.5 ? 1 : 0.2;
}

/** The same person, also as the plan knew them before they were given their wedding day. */
export const personKey = ({ name, born, joined }: SamplePerson): string =>
  `${name} ${born} ${joined}`;

function hostFor(
  { person }: SampleMember,
  earlier: readonly { member: SampleMember; weight: number }[],
  roll: Dice,
): SampleMember | null {
  const latest = addDays(person.joined, -20);
  const known = earlier.filter(({ member }) => member.person.joined < latest);
  return known.length === 0 ? null : roll.weighted(known, ({ weight }) => weight).member;
}

/** Thanks came within days, once in a while never; the latest are still to come. */
function thanksDay({ person }: SampleMember, roll: Dice, today: CalendarDate): CalendarDate | null {
  const later = addDays(person.joined, roll.between(1, 6));
  // Thanks are said on workdays.
  const day =
    weekday(later) === 0 ? addDays(later, 1) : weekday(later) === 6 ? addDays(later, 2) : later;
  if (day >= today || roll.chance(0.04)) return null;
  return daysBetween(person.joined, today) < 25 && roll.chance(0.5) ? null : day;
}
