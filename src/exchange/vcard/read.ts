import type { ImportedCustomer, ReadingPlan, SkippedRow } from '../../shared/exchange.ts';
import type { ReadingContext } from '../card-builder.ts';
import { decodeText, encodeUtf8 } from '../encodings.ts';
import { readCards } from './cards.ts';
import { readCard } from './read-card.ts';

/** The cards of a vCard file of any version, one after the other. */
export function* readVcards(
  _file: string,
  bytes: Uint8Array,
  plan: Pick<ReadingPlan, 'encoding'>,
  context: ReadingContext,
  onBytes: (done: number) => void,
): Generator<ImportedCustomer | SkippedRow> {
  const isWide = plan.encoding === 'utf-16le' || plan.encoding === 'utf-16be';
  const narrow = isWide ? encodeUtf8(decodeText(bytes, plan.encoding)) : bytes;
  const fallback = isWide ? 'utf-8' : plan.encoding;
  const share = bytes.length / Math.max(1, narrow.length);
  const progress = (done: number) => onBytes(Math.round(done * share));
  for (const card of readCards(narrow, progress)) yield readCard(card, fallback, context);
}
