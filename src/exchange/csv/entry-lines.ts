import { cardKey, cardWord, type CardWordGroup } from '../../core/card-words.ts';
import { isCalendarDate } from '../../core/dates.ts';
import type { Occasion } from '../../shared/card-parts.ts';
import type { CustomerFields } from '../../shared/customer-card.ts';
import type { Language } from '../../shared/primitives.ts';

/*
 * An entry of a card's list is a line of a cell: `생일 케이크 · 2026-03-04 · 아주 좋아함`. A part that
 * is empty before others is `-`. What is read back is what was written, but for the uids, the links
 * and the marks that a line does not show.
 */

const separator = ' · ';
const nothing = '-';

/** A text as one part of a line: one line, no separator, and no text that stands for nothing. */
function part(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=^|\s)·(?=\s|$)/g, ',');
  return plain === nothing ? '' : plain;
}

function line(...parts: readonly (string | null)[]): string {
  const cells = parts.map((text) => part(text ?? ''));
  while (cells.at(-1) === '') cells.pop();
  return cells.map((text) => text || nothing).join(separator);
}

/** A kind in words; the user's own word for what has a key becomes the word of that key. */
const word = (group: CardWordGroup, kind: string, language: Language): string =>
  cardWord(group, cardKey(group, kind), language);

const onceWords = { ko: '한 번', en: 'once' } as const;
const lunarWords = { ko: ' 음력', en: ' lunar' } as const;
const leapWords = { ko: ' 윤달', en: ' leap' } as const;

function occasionDate({ date, calendar, leapMonth }: Occasion, language: Language): string {
  if (calendar === 'solar') return date;
  return `${date}${lunarWords[language]}${leapMonth ? leapWords[language] : ''}`;
}

type Lists = Pick<
  CustomerFields,
  'relations' | 'occasions' | 'expectations' | 'extras' | 'signals' | 'questions' | 'consents'
>;

const writers: {
  [N in keyof Lists]: (entry: Lists[N][number], language: Language) => string;
} = {
  relations: ({ relation, name, phone, note }, language) =>
    [name, phone, note].every((text) => part(text) === '')
      ? ''
      : line(word('relation', relation, language), name, phone, note),
  occasions: (occasion, language) =>
    line(
      word('occasion', occasion.kind, language),
      occasionDate(occasion, language),
      occasion.yearly ? '' : onceWords[language],
      occasion.note,
    ),
  // A line of one part would be an answer.
  expectations: ({ question, answer, knownBy, askedOn }) => {
    const text = line(question, answer, knownBy, askedOn);
    return text === '' || text.includes(separator) ? text : `${text}${separator}${nothing}`;
  },
  extras: ({ what, on, landed }) => line(what, on, landed),
  signals: ({ kind, tone, on, note }, language) =>
    line(word('signal', kind, language), cardWord('tone', tone, language), on, note),
  questions: ({ about, needsIt, feelsRight, addsUp, on, note }, language) =>
    line(
      about,
      ...[needsIt, feelsRight, addsUp].map((answer) => cardWord('answer', answer, language)),
      on,
      note,
    ),
  consents: ({ purpose, items, method, on, until, withdrawnOn, note }, language) =>
    line(
      word('purpose', purpose, language),
      items,
      word('method', method, language),
      on,
      until,
      withdrawnOn,
      note,
    ),
};

/** A list of a card as the lines of one cell. */
export function entryLines<N extends keyof Lists>(
  list: N,
  entries: readonly Lists[N][number][],
  language: Language,
): string {
  return entries
    .map((entry) => writers[list](entry, language))
    .filter((text) => text !== '')
    .join('\n');
}

export function decisionLine(decision: CustomerFields['decision'], language: Language): string {
  if (decision === null) return '';
  return line(cardWord('decision', decision.decision, language), decision.on, decision.reason);
}

/** Texts that need no parts, one a line. */
export function textLines(texts: readonly string[]): string {
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** A line taken apart again, part by part. */
export class LineParts {
  readonly #parts: string[];

  constructor(written: string) {
    this.#parts = written.split(separator).map((text) => {
      const plain = text.trim();
      return plain === nothing ? '' : plain;
    });
  }

  get count(): number {
    return this.#parts.length;
  }

  text(): string {
    return this.#parts.shift() ?? '';
  }

  /** The key that the next part stands for. */
  key(group: CardWordGroup): string {
    const word = this.text();
    return word === '' ? '' : cardKey(group, word);
  }

  /** The next part where it is a date or nothing; where it is anything else it stays for the text after it. */
  date(): string | null {
    const next = this.#parts[0];
    if (next === undefined || (next !== '' && !isCalendarDate(next))) return null;
    return this.text() || null;
  }

  /** Is the next part the word for *once*? */
  once(): boolean {
    const next = this.#parts[0]?.toLowerCase();
    const isOnce = Object.values<string>(onceWords).includes(next ?? '');
    if (isOnce || next === '') this.#parts.shift();
    return isOnce;
  }

  rest(): string {
    return this.#parts
      .splice(0)
      .filter((text) => text !== '')
      .join(', ');
  }
}
