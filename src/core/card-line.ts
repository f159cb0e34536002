import { signalKinds, type SignalKind } from '../shared/card-parts.ts';
import { signalWords } from './card-line-signals.ts';
import { dealBreakers, expectations, extras, likings, requests } from './card-line-words.ts';
import { addDays, type CalendarDate } from './dates.ts';

/** What one typed line can become on the card. */
export const lineKinds = [
  'note',
  'deal-breaker',
  'preference',
  'request',
  'expectation',
  'extra',
  'good-signal',
  'bad-signal',
] as const;
export type LineKind = (typeof lineKinds)[number];

/** A line as it was understood. */
export interface CardLine {
  readonly kind: LineKind;
  /** What was typed, without a mark in front that only named the kind. */
  readonly text: string;
  /** The day that it speaks of: today unless it begins with another ("어제 지각"). */
  readonly on: CalendarDate;
  /** The built-in signal that was recognised. */
  readonly signal: SignalKind | null;
}

/** Texts longer than an entry may be are kept as notes. */
export const longestEntry = 2000;

/**
 * Which kind of entry a line typed while talking is, by a mark in front ("!", "+", "?", "덤:",
 * "extra:") or by its words, Korean or English. What is not recognised is a note; nothing but the
 * mark is taken off, and a mark with nothing behind it is text itself.
 */
export function readCardLine(typed: string, today: CalendarDate): CardLine {
  const line = typed.normalize('NFC').trim();
  const mark = markOf(line);
  const text = mark ? line.slice(mark.length).trim() : line;
  if (text.length > longestEntry) return { kind: 'note', text: line, on: today, signal: null };
  const on = dayOf(text, today);
  const signal = signalOf(text);
  if (mark?.kind === 'signal') {
    const kind = signal === null ? 'good-signal' : signalLine(signal);
    return { kind, text, on, signal };
  }
  const kind = mark?.kind ?? kindByWords(text, signal);
  return { kind, text, on, signal: kind.endsWith('-signal') ? signal : null };
}

/** The same line as another kind; as a note or as other words of a signal it keeps its text. */
export function asKind(line: CardLine, kind: LineKind): CardLine {
  const keepsSignal = line.signal !== null && signalLine(line.signal) === kind;
  const signal = keepsSignal ? line.signal : null;
  if (kind === 'good-signal' || kind === 'bad-signal') {
    const recognised = signalOf(line.text);
    const fits = recognised !== null && signalLine(recognised) === kind;
    return { ...line, kind, signal: fits ? recognised : signal };
  }
  return { ...line, kind, signal: null };
}

function signalLine(signal: SignalKind): LineKind {
  return signalKinds[signal] === 'good' ? 'good-signal' : 'bad-signal';
}

function kindByWords(text: string, signal: SignalKind | null): LineKind {
  const words = text.toLowerCase();
  const has = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(words));
  // "Never answers the phone" tells what was seen, "never call before ten" what must not be.
  if (signal !== null && !/절대|하지 ?마|지 말|금지|^never call/.test(words)) {
    return signalLine(signal);
  }
  if (has(dealBreakers)) return 'deal-breaker';
  if (has(requests)) return 'request';
  if (has(expectations)) return 'expectation';
  if (has(likings)) return 'preference';
  if (has(extras)) return 'extra';
  return 'note';
}

function signalOf(text: string): SignalKind | null {
  const words = text.toLowerCase();
  return signalWords.find(({ pattern }) => pattern.test(words))?.signal ?? null;
}

interface Mark {
  readonly kind: LineKind | 'signal';
  readonly length: number;
}

const signs = new Map<string, LineKind>([
  ['!', 'deal-breaker'],
  ['！', 'deal-breaker'],
  ['+', 'preference'],
  ['＋', 'preference'],
  ['♡', 'preference'],
  ['?', 'expectation'],
  ['？', 'expectation'],
]);

const names = new Map<string, LineKind | 'signal'>(
  Object.entries({
    메모: 'note',
    note: 'note',
    금기: 'deal-breaker',
    '꼭 지킬 것': 'deal-breaker',
    never: 'deal-breaker',
    선호: 'preference',
    좋아함: 'preference',
    likes: 'preference',
    like: 'preference',
    요청: 'request',
    부탁: 'request',
    request: 'request',
    기대: 'expectation',
    expects: 'expectation',
    expectation: 'expectation',
    덤: 'extra',
    extra: 'extra',
    신호: 'signal',
    signal: 'signal',
    '좋은 신호': 'good-signal',
    '나쁜 신호': 'bad-signal',
  } satisfies Record<string, LineKind | 'signal'>),
);

/** A sign or a name with a colon that stands in front of some text. */
function markOf(line: string): Mark | null {
  const sign = signs.get(line.slice(0, 1));
  if (sign && /[\p{L}\p{N}]/u.test(line.slice(1))) return { kind: sign, length: 1 };
  const name = /^([^:：]{1,20})[:：]\s*\S/.exec(line);
  const kind = names.get((name?.[1] ?? '').trim().toLowerCase());
  if (!name || !kind) return null;
  return { kind, length: line.search(/[:：]/) + 1 };
}

const days = new Map<string, number>(
  Object.entries({ 오늘: 0, 어제: -1, 그제: -2, 그저께: -2, today: 0, yesterday: -1 }),
);

function dayOf(text: string, today: CalendarDate): CalendarDate {
  const first = /^[^\s,]+/.exec(text.toLowerCase())?.[0] ?? '';
  return addDays(today, days.get(first) ?? 0);
}
