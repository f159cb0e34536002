import { existsSync } from 'node:fs';
import { paperOf, singleLayout } from '../../core/card-layouts.ts';
import { cardsPdf } from '../../print/greeting-cards.ts';
import { AppError, toErrorData } from '../../shared/errors.ts';
import { picturesOf } from '../../shared/greeting-card-spec.ts';
import type { FailedCard } from '../../shared/greeting-cards.ts';
import type { TaskContext } from '../jobs/job-tasks.ts';
import { readPictures } from '../marks/pictures.ts';
import { shiftOn } from '../paper/sheets.ts';
import { writeWhole, type FileDraft } from '../write-file.ts';
import type { NamedCard, PrintRunInput } from './print-run-input.ts';
import { freeFile, type CardFolder } from './run-output.ts';

/** Cards that are set, those that could not be, and the pages of the former. */
export type SetCards = {
  readonly cards: readonly NamedCard[];
  readonly failed: readonly FailedCard[];
  readonly pages: number;
};

type Progress = (done: number) => void;

/** Everything that a run's cards are set with beside their specs. */
function setting(input: PrintRunInput, { box, signal }: TaskContext, layout = input.layout) {
  const ids = new Set(input.cards.flatMap(({ spec }) => picturesOf(spec)));
  return {
    layout,
    flip: input.flip,
    shift: shiftOn(box, paperOf(layout)),
    createdAt: new Date(input.sentAt),
    pictures: readPictures(box, [...ids]),
    signal,
  };
}

/**
 * Sets all cards of a run in one PDF: written into the draft, or given back where there is none.
 * Errors: those of the first card where none could be set, those of `draftFile`.
 */
export async function setTogether(
  input: PrintRunInput,
  context: TaskContext,
  { draft, progress }: { draft: FileDraft | null; progress: Progress },
): Promise<SetCards & { pdf: Uint8Array }> {
  const { pdf, pages, failed } = await cardsPdf(
    input.cards.map(({ spec }) => spec),
    {
      ...setting(input, context),
      ...(draft ? { write: (bytes: Uint8Array) => draft.write(bytes) } : {}),
      onProgress: progress,
    },
  );
  const fates = new Map(failed.map(({ index, error }) => [index, error]));
  const set = withFates(input.cards, (_, index) => fates.get(index));
  return { ...set, pdf, pages };
}

/**
 * Sets each card in a PDF of its own, named after its customer, and writes it into the folder at once.
 * Where the disk is full or the folder gone the cards that are left fail with that error.
 * Errors: those of the first card where none could be written, the signal's.
 */
export async function setOneByOne(
  input: PrintRunInput,
  context: TaskContext,
  { folder, progress, written }: { folder: CardFolder; progress: Progress; written: string[] },
): Promise<SetCards & { files: string[] }> {
  const options = setting(input, context, singleLayout(input.layout));
  const taken = new Set<string>();
  const files = new Map<number, string>();
  const fates = new Map<number, unknown>();
  let pages = 0;
  let end: unknown = null;
  for (const [index, card] of input.cards.entries()) {
    await context.giveWay();
    progress(index);
    if (end !== null) {
      fates.set(index, end);
      continue;
    }
    try {
      const made = await cardsPdf([card.spec], { ...options, strict: true });
      const file = freeFile(folder.path, card.name, taken);
      writeWhole(file, made.pdf);
      written.push(file);
      files.set(index, file);
      pages += made.pages;
    } catch (thrown) {
      context.signal.throwIfAborted();
      fates.set(index, thrown);
      if (isTheEnd(thrown, folder)) end = thrown;
    }
  }
  // A folder that was taken away took its files with it.
  for (const [index, file] of files) {
    if (existsSync(file)) continue;
    fates.set(index, new AppError('file-not-written', { file, reason: 'ENOENT' }));
    files.delete(index);
  }
  return {
    ...withFates(input.cards, (_, index) => fates.get(index)),
    files: [...files.values()],
    pages,
  };
}

function isTheEnd(thrown: unknown, folder: CardFolder): boolean {
  const code = thrown instanceof AppError ? thrown.code : '';
  return code === 'disk-full' || code === 'disk-read-only' || !folder.exists();
}

/** Which cards are set and which failed. Errors: that of the first where all failed, naming how many. */
function withFates(
  cards: readonly NamedCard[],
  fateOf: (card: NamedCard, index: number) => unknown,
): Pick<SetCards, 'cards' | 'failed'> {
  const set: NamedCard[] = [];
  const failed: FailedCard[] = [];
  for (const [index, card] of cards.entries()) {
    const fate = fateOf(card, index);
    if (fate === undefined) set.push(card);
    else failed.push(failureOf(card, fate));
  }
  const [first] = failed;
  if (set.length > 0 || !first) return { cards: set, failed };
  const { code, details } = toError(first);
  throw new AppError(code, { ...details, cards: failed.length });
}

/** The print layer counts cards; the user knows customers. */
function failureOf({ customerId, name }: NamedCard, thrown: unknown): FailedCard {
  const { code, details, message } = toErrorData(thrown);
  return { customerId, name, error: { code, message, details: { ...details, customerId, name } } };
}

function toError({ error }: FailedCard): AppError {
  // What was thrown as an error of ours has one of our codes; all else became `unexpected`.
  return new AppError(error.code as AppError['code'], error.details);
}
