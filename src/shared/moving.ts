import { z } from 'zod';
import { filePath, moment, type Operations } from './primitives.ts';

/** Where the box lies, as far as its path and the system tell. */
export const boxPlace = z.object({
  folder: z.string(),
  /** `synced` is a folder that a service copies elsewhere while the program writes. */
  kind: z.enum(['local', 'synced', 'network', 'removable']),
  /** `iCloud Drive`, `OneDrive`, `Dropbox`, `SMB` …; empty where local. */
  service: z.string(),
});
export type BoxPlace = z.infer<typeof boxPlace>;

/** A box found elsewhere: a folder of Dangol's, or a portable file. */
export const foundBox = z.object({
  path: z.string(),
  kind: z.enum(['folder', 'portable']),
  bytes: z.int(),
  /** When it was last written. */
  at: moment,
  /** What opens it beside what this computer has; empty where it opens by itself. */
  needs: z.array(z.enum(['passphrase', 'recovery'])),
});
export type FoundBox = z.infer<typeof foundBox>;

const secret = {
  passphrase: z.string().max(1000).optional(),
  recoveryKey: z.string().max(200).optional(),
};

export const movingOperations = {
  'moving.place': { input: z.object({}).optional(), output: boxPlace },
  /** Boxes in the usual places of this computer that are not this one, and whether this one is empty. */
  'moving.find': {
    input: z.object({}).optional(),
    output: z.object({ boxes: z.array(foundBox), empty: z.boolean() }),
  },
  /** Lets the user choose a portable file or a box's folder; null where they chose none. Errors: `no-box-here`. */
  'moving.choose': {
    input: z.object({ kind: z.enum(['portable', 'folder']), path: filePath.optional() }),
    output: foundBox.nullable(),
  },
  /** What is inside, beside what this box holds. A job; its result is `backupContents`. Errors: `key-wrong`. */
  'moving.inspect': {
    input: z.object({ path: filePath, ...secret }),
    output: z.object({ job: z.string() }),
  },
  /** Puts that box in this one's place; this one is backed up first (`before`). The original stays as it is. */
  'moving.take': {
    input: z.object({ path: filePath, ...secret }),
    output: z.object({ before: z.string().nullable() }),
  },
} satisfies Operations;
