import { z } from 'zod';
import { outputMode } from './paper.ts';
import { filePath, moment, type Operations } from './primitives.ts';

/** Characters at least; strength is shown beyond that, never required. */
export const shortestPassphrase = 8;
const passphrase = z.string().min(1).max(1000);

export const keyKind = z.enum(['keychain', 'key-file', 'passphrase', 'recovery']);
export type KeyKind = z.infer<typeof keyKind>;

/** How the box is opened, and whether it is. */
export const keyState = z.object({
  locked: z.boolean(),
  ways: z.array(z.object({ kind: z.string(), createdAt: moment })),
  /** Nothing of this machine opens the box by itself: it is asked for at every start. */
  asks: z.boolean(),
  /** Seconds until the next try after wrong ones. */
  wait: z.int(),
  /** How the system's keychain is: `none` where this host has none, `weak` where it protects nothing, `lost` where it no longer opens the box. */
  keychain: z.enum(['ok', 'weak', 'lost', 'none']),
});
export type KeyState = z.infer<typeof keyState>;

export const keyOperations = {
  /** Answers while the box is locked, too. */
  'keys.state': { input: z.object({}).optional(), output: keyState },
  /** Opens a locked box. Errors: `key-wrong`, `key-wait`, and those of opening a box. */
  'keys.unlock': {
    input: z.union([z.object({ passphrase }), z.object({ recoveryKey: z.string().max(200) })]),
    output: keyState,
  },
  /** Closes the box until somebody unlocks it. Errors: `no-passphrase`, `too-many-jobs`. */
  'keys.lock': { input: z.object({}).optional(), output: keyState },
  /** Sets or changes the passphrase. Errors: `passphrase-short`. */
  'keys.setPassphrase': { input: z.object({ passphrase }), output: keyState },
  /** Takes the passphrase away; where it was the last way, the machine keeps the key by itself again. */
  'keys.removePassphrase': { input: z.object({}).optional(), output: keyState },
  /** Whether the passphrase is asked for at every start. Errors: `no-passphrase`. */
  'keys.setAsking': { input: z.object({ asks: z.boolean() }), output: keyState },
  /** Makes a recovery key, in place of an older one; it is shown this once. */
  'keys.makeRecovery': {
    input: z.object({}).optional(),
    output: z.object({ recoveryKey: z.string(), state: keyState }),
  },
  'keys.removeRecovery': { input: z.object({}).optional(), output: keyState },
  /** The sheet to keep: the key and what to do with it. */
  'keys.recoverySheet': {
    input: z.object({
      recoveryKey: z.string().max(200),
      mode: outputMode.default('save'),
      file: filePath.optional(),
    }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
} satisfies Operations;
