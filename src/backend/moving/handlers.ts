import { mkdirSync, mkdtempSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { appendAccess } from '../../data/access-log.ts';
import { backupName, freeMoment } from '../../data/backups.ts';
import { hasCards } from '../../data/customers-list.ts';
import { foreignBoxAt, foreignBoxName, type ForeignBox } from '../../data/foreign-box.ts';
import { openBox } from '../../data/open.ts';
import { wishRestore } from '../../data/restore.ts';
import { deleteSettingValue } from '../../data/settings.ts';
import { withBoxErrors } from '../../data/sqlite-errors.ts';
import { tidyAway } from '../../data/tidy-away.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoxPlace, FoundBox } from '../../shared/moving.ts';
import type { Settings } from '../../shared/settings.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { findBoxes, isOwn } from './find.ts';
import { needsOf, openerOf, type Typed } from './opener.ts';
import { placeOf } from './place.ts';

/** A copy that was looked into, ready to take this box's place. */
type Brought = { readonly found: ForeignBox; readonly folder: string; readonly job: string };

const draftsName = 'moving';

/** Removes copies that were brought over and never taken. To be called once the box is open. */
export function dropDrafts(dataDir: string): void {
  tidyAway(join(dataDir, draftsName));
}

/** `restart` closes the box and opens it again, which puts a taken box in its place. */
export function movingHandlers(
  context: Context,
  key: Uint8Array,
  restart: () => Promise<unknown>,
): HandlersOf<'moving'> {
  const { box, jobs, ports, backups } = context;
  const dataDir = dirname(box.file);
  /** A page names only what it was offered. */
  const offered = new Set<string>();
  let brought: Brought | null = null;
  let place: Promise<BoxPlace> | null = null;

  const offer = async (found: ForeignBox): Promise<FoundBox> => {
    offered.add(found.path);
    const { path, kind, bytes, at } = found;
    return { path, kind, bytes, at, needs: await needsOf(found, ports) };
  };
  /** Errors: `no-box-here`. */
  const boxAt = (path: string): ForeignBox => {
    const found = isOwn(path, dataDir) ? null : foreignBoxAt(path);
    if (!found) throw new AppError('no-box-here', { path });
    return found;
  };
  /** Errors: `no-box-here`, `invalid-input`. */
  const offeredAt = (path: string): ForeignBox => {
    if (!offered.has(path)) {
      throw new AppError('invalid-input', { where: 'path', reason: 'not offered' });
    }
    return boxAt(path);
  };
  const bring = async (path: string, typed: Typed): Promise<Brought> => {
    const found = offeredAt(path);
    const opener = await openerOf(found, typed, ports);
    if (brought) jobs.cancel(brought.job);
    dropDrafts(dataDir);
    const folder = draftFolder(dataDir);
    const cleanUp = () => tidyAway(folder);
    const input = { found, opener, folder };
    const job = jobs.start({ kind: 'inspect-box', label: '', input, cleanUp });
    brought = { found, folder, job };
    return brought;
  };
  /** The copy that was looked into, where the original is as it was then. */
  const ready = async (path: string, typed: Typed): Promise<Brought> => {
    const last = brought;
    if (last?.found.path !== path || !isSame(last.found, offeredAt(path)))
      return bring(path, typed);
    // Looking into it proved that whoever asks could open it.
    return last;
  };

  return {
    'moving.place': () => (place ??= placeOf(dataDir)),
    'moving.find': async () => ({
      boxes: await Promise.all(findBoxes(dataDir, ports.files.usualFolders()).map(offer)),
      empty: !hasCards(box),
    }),
    'moving.choose': async ({ kind, path }) => {
      const chosen = await choosePath(context, kind, path);
      return chosen === null ? null : offer(boxAt(chosen));
    },
    'moving.inspect': async ({ path, ...typed }) => ({ job: (await bring(path, typed)).job }),
    'moving.take': async ({ path, ...typed }) => {
      const { folder, job, found } = await ready(path, typed);
      await jobs.result(job);
      // A restart would take away what they are at.
      if (jobs.list().some(({ status, kind }) => status === 'running' && kind !== 'backup-copy'))
        throw new AppError('too-many-jobs');
      const at = freeMoment(backups.folder, now(context));
      const backup = join(folder, foreignBoxName);
      settleIn(context, { file: backup, key, kind: found.kind });
      wishRestore(box.file, { backup, at, taken: true });
      // The restore makes the backup of before itself.
      backups.stop();
      await restart();
      return { before: backupName(at, 'before') };
    },
  };
}

/** What the copy has to know of its new house before it stands there. */
function settleIn(
  context: Context,
  { file, key, kind }: { file: string; key: Uint8Array; kind: ForeignBox['kind'] },
): void {
  const copy = openBox({ file, key, lock: false, migrate: false });
  try {
    copy.transaction(() => {
      // The old computer's second folder is none of this one's.
      deleteSettingValue(copy, 'backupFolder' satisfies keyof Settings);
      appendAccess(copy, [context.access.entry({ act: 'restore', facts: { taken: kind } })]);
    });
  } finally {
    copy.close();
  }
}

const isSame = (a: ForeignBox, b: ForeignBox): boolean =>
  a.file === b.file && a.bytes === b.bytes && a.at === b.at;

function draftFolder(dataDir: string): string {
  const drafts = join(dataDir, draftsName);
  return withBoxErrors(drafts, () => {
    mkdirSync(drafts, { recursive: true, mode: 0o700 });
    return mkdtempSync(join(drafts, 'box-'));
  });
}

/** Where a page wants to look, the user says it in the system's dialog; a command names its path. */
async function choosePath(
  { ports }: Context,
  kind: FoundBox['kind'],
  path: string | undefined,
): Promise<string | null> {
  if (path === undefined)
    return ports.files.chooseOpen({ kind: kind === 'portable' ? 'file' : 'folder' });
  if (ports.host !== 'cli') {
    throw new AppError('invalid-input', { where: 'path', reason: 'command line only' });
  }
  return resolve(path);
}
