import { refreshPayments } from '../../data/agreement-payments.ts';
import {
  depositsOfImport,
  dropSightings,
  listDepositImports,
  readDepositImport,
  releaseDeposits,
  setImportUndone,
} from '../../data/deposit-imports.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import type { Task, TaskContext } from '../jobs/job-tasks.ts';

const depositsPerTransaction = 500;

export const undoDepositsTask: Task<'undo-deposits'> = ({ importId }, context) =>
  undoDepositImport(context, importId, context.now().toISOString());

/**
 * Takes away what a list brought; deposits that another list holds as well go over to that one. Calls
 * that were logged stay. May be called again after it was cut off. Errors: `not-found`,
 * `import-undone`.
 */
export async function undoDepositImport(
  { box, giveWay, progress }: Pick<TaskContext, 'box' | 'giveWay' | 'progress'>,
  importId: number,
  at: string,
): Promise<{ removed: number }> {
  const list = readDepositImport(box, importId);
  if (!list) throw new AppError('not-found', { what: 'deposit-import', id: importId });
  if (list.status === 'undone') throw new AppError('import-undone');
  let removed = 0;
  for (;;) {
    const deposits = depositsOfImport(box, importId, depositsPerTransaction);
    if (deposits.length === 0) break;
    const customers = deposits.flatMap(({ customerId }) =>
      customerId === null ? [] : [customerId],
    );
    box.transaction(() => {
      releaseDeposits(
        box,
        importId,
        deposits.map(({ id }) => id),
        at,
      );
      refreshPayments(box, [...new Set(customers)], at);
    });
    removed += deposits.length;
    progress(removed, list.matched + list.unsure + list.failed);
    await giveWay();
  }
  box.transaction(() => {
    dropSightings(box, importId);
    setImportUndone(box, importId, at);
  });
  return { removed };
}

/**
 * A list that is marked running while no job runs it was cut off, by a crash or with its worker:
 * starts taking it back; answers the jobs.
 */
export function undoCutOffDeposits({ box, jobs, events }: Context): string[] {
  const cutOff = listDepositImports(box).filter(({ status }) => status === 'running');
  return cutOff.map(({ id, fileName }) =>
    jobs.start({
      kind: 'undo-deposits',
      label: fileName,
      input: { importId: id },
      finish: (result) => {
        events.changed('deposits', 'customers', 'today');
        return result;
      },
    }),
  );
}
