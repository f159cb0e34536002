import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { recoveryKeyBytes, writeRecoveryKey } from '../../core/recovery-key.ts';
import { typedKinds, type KeyKind, type KeyProtector } from '../../data/key-protector.ts';
import { addProtector, keyWays, removeProtectors, unlockKey } from '../../data/key-store.ts';
import { passphraseProtector, recoveryProtector } from '../../data/secret-protectors.ts';
import { AppError } from '../../shared/errors.ts';
import { shortestPassphrase, type KeyState } from '../../shared/keys.ts';
import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { boxName } from '../open-box.ts';
import type { Ports } from '../ports.ts';
import { Guard } from './guard.ts';
import { printRecoverySheet } from './recovery-sheet.ts';

/** What the keys need of the program around the box. */
export type KeyHolder = {
  readonly dataDir: string;
  readonly ports: Ports;
  /** The open box and its key; null while it is locked. */
  opened(): { readonly context: Context; readonly key: Uint8Array } | null;
  open(key: Uint8Array): Promise<void>;
  /** Errors: `too-many-jobs` while somebody's work would be cut off. */
  lock(): Promise<void>;
};

const isTyped = (kind: string): boolean => typedKinds.some((typed) => typed === kind);
const machineKinds: readonly KeyKind[] = ['keychain', 'key-file'];

/** Keys of the box: answered whether it is open or locked, as far as a locked one allows. */
export function keyHandlers(holder: KeyHolder): HandlersOf<'keys'> {
  const { ports } = holder;
  const file = join(holder.dataDir, boxName);
  const guard = new Guard(() => ports.clock.now().getTime());

  const state = (): KeyState => {
    const ways = keyWays(file);
    return {
      locked: holder.opened() === null,
      ways: ways.map(({ kind, createdAt }) => ({ kind, createdAt })),
      asks: ways.length > 0 && ways.every(({ kind }) => isTyped(kind)),
      wait: guard.wait,
      keychain: 'none',
    };
  };
  /** Errors: `box-locked`. */
  const opened = () => {
    const found = holder.opened();
    if (!found) throw new AppError('box-locked', { file });
    return found;
  };
  const held = (): Uint8Array => opened().key;
  const has = (kind: KeyKind) => keyWays(file).some((way) => way.kind === kind);
  const keepByMachine = async () => {
    for (const protector of ports.keyProtectors) {
      if (isTyped(protector.kind) || !(await protector.available())) continue;
      await addProtector(file, held(), protector);
      return;
    }
    throw new AppError('last-key');
  };
  const changed = (): KeyState => {
    opened().context.events.changed('keys');
    return state();
  };
  const remove = async (kind: KeyKind) => {
    const others = keyWays(file).filter((way) => way.kind !== kind);
    // Paper alone is no way to live with: the machine keeps the key again.
    if (!others.some((way) => way.kind !== 'recovery')) await keepByMachine();
    removeProtectors(file, held(), [kind]);
    return changed();
  };

  return {
    'keys.state': state,
    'keys.unlock': async (input) => {
      if (holder.opened() !== null) return state();
      const protector = (): KeyProtector =>
        'passphrase' in input
          ? passphraseProtector(input.passphrase)
          : recoveryProtector(input.recoveryKey);
      await holder.open(await guard.attempt(async () => unlockKey(file, protector())));
      return state();
    },
    'keys.lock': async () => {
      // Paper alone is for emergencies: nobody types it after every coffee.
      if (!has('passphrase')) throw new AppError('no-passphrase');
      await holder.lock();
      return state();
    },
    'keys.setPassphrase': async ({ passphrase }) => {
      if ([...passphrase].length < shortestPassphrase) {
        throw new AppError('passphrase-short', { least: shortestPassphrase });
      }
      await addProtector(file, held(), passphraseProtector(passphrase));
      return changed();
    },
    'keys.removePassphrase': () => remove('passphrase'),
    'keys.setAsking': async ({ asks }) => {
      if (asks && !has('passphrase')) throw new AppError('no-passphrase');
      if (asks) removeProtectors(file, held(), machineKinds);
      else await keepByMachine();
      return changed();
    },
    'keys.makeRecovery': async () => {
      const recoveryKey = writeRecoveryKey(randomBytes(recoveryKeyBytes));
      await addProtector(file, held(), recoveryProtector(recoveryKey));
      return { recoveryKey, state: changed() };
    },
    'keys.removeRecovery': () => remove('recovery'),
    'keys.recoverySheet': (input) => printRecoverySheet(opened().context, input),
  };
}
