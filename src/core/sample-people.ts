import type { Language } from '../shared/primitives.ts';
import { addDays, daysBetween, weekday, yearOf, type CalendarDate } from './dates.ts';
import type { Dice } from './sample-dice.ts';
import {
  fullName,
  sampleGivenName,
  sampleSurname,
  type GivenAndFamily,
  type Sex,
} from './sample-names.ts';

/** A related person: another of the office's customers, or somebody without a card. */
export interface SampleKin {
  readonly relation: string;
  readonly person: SamplePerson | null;
  readonly name: string;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** Where somebody works with others of the office. */
export interface SampleEmployment {
  readonly company: number;
  readonly role: 'director' | 'secretary' | 'employee';
}

/** Who somebody is, before anything is known about them as a customer. */
export interface SamplePerson extends GivenAndFamily {
  readonly name: string;
  readonly sex: Sex;
  readonly born: CalendarDate;
  /** The day on which their card was made. */
  readonly joined: CalendarDate;
  /** Who of the household came first; themselves for that one. */
  readonly head: SamplePerson | null;
  /** People of one home share it. */
  readonly home: number;
  readonly married: CalendarDate | null;
  readonly employment: SampleEmployment | null;
  readonly kin: SampleKin[];
}

/** The office is five years old. */
export const officeDays = 1826;

interface Maker {
  readonly roll: Dice;
  readonly language: Language;
  readonly today: CalendarDate;
  readonly taken: Set<string>;
  homes: number;
}

interface Wanted {
  readonly sex?: Sex;
  readonly age: readonly [number, number];
  readonly familyName?: string;
  readonly joined: CalendarDate;
  readonly head?: SamplePerson | null;
  readonly home?: number;
  readonly married?: CalendarDate | null;
  readonly employment?: SampleEmployment | null;
}

/** Names are taken once as long as there are others: two of one name would look like a mistake. */
function freeName(maker: Maker, sex: Sex, birthYear: number, family?: string): GivenAndFamily {
  const { roll, language, taken } = maker;
  for (let tries = 0; ; tries++) {
    const familyName = family ?? sampleSurname(roll, language);
    const givenName = sampleGivenName(roll, language, sex, birthYear);
    const name = fullName({ familyName, givenName }, language);
    if (taken.has(name) && tries < 40) continue;
    taken.add(name);
    return { familyName, givenName };
  }
}

function makePerson(maker: Maker, wanted: Wanted): SamplePerson {
  const { roll, language, today } = maker;
  const sex = wanted.sex ?? (roll.chance(0.5) ? 'man' : 'woman');
  const age = roll.between(...wanted.age);
  const born = addDays(`${yearOf(today) - age}${today.slice(4, 7)}-01`, -roll.below(365));
  const parts = freeName(maker, sex, yearOf(born), wanted.familyName);
  const { joined, head = null, married = null, employment = null } = wanted;
  const home = wanted.home ?? maker.homes++;
  const name = fullName(parts, language);
  return { ...parts, name, sex, born, joined, head, home, married, employment, kin: [] };
}

const other = (sex: Sex): Sex => (sex === 'man' ? 'woman' : 'man');
const childOf = (sex: Sex) => (sex === 'man' ? 'son' : 'daughter');
const parentOf = (sex: Sex) => (sex === 'man' ? 'father' : 'mother');
const siblingOf = (sex: Sex) => (sex === 'man' ? 'brother' : 'sister');

/** The link stands on one card only: the other shows its inverse. */
function link(from: SamplePerson, relation: string, person: SamplePerson): void {
  from.kin.push({
    relation,
    person,
    name: person.name,
    sex: person.sex,
    birthYear: yearOf(person.born),
  });
}

/** A day of joining after the household's first, before today. */
function laterThan(maker: Maker, joined: CalendarDate, most: number): CalendarDate {
  const left = daysBetween(joined, maker.today) - 1;
  const later = 7 + maker.roll.below(most);
  return addDays(joined, later <= left ? later : maker.roll.below(Math.max(1, left)));
}

/** The wife keeps her own name in Korea, the children have the father's. */
function spouseName(maker: Maker, head: SamplePerson): string | undefined {
  return maker.language === 'en' && maker.roll.chance(0.75) ? head.familyName : undefined;
}

function weddingDay(maker: Maker, head: SamplePerson): CalendarDate {
  const age = maker.roll.between(26, 33);
  const latest = daysBetween(head.born, maker.today) - 200;
  const day = addDays(head.born, Math.min(age * 365 + maker.roll.below(365), latest));
  // Weddings are on Saturdays.
  return addDays(day, 6 - weekday(day));
}

/** Children without a card of their own, as the agent noted them. */
function noteChildren(maker: Maker, parent: SamplePerson, familyName: string): void {
  const { roll, language, today } = maker;
  const since = parent.married ? yearOf(parent.married) : yearOf(parent.born) + 30;
  const count = roll.weighted([0, 1, 2, 3], (n) => [25, 35, 34, 6][n] ?? 0);
  for (let nth = 0; nth < count; nth++) {
    const birthYear = since + 1 + nth * 2 + roll.below(2);
    if (birthYear >= yearOf(today)) break;
    const sex: Sex = roll.chance(0.5) ? 'man' : 'woman';
    const givenName = sampleGivenName(roll, language, sex, birthYear);
    const name = language === 'ko' ? givenName : fullName({ familyName, givenName }, language);
    parent.kin.push({ relation: childOf(sex), person: null, name, sex, birthYear });
  }
}

function household(maker: Maker, joined: CalendarDate): SamplePerson[] {
  const { roll } = maker;
  const kind = roll.weighted(
    ['single', 'couple', 'half', 'three', 'grown', 'siblings'] as const,
    (name) => ({ single: 27, couple: 24, half: 27, three: 12, grown: 6, siblings: 4 })[name],
  );
  const age: [number, number] =
    kind === 'single'
      ? [24, 74]
      : kind === 'grown'
        ? [52, 66]
        : kind === 'half'
          ? [32, 72]
          : [30, 58];
  const head = makePerson(maker, { age, joined });
  if (kind === 'single') return [head];
  if (kind === 'siblings') return [head, sibling(maker, head)];
  const married = weddingDay(maker, head);
  const first: SamplePerson = { ...head, married };
  const father = (partner: GivenAndFamily) =>
    first.sex === 'man' ? first.familyName : partner.familyName;
  if (kind === 'half') {
    const spouse = makePerson(maker, spouseWanted(maker, first));
    first.kin.push({ ...kinOf(spouse), person: null });
    noteChildren(maker, first, father(spouse));
    return [first];
  }
  const spouse = makePerson(maker, spouseWanted(maker, first));
  link(first, 'spouse', spouse);
  if (kind === 'grown') return [first, spouse, grownChild(maker, first, father(spouse))];
  noteChildren(maker, first, father(spouse));
  if (kind === 'couple') return [first, spouse];
  return [first, spouse, oldParent(maker, roll.chance(0.6) ? first : spouse, first)];
}

function spouseWanted(maker: Maker, head: SamplePerson): Wanted {
  const age = yearOf(maker.today) - yearOf(head.born);
  const familyName = spouseName(maker, head);
  return {
    sex: other(head.sex),
    age: [Math.max(23, age - 4), age + 3],
    joined: laterThan(maker, head.joined, 300),
    head,
    home: head.home,
    married: head.married,
    ...(familyName && { familyName }),
  };
}

const kinOf = (spouse: SamplePerson): SampleKin => ({
  relation: 'spouse',
  person: spouse,
  name: spouse.name,
  sex: spouse.sex,
  birthYear: yearOf(spouse.born),
});

function sibling(maker: Maker, head: SamplePerson): SamplePerson {
  const age = yearOf(maker.today) - yearOf(head.born);
  const { familyName } = head;
  const joined = laterThan(maker, head.joined, 400);
  const found = makePerson(maker, { age: [age - 6, age + 6], familyName, joined, head });
  link(head, siblingOf(found.sex), found);
  return found;
}

function grownChild(maker: Maker, head: SamplePerson, familyName: string): SamplePerson {
  const { roll, today } = maker;
  const most = Math.max(20, yearOf(today) - yearOf(head.born) - 27);
  const joined = laterThan(maker, head.joined, 500);
  // Half of them live with their parents.
  const home = roll.chance(0.5) ? head.home : maker.homes++;
  const child = makePerson(maker, { age: [20, most], familyName, joined, head, home });
  link(head, childOf(child.sex), child);
  return child;
}

function oldParent(maker: Maker, child: SamplePerson, head: SamplePerson): SamplePerson {
  const { roll, today } = maker;
  const age = yearOf(today) - yearOf(child.born);
  const sex: Sex = roll.chance(0.68) ? 'woman' : 'man';
  const inherits = sex === 'man' || maker.language === 'en';
  const parent = makePerson(maker, {
    sex,
    age: [Math.min(88, age + 24), Math.min(90, age + 31)],
    joined: laterThan(maker, head.joined, 500),
    head,
    home: roll.chance(0.25) ? head.home : maker.homes++,
    ...(inherits && { familyName: child.familyName }),
  });
  link(child, parentOf(parent.sex), parent);
  return parent;
}

/** A firm with its director and some of those who work there, all of them customers. */
function staff(maker: Maker, company: number, joined: CalendarDate, most: number): SamplePerson[] {
  const { roll } = maker;
  const employment = (role: SampleEmployment['role']) => ({ company, role });
  const director = makePerson(maker, {
    age: [40, 66],
    joined,
    sex: roll.chance(0.65) ? 'man' : 'woman',
    employment: employment('director'),
  });
  noteChildren(maker, director, director.familyName);
  const people = [director];
  const count = Math.min(most - 1, roll.between(1, 4));
  for (let nth = 0; nth < count; nth++) {
    const role = nth === 0 && roll.chance(0.7) ? 'secretary' : 'employee';
    const person = makePerson(maker, {
      age: role === 'secretary' ? [26, 44] : [24, 57],
      joined: laterThan(maker, joined, 400),
      ...(role === 'secretary' && roll.chance(0.8) && { sex: 'woman' as const }),
      head: director,
      employment: employment(role),
    });
    link(director, role, person);
    people.push(person);
  }
  return people;
}

/** A day in the five years before today; the office grows, so the later ones are more. */
function joiningDay({ roll, today }: Maker): CalendarDate {
  const fraction = Math.sqrt(roll.below(10_000) / 10_000) * 0.55 + roll.below(10_000) * 0.45e-4;
  return addDays(today, -Math.max(1, Math.round(officeDays * (1 - fraction))));
}

/**
 * So many people with their homes, families and firms, in the order in which their cards were made.
 * About one in eight works in a firm of which others are customers as well.
 */
export function samplePeople(
  roll: Dice,
  count: number,
  today: CalendarDate,
  language: Language,
): SamplePerson[] {
  const maker: Maker = { roll, language, today, taken: new Set(), homes: 0 };
  const people: SamplePerson[] = [];
  let companies = 0;
  while (people.length < count) {
    const left = count - people.length;
    const joined = joiningDay(maker);
    const group =
      left >= 3 && roll.chance(0.06)
        ? staff(maker, companies++, joined, left)
        : household(maker, joined).slice(0, left);
    people.push(...group);
  }
  const among = new Set(people);
  for (const person of people) {
    // Whoever did not fit in any more is known by name alone.
    for (const [at, kin] of person.kin.entries()) {
      if (kin.person && !among.has(kin.person)) person.kin[at] = { ...kin, person: null };
    }
  }
  return people.sort((a, b) => compare(a.joined, b.joined) || compare(a.name, b.name));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
