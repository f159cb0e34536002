import { markOf, roleByWords, type ClauseRole } from './contact-line-roles.ts';
import { findDayPhrases } from './day-phrases.ts';
import type { CalendarDate } from './dates.ts';

/** A part of a typed line, and what it was understood as. */
export interface Clause {
  /** From its first letter to behind its last. */
  readonly from: number;
  readonly to: number;
  /** As typed; by this a correction knows it again. */
  readonly raw: string;
  readonly role: ClauseRole;
  /** What is written down: without the mark, and where a day is kept beside it, without the day. */
  readonly text: string;
  /** The day named in a promise or a next step. */
  readonly due: CalendarDate | null;
  readonly isBig: boolean;
  /** To whom a matter was handed; empty where nobody is named. */
  readonly helperName: string;
  readonly isAfterArrow: boolean;
}

/** What the user changed of what was understood, by the part as typed. */
export interface Corrections {
  readonly roles?: ReadonlyMap<string, ClauseRole>;
  /** Parts whose day is only a part of the text. */
  readonly withoutDay?: ReadonlySet<string>;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const arrow = /\s*(?:→|➔|➜|⇒|⟶|▶|=>|->|>>)\s*/gu;

/** The line at its arrows: what happened, then what is to be done. */
export function splitAtArrows(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(arrow)) {
    spans.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  return [...spans, { from, to: text.length }];
}

const border =
  /[,，、;；](?=\s|\D)\s*|[.!?。]+(?:\s+|$)|\s*\n\s*|\s+[/·]\s+|\s+(?:and|then)\s+(?=(?:i )?(?:promised?|will|gave|handed|passed|left|settled|resolved)\b|i'll\b)/giu;

/** The parts of a span as people set them apart: commas, full stops, lines. */
export function splitClauses(text: string, { from, to }: Span): Span[] {
  const spans: Span[] = [];
  let begin = from;
  const part = text.slice(0, to);
  border.lastIndex = from;
  for (let match = border.exec(part); match; match = border.exec(part)) {
    spans.push({ from: begin, to: match.index });
    begin = match.index + match[0].length;
  }
  spans.push({ from: begin, to });
  return spans.map((span) => trimmed(text, span)).filter((span) => span.from < span.to);
}

function trimmed(text: string, { from, to }: Span): Span {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  return { from: start, to: Math.max(start, from + part.trimEnd().length) };
}

/** Understands one part. */
export function readClause(
  text: string,
  span: Span,
  isAfterArrow: boolean,
  today: CalendarDate,
  corrections: Corrections,
): Clause {
  const raw = text.slice(span.from, span.to);
  const mark = markOf(raw);
  const bare = mark ? raw.slice(mark.length) : raw;
  const role = corrections.roles?.get(raw) ?? mark?.role ?? recognised(bare, isAfterArrow);
  const isBig = (mark?.isBig ?? false) || /큰 약속|^꼭 |\bbig promise\b/i.test(bare);
  const clause = { ...span, raw, role, isAfterArrow, isBig, helperName: '' };
  if (role === 'handoff') return { ...clause, ...handedOn(bare), due: null };
  if (!isToDo(role)) return { ...clause, text: bare.trim(), due: null };
  const keepsDay = corrections.withoutDay?.has(raw) ?? false;
  const { rest, due } = keepsDay ? { rest: bare, due: null } : withoutDay(bare, today);
  const said = role === 'next-step' ? rest : withoutPromising(rest);
  return { ...clause, text: tidy(said) || tidy(rest), due };
}

/** Is this something that is still to be done? */
export const isToDo = (role: ClauseRole): boolean =>
  role === 'next-step' || role === 'promise' || role === 'their-promise';

function recognised(clause: string, isAfterArrow: boolean): ClauseRole {
  const role = roleByWords(clause);
  if (!isAfterArrow) return role;
  return isToDo(role) || role === 'handoff' ? role : 'next-step';
}

function withoutDay(text: string, today: CalendarDate): { rest: string; due: CalendarDate | null } {
  const [phrase] = findDayPhrases(text, today);
  if (!phrase) return { rest: text, due: null };
  return { rest: `${text.slice(0, phrase.from)} ${text.slice(phrase.to)}`, due: phrase.date };
}

const promising: readonly (readonly [RegExp, string])[] = [
  [
    /기로 ?(?:다시 |꼭 )?(?:함|했음|했다|하심|하셨음|하고|약속(?:함|드림|했음|하심)?|말씀드림)$/u,
    '기',
  ],
  [/(?:(?<=하|내|주|오|가)시)?겠다고 ?(?:함|했음|하심|약속(?:함|드림)?|말씀드림|하셨음)$/u, '기'],
  [/신다고 ?(?:함|하심|했음)?$/u, '시기'],
  [/ ?(?:을|를)? ?약속 ?(?:함|드림|했음|했다|하고|하심)?$/u, ''],
  [/(?<=[가-힣]{2})(?:은|는|을|를)$/u, ''],
  [/^(?:꼭|약속|큰 약속) /u, ''],
  [
    /^(?:and )?(?:i |we |she |he |they )?promised? (?:(?:her|him|them|me|us) )?(?:to |that (?:i |we )?(?:will |would )?)?/i,
    '',
  ],
  [
    /^(?:and )?(?:(?:i|we|she|he|they|the customer|customer|client)(?:'ll| will| am going to| agreed to| promised to)|will) /i,
    '',
  ],
];

/** What was promised, without the words that make it a promise. */
function withoutPromising(text: string): string {
  return promising.reduce((left, [pattern, by]) => left.replace(pattern, by).trim(), tidy(text));
}

const tidy = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,·:–-]+|[\s,·:–-]+$/g, '')
    .trim();

const handingKorean =
  /(?<who>[^\s,]+(?: (?:(?:기사|팀장|과장|대리|부장|실장|사장|선생|담당자?)님?|팀|센터|부서))?)(?:에게|한테|께|으로|로|에) ?(?:바로 |다시 |직접 )?(?:넘김|넘겼(?:음|다)?|넘기(?:고|기)?|전달(?:함|했음|하고)?|인계(?:함|했음)?|연결(?:함|해 드림|했음)?|맡김|맡겼음|이관(?:함)?|접수(?:함|해 드림|했음)?|의뢰(?:함|했음)?|부탁(?:함|드림)?|알림|알렸음)/u;
const handingEnglish =
  /\b(?:handed|passed|transferred|forwarded|referred|put)(?<what>.*?)(?: (?:on|over|off|through))? to (?:the )?(?<who>[^,.;]+?)(?= (?:for|about|because|to|at|by)\b|$)(?: (?:for|about|because of) (?<why>.+))?/i;

/** To whom, and what: "소음 건 A/S팀에 넘김", "handed the noise on to the service team". */
function handedOn(text: string): { helperName: string; text: string } {
  const korean = handingKorean.exec(text);
  if (korean) {
    const before = text.slice(0, korean.index).trim();
    const after = text.slice(korean.index + korean[0].length).trim();
    const what = tidy([before, after].filter(Boolean).join(' ')).replace(/ ?건(?:은|을)?$/u, '');
    return { helperName: korean.groups?.['who'] ?? '', text: what };
  }
  const english = handingEnglish.exec(text);
  if (english) {
    const { what = '', who = '', why = '' } = english.groups ?? {};
    const matter = tidy(what).replace(/^(?:it|this|them|him|her|the)(?: |$)/i, '');
    return { helperName: tidy(who), text: tidy([matter, why].filter(Boolean).join(' ')) };
  }
  const [first = '', ...rest] = tidy(text).split(/[ ,]+/);
  return rest.length > 0
    ? { helperName: first, text: rest.join(' ') }
    : { helperName: '', text: first };
}
