import type { CardLine } from '../../../../core/card-line.ts';
import type { Signal } from '../../../../shared/card-parts.ts';
import type { CustomerFields, CustomerPatch } from '../../../../shared/customer-card.ts';
import { formatNoteDate, noteWith } from '../note-line.ts';

const longestOwnKind = 60;

/** What a typed line changes on a card: one more entry of its list, or a dated line in the notes. */
export function linePatch(now: CustomerFields, line: CardLine, today: string): CustomerPatch {
  const { kind, text, on } = line;
  switch (kind) {
    case 'note':
      return { notes: noteWith(now.notes, text, formatNoteDate(today)) };
    case 'deal-breaker':
    case 'preference':
    case 'request':
      return {
        preferences: [
          ...now.preferences,
          { uid: '', kind, text, forService: kind === 'request', on },
        ],
      };
    case 'expectation':
      return {
        expectations: [
          ...now.expectations,
          { uid: '', question: '', answer: text, knownBy: '', askedOn: on },
        ],
      };
    case 'extra':
      return { extras: [...now.extras, { uid: '', on, what: text, landed: '' }] };
    case 'good-signal':
    case 'bad-signal':
      return { signals: [...now.signals, signalOf(line)] };
  }
}

/** A built-in signal keeps the line beside it; of other words a short line is the signal itself. */
function signalOf({ kind, text, on, signal }: CardLine): Signal {
  const tone = kind === 'good-signal' ? 'good' : 'bad';
  if (signal !== null) return { uid: '', kind: signal, tone, on, note: text };
  if (text.length <= longestOwnKind) return { uid: '', kind: text, tone, on, note: '' };
  return { uid: '', kind: `${text.slice(0, longestOwnKind - 1)}…`, tone, on, note: text };
}
