import type { Promised } from '../shared/promises.ts';
import type { CalendarDate } from './dates.ts';
import { findDayPhrases } from './day-phrases.ts';

/** A typed line as it was understood: what, from whom, how large, and the day that it names. */
export type PromiseLine = Pick<Promised, 'text' | 'by' | 'size' | 'told'>;

interface Mark {
  readonly pattern: RegExp;
  readonly says: Partial<Pick<Promised, 'by' | 'size'>>;
}

/** Words in front that only say whose or how large it is; they may follow each other. */
const marks: readonly Mark[] = [
  {
    pattern: /^(?:고객(?:님)?(?:의|이)? ?약속|고객(?:님)?|theirs?|customer)\s*[:：]\s*/iu,
    says: { by: 'customer' },
  },
  { pattern: /^(?:내 ?약속|제 ?약속|mine|me)\s*[:：]\s*/iu, says: { by: 'me' } },
  { pattern: /^(?:큰 ?약속|중요|big)\s*[:：]\s*|^[!！]\s*(?=\S)/iu, says: { size: 'big' } },
  { pattern: /^(?:작은 ?약속|small)\s*[:：]\s*/iu, says: { size: 'small' } },
  { pattern: /^(?:약속|promise)\s*[:：]\s*/iu, says: {} },
];

/** Words by which a promise is the customer's: they give, send, or said that they will. */
const byCustomer =
  /(?:주|보내|오|하)시기로|신다고|시겠다고|고객(?:님)?(?:이|께서)|^(?:they|he|she|customer)(?:'ll| will\b| promised\b| to\b)/iu;

/**
 * Reads a promise in one line: "금요일까지 견적서", "고객: 통장 사본 내일까지", "quote by Tuesday". The day
 * named goes into the date and out of the text; of several the last one before which it is to be done.
 */
export function readPromiseLine(typed: string, today: CalendarDate): PromiseLine {
  const marked = takeMarks(typed.normalize('NFC').trim());
  const days = findDayPhrases(marked.text, today);
  const untilIndex = days.findLastIndex(({ from, to }) =>
    /까지|^(?:by|until|till|before|due) /iu.test(marked.text.slice(from, to)),
  );
  const day = untilIndex >= 0 ? days[untilIndex] : days.length === 1 ? days[0] : undefined;
  const text = day ? without(marked.text, day.from, day.to) : marked.text;
  return {
    text: text === '' ? marked.text : text,
    by: marked.by ?? (byCustomer.test(marked.text) ? 'customer' : 'me'),
    size: marked.size ?? 'small',
    told: day?.date ?? null,
  };
}

function takeMarks(typed: string): { text: string; by?: Promised['by']; size?: Promised['size'] } {
  let text = typed;
  let says: Mark['says'] = {};
  for (let found = true; found;) {
    found = false;
    for (const mark of marks) {
      const rest = text.replace(mark.pattern, '');
      if (rest === text || rest === '') continue;
      says = { ...says, ...mark.says };
      text = rest;
      found = true;
    }
  }
  return { text, ...says };
}

/** The text without a piece of it, and without the spaces and commas that held it. */
function without(text: string, from: number, to: number): string {
  const before = text.slice(0, from).replace(/[\s,·(–—-]+$/u, '');
  const after = text.slice(to).replace(/^[\s,·)–—-]+/u, '');
  return `${before} ${after}`.trim();
}
