import { inspectInWorker } from '../../exchange/deposits/in-worker.ts';
import type { DepositInspection, DepositPlan } from '../../shared/deposits.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';
import { rememberedColumns } from './plan-memory.ts';

/**
 * Looks at a list in the worker that can be ended. Columns of a header that was read before go where
 * the user put them then, unless `plan` says otherwise. Errors: those of `inspectInWorker`.
 */
export async function inspectList(
  context: Context,
  { name, bytes }: { name: string; bytes: Uint8Array },
  plan: Partial<DepositPlan>,
): Promise<DepositInspection> {
  const look = (overrides: Partial<DepositPlan>) =>
    inspectInWorker({
      workerUrl: context.ports.workers.parse,
      name,
      // The worker takes its bytes over; the list is kept for the import.
      bytes: new Uint8Array(bytes),
      plan: overrides,
      today: today(context),
    });
  const inspection = await look(plan);
  if (plan.columns !== undefined) return inspection;
  const columns = rememberedColumns(context.box, inspection.plan);
  if (columns === null) return inspection;
  const isSame = columns.every(({ target }, at) => target === inspection.plan.columns[at]?.target);
  const again = isSame ? inspection : await look({ ...plan, columns });
  return { ...again, remembered: true };
}
