import { freeMoment } from '../../data/backups.ts';
import { unfinishedDestructions } from '../../data/destroy.ts';
import { keepDestroyedFile } from '../../data/destroy-run.ts';
import { heldBy, knownCustomers } from '../../data/retention.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Destruction } from '../../shared/privacy.ts';
import { now, type Context } from '../context.ts';
import { checkTexts } from '../customers/check-fields.ts';
import { newUid } from '../customers/store.ts';

/** Everything that a page may show of somebody who is no more. */
const topics = [
  'customers',
  'contacts',
  'deposits',
  'greeting-cards',
  'drafts',
  'duplicates',
  'exchange',
  'today',
  'backups',
  'access-log',
] as const;

/**
 * Starts destroying customers; answers the job. A backup of before is made first: until the last row is
 * gone, a failing disk must cost nobody else's card. Errors: `not-found`, `destroy-held`,
 * `resident-number`, `too-many-jobs`, those of the backup.
 */
export async function startDestruction(
  context: Context,
  input: ParsedInputOf<'privacy.destroy'>,
): Promise<OutputOf<'privacy.destroy'>> {
  const { jobs, backups, access } = context;
  const { reason, note, evenHeld } = input;
  const ids = [...new Set(input.ids)];
  checkTexts({ notes: note });
  checkIds(context, ids, evenHeld);
  await backups.beforeRisk();
  const at = now(context);
  const tell = () => context.events.changed(...topics);
  const job = jobs.start({
    kind: 'destroy',
    label: '',
    input: {
      plan: { uid: newUid(new Date(at)), at, reason, note, ids },
      access: access.entry({
        act: 'destroy',
        customers: ids.length,
        facts: { reason, backups: input.backups },
      }),
      backups: input.backups
        ? { folder: backups.folder, folders: backups.folders, at: freeMoment(backups.folder, at) }
        : null,
    },
    finish: (result: Destruction | null) => {
      tell();
      return result;
    },
    cleanUp: tell,
  });
  return { job };
}

function checkIds({ box }: Context, ids: readonly number[], evenHeld: boolean): void {
  const known = new Set(knownCustomers(box, ids));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw new AppError('not-found', { what: 'customer', id: missing });
  if (evenHeld) return;
  const held = heldBy(box, ids);
  if (held.size > 0) throw new AppError('destroy-held', { count: held.size });
}

/** Goes on with what was cut off; answers the job, null where all was done. */
export function finishDestructions(
  context: Pick<Context, 'box' | 'jobs' | 'events'>,
  key: Uint8Array,
): string | null {
  const { box, jobs, events } = context;
  keepDestroyedFile(box, key);
  if (unfinishedDestructions(box).length === 0) return null;
  return jobs.start({
    kind: 'destroy',
    label: '',
    input: { plan: null, access: null, backups: null },
    finish: (result: Destruction | null) => {
      events.changed(...topics);
      return result;
    },
  });
}
