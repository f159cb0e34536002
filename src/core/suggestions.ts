import type { CustomerFields } from '../shared/customer-card.ts';
import type { Suggestion } from '../shared/greeting-cards.ts';
import type { Language } from '../shared/primitives.ts';
import { daysBetween, type CalendarDate } from './dates.ts';
import { fromPeople } from './suggest-people.ts';
import { fromTalk } from './suggest-talk.ts';
import { fromTime } from './suggest-time.ts';
import { fromWork } from './suggest-work.ts';
import { isDelicate, touchesAny } from './suggestion-guard.ts';
import { sharesTopic } from './suggestion-topics.ts';
import { shortened } from './suggestion-words.ts';

/** What a sentence may be made of; contacts are those that reached somebody, the newest first. */
export interface SuggestionFacts {
  readonly card: CustomerFields;
  readonly contacts: readonly {
    readonly on: CalendarDate;
    readonly note: string;
    /** They talked, not only wrote. */
    readonly spoken: boolean;
  }[];
  /** Local days on which a problem was told: what was said then stays between the two. */
  readonly problemDays: readonly CalendarDate[];
  /** Who sent them, as a greeting names them; empty for nobody. */
  readonly referrer: string;
  /** Whom they sent, the latest first. */
  readonly referred: readonly { readonly name: string; readonly on: CalendarDate | null }[];
  readonly today: CalendarDate;
  readonly language: Language;
}

/** A sentence before it is chosen: what it came from, and the day that makes it fresh. */
export type Candidate = Suggestion & {
  /** All of what the fact says, for judging whether a card may speak of it. */
  readonly source: string;
  /** When it was, or will be; null where nobody wrote it down. */
  readonly on: CalendarDate | null;
};

const most = 5;

/**
 * Sentences that a customer's own card suggests, the freshest first, at most five, at first one of a
 * kind. Never of health, money, grief, trouble or what the customer does not want to hear about.
 */
export function suggestSentences(facts: SuggestionFacts): Suggestion[] {
  const { card, today } = facts;
  const unwanted = card.preferences.filter(({ kind }) => kind === 'deal-breaker');
  const touches = touchesAny(unwanted.map(({ text }) => text));
  const mayBeSaid = ({ source, text }: Candidate): boolean =>
    !isDelicate(source) &&
    !touches(source) &&
    !unwanted.some((each) => sharesTopic(each.text, source) || sharesTopic(each.text, text));
  const candidates = [fromTime, fromWork, fromTalk, fromPeople]
    .flatMap((from) => from(facts))
    .filter(mayBeSaid)
    .toSorted((a, b) => age(a, today) - age(b, today));
  return distinct(inTurn(candidates))
    .slice(0, most)
    .map(({ text, about, fact }) => ({ text, about, fact: shortened(fact) }));
}

/** Days between today and it, before or after; what has no day comes last. */
function age({ on }: Candidate, today: CalendarDate): number {
  return on === null ? Number.MAX_SAFE_INTEGER : Math.abs(daysBetween(today, on));
}

/** The first of every kind, then the second ones, each in their order. */
function inTurn(candidates: readonly Candidate[]): Candidate[] {
  const rounds = new Map<Candidate, number>();
  const seen = new Map<Candidate['about'], number>();
  for (const candidate of candidates) {
    const round = seen.get(candidate.about) ?? 0;
    rounds.set(candidate, round);
    seen.set(candidate.about, round + 1);
  }
  return candidates
    .filter((each) => (rounds.get(each) ?? 0) < 2)
    .toSorted((a, b) => (rounds.get(a) ?? 0) - (rounds.get(b) ?? 0));
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const texts = new Set<string>();
  return candidates.filter(({ text }) => !texts.has(text) && texts.add(text));
}
