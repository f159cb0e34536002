import { cardsPdf, pageCount } from '../../print/greeting-cards.ts';
import { AppError } from '../../shared/errors.ts';
import type { Task } from '../jobs/job-tasks.ts';
import { writeWhole } from '../write-file.ts';

/** Sets the cards of one print run and writes the PDF, or gives it back for the printer. */
export const printRunTask: Task<'print-run'> = async (input, { signal, progress }) => {
  const { cards, layout, signature, sentAt, file } = input;
  const specs = cards.map(({ spec }) => spec);
  try {
    const pdf = await cardsPdf(specs, {
      layout,
      createdAt: new Date(sentAt),
      signature: signature?.bytes ?? null,
      onProgress: progress,
      signal,
    });
    if (file !== null) writeWhole(file, pdf);
    return { file, pdf: file === null ? pdf : null, pages: pageCount(cards.length, layout) };
  } catch (thrown) {
    throw namingCustomer(thrown, cards);
  }
};

/** The print layer counts cards; the user knows customers. */
function namingCustomer(
  thrown: unknown,
  cards: readonly { customerId: number; name: string }[],
): unknown {
  if (!(thrown instanceof AppError) || typeof thrown.details['card'] !== 'number') return thrown;
  const card = cards[thrown.details['card']];
  return new AppError(thrown.code, {
    ...thrown.details,
    customerId: card?.customerId,
    name: card?.name,
  });
}
