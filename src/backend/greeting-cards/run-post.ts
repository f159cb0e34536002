import { senderLines } from '../../core/mailing.ts';
import type { Box } from '../../data/sql.ts';
import { envelopesPdf, labelsPdf } from '../../print/mailing.ts';
import type { PrintRun } from '../../shared/greeting-cards.ts';
import type { TaskContext } from '../jobs/job-tasks.ts';
import { piecesForGroups } from '../mailing/pieces.ts';
import { sheetOf, shiftOn } from '../paper/sheets.ts';
import { inLanguage } from '../paper-words.ts';
import { readSettings } from '../settings/store.ts';
import type { NamedCard, PrintRunInput } from './print-run-input.ts';

/** What goes with the cards. */
export type PostPart = 'envelopes' | 'labels';

export function wantedParts({ envelope, labels }: PrintRunInput): PostPart[] {
  return [...(envelope ? ['envelopes' as const] : []), ...(labels ? ['labels' as const] : [])];
}

/** The parts of a run as files and the printer's list name them. */
export function runWords(box: Box): Record<'cards' | PostPart, string> {
  const { language } = readSettings(box);
  return {
    cards: inLanguage(language, '감사카드', 'Greeting cards'),
    envelopes: inLanguage(language, '봉투', 'Envelopes'),
    labels: inLanguage(language, '주소 라벨', 'Address labels'),
  };
}

/**
 * Envelopes or labels for the cards that are set, in their order; streamed into `write` where it is
 * given. Errors: `not-found`, `customer-in-trash`, those of the printing, the signal's.
 */
export async function postPdf(
  input: PrintRunInput,
  { box, signal }: TaskContext,
  { cards, part, write }: PostOf,
): Promise<{ pdf: Uint8Array; pieces: number } & Pick<PrintRun, 'withoutAddress'>> {
  const { pieces, withoutAddress } = piecesForGroups({ box }, cards, input);
  const answer = { pieces: pieces.length, withoutAddress };
  if (pieces.length === 0) return { ...answer, pdf: new Uint8Array() };
  const options = {
    title: runWords(box)[part],
    createdAt: new Date(input.sentAt),
    signal,
    ...(write ? { write } : {}),
  };
  const { envelope, labels } = input;
  if (part === 'envelopes' && envelope) {
    const sender = senderLines(readSettings(box));
    const shift = shiftOn(box, envelope);
    const { pdf } = await envelopesPdf(pieces, { ...options, size: envelope, sender, shift });
    return { ...answer, pdf };
  }
  const { sheet: id = '', first = 1 } = labels ?? {};
  const sheet = sheetOf(box, id);
  const { pdf } = await labelsPdf(pieces, { ...options, sheet, first, shift: shiftOn(box, id) });
  return { ...answer, pdf };
}

type PostOf = {
  readonly cards: readonly NamedCard[];
  readonly part: PostPart;
  readonly write?: (bytes: Uint8Array) => void;
};
