import { listDepositImports, readDepositImport } from '../../data/deposit-imports.ts';
import { listDeposits } from '../../data/deposits.ts';
import type { DepositPlan } from '../../shared/deposits.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { TakenFiles } from '../exchange/taken-files.ts';
import { today } from '../local-time.ts';
import { assignDeposit, takeFromCustomer } from './assign.ts';
import { addDeposit, removeDeposit } from './by-hand.ts';
import { inspectList } from './inspect.ts';
import { missingDeposits } from './missing.ts';
import { rememberDepositPlan } from './plan-memory.ts';
import { printThanks } from './print.ts';
import { thankForDeposits, unthankDeposits } from './thank.ts';
import { thanksList } from './thanks.ts';
import { undoCutOffDeposits } from './undo-import.ts';
import { unsureDeposits } from './unsure.ts';

export function depositHandlers(context: Context): HandlersOf<'deposits'> {
  const { box, events, jobs } = context;
  const taken = new TakenFiles();
  const changed = () => events.changed('deposits', 'customers', 'today');
  /** Tells the page after an act. */
  const telling = <T>(result: T): T => {
    changed();
    return result;
  };
  return {
    'deposits.inspect': async ({ name, bytes, plan = {} }) => {
      const inspection = await inspectList(context, { name, bytes }, plan);
      return { ...inspection, file: taken.keep(name, bytes) };
    },
    'deposits.reinspect': async ({ file, plan }) => ({
      ...(await inspectList(context, taken.get(file), plan)),
      file,
    }),
    'deposits.import': async ({ file, plan }) => {
      checkPlan(plan);
      await context.backups.beforeRisk();
      const { name, bytes } = taken.get(file);
      const job = jobs.start({
        kind: 'deposits',
        label: name,
        input: { fileName: name, bytes, plan, today: today(context) },
        transfer: [bytes.buffer],
        finish: telling,
        // A worker that died without a word left its rows behind.
        cleanUp: () => {
          undoCutOffDeposits(context);
          changed();
        },
      });
      taken.drop(file);
      rememberDepositPlan(box, plan, now(context));
      return { job };
    },
    'deposits.imports': () => listDepositImports(box),
    'deposits.undoImport': ({ id }) => {
      const list = readDepositImport(box, id);
      if (!list) throw new AppError('not-found', { what: 'deposit-import', id });
      if (list.status === 'running') throw new AppError('import-running');
      if (list.status === 'undone') throw new AppError('import-undone');
      const input = { importId: id };
      const label = list.fileName;
      return {
        job: jobs.start({ kind: 'undo-deposits', label, input, finish: telling, cleanUp: changed }),
      };
    },
    'deposits.list': ({ filter, ...page }) => listDeposits(box, filter, page),
    'deposits.unsure': (page) => unsureDeposits(box, page),
    'deposits.assign': (input) => telling(assignDeposit(context, input)),
    'deposits.ignore': ({ id }) => telling(takeFromCustomer(context, id, 'ignored')),
    'deposits.unassign': ({ id }) => telling(takeFromCustomer(context, id, 'unsure')),
    'deposits.add': (input) => telling(addDeposit(context, input)),
    'deposits.remove': ({ id }) => telling(removeDeposit(context, id)),
    'deposits.thanks': (input) => thanksList(box, input, today(context)),
    'deposits.thank': (input) => {
      const result = thankForDeposits(context, input);
      if (result.contact !== null) events.changed('contacts');
      return telling(result);
    },
    'deposits.unthank': ({ ids }) => telling(unthankDeposits(context, ids) ?? {}),
    'deposits.missing': (page) => missingDeposits(box, page, today(context)),
    'deposits.print': (input) => printThanks(context, input),
  };
}

/** Errors: `deposit-plan-incomplete`. */
function checkPlan({ columns }: DepositPlan): void {
  const has = (wanted: string) => columns.some(({ target }) => target === wanted);
  if (!has('paidOn') || !(has('amount') || has('reversal'))) {
    throw new AppError('deposit-plan-incomplete');
  }
}
