import type { CustomerFields } from '../shared/customer-card.ts';
import type { TravellingField } from '../shared/custom-fields.ts';
import type { Language } from '../shared/primitives.ts';
import { defaultSettings, type OfficeHours } from '../shared/settings.ts';
import type {
  OfficeHead,
  TravellingDeposit,
  TravellingDepositList,
} from '../shared/exchange-office.ts';
import { addDays, addMonths, dayNumber, daysBetween, type CalendarDate } from './dates.ts';
import { sampleTalks } from './sample-calls.ts';
import { sampleCard } from './sample-card.ts';
import { sampleDays } from './sample-day.ts';
import { dayWords } from './sample-day-words.ts';
import { sampleLists, sampleStrangers, type MoneyOptions } from './sample-deposits.ts';
import { dice, sampleUid, seedOf } from './sample-dice.ts';
import { sampleHistory } from './sample-history.ts';
import { lightEntry, type SampleEntry } from './sample-light.ts';
import { sampleMarks } from './sample-marks.ts';
import {
  personKey,
  sampleMembers,
  type CardOptions,
  type MomentAt,
  type SampleMember,
} from './sample-members.ts';
import { officeWords } from './sample-office-words.ts';
import { sampleHelpers } from './sample-problems.ts';
import { sampleSendings } from './sample-sendings.ts';
import { sampleTwin } from './sample-twins.ts';

export interface SampleOfficeOptions {
  /** Living customers; some more lie in the trash of an office of a hundred or more. */
  readonly count: number;
  readonly seed: number;
  readonly today: CalendarDate;
  readonly language: Language;
  /** How the clock of this computer runs; without it Korea's. */
  readonly momentAt?: MomentAt;
  readonly officeHours?: OfficeHours;
}

export type { SampleEntry } from './sample-light.ts';

/** So many have whole cards; whoever comes after them is there for the number's sake. */
export const wholeCards = 2000;

/**
 * A made-up office of an agent for rentals and insurance over five years: families and firms, who
 * introduced whom, birthdays and occasions, what is to be minded, consents, calls, greeting cards and
 * changes; a handful of cards twice, some in the trash. The same options give the same office, uids
 * included. Cards come one by one; those beyond the first 2,000 are light (name, numbers, a few
 * calls, now and then who introduced them), so that a million takes no more memory than a thousand.
 */
export function* sampleOffice(options: SampleOfficeOptions): Generator<SampleEntry> {
  const { count, momentAt = koreanMoment, officeHours = defaultSettings.officeHours } = options;
  const whole = Math.min(count, wholeCards);
  yield* wholeOffice({ ...options, momentAt, officeHours }, whole);
  for (let index = whole; index < count; index++) {
    yield lightEntry(index, { ...options, officeHours }, wholeCards);
  }
}

const koreanMoment: MomentAt = (day, minutes) =>
  new Date(dayNumber(day) * 86_400_000 + (minutes - 9 * 60) * 60_000).toISOString();

/** Uids are the seed's alone, so that the same field is found again. */
function fieldUid(nth: number): string {
  return sampleUid(dice(seedOf(nth, 8)), '2026-01-05T00:00:00.000Z');
}

/** The fields of the office's own, in their order on the card. */
export function sampleFields(language: Language): TravellingField[] {
  return officeWords(language).fields.map(({ name, type, options }, nth) => ({
    uid: fieldUid(nth + (language === 'ko' ? 0 : 10)),
    name,
    type,
    options: [...options],
  }));
}

type WholeOptions = Required<SampleOfficeOptions>;

function* wholeOffice(options: WholeOptions, count: number): Generator<SampleEntry> {
  const { seed, today, language, momentAt, officeHours } = options;
  const twins = count < 100 ? 0 : Math.min(8, Math.floor(count / 66));
  const trashed = count < 100 ? 0 : 3 + Math.floor(count / 100);
  const members = sampleMembers(count - twins, trashed, { seed, today, language, momentAt });
  const byPerson = new Map(members.map((member) => [personKey(member.person), member]));
  const words = officeWords(language);
  const [car = '', renewal = '', channel = ''] = sampleFields(language).map(({ uid }) => uid);
  const cardOptions: CardOptions & { momentAt: MomentAt } = {
    seed,
    today,
    language,
    words,
    momentAt,
    memberOf: (person) => byPerson.get(personKey(person)),
    fieldUids: { car, renewal, channel },
  };
  const money = moneyOptions(options, cardOptions);
  const helpers = sampleHelpers(seed, money.days, momentAt(beginning(today), 600));
  const twinned = new Set(pickTwins(members, twins, seed));
  const second: SampleEntry[] = [];
  for (const member of members) {
    const fields = sampleCard(member, cardOptions);
    const talks = sampleTalks(member, fields, { today, words, momentAt, officeHours });
    const every = sampleDays(member, fields, talks, helpers, money);
    const sendings = sampleSendings(member, fields, cardOptions);
    const history = sampleHistory(member, fields, cardOptions);
    const { uid, createdAt, trashedOn } = member;
    const trashedAt = trashedOn && momentAt(trashedOn, 990);
    const updatedAt = trashedAt ?? history[0]?.at ?? createdAt;
    const { contacts, deposits } = every;
    const whole = { ...fields, ...every.fields };
    const marks = trashedOn === null ? sampleMarks(member, whole, money) : [];
    yield {
      uid,
      fields: whole,
      rest: { createdAt, updatedAt, trashedAt, contacts, sendings, deposits, marks, history },
    };
    if (twinned.has(member)) {
      second.push(twinEntry(second.length, member, fields, cardOptions));
    }
  }
  yield* second;
}

/** The office is five years old. */
const beginning = (today: CalendarDate): CalendarDate => addMonths(today, -60);

function moneyOptions(options: WholeOptions, cardOptions: CardOptions): MoneyOptions {
  const { language, momentAt, officeHours } = options;
  const calendar = { officeHours, extraHolidays: [], workedHolidays: [] };
  return { ...cardOptions, momentAt, calendar, days: dayWords(language) };
}

/**
 * What belongs to the sample office and to no customer: helpers, the lists of deposits that were
 * read, payments of which nobody knows whose they are, cadences of tags.
 */
export function sampleHead(options: SampleOfficeOptions): OfficeHead {
  const { momentAt = koreanMoment, officeHours = defaultSettings.officeHours } = options;
  const { seed, today, language, count } = options;
  const whole = { ...options, momentAt, officeHours };
  const words = officeWords(language);
  const money = moneyOptions(whole, {
    ...{ seed, today, language, words },
    memberOf: () => undefined,
    fieldUids: { car: '', renewal: '', channel: '' },
  });
  const first = beginning(today);
  const deposits = count < 20 ? [] : sampleStrangers(money);
  const entries = wholeOffice(whole, Math.min(count, wholeCards));
  const cadence = [
    { tag: words.tags.regular, days: 60 },
    { tag: words.tags.business, days: 90 },
  ];
  return {
    settings: { tagCadences: cadence },
    helpers: sampleHelpers(seed, money.days, momentAt(first, 600)),
    depositLists: counted(sampleLists(first, money), entries, deposits),
    deposits,
  };
}

/** The lists with the numbers of what came in by them. */
function counted(
  lists: readonly TravellingDepositList[],
  entries: Iterable<SampleEntry>,
  strangers: readonly TravellingDeposit[],
): TravellingDepositList[] {
  const counts = new Map(lists.map(({ uid }) => [uid, { matched: 0, unsure: 0, failed: 0 }]));
  const count = ({ list, state, failed }: TravellingDeposit) => {
    const known = counts.get(list);
    if (!known) return;
    if (failed) known.failed += 1;
    else if (state === 'matched') known.matched += 1;
    else known.unsure += 1;
  };
  for (const { rest } of entries) rest.deposits?.forEach(count);
  strangers.forEach(count);
  return lists.map((list) => ({ ...list, ...counts.get(list.uid) }));
}

/** Anybody who has a card with something on it may have come in twice. */
function pickTwins(members: readonly SampleMember[], count: number, seed: number) {
  const known = members.filter(({ trashedOn, closeness }) => trashedOn === null && closeness > 0.2);
  return dice(seedOf(seed, 9)).some(known, count);
}

function twinEntry(
  nth: number,
  member: SampleMember,
  card: CustomerFields,
  options: CardOptions & { readonly momentAt: MomentAt },
): SampleEntry {
  const { today, momentAt, seed } = options;
  const left = Math.max(1, daysBetween(member.person.joined, today) - 1);
  const roll = dice(seedOf(seed, 10, nth));
  const createdAt = momentAt(addDays(today, -Math.min(left, roll.between(3, 160))), 700 + nth);
  return {
    uid: sampleUid(roll, createdAt),
    fields: sampleTwin(nth, member, card, options),
    rest: { createdAt, updatedAt: createdAt, trashedAt: null, contacts: [], sendings: [] },
  };
}
