import type { Preference } from '../shared/card-parts.ts';
import { signalKinds } from '../shared/card-parts.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import { addDays, daysBetween, type CalendarDate } from './dates.ts';
import { ageOf, entryUid, type CardOptions, type SampleMember } from './sample-members.ts';

type Kept = Pick<
  CustomerFields,
  'preferences' | 'expectations' | 'extras' | 'signals' | 'questions' | 'decision'
>;

/** What the agent came to know and to think of a customer over the years. */
export function sampleKept(member: SampleMember, options: CardOptions): Kept {
  return {
    preferences: preferencesOf(member, options),
    expectations: expectationsOf(member, options),
    extras: extrasOf(member, options),
    signals: signalsOf(member, options),
    questions: questionsOf(member, options),
    decision: decisionOf(member, options),
  };
}

/** A day since the card was made. */
function someDay({ person, roll }: SampleMember, today: CalendarDate): CalendarDate {
  return addDays(person.joined, roll.below(Math.max(1, daysBetween(person.joined, today))));
}

/** The closer, the more is known. */
function howMany({ roll, closeness }: SampleMember, share: number, most: number): number {
  return roll.chance(share * (0.45 + closeness * 1.1)) ? roll.between(1, most) : 0;
}

const inOrder = <T extends { on: CalendarDate | null }>(entries: T[]): T[] =>
  entries.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));

function preferencesOf(member: SampleMember, { words, today }: CardOptions): Preference[] {
  const { roll } = member;
  const age = ageOf(member, today);
  const fitting = words.preferences.filter((each) => each.age <= age);
  const of = (kind: Preference['kind'], count: number) =>
    roll.some(
      fitting.filter((each) => each.kind === kind),
      count,
    );
  const found = [
    ...of('deal-breaker', howMany(member, 0.16, 1)),
    ...of('request', howMany(member, 0.34, 2)),
    ...of('preference', howMany(member, 0.5, 2)),
  ];
  return inOrder(
    found.map(({ kind, text, forService }) => ({
      uid: entryUid(member),
      kind,
      text,
      forService,
      on: someDay(member, today),
    })),
  );
}

function expectationsOf(member: SampleMember, { words, today }: CardOptions): Kept['expectations'] {
  return member.roll.some(words.expectations, howMany(member, 0.3, 2)).map((expectation) => ({
    ...expectation,
    uid: entryUid(member),
    askedOn: someDay(member, today),
  }));
}

function extrasOf(member: SampleMember, { words, today }: CardOptions): Kept['extras'] {
  const fitting = words.extras.filter(({ age }) => age <= ageOf(member, today));
  const found = member.roll.some(fitting, howMany(member, 0.24, 2));
  return inOrder(
    found.map(({ what, landed }) => ({
      uid: entryUid(member),
      on: someDay(member, today),
      what,
      landed: member.roll.chance(0.8) ? landed : '',
    })),
  );
}

function signalsOf(member: SampleMember, { words, today }: CardOptions): Kept['signals'] {
  const wanted = member.closeness > 0.3 ? 'good' : 'bad';
  const fitting = words.signals.filter(({ kind }) => {
    if (kind === 'sends-friends') return member.introduced.length > 0;
    return signalKinds[kind] === wanted;
  });
  const found = member.roll.some(fitting, howMany(member, 0.3, 3));
  return inOrder(
    found.map(({ kind, note }) => ({
      uid: entryUid(member),
      kind,
      tone: signalKinds[kind],
      on: someDay(member, today),
      note,
    })),
  );
}

/** Before an agreement; what was left open is the agent's to ask again. */
function questionsOf(member: SampleMember, { words }: CardOptions): Kept['questions'] {
  const { roll, person, products } = member;
  if (!roll.chance(0.2)) return [];
  const fitting = words.questions.filter(({ product }) => products.includes(product));
  return roll.some(fitting, 1).map(({ about, note }) => {
    const answers = [0, 1, 2].map(() => roll.pick(['yes', 'yes', 'yes', 'open', 'no'] as const));
    const [needsIt = 'open', feelsRight = 'open', addsUp = 'open'] = answers;
    return { uid: entryUid(member), about, on: person.joined, needsIt, feelsRight, addsUp, note };
  });
}

function decisionOf(member: SampleMember, { words, today }: CardOptions): Kept['decision'] {
  const { roll, closeness, person } = member;
  const kind = closeness > 0.82 ? 'keep' : closeness < 0.05 ? 'let-go' : 'win-over';
  const share = kind === 'win-over' ? 0.012 : kind === 'keep' ? 0.08 : 0.2;
  if (!roll.chance(share)) return null;
  const fitting = words.decisions.filter(({ decision }) => decision === kind);
  const on = addDays(today, -roll.between(3, 400));
  return { ...roll.pick(fitting), on: on < person.joined ? person.joined : on };
}
