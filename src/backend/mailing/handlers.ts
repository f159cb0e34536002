import { labelPageCount } from '../../core/label-sheets.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { MailingPaper, MailingRun } from '../../shared/mailing.ts';
import { labelsOn } from '../../shared/paper.ts';
import type { AccessNote } from '../access-log/access-log.ts';
import type { Context } from '../context.ts';
import { storedFilter } from '../customers/filter.ts';
import { destination } from '../destination.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { JobTasks } from '../jobs/job-tasks.ts';
import { today } from '../local-time.ts';
import { sheetOf } from '../paper/sheets.ts';
import { printed } from '../papers.ts';
import { mailingSetting, type MailingSetting } from './print.ts';
import { mailingPieces, type MailingQuestion, type MailingTargets } from './question.ts';

type Asked = ParsedInputOf<'mailing.preview'>;

/** So many are read at once in the window's thread; more in a thread of their own. */
const few = 100;

function targetsOf(context: Context, to: Asked['to']): MailingTargets {
  if ('ids' in to) return to;
  return { query: { ...to.query, filter: storedFilter(context, to.query.filter) } };
}

/** The day on which consents count; null where those who withdrew are written to even so. */
const consentDay = (context: Context, { evenWithdrawn }: Pick<Asked, 'evenWithdrawn'>) =>
  evenWithdrawn ? null : today(context);

/** Errors: `not-found`, `customer-in-trash`. */
function piecesAsked(
  context: Context,
  { to, address, households, ...asked }: Asked,
  limit: number,
) {
  const question: MailingQuestion = {
    ...{ to: targetsOf(context, to), address, households, limit },
    consentOn: consentDay(context, asked),
  };
  const isFew = 'ids' in to && to.ids.length <= few;
  return isFew ? mailingPieces(context.box, question) : context.lists.ask('mailing', question);
}

function pageCount({ box }: Context, paper: MailingPaper, pieces: number): number {
  if (paper.kind === 'envelope') return pieces;
  return labelPageCount({ count: pieces, first: paper.first }, sheetOf(box, paper.sheet));
}

/** How many go onto the first page. */
function onFirstPage({ box }: Context, paper: MailingPaper): number {
  if (paper.kind === 'envelope') return 1;
  return Math.max(0, labelsOn(sheetOf(box, paper.sheet)) - paper.first + 1);
}

async function preview(context: Context, asked: Asked) {
  const { paper } = asked;
  const setting = mailingSetting(context.box, paper, {
    createdAt: context.ports.clock.now(),
    forEye: true,
  });
  const { total, pieces } = await piecesAsked(context, asked, onFirstPage(context, paper));
  if (total === 0) throw new AppError('mailing-nobody');
  const { pdf } = await printed(
    context,
    setting.kind === 'envelopes'
      ? { kind: 'envelopes', paper: { ...setting.options, pieces } }
      : { kind: 'labels', paper: { ...setting.options, pieces } },
  );
  return { pdf, pages: pageCount(context, paper, total) };
}

const accessOf = ({ kind }: MailingSetting, { file, pieces }: MailingRun): AccessNote => ({
  act: 'print',
  customers: pieces,
  facts: { paper: kind, to: file === null ? 'printer' : 'file' },
});

/** Hands what is not written to a file to the printer, when the job is done. */
async function finish(
  context: Context,
  setting: MailingSetting,
  { pdf, ...run }: JobTasks['mailing']['result'],
): Promise<MailingRun> {
  context.access.write(accessOf(setting, run));
  if (pdf) await context.ports.printer.print({ title: setting.options.title, pdf });
  if (run.file !== null) context.written.add(run.file);
  return run;
}

export function mailingHandlers(context: Context): HandlersOf<'mailing'> {
  return {
    'mailing.pieces': async ({ limit, ...asked }) => piecesAsked(context, asked, limit),
    'mailing.preview': (asked) => preview(context, asked),
    'mailing.print': async ({ mode, file: wanted, ...asked }) => {
      const { to, paper, address, households } = asked;
      const setting = mailingSetting(context.box, paper, {
        createdAt: context.ports.clock.now(),
      });
      const suggestedName = `${setting.options.title} ${today(context)}.pdf`;
      const file =
        mode === 'print' ? null : await destination(context, { file: wanted, suggestedName });
      if (file === null && mode === 'save') return { job: null };
      const job = context.jobs.start({
        kind: 'mailing',
        label: '',
        input: {
          ...{ to: targetsOf(context, to), address, households, setting, file },
          consentOn: consentDay(context, asked),
        },
        finish: (result) => finish(context, setting, result),
      });
      return { job };
    },
  };
}
