import type { ContactFields, ContactYield } from '../shared/contacts.ts';
import type { Helper } from '../shared/helpers.ts';
import type { LineKind } from './card-line.ts';
import type { Clause } from './contact-line-clauses.ts';
import type { ContactLine } from './contact-line.ts';
import { tidyLine } from './tidy-text.ts';

type KnownHelper = Pick<Helper, 'uid' | 'name' | 'company'>;

/** What a line leaves to its surroundings. */
export interface ContactBase {
  readonly fields: ContactFields;
  readonly today: string;
  /** The present moment. */
  readonly at: string;
  /** When to make sure that a matter handed on arrived. */
  readonly checkOn: string;
  readonly helpers?: readonly KnownHelper[];
}

export interface ContactOfLine {
  readonly fields: ContactFields;
  readonly yields: ContactYield;
}

/** The contact that a line tells of and what came up in it; `fields` gives what the line leaves open. */
export function contactOfLine(line: ContactLine, base: ContactBase): ContactOfLine {
  const { facts } = line;
  const outcome = facts.outcome ?? base.fields.outcome;
  const steps = line.clauses.filter(({ role }) => role === 'next-step');
  const said = noteOf(line);
  const fields: ContactFields = {
    ...base.fields,
    kind: facts.kind ?? base.fields.kind,
    direction: facts.direction ?? base.fields.direction,
    outcome,
    note: [base.fields.note, said].filter((note) => note !== '').join('\n'),
    durationSeconds:
      outcome === 'missed' ? null : (facts.durationSeconds ?? base.fields.durationSeconds),
    settled: outcome === 'reached' ? (line.settled ?? base.fields.settled) : null,
    ...withSteps(base.fields, steps),
  };
  return { fields, yields: yieldsOf(line, base) };
}

/** What is to be done next stands behind a step that is known already. */
function withSteps(
  { nextStep, nextStepDue }: ContactFields,
  steps: readonly Clause[],
): Pick<ContactFields, 'nextStep' | 'nextStepDue'> {
  if (steps.length === 0) return { nextStep, nextStepDue };
  const found = nextStepOf(steps);
  const days = [nextStepDue, found.nextStepDue].filter((day) => day !== null).toSorted();
  return {
    nextStep: [nextStep.trim(), found.nextStep].filter((step) => step !== '').join(', '),
    nextStepDue: days[0] ?? null,
  };
}

/** Several steps are one, with their days in the words; the first day counts. */
function nextStepOf(steps: readonly Clause[]): Pick<ContactFields, 'nextStep' | 'nextStepDue'> {
  const [only, ...more] = steps;
  if (only && more.length === 0) return { nextStep: only.text, nextStepDue: only.due };
  const days = steps.flatMap(({ due }) => due ?? []).toSorted();
  return {
    nextStep: steps.map(({ raw }) => tidyLine(raw)).join(', '),
    nextStepDue: days[0] ?? null,
  };
}

const happens = new Set<Clause['role']>([
  'note',
  'problem',
  'feedback',
  'idea',
  'extra',
  'handoff',
]);

/** What was said and done, in the words and signs that were typed. */
function noteOf({ typed, clauses }: ContactLine): string {
  let note = '';
  let last: Clause | null = null;
  for (const clause of clauses) {
    if (!happens.has(clause.role)) continue;
    const words = clause.role === 'handoff' ? clause.raw : clause.text;
    if (last === null) note = words;
    else {
      const between = typed.slice(last.to, clause.from);
      const isJoined = /^(?:[,，、;；.!?。]+\s*|\s*\n\s*|\s+\S{1,4}\s+)$/.test(between);
      note += `${isJoined ? between : ', '}${words}`;
    }
    last = clause;
  }
  const end = last ? /^[.!?。…]+/.exec(typed.slice(last.to))?.[0] : undefined;
  return (note + (end ?? '')).trim();
}

function yieldsOf(line: ContactLine, base: ContactBase): ContactYield {
  const { today } = base;
  const yields: ContactYield = {
    promises: [],
    problems: [],
    handoffs: [],
    feedback: [],
    extras: [],
  };
  for (const clause of line.clauses) {
    const { role, text } = clause;
    if (role === 'promise' || role === 'their-promise')
      yields.promises.push(promiseOf(clause, today));
    else if (role === 'problem') yields.problems.push(problemOf(text, base));
    else if (role === 'handoff') yields.handoffs.push(handoffOf(clause, line, base));
    else if (role === 'extra') yields.extras.push({ uid: '', on: today, what: text, landed: '' });
    else if (role === 'feedback' || role === 'idea') {
      const told = { done: '', doneOn: null, toldOn: null };
      yields.feedback.push({ uid: '', kind: role, on: today, text, ...told });
    }
  }
  return yields;
}

function promiseOf(clause: Clause, today: string): ContactYield['promises'][number] {
  return {
    uid: '',
    text: clause.text,
    by: clause.role === 'promise' ? 'me' : 'customer',
    size: clause.isBig ? 'big' : 'small',
    madeOn: today,
    told: clause.due,
    aim: null,
    moves: [],
    state: 'open',
    closedOn: null,
    note: '',
    origin: '',
  };
}

function problemOf(what: string, { at }: ContactBase): ContactYield['problems'][number] {
  return {
    uid: '',
    what,
    openedAt: at,
    wish: '',
    proposal: '',
    consent: 'open',
    settlement: '',
    settledAt: null,
    satisfied: 'open',
    closedAt: null,
    lesson: '',
    rounds: [],
    agreement: '',
  };
}

function handoffOf(
  clause: Clause,
  line: ContactLine,
  { at, checkOn, helpers = [] }: ContactBase,
): ContactYield['handoffs'][number] {
  const helper = knownHelper(clause.helperName, helpers);
  return {
    uid: '',
    helper: helper?.uid ?? '',
    helperName: helper?.name ?? clause.helperName,
    what: clause.text || matterBefore(clause, line),
    handedAt: at,
    checkOn,
    arrivedOn: null,
    note: '',
  };
}

/** "Filter is leaking, handed it on to …": the matter is what was told before. */
function matterBefore(clause: Clause, { clauses }: ContactLine): string {
  const before = clauses.slice(0, clauses.indexOf(clause)).toReversed();
  const matter =
    before.find(({ role }) => role === 'problem') ?? before.find(({ role }) => role === 'note');
  return matter?.text ?? clause.raw;
}

const bare = (name: string) =>
  tidyLine(name)
    .toLowerCase()
    .replaceAll(/(?:기사|팀장|과장|대리|부장|실장|사장|선생|담당자?)?님?$|\s/g, '');

function knownHelper(name: string, helpers: readonly KnownHelper[]): KnownHelper | undefined {
  const wanted = bare(name);
  if (wanted === '') return undefined;
  return (
    helpers.find((helper) => bare(helper.name) === wanted) ??
    helpers.find((helper) => bare(helper.name).includes(wanted)) ??
    helpers.find((helper) => bare(helper.company) === wanted)
  );
}

/** Is nothing of a line for the contact's own fields: can it be kept on the card without one? */
export function isForCardAlone({ isContact, clauses }: ContactLine): boolean {
  const own = new Set<Clause['role']>(['note', 'extra', 'next-step']);
  return !isContact && clauses.length > 0 && clauses.every(({ role }) => !own.has(role));
}

const wishes = new Set<LineKind>(['deal-breaker', 'request', 'preference', 'expectation']);
const kept = new Set<Clause['role']>(['promise', 'their-promise', 'problem', 'handoff']);

/**
 * Does a line tell of a contact or of what came up in one, rather than of what the person likes and
 * wants? `cardKind` is what it would be as an entry of the card.
 */
export function isForLog(line: ContactLine, cardKind: LineKind): boolean {
  const { isContact, isUnderstood, clauses, facts, typed } = line;
  if (clauses.some(({ role, isAfterArrow }) => kept.has(role) || isAfterArrow)) return true;
  if (!isContact) {
    return isUnderstood && cardKind === 'note' && clauses.some(({ role }) => role !== 'extra');
  }
  // "전화 말고 문자로": a bare word for a contact begins many a wish.
  const isBare =
    facts.durationSeconds === null && facts.outcome === null && facts.direction === null;
  return !(wishes.has(cardKind) && isBare && !/^\S+\s*[,·:.\-–—]/.test(typed.trim()));
}
