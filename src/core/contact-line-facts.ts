import type { ContactFields } from '../shared/contacts.ts';
import { contactTokens } from './contact-line-tokens.ts';
import { readPastTime, type LocalMoment, type PastTime } from './contact-line-times.ts';

/** What a line says of the contact itself. Null is what it leaves open. */
export interface ContactFacts {
  readonly kind: ContactFields['kind'] | null;
  readonly direction: ContactFields['direction'] | null;
  readonly outcome: ContactFields['outcome'] | null;
  readonly durationSeconds: number | null;
  readonly when: PastTime | null;
}

/** Which words told it: from the first letter to behind the last. */
export interface FactPiece {
  readonly what: 'kind' | 'outcome' | 'duration' | 'when';
  readonly from: number;
  readonly to: number;
}

export interface ReadFacts {
  readonly facts: ContactFacts;
  readonly pieces: readonly FactPiece[];
}

export const noFacts: ContactFacts = {
  kind: null,
  direction: null,
  outcome: null,
  durationSeconds: null,
  when: null,
};

interface Found {
  readonly what: FactPiece['what'];
  readonly length: number;
  readonly says: Partial<ContactFacts>;
}

const separators = /[\s,·:;–—-]+|(?<=\s)and /y;

/** The words at the beginning of a line that only name the contact: "통화 5분", "어제 방문", "visited,". */
export function leadingFacts(text: string, from: number, to: number, now: LocalMoment): ReadFacts {
  let facts = noFacts;
  const pieces: FactPiece[] = [];
  for (let at = from; at < to;) {
    separators.lastIndex = at;
    const gap = pieces.length > 0 || at === from ? separators.exec(text) : null;
    if (gap) at += gap[0].length;
    const found = at < to ? tokenAt(text.slice(at, to), facts, now) : null;
    if (!found) break;
    facts = merged(facts, found.says);
    pieces.push({ what: found.what, from: at, to: at + found.length });
    at += found.length;
  }
  return { facts, pieces };
}

/** A part of a line that says nothing but such a thing ("부재중", "20분"), or ends with it ("… 전화 옴"). */
export function trailingFacts(
  text: string,
  { from, to }: { from: number; to: number },
  known: ContactFacts,
  now: LocalMoment,
): ReadFacts | null {
  const whole = leadingFacts(text, from, to, now);
  const end = whole.pieces.at(-1)?.to ?? from;
  if (whole.pieces.length > 0 && text.slice(end, to).trim() === '') {
    return { facts: merged(whole.facts, defined(known)), pieces: whole.pieces };
  }
  if (known.kind !== null) return null;
  const part = text.slice(from, to).trimEnd();
  for (const { tail, says } of contactTokens) {
    const match = tail?.exec(part);
    if (!match) continue;
    const length = durationBefore(part.slice(0, match.index));
    const start = from + (length?.at ?? match.index);
    const pieces: FactPiece[] = [{ what: 'kind', from: start, to: from + part.length }];
    const more = length ? { durationSeconds: length.seconds } : {};
    return { facts: merged({ ...known, ...says }, more), pieces };
  }
  return null;
}

function merged(facts: ContactFacts, more: Partial<ContactFacts>): ContactFacts {
  return { ...facts, ...more };
}

function defined(facts: ContactFacts): Partial<ContactFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

function tokenAt(rest: string, facts: ContactFacts, now: LocalMoment): Found | null {
  if (facts.durationSeconds === null) {
    const length = readDuration(rest);
    if (length) {
      return { what: 'duration', length: length.length, says: { durationSeconds: length.seconds } };
    }
  }
  for (const { head, says } of contactTokens) {
    const match = head?.exec(rest);
    if (!match || (says.kind && facts.kind && says.kind !== facts.kind)) continue;
    const isOutcome = says.outcome !== undefined;
    // "부재중 전화": the outcome has said more than the plain word that follows.
    const kept = facts.outcome === null ? says : { ...says, ...directionOf(facts) };
    return { what: isOutcome ? 'outcome' : 'kind', length: match[0].trimEnd().length, says: kept };
  }
  if (facts.when === null) {
    const time = readPastTime(rest, now);
    if (time) return { what: 'when', length: time.length, says: { when: time.at } };
  }
  return null;
}

const directionOf = ({ direction }: ContactFacts) => (direction === null ? {} : { direction });

const behind = '(?: ?(?:간|동안|쯤|정도|가량))?';
const notThen = '(?! ?(?:뒤|후|전|마다|거리|이내|늦|안에|만에|있다|단위))(?![가-힣a-z\\d])';
const lengths: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [
    new RegExp(`^(\\d{1,2}|한|두|세) ?시간(?: ?(?:(\\d{1,2}) ?분|(반)))?${behind}${notThen}`),
    ([, hours, minutes, half]) => koreanCount(hours) * 3600 + (half ? 1800 : count(minutes) * 60),
  ],
  [
    new RegExp(`^(\\d{1,3}) ?분(?: ?(\\d{1,2}) ?초)?${behind}${notThen}`),
    ([, minutes, seconds]) => count(minutes) * 60 + count(seconds),
  ],
  [new RegExp(`^반 ?시간${behind}${notThen}`), () => 1800],
  [new RegExp(`^(\\d{1,3}) ?초${behind}${notThen}`), ([, seconds]) => count(seconds)],
  [
    /^(?:for )?(?:half an hour|(an?|\d{1,2}(?:\.5)?) ?(?:h|hrs?|hours?)(?: ?(\d{1,2}) ?(?:m|mins?|minutes?))?)(?! (?:late|ago|later))(?![a-z\d])/i,
    ([whole, hours, minutes]) =>
      /half/i.test(whole) ? 1800 : (Number(hours) || 1) * 3600 + count(minutes) * 60,
  ],
  [
    /^(?:for )?(\d{1,3}) ?(?:m|min|mins|minutes?)(?: (?:call|visit|meeting))?(?! (?:late|ago|later))(?![a-z\d])/i,
    ([, minutes]) => count(minutes) * 60,
  ],
  [/^(?:for )?(\d{1,3}) ?(?:s|secs?|seconds?)(?![a-z\d])/i, ([, seconds]) => count(seconds)],
];

const count = (digits: string | undefined): number => Number(digits ?? 0);
const koreanCount = (word: string | undefined): number =>
  ({ 한: 1, 두: 2, 세: 3 })[word ?? ''] ?? count(word);

/** A length of time at the beginning of a text, at most a day. */
function readDuration(text: string): { seconds: number; length: number } | null {
  for (const [pattern, secondsOf] of lengths) {
    const match = pattern.exec(text);
    if (!match) continue;
    const seconds = secondsOf(match);
    if (seconds <= 86_400) return { seconds, length: match[0].length };
  }
  return null;
}

/** The length of time with which a text ends: "필터 문의로 5분" before "통화". */
function durationBefore(text: string): { seconds: number; at: number } | null {
  const start =
    /(?:\d{1,2} ?시간 ?)?(?:\d{1,3} ?(?:분|초|시간)|반 ?시간|[한두세] ?시간(?: ?반)?)(?: ?(?:간|동안|쯤|정도))? ?$/.exec(
      text,
    );
  if (!start) return null;
  const read = readDuration(start[0].trimEnd());
  return read && { seconds: read.seconds, at: start.index };
}
