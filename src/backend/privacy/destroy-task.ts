import { appendAccess } from '../../data/access-log.ts';
import { writeBackup } from '../../data/backups.ts';
import {
  addNumbers,
  listDestructions,
  planDestruction,
  unfinishedDestructions,
} from '../../data/destroy.ts';
import { dropHoldingBackups } from '../../data/destroy-backups.ts';
import { carryOutDestructions } from '../../data/destroy-run.ts';
import type { Destruction } from '../../shared/privacy.ts';
import type { JobTasks, Task, TaskContext } from '../jobs/job-tasks.ts';

/**
 * Destroys customers for good, or goes on with what was cut off where there is no plan. Once it is
 * planned it cannot be cancelled: a program that closes leaves the rest to the next start.
 */
export const destroyTask: Task<'destroy'> = async ({ plan, access, backups }, context) => {
  const { box, key, progress, now } = context;
  const uid = plan?.uid ?? unfinishedDestructions(box).at(-1)?.uid;
  if (plan) {
    box.transaction(() => {
      planDestruction(box, plan);
      if (access) appendAccess(box, [access]);
    });
  }
  await carryOutDestructions(box, {
    ...{ key, now, progress },
    giveWay: () => giveWayUnlessClosing(context),
    isClosing: () => context.signal.aborted,
  });
  if (backups && !context.signal.aborted) await renewBackups(backups, context);
  return destructionOf(context, uid);
};

/** Lets others write. A cancel does not stop what was begun. */
async function giveWayUnlessClosing({ giveWay, signal }: TaskContext): Promise<void> {
  try {
    await giveWay();
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  }
}

/** A fresh backup without them first, then the older ones that hold them go. */
async function renewBackups(
  { folder, folders, at }: NonNullable<JobTasks['destroy']['input']['backups']>,
  { box, key, signal }: TaskContext,
): Promise<void> {
  const fresh = await writeBackup(box, { key, folder, kind: 'before', at, signal });
  const dropped = dropHoldingBackups(box, { key, folders, except: fresh.name });
  const last = box.getSql<{ id: number }>('SELECT max(id) AS id FROM destructions');
  if (last) addNumbers(box, last.id, [{ backups: dropped }]);
}

function destructionOf({ box }: TaskContext, uid: string | undefined): Destruction | null {
  return listDestructions(box, { offset: 0, limit: 1, uid }).destructions[0] ?? null;
}
