import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { recoveryKeyBytes, writeRecoveryKey } from '../../core/recovery-key.ts';
import { typedKinds, type KeyKind, type KeyProtector } from '../../data/key-protector.ts';
import {
  addProtector,
  hasMachineLost,
  keepByMachine,
  keychainState,
  keyWays,
  mendKeyStore,
  removeProtectors,
  unlockKey,
  type KeychainState,
} from '../../data/key-store.ts';
import { passphraseProtector, recoveryProtector } from '../../data/secret-protectors.ts';
import { AppError } from '../../shared/errors.ts';
import { shortestPassphrase, type KeyState } from '../../shared/keys.ts';
import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { boxName } from '../open-box.ts';
import type { Ports } from '../ports.ts';
import { Guard } from './guard.ts';
import { printRecoverySheet } from './recovery-sheet.ts';

/** A change of the ways to the key, as the access log names it. */
type KeyChange =
  | 'passphrase-set'
  | 'passphrase-removed'
  | 'recovery-made'
  | 'recovery-removed'
  | 'asks-on'
  | 'asks-off';

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

  const keychain = remembered(() => keychainState(file, ports.keyProtectors));

  const state = async (): Promise<KeyState> => {
    const ways = keyWays(file);
    return {
      locked: holder.opened() === null,
      ways: ways.map(({ kind, createdAt }) => ({ kind, createdAt })),
      asks: ways.length > 0 && ways.every(({ kind }) => isTyped(kind)),
      wait: guard.wait,
      keychain: await keychain.get(),
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
  const changed = (what: KeyChange): Promise<KeyState> => {
    const { context } = opened();
    keychain.forget();
    context.access.soon({ act: 'keys', facts: { what } });
    context.events.changed('keys');
    return state();
  };
  const remove = async (kind: 'passphrase' | 'recovery') => {
    const others = keyWays(file).filter((way) => way.kind !== kind);
    // Paper alone is no way to live with: the machine keeps the key again.
    if (!others.some((way) => way.kind !== 'recovery'))
      await keepByMachine(file, held(), ports.keyProtectors);
    removeProtectors(file, held(), [kind]);
    return changed(`${kind}-removed`);
  };
  const unlock = async (protector: () => KeyProtector): Promise<void> => {
    const key = await guard.attempt(async () => unlockKey(file, protector()));
    keychain.forget();
    await keepAnew(file, key, ports.keyProtectors);
    await holder.open(key);
    // A locked box cannot be written to: what was tried meanwhile is noted now.
    const tried = guard.takeWrong();
    if (tried) holder.opened()?.context.access.soon({ act: 'wrong-key', facts: tried });
  };
  /** One after the other: the second of two finds the box open, and guesses cannot outrun the guard. */
  let unlocking: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = unlocking.then(work, work);
    unlocking = turn.catch(() => undefined);
    return turn;
  };

  return {
    'keys.state': state,
    'keys.unlock': (input) =>
      inTurn(async () => {
        if (holder.opened() === null) {
          await unlock(() =>
            'passphrase' in input
              ? passphraseProtector(input.passphrase)
              : recoveryProtector(input.recoveryKey),
          );
        }
        return state();
      }),
    'keys.lock': async () => {
      await unlocking;
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
      return changed('passphrase-set');
    },
    'keys.removePassphrase': () => remove('passphrase'),
    'keys.setAsking': async ({ asks }) => {
      if (asks && !has('passphrase')) throw new AppError('no-passphrase');
      if (asks) removeProtectors(file, held(), machineKinds);
      else await keepByMachine(file, held(), ports.keyProtectors);
      return changed(asks ? 'asks-on' : 'asks-off');
    },
    'keys.makeRecovery': async () => {
      const recoveryKey = writeRecoveryKey(randomBytes(recoveryKeyBytes));
      await addProtector(file, held(), recoveryProtector(recoveryKey));
      return { recoveryKey, state: await changed('recovery-made') };
    },
    'keys.removeRecovery': () => remove('recovery'),
    'keys.recoverySheet': (input) => printRecoverySheet(opened().context, input),
  };
}

/** Asked once until it is to be forgotten: a keychain may take its time. */
function remembered(ask: () => Promise<KeychainState>) {
  let answer: Promise<KeychainState> | null = null;
  return {
    get: () => (answer ??= ask()),
    forget: () => (answer = null),
  };
}

/**
 * A keychain or key file that lost the key gets it again from whoever typed a way to it, and both copies
 * of the store are put right.
 */
async function keepAnew(
  file: string,
  key: Uint8Array,
  protectors: readonly KeyProtector[],
): Promise<void> {
  try {
    if (await hasMachineLost(file, protectors)) await keepByMachine(file, key, protectors);
    mendKeyStore(file);
  } catch {
    // The box opens all the same and asks again at the next start; Settings shows how the keychain is.
  }
}
