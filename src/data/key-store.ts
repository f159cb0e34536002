import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { AppError } from '../shared/errors.ts';
import { typedKinds, type KeyKind, type KeyProtector } from './key-protector.ts';
import {
  keyStoreName,
  mendStore,
  readStore,
  storeOf,
  toText,
  writeStore,
  type KeyStore,
  type WrappedKey,
} from './key-store-file.ts';
import { toBoxError } from './sqlite-errors.ts';
import { writeOnce } from './write-once.ts';

export interface BoxKey {
  readonly key: Uint8Array;
  /** Which protector gave it, for Settings. */
  readonly kind: KeyKind;
  readonly where: string;
}

export { keyStoreName };

function checkOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('dangol data key').digest('base64');
}

async function wrapWith(protector: KeyProtector, key: Uint8Array): Promise<WrappedKey> {
  return {
    id: randomBytes(8).toString('hex'),
    kind: protector.kind,
    wrapped: Buffer.from(await protector.wrap(key)).toString('base64'),
    createdAt: new Date().toISOString(),
  };
}

async function firstAvailable(protectors: readonly KeyProtector[]): Promise<KeyProtector> {
  for (const protector of protectors) if (await protector.available()) return protector;
  throw new Error('no way to keep the key of the box on this machine');
}

async function makeStore(boxFile: string, protectors: readonly KeyProtector[]): Promise<void> {
  const file = storeOf(boxFile);
  const protector = await firstAvailable(protectors);
  const key = randomBytes(32);
  const store: KeyStore = {
    version: 1,
    check: checkOf(key),
    keys: [await wrapWith(protector, key)],
  };
  // An unreadable store without a box guards nothing.
  if (existsSync(file) && !readStore(boxFile)) rmSync(file);
  // Where another program's first start was quicker, its store counts.
  writeOnce(file, toText(store));
}

const ofKind = ({ keys }: KeyStore, kind: string) => keys.filter((each) => each.kind === kind);
const isTyped = ({ kind }: { kind: string }): boolean => typedKinds.some((typed) => typed === kind);

/** The key through one protector; null where the store has no such way or its secret is gone. */
async function keyThrough(store: KeyStore, protector: KeyProtector): Promise<Uint8Array | null> {
  for (const { wrapped } of ofKind(store, protector.kind)) {
    const key = await protector.unwrap(Buffer.from(wrapped, 'base64'));
    if (key && checkOf(key) === store.check) return key;
    if (key) throw new AppError('box-wrong-key', { file: protector.where });
  }
  return null;
}

async function findKey(
  store: KeyStore,
  boxFile: string,
  protectors: readonly KeyProtector[],
): Promise<BoxKey> {
  const refusals: unknown[] = [];
  for (const protector of protectors) {
    try {
      const key = await keyThrough(store, protector);
      if (key) {
        if (protector.isOutdated?.()) await addProtector(boxFile, key, protector);
        return { key, kind: protector.kind, where: protector.where };
      }
    } catch (thrown) {
      refusals.push(thrown);
    }
  }
  throw whyNone(store, boxFile, protectors, refusals);
}

/** No protector gave the key: what that means to the user. */
function whyNone(
  store: KeyStore,
  boxFile: string,
  protectors: readonly KeyProtector[],
  refusals: readonly unknown[],
): AppError {
  const file = { file: boxFile };
  const cause = { cause: refusals[0] };
  // Whatever the machine lost or forgot: what a person carries opens the box.
  if (store.keys.some(isTyped)) return new AppError('box-locked', file, cause);
  const kinds = new Set(store.keys.map(({ kind }) => kind));
  const asked = protectors.filter(({ kind }) => kinds.has(kind));
  if (kinds.has('keychain') && !kinds.has('key-file')) {
    const keychain = asked.find(({ kind }) => kind === 'keychain');
    return keychain
      ? new AppError('keychain-lost', { ...file, where: keychain.where }, cause)
      : new AppError('keychain-elsewhere', file);
  }
  if (refusals.length > 0) return new AppError('box-wrong-key', file, cause);
  const keys = asked.length > 0 ? asked.map(({ where }) => where) : [...kinds];
  return new AppError('box-key-missing', { ...file, keys });
}

/**
 * The data key of a box: found through one of the protectors, the preferred first, or made anew
 * where there is neither box nor store.
 * @throws box-locked, box-key-missing, box-wrong-key, keychain-lost, keychain-elsewhere, disk-full,
 * disk-read-only
 */
export async function boxKey(
  boxFile: string,
  protectors: readonly KeyProtector[],
): Promise<BoxKey> {
  const file = storeOf(boxFile);
  try {
    const known = readStore(boxFile);
    if (known) {
      const found = await findKey(known, boxFile, protectors);
      mendKeyStore(boxFile);
      return found;
    }
    if (existsSync(boxFile)) throw new AppError('box-key-missing', { file: boxFile, keys: [file] });
    await makeStore(boxFile, protectors);
    return await existingKey(boxFile, protectors);
  } catch (thrown) {
    throw toBoxError(thrown, file);
  }
}

/**
 * As `boxKey`, for a box elsewhere: nothing is made where there is none.
 * @throws those of `boxKey`
 */
export async function existingKey(
  boxFile: string,
  protectors: readonly KeyProtector[],
): Promise<BoxKey> {
  const store = readStore(boxFile);
  if (!store) throw new AppError('box-key-missing', { file: boxFile, keys: [storeOf(boxFile)] });
  return findKey(store, boxFile, protectors);
}

/** Makes sure of both copies of the box's store, once one of its ways has opened the box. */
export function mendKeyStore(boxFile: string): void {
  const store = readStore(boxFile);
  if (store && existsSync(boxFile)) mendStore(boxFile, store);
}

/** A way to the data key, as Settings shows it. */
export interface KeyWay {
  readonly kind: string;
  /** Moment. */
  readonly createdAt: string;
}

/** The ways that a box has; none where its store is gone or unreadable. */
export function keyWays(boxFile: string): KeyWay[] {
  const store = readStore(boxFile);
  return (store?.keys ?? []).map(({ kind, createdAt }) => ({ kind, createdAt }));
}

/**
 * The data key by what a person typed.
 * @throws key-wrong, box-key-missing where the box has no such way
 */
export async function unlockKey(boxFile: string, protector: KeyProtector): Promise<Uint8Array> {
  const store = readStore(boxFile);
  const wrapped = store?.keys.find(({ kind }) => kind === protector.kind)?.wrapped;
  if (!store || wrapped === undefined) {
    throw new AppError('box-key-missing', { file: boxFile, keys: [protector.kind] });
  }
  const key = await protector.unwrap(Buffer.from(wrapped, 'base64'));
  if (!key || checkOf(key) !== store.check) throw new AppError('key-wrong');
  return key;
}

/** Adds another way to the same key, in place of an older one of its kind; the box is not rewritten. */
export async function addProtector(
  boxFile: string,
  key: Uint8Array,
  protector: KeyProtector,
): Promise<void> {
  const store = storeOfKey(boxFile, key);
  const others = store.keys.filter(({ kind }) => kind !== protector.kind);
  const keys = [await wrapWith(protector, key), ...others];
  writeStore(boxFile, { ...store, keys });
}

/** How a keychain does for a box: `none` is for machines that have none. */
export type KeychainState = 'ok' | 'weak' | 'lost' | 'none';

/** Asks the keychain for the key, where the box has it there; the answer is good until the store changes. */
export async function keychainState(
  boxFile: string,
  protectors: readonly KeyProtector[],
): Promise<KeychainState> {
  const keychain = protectors.find(({ kind }) => kind === 'keychain');
  if (!keychain) return 'none';
  const store = readStore(boxFile);
  if (!store || ofKind(store, 'keychain').length === 0)
    return (await isAvailable(keychain)) ? 'ok' : 'weak';
  return (await opens(store, keychain)) ? 'ok' : 'lost';
}

/** A keychain that fails to say so is none. */
const isAvailable = (protector: KeyProtector): Promise<boolean> =>
  protector.available().catch(() => false);

const opens = (store: KeyStore, protector: KeyProtector): Promise<boolean> =>
  keyThrough(store, protector).then(
    (key) => key !== null,
    () => false,
  );

/**
 * Has the machine keep the key by itself: through the first of its protectors that can. Ways of this
 * machine that no longer lead to the key go.
 * @throws last-key where the machine has no way, box-wrong-key, disk-full, disk-read-only
 */
export async function keepByMachine(
  boxFile: string,
  key: Uint8Array,
  protectors: readonly KeyProtector[],
): Promise<void> {
  const machine = protectors.filter((each) => !isTyped(each));
  const able = await Promise.all(machine.map(isAvailable));
  const keeper = machine.find((_, index) => able[index]);
  if (!keeper) throw new AppError('last-key');
  await addProtector(boxFile, key, keeper);
  const store = storeOfKey(boxFile, key);
  const alive = await Promise.all(machine.map((each) => opens(store, each)));
  const dead = machine.filter((_, index) => !alive[index]).map(({ kind }) => kind);
  if (dead.length > 0) removeProtectors(boxFile, key, dead);
}

/** Did the machine keep the key, and does none of its ways here lead to it any more? */
export async function hasMachineLost(
  boxFile: string,
  protectors: readonly KeyProtector[],
): Promise<boolean> {
  const store = readStore(boxFile);
  if (!store) return false;
  const kept = protectors.filter((each) => !isTyped(each) && ofKind(store, each.kind).length > 0);
  const alive = await Promise.all(kept.map((each) => opens(store, each)));
  return kept.length > 0 && !alive.includes(true);
}

/** Takes the ways of some kinds away. Errors: `last-key` where none would stay. */
export function removeProtectors(
  boxFile: string,
  key: Uint8Array,
  kinds: readonly KeyKind[],
): void {
  const store = storeOfKey(boxFile, key);
  const keys = store.keys.filter((each) => !kinds.some((kind) => kind === each.kind));
  if (keys.length === 0) throw new AppError('last-key');
  writeStore(boxFile, { ...store, keys });
}

/** @throws box-wrong-key where the store is of another key */
function storeOfKey(boxFile: string, key: Uint8Array): KeyStore {
  const store = readStore(boxFile);
  if (!store || store.check !== checkOf(key)) {
    throw new AppError('box-wrong-key', { file: boxFile });
  }
  return store;
}
