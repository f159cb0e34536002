import { compareNames, roughKeys, slipKeys } from './duplicate-names.ts';
import {
  areOnePerson,
  compareCards,
  sharedBy,
  type Comparable,
  type IsShared,
  type Likeness,
} from './duplicate-pairs.ts';

/** Two cards that may be one person; `first` is the older one. */
export interface FoundPair extends Likeness {
  readonly first: number;
  readonly second: number;
}

export interface FoundPairs {
  /** How many pairs there are; `pairs` may be fewer. */
  readonly total: number;
  /** The likeliest first. */
  readonly pairs: readonly FoundPair[];
}

export interface SearchOptions {
  /** At most so many pairs are given. */
  readonly limit?: number;
  /** The agent said that these two are not one person. */
  readonly isDismissed?: (first: number, second: number) => boolean;
}

/** In a heap of at most so many every two are compared; larger ones are sorted finer first. */
const smallHeap = 24;
/** In a heap of cards that all look the same each is compared with so many others only. */
const neighbours = 4;
/** So many names one slip apart from each other are compared; real alphabets give a few dozen. */
const mostNames = 100;
/** How many records a step of the search looks at. */
const stepSize = 2000;

/** Things that share a key, in the order in which they came. */
class Heaps<T extends object> {
  readonly #heaps = new Map<string, T | T[]>();

  add(key: string, thing: T): void {
    const known = this.#heaps.get(key);
    if (known === undefined) this.#heaps.set(key, thing);
    else if (!Array.isArray(known)) {
      if (known !== thing) this.#heaps.set(key, [known, thing]);
    } else if (known.at(-1) !== thing) known.push(thing);
  }

  *all(): Iterable<readonly T[]> {
    for (const heap of this.#heaps.values()) yield Array.isArray(heap) ? heap : [heap];
  }

  /** Those that hold more than one. */
  *shared(): Iterable<readonly T[]> {
    for (const heap of this.#heaps.values()) if (Array.isArray(heap)) yield heap;
  }

  *sharedKeys(): Iterable<[string, readonly T[]]> {
    for (const [key, heap] of this.#heaps) if (Array.isArray(heap)) yield [key, heap];
  }
}

type KeysOf = (record: Comparable) => readonly string[];

const birthdayKeys: KeysOf = ({ name, birthday, solarBirthday }) => {
  if (birthday === null || name.key === '') return [];
  const days = new Set([birthday.slice(-5), (solarBirthday ?? birthday).slice(-5)]);
  return [...days].flatMap((day) => roughKeys(name).map((rough) => day + rough));
};

const placeKeys: KeysOf = ({ name, places }) => {
  if (places.length === 0 || name.key === '') return [];
  const rough = roughKeys(name);
  return places.flatMap(({ key }) => rough.map((part) => key + part));
};

const phoneKeys: KeysOf = ({ phones }) => phones;
const emailKeys: KeysOf = ({ emails }) => emails;

/** The likeliest pairs, and how many there were; keeps little more than `limit` of them. */
class Best {
  readonly #limit: number;
  #pairs: FoundPair[] = [];
  total = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(pair: FoundPair): void {
    this.total++;
    this.#pairs.push(pair);
    if (this.#pairs.length >= 4 * this.#limit + 1000) this.#pairs = this.sorted();
  }

  sorted(): FoundPair[] {
    const order = (a: FoundPair, b: FoundPair) =>
      b.score - a.score || a.first - b.first || a.second - b.second;
    return this.#pairs.sort(order).slice(0, this.#limit);
  }
}

/** The values of so many records that they must be an office's. */
function officesIn(heaps: Heaps<Comparable>): Set<string> {
  const offices = new Set<string>();
  for (const [value, heap] of heaps.sharedKeys()) if (heap.length > sharedBy) offices.add(value);
  return offices;
}

type Visit = (one: Comparable, other: Comparable) => void;

/** Compares each with so many that follow it. */
function within(heap: readonly Comparable[], reach: number, visit: Visit): void {
  for (const [at, one] of heap.entries()) {
    const last = Math.min(heap.length - 1, at + reach);
    for (let next = at + 1; next <= last; next++) {
      const other = heap[next];
      if (other) visit(one, other);
    }
  }
}

/** Compares the members of two heaps: each with each, or where they are many with so many. */
function between(one: readonly Comparable[], two: readonly Comparable[], visit: Visit): void {
  const isSmall = one.length <= smallHeap && two.length <= smallHeap;
  const reach = isSmall ? two.length : neighbours;
  for (const [at, member] of one.entries()) {
    const from = isSmall ? 0 : Math.min(at, Math.max(0, two.length - reach));
    for (const other of two.slice(from, from + reach)) visit(member, other);
  }
}

/**
 * Which pairs of a heap are worth a look: all of a small one; in a large one only names that are the
 * same or one slip apart, and of many with the same name those close together.
 */
function visitPairs(heap: readonly Comparable[], visit: Visit): void {
  if (heap.length <= smallHeap) return within(heap, heap.length, visit);
  const byName = new Heaps<Comparable>();
  for (const record of heap) byName.add(record.name.key, record);
  const bySlip = new Heaps<{ readonly namesakes: readonly Comparable[] }>();
  for (const namesakes of byName.all()) {
    within(namesakes, namesakes.length <= smallHeap ? smallHeap : neighbours, visit);
    const group = { namesakes };
    const [first] = namesakes;
    if (first) for (const key of slipKeys(first.name)) bySlip.add(key, group);
  }
  for (const groups of bySlip.shared()) {
    const met = groups.slice(0, mostNames);
    for (const [at, one] of met.entries()) {
      for (const two of met.slice(at + 1)) between(one.namesakes, two.namesakes, visit);
    }
  }
}

/** Pairs that were named already, by the place of the first. */
class Seen {
  readonly #pairs = new Map<number, number[]>();

  has(first: number, second: number): boolean {
    return this.#pairs.get(first)?.includes(second) ?? false;
  }

  add(first: number, second: number): void {
    const known = this.#pairs.get(first);
    if (known) known.push(second);
    else this.#pairs.set(first, [second]);
  }
}

/**
 * Looks for cards that may be one person, in steps: yields how much of the work is done (0–1) and
 * returns what was found. Only cards that share a number, an address of mail, or the beginnings of a
 * name with a birthday or a house are compared, so the work grows with the number of records, whatever
 * they hold; among more than two dozen cards that all look the same not every two are named.
 */
export function* searchDuplicates(
  given: readonly Comparable[],
  { limit = 1000, isDismissed = () => false }: SearchOptions = {},
): Generator<number, FoundPairs> {
  const records = [...given].sort((a, b) => a.id - b.id);
  const best = new Best(limit);
  const seen = new Seen();
  let looked = 0;
  let isShared: IsShared = () => false;
  const visit: Visit = (one, other) => {
    looked++;
    const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
    if (first === second || seen.has(first, second)) return;
    const likeness = compareCards(one, other, isShared);
    if (likeness === null) return;
    seen.add(first, second);
    if (!isDismissed(first, second)) best.add({ first, second, ...likeness });
  };
  // Numbers and mailboxes were looked at before: here only the names can make a pair.
  const visitNamesakes: Visit = (one, other) => {
    looked++;
    if (areOnePerson(compareNames(one.name, other.name))) visit(one, other);
  };

  function* gather(keysOf: KeysOf, from: number): Generator<number, Heaps<Comparable>> {
    const heaps = new Heaps<Comparable>();
    for (const [at, record] of records.entries()) {
      for (const key of keysOf(record)) heaps.add(key, record);
      if (at % stepSize === 0) yield from + at / records.length / 8;
    }
    return heaps;
  }
  function* look(heaps: Heaps<Comparable>, at: Visit, done: number): Generator<number, void> {
    for (const heap of heaps.shared()) {
      visitPairs(heap, at);
      if (looked < stepSize * 4) continue;
      looked = 0;
      yield done;
    }
  }

  const phones = yield* gather(phoneKeys, 0);
  const emails = yield* gather(emailKeys, 1 / 8);
  const offices = { phone: officesIn(phones), email: officesIn(emails) };
  isShared = (kind, value) => offices[kind].has(value);
  yield* look(phones, visit, 3 / 8);
  yield* look(emails, visit, 4 / 8);
  yield* look(yield* gather(birthdayKeys, 4 / 8), visitNamesakes, 6 / 8);
  yield* look(yield* gather(placeKeys, 6 / 8), visitNamesakes, 7 / 8);
  return { total: best.total, pairs: best.sorted() };
}

/** The whole search in one go. */
export function findDuplicates(
  records: readonly Comparable[],
  options: SearchOptions = {},
): FoundPairs {
  const search = searchDuplicates(records, options);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
