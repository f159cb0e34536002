import { paperOf, singleLayout } from '../../core/card-layouts.ts';
import { readSendings, sendingsOfBatch } from '../../data/sendings.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { picturesOf } from '../../shared/greeting-card-spec.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';
import { readPictures } from '../marks/pictures.ts';
import { shiftOn } from '../paper/sheets.ts';
import { putOut } from '../papers.ts';
import { runWords } from './run-post.ts';

/**
 * Makes the same bytes again, of one card or of its whole run: all that they depend on was kept with
 * the sending, down to its pictures. Errors: `not-found`, those of `putOut`.
 */
export async function reprint(
  context: Context,
  { sending: id, whole, flip, mode, file }: ParsedInputOf<'greetingCards.reprint'>,
): Promise<OutputOf<'greetingCards.reprint'>> {
  const { box } = context;
  const [asked] = readSendings(box, [id]);
  if (!asked) throw new AppError('not-found', { what: 'sending', id });
  // The others of a household got the card of the one to whom it was written.
  const run = whole
    ? sendingsOfBatch(box, asked.batch).filter(({ partOf }) => partOf === null)
    : [asked];
  const layout = whole ? asked.layout : singleLayout(asked.layout);
  const specs = run.map(({ spec }) => spec);
  return putOut(
    context,
    {
      ...{ mode, file, title: runWords(box).cards },
      suggestedName: `dangol-card-${today(context)}-${id}.pdf`,
      access: { act: 'print', customers: run.length, facts: { paper: 'cards', again: true } },
    },
    {
      kind: 'greeting-cards',
      specs,
      options: {
        layout,
        flip,
        shift: shiftOn(box, paperOf(layout)),
        createdAt: new Date(asked.sentAt),
        pictures: readPictures(box, [...new Set(specs.flatMap(picturesOf))]),
      },
    },
  );
}
