import type { Agreement } from '../shared/agreements.ts';
import type { TravellingHelper } from '../shared/exchange-office.ts';
import type { Handoff } from '../shared/helpers.ts';
import type { Problem } from '../shared/problems.ts';
import { addDays, daysBetween } from './dates.ts';
import type { SampleTalk } from './sample-calls.ts';
import type { DayWords } from './sample-day-words.ts';
import type { MoneyOptions } from './sample-deposits.ts';
import { dice, sampleUid, seedOf, type Dice } from './sample-dice.ts';
import type { SampleMember } from './sample-members.ts';
import { addWorkingDays } from './working-days.ts';

export interface Troubles {
  readonly problems: Problem[];
  readonly handoffs: Handoff[];
}

/** The people to whom the office hands matters on. */
export function sampleHelpers(seed: number, days: DayWords, at: string): TravellingHelper[] {
  return days.helpers.map(({ name, role, company, area, hours }, nth) => ({
    uid: sampleUid(dice(seedOf(seed, 45, nth)), at),
    name,
    role,
    company,
    phone: `031-1${String(10 + nth)}-${String(2200 + nth * 37)}`,
    area,
    hours,
    note: '',
    trashedAt: null,
    createdAt: at,
    updatedAt: at,
  }));
}

/** Complaints of the talks: most were settled with the next call, some are open; and what was handed on. */
export function sampleTroubles(
  member: SampleMember,
  talks: readonly SampleTalk[],
  agreements: readonly Agreement[],
  helpers: readonly TravellingHelper[],
  options: MoneyOptions,
): Troubles {
  const roll = dice(seedOf(options.seed, 46, member.index));
  const problems: Problem[] = [];
  const handoffs: Handoff[] = [];
  for (const [at, talk] of talks.entries()) {
    const { story } = talk.planned;
    if (!story || talk.planned.settled !== false) continue;
    // A call that nobody took may lie between.
    const answer =
      talks.slice(at + 1, at + 4).find(({ planned }) => planned.story?.from === story.from) ?? null;
    // What was never heard of again is no open problem of today.
    if (answer === null && daysBetween(talk.planned.day, options.today) > 8) continue;
    if (answer === null || roll.chance(0.55)) {
      problems.push(problemOf(talk, answer, aboutWhich(story.about, agreements), roll, options));
    }
    const helper = helperFor(story.about, helpers, roll);
    if (helper && roll.chance(0.5)) {
      handoffs.push(handoffOf(talk, answer, helper, roll, options));
    }
  }
  return { problems, handoffs };
}

function aboutWhich(about: string, agreements: readonly Agreement[]): string {
  const kind = about === 'rental' ? 'rental' : 'insurance';
  return agreements.find((each) => each.kind === kind && each.status === 'active')?.uid ?? '';
}

function problemOf(
  { planned, contact }: SampleTalk,
  answer: SampleTalk | null,
  agreement: string,
  roll: Dice,
  { days }: MoneyOptions,
): Problem {
  const base: Problem = {
    uid: sampleUid(roll, contact.startedAt),
    what: (planned.note.split(/(?<=[.!?])\s/)[0] ?? planned.note).replace(/\.$/, ''),
    openedAt: contact.startedAt,
    wish: roll.chance(0.7) ? roll.pick(days.wishes) : '',
    proposal: '',
    consent: 'open',
    settlement: '',
    settledAt: null,
    satisfied: 'open',
    closedAt: null,
    lesson: '',
    rounds: [],
    agreement,
  };
  if (answer === null) {
    const proposed = roll.chance(0.6);
    return {
      ...base,
      proposal: proposed ? roll.pick(days.proposals) : '',
      consent: proposed && roll.chance(0.7) ? 'yes' : 'open',
    };
  }
  const settledAt = answer.contact.startedAt;
  const settled: Problem = {
    ...base,
    proposal: roll.pick(days.proposals),
    consent: 'yes',
    settlement: answer.planned.note,
    settledAt,
    satisfied: 'yes',
    closedAt: answer.contact.createdAt,
    lesson: roll.chance(0.25) ? roll.pick(days.lessons) : '',
  };
  if (!roll.chance(0.08)) return settled;
  const hour = 3_600_000;
  const between = Date.parse(settledAt) - Date.parse(contact.startedAt);
  if (between < 20 * hour) return settled;
  const later = (share: number) =>
    new Date(Date.parse(contact.startedAt) + between * share).toISOString();
  const round = {
    proposal: roll.pick(days.proposals),
    settlement: '',
    settledAt: later(0.3),
    reopenedAt: later(0.6),
    why: roll.pick(days.again),
  };
  return { ...settled, rounds: [round] };
}

function helperFor(
  about: string,
  helpers: readonly TravellingHelper[],
  roll: Dice,
): TravellingHelper | null {
  const roles = about === 'rental' ? ['service', 'repair'] : ['claims'];
  const fitting = helpers.filter(({ role }) => roles.includes(role));
  return fitting.length === 0 || about === 'any' ? null : roll.pick(fitting);
}

function handoffOf(
  { planned, contact }: SampleTalk,
  answer: SampleTalk | null,
  helper: TravellingHelper,
  roll: Dice,
  { days, calendar, today }: MoneyOptions,
): Handoff {
  const checkOn = addWorkingDays(planned.day, 1, calendar);
  const arrived = answer !== null ? checkOn : roll.chance(0.3) && checkOn < today ? checkOn : null;
  return {
    uid: sampleUid(roll, contact.createdAt),
    helper: helper.uid,
    helperName: helper.name,
    what: days.helpers.find(({ name }) => name === helper.name)?.work ?? helper.role,
    handedAt: contact.createdAt,
    checkOn,
    arrivedOn: arrived !== null && arrived < today ? arrived : arrived && addDays(today, -1),
    note: '',
  };
}
