import { backupName, freeMoment, listBackups, type StoredBackup } from '../../data/backups.ts';
import { makeSecondFolder } from '../../data/second-folder.ts';
import { wishRestore } from '../../data/restore.ts';
import { AppError } from '../../shared/errors.ts';
import { shortestPassphrase } from '../../shared/keys.ts';
import { logAccess } from '../access-log/access-log.ts';
import { now, type Context } from '../context.ts';
import { destination } from '../destination.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { writeSettings } from '../settings/store.ts';
import { wire } from './backup-tasks.ts';
import { checkHandlers } from './check-handlers.ts';

/** `restart` closes the box and opens it again, which carries out a restore that was wished. */
export function backupHandlers(
  context: Context,
  restart: () => Promise<Context>,
): HandlersOf<'backup'> {
  const { jobs, backups } = context;
  const job = (id: string) => ({ job: id });
  const places = () => ({ folders: backups.folders, place: backups.folder });
  return {
    ...checkHandlers(context),
    'backup.list': async () => {
      const second = await backups.second.look();
      return {
        backups: listBackups(backups.folder).map(wire),
        folder: backups.folder,
        failed: backups.failed,
        changed: backups.isBehind,
        second: second && { ...second, backups: second.backups.map(wire) },
      };
    },
    'backup.make': () => job(backups.start('hand')),
    'backup.inspect': ({ name }) =>
      job(jobs.start({ kind: 'inspect-backup', label: name, input: { ...places(), name } })),
    'backup.drill': () => job(jobs.start({ kind: 'drill', label: '', input: places() })),
    'backup.setFolder': (input) => setFolder(context, input),
    'backup.portable': (input) => startPortable(context, input),
    'backup.restore': ({ name }) => restore(context, name, restart),
  };
}

/**
 * Chooses the folder that gets a copy of every backup, and brings the newest there at once.
 * Errors: `backup-folder-away`, `backup-folder-own`, `disk-read-only`, `no-chooser`.
 */
async function setFolder(
  context: Context,
  { folder }: { folder?: string | null | undefined },
): Promise<{ folder: string | null }> {
  const { box, ports, backups, events } = context;
  if (typeof folder === 'string' && ports.host !== 'cli')
    throw new AppError('invalid-input', { where: 'folder', reason: 'command line only' });
  const chosen = folder === undefined ? await ports.files.chooseOpen({ kind: 'folder' }) : folder;
  if (chosen === null && folder === undefined) return { folder: backups.second.folder };
  if (chosen !== null) makeSecondFolder(chosen, backups.second.folderIn(chosen), box.file);
  logAccess(context, { act: 'backup-folder', facts: { on: chosen !== null } });
  writeSettings(box, { backupFolder: chosen ?? '' }, now(context));
  events.changed('settings', 'backups');
  const bringing = backups.second.bringAnew();
  // A command says only what is done.
  if (ports.host === 'cli') await bringing;
  return { folder: backups.second.folder };
}

/** Errors: `passphrase-short`, those of a destination. */
async function startPortable(
  context: Context,
  { passphrase, reason, file }: { passphrase: string; reason: string; file?: string | undefined },
): Promise<{ job: string | null }> {
  const { jobs, backups, written } = context;
  if (passphrase.normalize('NFC').length < shortestPassphrase)
    throw new AppError('passphrase-short', { least: shortestPassphrase });
  const suggestedName = `dangol-${today(context)}.dangol`;
  const path = await destination(context, { file, suggestedName });
  if (path === null) return { job: null };
  const customers = context.box.getSql<{ n: number }>(
    'SELECT count(*) AS n FROM customers WHERE trashed_at IS NULL',
  )?.n;
  // Before anything of it leaves the box.
  logAccess(context, { act: 'portable', customers: customers ?? 0, reason });
  const job = jobs.start({
    kind: 'portable',
    label: path,
    input: { file: path, passphrase, place: backups.folder, at: now(context) },
    finish: (result) => {
      written.add(result.file);
      return result;
    },
  });
  return { job };
}

/** A backup of this computer or of the folder elsewhere. Errors: `not-found`. */
async function findBackup({ backups }: Context, name: string): Promise<StoredBackup> {
  const here = listBackups(backups.folder).find((each) => each.name === name);
  const elsewhere = here ? [] : ((await backups.second.look())?.backups ?? []);
  const found = here ?? elsewhere.find((each) => each.name === name);
  if (!found) throw new AppError('not-found', { what: 'backup', id: name });
  return found;
}

/** Errors: `not-found`, `too-many-jobs`, those of `finishRestore`. */
async function restore(
  context: Context,
  name: string,
  restart: () => Promise<Context>,
): Promise<{ before: string }> {
  const { box, jobs, backups } = context;
  const found = await findBackup(context, name);
  // A restart would take away what they are at.
  if (jobs.list().some(({ status, kind }) => status === 'running' && kind !== 'backup-copy'))
    throw new AppError('too-many-jobs');
  const at = freeMoment(backups.folder, now(context));
  wishRestore(box.file, { backup: found.file, at });
  // The restore makes the backup of before itself.
  backups.stop();
  const fresh = await restart();
  fresh.access.soon({ act: 'restore', facts: { backup: name } });
  return { before: backupName(at, 'before') };
}
