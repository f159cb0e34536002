import { rmSync } from 'node:fs';
import { AppError, toErrorData } from '../../shared/errors.ts';
import type { PrintRun, Sending } from '../../shared/greeting-cards.ts';
import type { Task, TaskContext } from '../jobs/job-tasks.ts';
import { draftFile, type FileDraft } from '../write-file.ts';
import { postPdf, runWords, wantedParts, type PostPart } from './run-post.ts';
import type { PrintRunInput } from './print-run-input.ts';
import { recordRun } from './record.ts';
import { setOneByOne, setTogether, type SetCards } from './run-cards.ts';
import { besideFile, cardFolder, freeFile } from './run-output.ts';

/**
 * Sets the cards of one print run with their envelopes and labels, puts them out and records what was
 * put out: never more than that. A card that cannot be set is named and loses none of the others.
 *
 * Errors, after which nothing is written and nothing recorded: those of a card where all failed,
 * `disk-full`, `disk-read-only`, `file-not-written`, `job-cancelled`, those of the printing.
 */
export const printRunTask: Task<'print-run'> = async (input, context) => {
  if (input.file === null) return printed(input, context);
  return input.each ? inFolder(input, context, input.file) : inFile(input, context, input.file);
};

/** A part of the run that is there as a file under another name, until it is committed. */
type Drafted = { part: PostPart; file: string; draft: FileDraft; pieces: number };

async function inFile(input: PrintRunInput, context: TaskContext, file: string): Promise<PrintRun> {
  const cards = draftFile(file);
  const parts: Drafted[] = [];
  let isOut = false;
  try {
    const progress = progressOf(input, context);
    const set = await setTogether(input, context, { draft: cards, progress });
    const post = await draftPost(input, context, set, (part) => besideFile(file, part), parts);
    context.signal.throwIfAborted();
    const sendings = context.box.transaction(() => {
      const recorded = recordRun(context.box, { ...input, cards: set.cards });
      cards.commit();
      isOut = true;
      return recorded;
    });
    return resultOf(set, sendings, { file, files: [file], ...commitPost(parts, post) });
  } catch (thrown) {
    // What could not be recorded is not put out.
    if (isOut) rmSync(file, { force: true });
    throw thrown;
  } finally {
    cards.discard();
    for (const { draft } of parts) draft.discard();
  }
}

async function inFolder(
  input: PrintRunInput,
  context: TaskContext,
  path: string,
): Promise<PrintRun> {
  const folder = cardFolder(path);
  const written: string[] = [];
  const parts: Drafted[] = [];
  try {
    const progress = progressOf(input, context);
    const set = await setOneByOne(input, context, { folder, progress, written });
    const words = runWords(context.box);
    const beside = (part: PostPart) => freeFile(path, words[part]);
    const post = await draftPost(input, context, set, beside, parts);
    context.signal.throwIfAborted();
    const sendings = recordRun(context.box, { ...input, cards: set.cards });
    return resultOf(set, sendings, { file: path, files: set.files, ...commitPost(parts, post) });
  } catch (thrown) {
    folder.remove(written);
    throw thrown;
  } finally {
    for (const { draft } of parts) draft.discard();
  }
}

/** One part after the other is handed over; the cards are recorded as soon as they are. */
async function printed(input: PrintRunInput, context: TaskContext): Promise<PrintRun> {
  const words = runWords(context.box);
  const progress = progressOf(input, context);
  const { pdf, ...set } = await setTogether(input, context, { draft: null, progress });
  context.signal.throwIfAborted();
  await context.print(words.cards, pdf);
  const sendings = recordRun(context.box, { ...input, cards: set.cards });
  const post = emptyPost();
  for (const part of wantedParts(input)) {
    try {
      context.signal.throwIfAborted();
      const made = await postPdf(input, context, { cards: set.cards, part });
      post.withoutAddress = made.withoutAddress;
      if (made.pieces === 0) continue;
      await context.print(words[part], made.pdf);
      post[part] = made.pieces;
    } catch (thrown) {
      post.unfinished.push(unfinished(part, thrown, context));
    }
  }
  return resultOf(set, sendings, { file: null, files: [], ...post });
}

type Post = Pick<PrintRun, 'envelopes' | 'labels' | 'withoutAddress' | 'unfinished'>;

const emptyPost = (): Post => ({ envelopes: 0, labels: 0, withoutAddress: [], unfinished: [] });

/** Sets envelopes and labels in the cards' order; one that fails leaves the cards as they are. */
async function draftPost(
  input: PrintRunInput,
  context: TaskContext,
  { cards }: SetCards,
  fileOf: (part: PostPart) => string,
  parts: Drafted[],
): Promise<Post> {
  const post = emptyPost();
  for (const part of wantedParts(input)) {
    try {
      const file = fileOf(part);
      const draft = draftFile(file);
      const drafted = { part, file, draft, pieces: 0 };
      parts.push(drafted);
      const write = (bytes: Uint8Array) => draft.write(bytes);
      const { pieces, withoutAddress } = await postPdf(input, context, { cards, part, write });
      post.withoutAddress = withoutAddress;
      drafted.pieces = pieces;
    } catch (thrown) {
      context.signal.throwIfAborted();
      post.unfinished.push(unfinished(part, thrown, context));
    }
  }
  return post;
}

/** The cards are out and recorded: what fails now is said. */
function commitPost(parts: readonly Drafted[], post: Post): Post & { postFiles: string[] } {
  const done = { ...post, unfinished: [...post.unfinished], postFiles: [] as string[] };
  for (const { part, file, draft, pieces } of parts) {
    if (pieces === 0 || done.unfinished.some((each) => each.part === part)) continue;
    try {
      draft.commit();
      done[part] = pieces;
      done.postFiles.push(file);
    } catch (thrown) {
      done.unfinished.push({ part, error: toErrorData(thrown) });
    }
  }
  return done;
}

function unfinished(part: PostPart, thrown: unknown, { signal }: TaskContext) {
  const error = signal.aborted ? new AppError('job-cancelled') : thrown;
  return { part, error: toErrorData(error) };
}

function resultOf(
  { cards, failed, pages }: SetCards,
  sendings: Sending[],
  out: Post & { file: string | null; files: readonly string[]; postFiles?: readonly string[] },
): PrintRun {
  const { postFiles = [], ...rest } = out;
  const files = [...out.files, ...postFiles];
  return { ...rest, files, pages, cards: cards.length, failed: [...failed], sendings };
}

/** Of the whole run: its cards, and each part of the post as one step more. */
function progressOf(input: PrintRunInput, { progress }: TaskContext): (done: number) => void {
  const total = input.cards.length + wantedParts(input).length;
  return (done) => progress(done, total);
}
