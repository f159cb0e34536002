import { z } from 'zod';
import { errorData } from './jobs.ts';
import { calendarDate, filePath, language, moment, type Operations } from './primitives.ts';

/**
 * The result of the integrity check's job: every problem in words, none when all is well. After a repair
 * `repaired` says what was mended, and `problems` what is left.
 */
export const checkResult = z.object({
  ok: z.boolean(),
  problems: z.array(z.string()),
  /** Of these problems so many can be mended by a repair. */
  mendable: z.int(),
  repaired: z.array(z.string()),
  /** The backup that was made before the repair. */
  before: z.string().nullable(),
});
export type CheckResult = z.infer<typeof checkResult>;

/** By itself, by hand, or before something that could go wrong. */
export const backupKind = z.enum(['auto', 'hand', 'before']);
export type BackupKind = z.infer<typeof backupKind>;

/** A verified copy of the whole box; what is not verified is never listed. */
export const backup = z.object({
  name: z.string().max(120),
  at: moment,
  kind: backupKind,
  bytes: z.int(),
});
export type Backup = z.infer<typeof backup>;

/** How a backup differs from the box as it is now. */
export const backupContents = z.object({
  name: z.string(),
  at: moment,
  /** Rows of the backup and of the box. */
  counts: z.array(
    z.object({
      what: z.enum(['customers', 'contacts', 'promises', 'agreements', 'deposits', 'sendings']),
      inBackup: z.int(),
      inBox: z.int(),
    }),
  ),
  /** Cards that only the backup has, only the box has, and that are written differently; with the first names. */
  onlyThen: z.object({ count: z.int(), names: z.array(z.string()) }),
  onlyNow: z.object({ count: z.int(), names: z.array(z.string()) }),
  changed: z.object({ count: z.int(), names: z.array(z.string()) }),
  /** The last day on which something was written in it. */
  lastDay: calendarDate.nullable(),
});
export type BackupContents = z.infer<typeof backupContents>;

export const drillResult = z.object({
  backups: z.array(z.object({ name: z.string(), ok: z.boolean(), problems: z.array(z.string()) })),
});
export type DrillResult = z.infer<typeof drillResult>;

export const portableResult = z.object({ file: z.string(), bytes: z.int(), customers: z.int() });
export type PortableResult = z.infer<typeof portableResult>;

const named = { name: z.string().max(120) };
const started = z.object({ job: z.string() });

export const backupOperations = {
  /** A job; its result is a `checkResult`. */
  'backup.check': {
    input: z
      .object({
        repair: z.boolean().default(false),
        /** Of the words; the box's own where left out. */
        language: language.optional(),
      })
      .optional(),
    output: started,
  },
  /** Backups of this computer, the newest first, and where they lie. */
  'backup.list': {
    input: z.object({}).optional(),
    output: z.object({
      backups: z.array(backup),
      folder: z.string(),
      /** Why the last attempt came to nothing; null where it did not. */
      failed: errorData.nullable(),
      /** Something was written since the newest. */
      changed: z.boolean(),
      /** The copies in a folder elsewhere; null where none was chosen. */
      second: z
        .object({
          folder: z.string(),
          backups: z.array(backup),
          /** Why the newest backup is not there: not plugged in, full … */
          failed: errorData.nullable(),
        })
        .nullable(),
    }),
  },
  /** A folder elsewhere (a USB stick, a synced folder) that gets every backup, too; null for none, left out to choose. */
  'backup.setFolder': {
    input: z.object({ folder: z.string().max(1000).nullable().optional() }),
    output: z.object({ folder: z.string().nullable() }),
  },
  /**
   * The whole box as one file under a passphrase of its own, to be opened on another computer by
   * `moving.take`. A job; its result is `portableResult`. Errors: `passphrase-short`.
   */
  'backup.portable': {
    input: z.object({
      passphrase: z.string().min(1).max(1000),
      reason: z.string().trim().max(300).default(''),
      file: filePath.optional(),
    }),
    output: z.object({ job: z.string().nullable() }),
  },
  /** A job; its result is a `backup`. */
  'backup.make': { input: z.object({}).optional(), output: started },
  /** A job; its result is `backupContents`. Errors: `not-found`, and why a backup cannot be read. */
  'backup.inspect': { input: z.object(named), output: started },
  /** A job that puts every backup back in a folder of its own and opens it; its result is a `drillResult`. */
  'backup.drill': { input: z.object({}).optional(), output: started },
  /** Puts the box back as it was, from this computer or from the folder elsewhere. The box as it is now is backed up first: `before` is its name, for the way back. */
  'backup.restore': { input: z.object(named), output: z.object({ before: z.string() }) },
} satisfies Operations;
