import type { TravellingContact } from '../shared/exchange-card.ts';
import type { OfficeHours } from '../shared/settings.ts';
import { addDays, dayNumber, weekday, yearOf, type CalendarDate } from './dates.ts';
import { isAfterHours } from './office-hours.ts';
import { dice, sampleUid, seedOf, type Dice } from './sample-dice.ts';
import {
  birthdayIn,
  type KeptBirthday,
  type MomentAt,
  type SampleMember,
} from './sample-members.ts';
import type { OfficeWords, SampleCall, SampleStory } from './sample-office-words.ts';

export interface CallOptions {
  readonly today: CalendarDate;
  readonly words: OfficeWords;
  readonly momentAt: MomentAt;
  readonly officeHours: OfficeHours;
}

export type Planned = SampleCall & {
  readonly day: CalendarDate;
  /** Calls of one story share it. */
  readonly story?: SampleStory & { readonly from: CalendarDate };
  readonly missed?: boolean;
  /** When its next step was to be taken, and whether it was. */
  readonly step?: { readonly due: CalendarDate; readonly done: boolean };
};

/** A contact with what is known of it beyond its own words. */
export type SampleTalk = { readonly planned: Planned; readonly contact: TravellingContact };

/** All talks with one customer since their card was made, in the order of time. */
export function sampleTalks(
  member: SampleMember,
  card: KeptBirthday,
  options: CallOptions,
): SampleTalk[] {
  const planned = planCalls(member, card, options)
    .filter(({ day }) => day < options.today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return planned.map((call) => ({ planned: call, contact: contactOf(call, member, options) }));
}

function planCalls(member: SampleMember, card: KeptBirthday, options: CallOptions): Planned[] {
  const { person, roll, products, quietSince, trashedOn } = member;
  const { words, today } = options;
  const last = trashedOn ?? quietSince ?? lastHeard(member, today);
  const single = (day: CalendarDate, by: SampleCall['by'], note: string): Planned => ({
    after: 0,
    by,
    note,
    settled: true,
    day,
  });
  const calls = [single(person.joined, 'out', roll.pick(words.firstCalls))];
  const agreed = agreementDay(member);
  if (agreed < last) {
    calls.push(single(agreed, 'out', words.agreementCalls[products[0] ?? 'rental']));
  }
  calls.push(...storyCalls(member, options, agreed, last));
  for (const { thankedOn, person: guest } of member.introduced) {
    if (thankedOn) calls.push(single(thankedOn, 'out', words.referralCall(guest.name)));
  }
  for (let year = yearOf(person.joined); year <= yearOf(today); year++) {
    const day = birthdayIn(card, year);
    if (day === null || day <= agreed || day >= last) continue;
    if (member.closeness < 0.3 || !roll.chance(0.5)) continue;
    calls.push(single(day, 'out', roll.pick(words.birthdayCalls)));
  }
  return calls;
}

/** With a cadence and in arrears: silent since longer than it allows. */
export function lastHeard(
  { cadenceDays, overdue, troubled }: SampleMember,
  today: CalendarDate,
): CalendarDate {
  const isLate = cadenceDays !== null && overdue > 0 && !troubled;
  return isLate ? addDays(today, -cadenceDays - overdue) : today;
}

/** The agreement followed the first talk by some days. */
export const agreementDay = ({ person, index }: SampleMember): CalendarDate =>
  addDays(person.joined, 2 + (index % 9));

function storyCalls(
  member: SampleMember,
  { words, today }: CallOptions,
  from: CalendarDate,
  last: CalendarDate,
): Planned[] {
  const { person, roll, products, cadenceDays, troubled } = member;
  const age = yearOf(today) - yearOf(person.born);
  const fitting = words.stories.filter(
    ({ about, age: least }) =>
      least <= age && (about === 'any' || products.some((product) => product === about)),
  );
  const calls: Planned[] = [];
  const pause = () =>
    cadenceDays
      ? roll.between(Math.floor(cadenceDays * 0.7), cadenceDays - 5)
      : roll.between(110, 380);
  // Before a trouble nothing else is going on.
  const inTrouble = troubled && last === today;
  const until = inTrouble ? addDays(today, -14) : last;
  let day = addDays(from, pause());
  let before: SampleStory | null = null;
  while (day < until) {
    const story: SampleStory = roll.pick(fitting.filter((each) => each !== before));
    before = story;
    if (roll.chance(0.12)) calls.push(missedCall(roll, words, addDays(day, -1)));
    const told = tell(story, day, { last: until, today });
    calls.push(...told);
    day = addDays(told.at(-1)?.day ?? day, pause());
  }
  if (inTrouble) calls.push(...trouble(member, fitting, today));
  return calls;
}

/**
 * A story's calls with their days. What is still to come is left out and the step to it stays open;
 * but nobody falls silent in the middle of a story.
 */
function tell(
  story: SampleStory,
  from: CalendarDate,
  { last, today }: { last: CalendarDate; today: CalendarDate },
): Planned[] {
  let day = from;
  // Every third story's callers do not mind the weekend.
  const daysOff = from.charCodeAt(9);
  const days = story.calls.map(({ after, by }) => {
    day = addDays(day, after);
    return (day = by === 'out' || daysOff % 3 > 0 ? workday(day) : day);
  });
  if (last < today && day >= last) return [];
  return story.calls.flatMap((call, nth) => {
    const on = days[nth] ?? day;
    const due = days[nth + 1] ?? addDays(on, 2);
    return on < last
      ? [
          {
            ...call,
            day: on,
            story: { ...story, from },
            ...(call.next && { step: { due, done: due < last } }),
          },
        ]
      : [];
  });
}

/** A matter of these days that nobody settled yet. */
function trouble(
  { roll }: SampleMember,
  stories: readonly SampleStory[],
  today: CalendarDate,
): Planned[] {
  const bad = stories.filter(({ calls }) => calls[0]?.settled === false);
  const story = bad.length > 0 ? roll.pick(bad) : null;
  const first = story?.calls[0];
  if (!story || !first) return [];
  const step = { due: addDays(today, roll.between(-1, 2)), done: false };
  const day = addDays(today, -roll.between(2, 5));
  return [{ ...first, day, step, story: { ...story, from: day } }];
}

function missedCall(roll: Dice, words: OfficeWords, day: CalendarDate): Planned {
  const note = roll.pick(words.missed);
  return { after: 0, by: 'out', note, settled: null, day, missed: true };
}

function workday(day: CalendarDate): CalendarDate {
  const of = weekday(day);
  return of === 0 ? addDays(day, 1) : of === 6 ? addDays(day, 2) : day;
}

function minutesOf(call: Planned, roll: Dice): number {
  if (call.hour) return call.hour * 60 + roll.below(60);
  // Few customers call before nine or after six, but some do.
  return call.by === 'out' || roll.chance(0.8) ? roll.between(560, 1060) : roll.between(500, 1170);
}

/** Most is said on the phone; beginnings face to face, short words by message, some things on a visit. */
function kindOf(call: Planned, { index }: SampleMember): TravellingContact['kind'] {
  const roll = dice(seedOf(31, index, dayNumber(call.day)));
  if (call.missed || call.hour !== undefined || call.by === 'in') return 'call';
  if (/통화|전화|call|phone/i.test(call.note)) return 'call';
  if (!call.story) return roll.pick(['call', 'meeting', 'visit', 'call', 'message'] as const);
  if (call.settled !== true) return 'call';
  return roll.pick(['call', 'call', 'call', 'visit', 'message', 'call'] as const);
}

function contactOf(call: Planned, member: SampleMember, options: CallOptions): TravellingContact {
  const { roll } = member;
  const { momentAt, officeHours } = options;
  const isMissed = call.missed ?? false;
  const minutes = minutesOf(call, roll);
  const length = isMissed ? null : 60 * roll.between(1, call.settled ? 9 : 14) + roll.below(60);
  const writtenAt = momentAt(call.day, minutes + Math.ceil((length ?? 0) / 60) + 1);
  const doneAt = call.step?.done ? momentAt(call.step.due, roll.between(570, 1050)) : null;
  const kind = kindOf(call, member);
  return {
    uid: sampleUid(roll, writtenAt),
    kind,
    direction: call.by,
    outcome: isMissed ? (roll.chance(0.3) ? 'left-message' : 'missed') : 'reached',
    note: call.note,
    startedAt: momentAt(call.day, minutes),
    durationSeconds: kind === 'message' ? null : length,
    settled: call.settled,
    nextStep: call.step ? (call.next ?? '') : '',
    nextStepDue: call.step?.due ?? null,
    afterHours: isAfterHours({ weekday: weekday(call.day), minutes }, officeHours),
    nextStepDoneAt: doneAt,
    createdAt: writtenAt,
    updatedAt: doneAt ?? writtenAt,
    trashedAt: null,
  };
}
