import type { Agreement } from '../shared/agreements.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import type { TravellingContact } from '../shared/exchange-card.ts';
import type { TravellingDeposit, TravellingDepositList } from '../shared/exchange-office.ts';
import { addDays, addMonths, daysBetween, type CalendarDate } from './dates.ts';
import { cycleOf } from './deposit-cycles.ts';
import { dueDatesBetween } from './payment-dates.ts';
import { lastHeard } from './sample-calls.ts';
import type { DayWords } from './sample-day-words.ts';
import { dice, sampleUid, seedOf, type Dice } from './sample-dice.ts';
import type { CardOptions, MomentAt, SampleMember } from './sample-members.ts';
import { workingDayFrom, type WorkingCalendar } from './working-days.ts';

export interface MoneyOptions extends CardOptions {
  readonly days: DayWords;
  readonly momentAt: MomentAt;
  readonly calendar: WorkingCalendar;
}

export interface SampleMoney {
  readonly deposits: TravellingDeposit[];
  /** Thanks that were said for them. */
  readonly contacts: TravellingContact[];
}

const cycleDays = 5;
/** The agent thanks by list since a year; what was paid before was never on one. */
const thankedDays = 365;

const listUid = (seed: number, month: string): string =>
  sampleUid(dice(seedOf(seed, 40, Number(month.replace('-', '')))), `${month}-01T00:00:00.000Z`);

/** When the list of a month was read: in the next month; this month's so far, yesterday. */
function readOn(month: string, today: CalendarDate): CalendarDate {
  const next = addDays(addMonths(`${month}-01`, 1), 1);
  return next < today ? next : addDays(today, -1);
}

/** The monthly lists of the collection agency, the earliest first, without their counts. */
export function sampleLists(
  from: CalendarDate,
  { seed, today, days, momentAt }: Pick<MoneyOptions, 'seed' | 'today' | 'days' | 'momentAt'>,
): TravellingDepositList[] {
  const lists: TravellingDepositList[] = [];
  const last = addDays(today, -1).slice(0, 7);
  for (
    let month = from.slice(0, 7);
    month <= last;
    month = addMonths(`${month}-01`, 1).slice(0, 7)
  ) {
    const end = addDays(addMonths(`${month}-01`, 1), -1);
    const day = readOn(month, today);
    lists.push({
      uid: listUid(seed, month),
      fileName: days.listName(month),
      status: 'done',
      startedAt: momentAt(day, 540),
      endedAt: momentAt(day, 541),
      from: `${month}-01`,
      to: end < today ? end : addDays(today, -1),
      matched: 0,
      unsure: 0,
      already: 0,
      failed: 0,
      skipped: 0,
    });
  }
  return lists;
}

/** Five years of debits as the lists brought them, and the thanks of the last year. */
export function sampleMoney(
  member: SampleMember,
  card: Pick<CustomerFields, 'name' | 'company'>,
  agreements: readonly Agreement[],
  options: MoneyOptions,
): SampleMoney {
  const roll = dice(seedOf(options.seed, 42, member.index));
  const deposits = agreements.flatMap((agreement) =>
    debitsOf(agreement, member, card, roll, options),
  );
  const thanks = deposits.map((deposit) => thanked(deposit, member, roll, options));
  return {
    deposits: thanks.map(({ deposit }) => deposit),
    contacts: thanks.flatMap(({ contact }) => contact ?? []),
  };
}

function debitsOf(
  agreement: Agreement,
  member: SampleMember,
  card: Pick<CustomerFields, 'name' | 'company'>,
  roll: Dice,
  options: MoneyOptions,
): TravellingDeposit[] {
  const { today, calendar, days, seed, momentAt } = options;
  if (agreement.payment !== 'debit' || agreement.startsOn === null) return [];
  const until = agreement.status === 'active' ? today : (agreement.statusOn ?? today);
  const all = dueDatesBetween(agreement, agreement.startsOn, until);
  // Two in a hundred are behind with the last payments.
  const isBehind = agreement.status === 'active' && !member.troubled && roll.chance(0.025);
  const behind = isBehind ? roll.between(1, 3) : 0;
  const payer =
    agreement.payers[0] ?? (member.person.employment && card.company ? card.company : card.name);
  return all.flatMap((due, nth): TravellingDeposit[] => {
    const paidOn = workingDayFrom(due, calendar);
    if (paidOn >= today || paidOn > until) return [];
    const isMissed = nth >= all.length - behind;
    // Of some the list says that the debit failed, others are just not on it.
    if (isMissed && !roll.chance(0.7)) return [];
    const month = paidOn.slice(0, 7);
    const at = momentAt(readOn(month, today), 541);
    const isByName = roll.chance(0.2);
    return [
      {
        uid: sampleUid(roll, at),
        agreement: agreement.uid,
        paidOn,
        amount: agreement.amount ?? 0,
        payer,
        number: isByName ? '' : agreement.number,
        failed: isMissed,
        memo: isMissed ? days.failed : '',
        state: 'matched',
        matchedBy: isByName ? 'payer' : 'number',
        thankOn: null,
        thankedAt: null,
        thankedBy: null,
        list: listUid(seed, month),
        seenIn: [],
        contact: '',
        fingerprint: null,
        trashedAt: null,
        createdAt: at,
        updatedAt: at,
      },
    ];
  });
}

/** Whom the agent knows well hears thanks, others are left out on purpose; this cycle's are mostly done. */
function thanked(
  deposit: TravellingDeposit,
  member: SampleMember,
  roll: Dice,
  options: MoneyOptions,
): { deposit: TravellingDeposit; contact?: TravellingContact } {
  const { today, momentAt } = options;
  const { paidOn, failed } = deposit;
  if (failed || daysBetween(paidOn, today) > thankedDays) return { deposit };
  const thankOn = cycleOf(paidOn, cycleDays).due;
  const due = { ...deposit, thankOn };
  if (thankOn > today) return { deposit: due };
  const isOpen = daysBetween(thankOn, today) < cycleDays && roll.chance(0.12);
  const yesterday = addDays(today, -1);
  const wanted = addDays(thankOn, roll.below(3));
  const day = wanted < yesterday ? wanted : yesterday;
  if (isOpen || day < thankOn) return { deposit: due };
  const heardUntil = member.quietSince ?? lastHeard(member, today);
  const isHeard = day < heardUntil && roll.chance(member.closeness > 0.5 ? 0.75 : 0.12);
  if (!isHeard) {
    const by = roll.chance(0.04) ? ('card' as const) : ('skipped' as const);
    const thankedAt = momentAt(day, 980);
    return { deposit: { ...due, thankedAt, thankedBy: by, updatedAt: thankedAt } };
  }
  const contact = thanksOf(day, roll, options);
  const thankedAt = contact.createdAt;
  return {
    deposit: {
      ...due,
      thankedAt,
      thankedBy: 'contact',
      contact: contact.uid,
      updatedAt: thankedAt,
    },
    contact,
  };
}

function thanksOf(
  day: CalendarDate,
  roll: Dice,
  { days, momentAt }: MoneyOptions,
): TravellingContact {
  const isCall = roll.chance(0.3);
  const minutes = roll.between(570, 1050);
  const writtenAt = momentAt(day, minutes + 3);
  return {
    uid: sampleUid(roll, writtenAt),
    kind: isCall ? 'call' : 'message',
    direction: 'out',
    outcome: 'reached',
    note: roll.pick(isCall ? days.thanksCalls : days.thanksMessages),
    startedAt: momentAt(day, minutes),
    durationSeconds: isCall ? 60 + roll.below(120) : null,
    settled: null,
    nextStep: '',
    nextStepDue: null,
    afterHours: false,
    nextStepDoneAt: null,
    createdAt: writtenAt,
    updatedAt: writtenAt,
    trashedAt: null,
  };
}

/** Payments of this month and the last of which nobody knows whose they are. */
export function sampleStrangers({
  seed,
  today,
  days,
  momentAt,
}: MoneyOptions): TravellingDeposit[] {
  const roll = dice(seedOf(seed, 43));
  return days.strangers.map((payer) => {
    const paidOn = addDays(today, -roll.between(1, 40));
    const month = paidOn.slice(0, 7);
    const at = momentAt(readOn(month, today), 541);
    return {
      uid: sampleUid(roll, at),
      agreement: '',
      paidOn,
      amount: roll.pick([39900, 27900, 48700, 18900, 30000, 68000]),
      payer,
      number: '',
      failed: false,
      memo: '',
      state: 'unsure',
      matchedBy: null,
      thankOn: null,
      thankedAt: null,
      thankedBy: null,
      list: listUid(seed, month),
      seenIn: [],
      contact: '',
      fingerprint: null,
      trashedAt: null,
      createdAt: at,
      updatedAt: at,
    };
  });
}
