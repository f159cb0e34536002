import { Worker } from 'node:worker_threads';
import { AppError } from '../shared/errors.ts';
import { withoutResidentNumbers } from '../exchange/json/mask.ts';
import type { AccessNote } from './access-log/access-log.ts';
import type { Context } from './context.ts';
import { crashReason } from './crash-reason.ts';
import { destination } from './destination.ts';
import type { PaperToPrint, PrintAnswer, PrintedPaper } from './print-worker.ts';
import { writeWhole } from './write-file.ts';

type Output = {
  readonly mode: 'save' | 'print';
  readonly file?: string | undefined;
  /** Of the document. */
  readonly title: string;
  readonly suggestedName: string;
  /** Written down before the paper is out; left out where it says nothing of any customer. */
  readonly access?: AccessNote;
};

/**
 * Prints a paper and saves it where the user or the command says, or hands it to the printer. `file`
 * is null for the printer and where the user gave up; then nothing is printed: no pages.
 * Errors: `invalid-input`, `disk-full`, `disk-read-only`, `file-not-written`, `job-crashed`, those of
 * the paper itself.
 */
export async function putOut(
  context: Context,
  output: Output,
  paper: PaperToPrint,
): Promise<{ file: string | null; pages: number }> {
  const file = output.mode === 'print' ? null : await destination(context, output);
  if (file === null && output.mode === 'save') return { file, pages: 0 };
  const { pdf, pages } = await printed(context, paper);
  if (output.access) context.access.write(output.access);
  if (file === null) await context.ports.printer.print({ title: output.title, pdf });
  else {
    writeWhole(file, pdf);
    context.written.add(file);
  }
  return { file, pages };
}

/** The paper itself, for looking at it. Errors: `job-crashed`. */
export const printed = (context: Context, paper: PaperToPrint): Promise<PrintedPaper> =>
  inWorker(context.ports.workers.print, clean(paper));

/** A paper with resident numbers masked, wherever they would stand on it. */
function clean(paper: PaperToPrint): PaperToPrint {
  // A recovery key is no word that anybody wrote, and cards sent keep their bytes.
  if (paper.kind === 'recovery-sheet' || paper.kind === 'greeting-cards') return paper;
  return withoutResidentNumbers(paper);
}

/** A paper that takes longer hangs: the largest ones are printed by jobs. */
const longestMs = 300_000;
const mostHeapMb = 1024;

/** Opening fonts and setting pages takes longer than the window may stand still. */
function inWorker(entry: URL, paper: PaperToPrint): Promise<PrintedPaper> {
  return new Promise((resolve, reject) => {
    const crashed = (reason: string): void => reject(new AppError('job-crashed', { reason }));
    const worker = new Worker(entry, {
      workerData: paper,
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
    });
    const timer = setTimeout(() => {
      crashed('timeout');
      void worker.terminate();
    }, longestMs);
    worker.once('message', (answer: PrintAnswer) => {
      if ('error' in answer) reject(new AppError(answer.error.code, answer.error.details));
      else resolve(answer);
    });
    worker.once('error', (thrown: unknown) => crashed(crashReason(thrown)));
    worker.once('exit', (code) => {
      clearTimeout(timer);
      crashed(`exit ${code}`);
    });
  });
}
