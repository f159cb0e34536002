import type { CardText } from '../shared/greeting-card-spec.ts';
import { fillTemplate, type MergeValues } from './merge-fields.ts';

export type FilledCard = CardText & {
  /** Fields that had neither a value nor a fallback, and fields that there are not; each once. */
  readonly missing: string[];
  readonly unknown: string[];
};

/**
 * The three texts of a card filled. "드림" without a name would be half a closing: one that misses
 * something stays empty.
 */
export function fillCard(text: CardText, values: MergeValues): FilledCard {
  const greeting = fillTemplate(text.greeting, values);
  const message = fillTemplate(text.message, values);
  const closing = fillTemplate(text.closing, values);
  const all = [greeting, message, closing];
  return {
    greeting: greeting.text,
    message: message.text,
    closing: closing.missing.length > 0 ? '' : closing.text,
    missing: [...new Set(all.flatMap((filled) => filled.missing))],
    unknown: [...new Set(all.flatMap((filled) => filled.unknown))],
  };
}
