import { backupName, freeMoment, listBackups } from '../../data/backups.ts';
import { wishRestore } from '../../data/restore.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { wire } from './backup-tasks.ts';
import { checkHandlers } from './check-handlers.ts';

/** `restart` closes the box and opens it again, which carries out a restore that was wished. */
export function backupHandlers(
  context: Context,
  restart: () => Promise<void>,
): HandlersOf<'backup'> {
  const { box, jobs, backups } = context;
  const job = (id: string) => ({ job: id });
  return {
    ...checkHandlers(context),
    'backup.list': () => ({
      backups: listBackups(backups.folder).map(wire),
      folder: backups.folder,
      failed: backups.failed,
    }),
    'backup.make': () => job(backups.start('hand')),
    'backup.inspect': ({ name }) =>
      job(
        jobs.start({
          kind: 'inspect-backup',
          label: name,
          input: { folder: backups.folder, name },
        }),
      ),
    'backup.drill': () =>
      job(jobs.start({ kind: 'drill', label: '', input: { folder: backups.folder } })),
    'backup.restore': async ({ name }) => {
      const found = listBackups(backups.folder).find((each) => each.name === name);
      if (!found) throw new AppError('not-found', { what: 'backup', id: name });
      // A restart would take away what they are at.
      if (jobs.list().some(({ status }) => status === 'running'))
        throw new AppError('too-many-jobs');
      const at = freeMoment(backups.folder, now(context));
      wishRestore(box.file, { backup: found.file, at });
      await restart();
      return { before: backupName(at, 'before') };
    },
  };
}
