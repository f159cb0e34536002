import {
  isToDo,
  readClause,
  splitAtArrows,
  splitClauses,
  type Clause,
  type Corrections,
  type Span,
} from './contact-line-clauses.ts';
import {
  leadingFacts,
  noFacts,
  trailingFacts,
  type ContactFacts,
  type FactPiece,
} from './contact-line-facts.ts';
import { settledIn } from './contact-line-roles.ts';
import type { LocalMoment } from './contact-line-times.ts';
import type { CalendarDate } from './dates.ts';

/** A line about a contact as it was understood; every part of it is named with its place. */
export interface ContactLine {
  /** The line in the form in which the places count. */
  readonly typed: string;
  readonly facts: ContactFacts;
  readonly pieces: readonly FactPiece[];
  readonly clauses: readonly Clause[];
  /** Settled within the contact, or said not to be; null where nothing is said. */
  readonly settled: boolean | null;
  /** Does it tell of a contact at all, or only of what is to be kept on the card? */
  readonly isContact: boolean;
  /** Does it say anything beyond words for the notes? */
  readonly isUnderstood: boolean;
}

export interface LineReading {
  readonly now: LocalMoment;
  readonly corrections?: Corrections;
  /** Of the notes of a contact that is being written: its kind and length are known already. */
  readonly isNote?: boolean;
}

/** Longer lines are notes as a whole. */
const longestLine = 20_000;

/**
 * Understands what a person types about a call, a visit, a message: "통화 5분 필터 문의 → 금요일 방문
 * 약속", "visited, gave an extra filter, promise: quote by Tuesday". Nothing typed is lost: what is
 * not recognised is a note.
 */
export function readContactLine(written: string, reading: LineReading): ContactLine {
  const typed = written.normalize('NFC');
  if (typed.length > longestLine) return asNote(typed);
  const [told = { from: 0, to: typed.length }, ...toDo] = splitAtArrows(typed);
  const happened = readTold(typed, told, reading);
  const coming = toDo.flatMap((span) =>
    understand(typed, splitClauses(typed, span), true, reading),
  );
  const clauses = joined(typed, [...happened.clauses, ...coming], reading);
  if (isTooMuch(clauses)) return asNote(typed);
  const answers = clauses.map(({ raw }) => settledIn(raw)).filter((answer) => answer !== null);
  const isContact = happened.pieces.length > 0;
  return {
    typed,
    facts: happened.facts,
    pieces: happened.pieces,
    clauses,
    settled: answers.includes(false) ? false : (answers[0] ?? null),
    isContact,
    isUnderstood: isContact || toDo.length > 0 || clauses.some(({ role }) => role !== 'note'),
  };
}

/** More than a card takes from one contact: somebody pasted a text. */
function isTooMuch(clauses: readonly Clause[]): boolean {
  const steps = clauses.filter(({ role }) => role === 'next-step');
  const count = (role: Clause['role']) => clauses.filter((clause) => clause.role === role).length;
  return (
    clauses.some(({ role, raw }) => role !== 'note' && raw.length > 2000) ||
    clauses.some(({ helperName }) => helperName.length > 200) ||
    steps.reduce((sum, { raw }) => sum + raw.length + 2, 0) > 2000 ||
    (['problem', 'handoff', 'extra'] as const).some((role) => count(role) > 20) ||
    count('promise') + count('their-promise') > 20 ||
    count('feedback') + count('idea') > 20
  );
}

interface Told {
  readonly facts: ContactFacts;
  readonly pieces: readonly FactPiece[];
  readonly clauses: readonly Clause[];
}

function readTold(typed: string, told: Span, reading: LineReading): Told {
  if (reading.isNote) {
    const clauses = understand(typed, splitClauses(typed, told), false, reading);
    return { facts: noFacts, pieces: [], clauses };
  }
  const { now } = reading;
  const leading = leadingFacts(typed, told.from, told.to, now);
  let { facts } = leading;
  const pieces = [...leading.pieces];
  const rest = { from: leading.pieces.at(-1)?.to ?? told.from, to: told.to };
  const left: Span[] = [];
  for (const span of splitClauses(typed, afterSeparator(typed, rest))) {
    const found = trailingFacts(typed, span, facts, now);
    if (found) {
      facts = found.facts;
      pieces.push(...found.pieces);
    }
    const to = found?.pieces[0]?.from ?? span.to;
    left.push(...splitClauses(typed, { from: span.from, to }));
  }
  // A time alone names no contact: "어제 고장" is what the customer told.
  if (facts.kind === null && facts.outcome === null && facts.durationSeconds === null) {
    const clauses = understand(typed, splitClauses(typed, told), false, reading);
    return { facts: noFacts, pieces: [], clauses };
  }
  return { facts, pieces, clauses: understand(typed, left, false, reading) };
}

function afterSeparator(typed: string, { from, to }: Span): Span {
  const gap = /^[\s,·:;.–—-]+/.exec(typed.slice(from, to))?.[0].length ?? 0;
  return { from: from + gap, to };
}

function understand(
  typed: string,
  spans: readonly Span[],
  isAfterArrow: boolean,
  { now, corrections = {} }: LineReading,
): Clause[] {
  return spans.map((span) => readClause(typed, span, isAfterArrow, now.date, corrections));
}

/** "약속: 견적서, 화요일까지": a day that stands apart belongs to what is to be done before it. */
function joined(typed: string, clauses: readonly Clause[], reading: LineReading): Clause[] {
  const result: Clause[] = [];
  for (const clause of clauses) {
    const before = result.at(-1);
    const takesDay = before && isToDo(before.role) && before.due === null;
    const isNext = before && /^[^\p{L}\p{N}]*$/u.test(typed.slice(before.to, clause.from));
    const day = takesDay && isNext ? dayAlone(clause, reading.now.date) : null;
    if (before && day) result[result.length - 1] = withDay(typed, before, clause.to, day, reading);
    else result.push(clause);
  }
  return result;
}

/** A part and the day behind it, as one part that is corrected as a whole. */
function withDay(
  typed: string,
  part: Clause,
  to: number,
  due: CalendarDate,
  { now, corrections = {} }: LineReading,
): Clause {
  const span = { from: part.from, to };
  const raw = typed.slice(span.from, span.to);
  const role = corrections.roles?.get(raw) ?? part.role;
  const read = (place: Span, withoutDay: ReadonlySet<string>) => {
    const roles = new Map([[typed.slice(place.from, place.to), role]]);
    return readClause(typed, place, part.isAfterArrow, now.date, { roles, withoutDay });
  };
  const withoutDay = corrections.withoutDay ?? new Set<string>();
  if (!isToDo(role) || withoutDay.has(raw)) return read(span, withoutDay);
  return { ...read(part, withoutDay), ...span, raw, due };
}

function dayAlone(clause: Clause, today: string): string | null {
  const span = { from: 0, to: clause.raw.length };
  const roles = new Map([[clause.raw, 'next-step' as const]]);
  const read = readClause(clause.raw, span, true, today, { roles });
  return read.text === '' ? read.due : null;
}

function asNote(typed: string): ContactLine {
  const span = { from: 0, to: typed.length };
  const rest = {
    role: 'note',
    due: null,
    isBig: false,
    helperName: '',
    isAfterArrow: false,
  } as const;
  const text = typed.trim();
  return {
    typed,
    facts: noFacts,
    pieces: [],
    clauses: text === '' ? [] : [{ ...span, ...rest, raw: typed, text }],
    settled: null,
    isContact: false,
    isUnderstood: false,
  };
}
