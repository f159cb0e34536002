import { readMailRecipients } from '../../data/mail-recipients.ts';
import { envelopesPdf, labelsPdf, type PrintedMailing } from '../../print/mailing.ts';
import { AppError } from '../../shared/errors.ts';
import type { Piece } from '../../shared/mailing.ts';
import type { Task, TaskContext } from '../jobs/job-tasks.ts';
import { draftFile } from '../write-file.ts';
import { piecesFor } from './pieces.ts';
import type { MailingSetting } from './print.ts';
import { targetIds } from './question.ts';

/**
 * Prints envelopes or labels into a file, page by page, or into memory for the printer. A cancel
 * leaves no file. Errors: `mailing-nobody`, `not-found`, `customer-in-trash`, those of writing.
 */
export const mailingTask: Task<'mailing'> = async (input, context) => {
  const { to, setting, file, ...options } = input;
  const { pieces, withoutAddress, withdrawn } = piecesFor(
    context,
    targetIds(context.box, to),
    options,
  );
  if (pieces.length === 0) throw new AppError('mailing-nobody');
  const { pdf, pages, cutShort, missingCharacters } =
    file === null
      ? await print(pieces, setting, context)
      : await printInto(file, pieces, setting, context);
  return {
    file,
    pdf: file === null ? pdf : null,
    pages,
    pieces: pieces.length,
    withoutAddress,
    withdrawn,
    missingCharacters: [...missingCharacters],
    cutShort: named(
      context,
      cutShort.flatMap((index) => pieces[index]?.customerId ?? []),
    ),
  };
};

function print(
  pieces: readonly Piece[],
  setting: MailingSetting,
  { progress, signal }: TaskContext,
  write?: (bytes: Uint8Array) => void,
): Promise<PrintedMailing> {
  const also = { write, onProgress: progress, signal };
  return setting.kind === 'envelopes'
    ? envelopesPdf(pieces, { ...setting.options, ...also })
    : labelsPdf(pieces, { ...setting.options, ...also });
}

async function printInto(
  file: string,
  pieces: readonly Piece[],
  setting: MailingSetting,
  context: TaskContext,
): Promise<PrintedMailing> {
  const draft = draftFile(file);
  try {
    const printed = await print(pieces, setting, context, (bytes) => draft.write(bytes));
    draft.commit();
    return printed;
  } finally {
    draft.discard();
  }
}

const named = ({ box }: TaskContext, ids: readonly number[]) =>
  readMailRecipients(box, ids).map(({ id, name, company }) => ({
    customerId: id,
    name: name || company,
  }));
