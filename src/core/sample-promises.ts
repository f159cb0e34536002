import type { Promised } from '../shared/promises.ts';
import { addDays, daysBetween, type CalendarDate } from './dates.ts';
import { aimFor } from './promises.ts';
import type { SampleTalk } from './sample-calls.ts';
import type { MoneyOptions } from './sample-deposits.ts';
import { dice, sampleUid, seedOf, type Dice } from './sample-dice.ts';
import { lastHeard } from './sample-calls.ts';
import type { SampleMember } from './sample-members.ts';
import { workingDayFrom } from './working-days.ts';

export interface Promising {
  readonly promises: Promised[];
  /** The talks, without the next steps that were promised. */
  readonly talks: SampleTalk[];
}

/** What was promised in talks, and how it came out; a step that was promised is no next step beside it. */
export function samplePromises(
  member: SampleMember,
  talks: readonly SampleTalk[],
  options: MoneyOptions,
): Promising {
  const roll = dice(seedOf(options.seed, 44, member.index));
  const promises: Promised[] = [];
  const left = talks.map((talk): SampleTalk => {
    const { planned, contact } = talk;
    const { next, step } = planned;
    if (!next || !step || !roll.chance(0.6)) return talk;
    promises.push(fromTalk(talk, { text: next, due: step.due, done: step.done }, roll, options));
    const without = { nextStep: '', nextStepDue: null, nextStepDoneAt: null };
    return { planned, contact: { ...contact, ...without, updatedAt: contact.createdAt } };
  });
  promises.push(...ofTheseDays(member, roll, options));
  return { promises: promises.sort((a, b) => (a.madeOn < b.madeOn ? -1 : 1)), talks: left };
}

type Matter = { readonly text: string; readonly due: CalendarDate; readonly done: boolean };

function fromTalk(
  { planned, contact }: SampleTalk,
  { text, due, done }: Matter,
  roll: Dice,
  options: MoneyOptions,
): Promised {
  const { today } = options;
  const madeOn = planned.day;
  const base = promise(roll, {
    text,
    madeOn,
    origin: contact.uid,
    size: roll.chance(0.2) ? 'big' : 'small',
  });
  if (!done) return { ...base, ...told(addDays(due, roll.between(0, 2)), madeOn, options) };
  const how = roll.weighted(
    ['early', 'kept', 'moved', 'broken', 'released'] as const,
    (each) => ({ early: 52, kept: 28, moved: 8, broken: 8, released: 4 })[each],
  );
  const closed = { closedOn: due, state: 'kept' as const };
  switch (how) {
    case 'early': {
      const later = addDays(due, roll.between(1, 4));
      return { ...base, ...told(later, madeOn, options), ...closed };
    }
    case 'kept':
      return { ...base, ...told(due, madeOn, options), aim: due, ...closed };
    case 'moved': {
      const first = addDays(due, -roll.between(1, 3));
      const from = first > madeOn ? first : due;
      if (from === due) return { ...base, ...told(due, madeOn, options), ...closed };
      const now = told(due, madeOn, options);
      const move = { on: madeOn, from, to: now.told ?? due, note: roll.pick(options.days.moved) };
      return { ...base, ...now, moves: [move], ...closed };
    }
    case 'broken': {
      const first = addDays(due, -roll.between(1, 3));
      const broken = first >= madeOn && first < due && due < today;
      if (!broken) return { ...base, ...told(due, madeOn, options), ...closed };
      const note = roll.pick(options.days.amends);
      return { ...base, ...told(first, madeOn, options), state: 'broken', closedOn: due, note };
    }
    case 'released':
      return {
        ...base,
        ...told(due, madeOn, options),
        state: 'released',
        closedOn: due,
        note: roll.pick(options.days.released),
      };
  }
}

/** Small promises of the last weeks, mine and theirs, that are still to be kept. */
function ofTheseDays(member: SampleMember, roll: Dice, options: MoneyOptions): Promised[] {
  const { today, days } = options;
  const { closeness, quietSince, person } = member;
  const isSilent = quietSince !== null || lastHeard(member, today) < today;
  if (isSilent || closeness < 0.2 || daysBetween(person.joined, today) < 25) return [];
  const open: Promised[] = [];
  if (roll.chance(0.07)) {
    const madeOn = addDays(today, -roll.between(1, 12));
    const day = addDays(today, roll.between(-1, 9));
    const base = promise(roll, { text: roll.pick(days.mine), madeOn, size: 'small' });
    open.push({ ...base, ...told(day, madeOn, options) });
  }
  if (roll.chance(0.04)) {
    const madeOn = addDays(today, -roll.between(2, 15));
    const day = addDays(today, roll.between(-3, 6));
    const base = promise(roll, { text: roll.pick(days.theirs), madeOn, size: 'small' });
    open.push({ ...base, by: 'customer', told: day > madeOn ? day : today });
  }
  return open;
}

function told(
  date: CalendarDate,
  madeOn: CalendarDate,
  { calendar }: MoneyOptions,
): Pick<Promised, 'told' | 'aim'> {
  const day = date < madeOn ? madeOn : workingDayFrom(date, calendar);
  return { told: day, aim: aimFor(day, { madeOn, lead: 2, calendar }) };
}

function promise(
  roll: Dice,
  given: Pick<Promised, 'text' | 'madeOn' | 'size'> & Partial<Promised>,
): Promised {
  return {
    uid: sampleUid(roll, `${given.madeOn}T03:00:00.000Z`),
    by: 'me',
    told: null,
    aim: null,
    moves: [],
    state: 'open',
    closedOn: null,
    note: '',
    origin: '',
    ...given,
  };
}
