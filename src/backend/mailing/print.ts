import { senderLines } from '../../core/mailing.ts';
import type { envelopesPdf, labelsPdf, WrittenPiece } from '../../print/mailing.ts';
import type { Box } from '../../data/sql.ts';
import type { MailingPaper } from '../../shared/mailing.ts';
import { inLanguage } from '../paper-words.ts';
import { checkFirst, sheetOf, shiftOn } from '../paper/sheets.ts';
import { readSettings } from '../settings/store.ts';

type Options<F extends (...all: never[]) => unknown> = Omit<
  Parameters<F>[1],
  'write' | 'onProgress' | 'signal'
>;
/** What crosses to a thread that prints. */
export type EnvelopesToPrint = Options<typeof envelopesPdf> & { pieces: readonly WrittenPiece[] };
export type LabelsToPrint = Options<typeof labelsPdf> & { pieces: readonly WrittenPiece[] };

/** Everything but the pieces: what paper, how far moved, who sends. */
export type MailingSetting =
  | { kind: 'envelopes'; options: Omit<EnvelopesToPrint, 'pieces'> }
  | { kind: 'labels'; options: Omit<LabelsToPrint, 'pieces'> };

/**
 * How a mailing is printed on a paper; for the eye with the labels' outlines, and nothing moved.
 * Errors: `not-found` for a sheet, `invalid-input` for a label that it has not.
 */
export function mailingSetting(
  box: Box,
  paper: MailingPaper,
  { createdAt, forEye = false }: { createdAt: Date; forEye?: boolean },
): MailingSetting {
  const settings = readSettings(box);
  const shift = forEye ? { x: 0, y: 0 } : null;
  if (paper.kind === 'envelope') {
    const { size } = paper;
    const title = inLanguage(settings.language, '봉투', 'Envelopes');
    const sender = senderLines(settings);
    return {
      kind: 'envelopes',
      options: { title, createdAt, shift: shift ?? shiftOn(box, size), size, sender },
    };
  }
  const sheet = sheetOf(box, paper.sheet);
  checkFirst(sheet, paper.first);
  const title = inLanguage(settings.language, '주소 라벨', 'Address labels');
  const where = { sheet, first: paper.first, outlines: forEye };
  return {
    kind: 'labels',
    options: { title, createdAt, shift: shift ?? shiftOn(box, sheet.id), ...where },
  };
}
