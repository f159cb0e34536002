import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { typedKinds, type KeyKind, type KeyProtector } from './key-protector.ts';
import { toBoxError } from './sqlite-errors.ts';
import { writeOnce, writeOver } from './write-once.ts';

/** One way to the data key. Kinds that this program does not know are kept as they are. */
interface WrappedKey {
  readonly id: string;
  readonly kind: string;
  /** The data key as the protector encrypted it, base64. */
  readonly wrapped: string;
  readonly createdAt: string;
}

/** `keys.json` beside the box. Nothing in it is secret without a protector's own secret. */
interface KeyStore {
  readonly version: 1;
  /** Tells a right key from a wrong one without the box; base64. */
  readonly check: string;
  readonly keys: readonly WrappedKey[];
}

export interface BoxKey {
  readonly key: Uint8Array;
  /** Which protector gave it, for Settings. */
  readonly kind: KeyKind;
  readonly where: string;
}

export const keyStoreName = 'keys.json';

function checkOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('dangol data key').digest('base64');
}

function isWrappedKey(value: unknown): value is WrappedKey {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kind, wrapped, createdAt } = value as Record<string, unknown>;
  return [id, kind, wrapped, createdAt].every((part) => typeof part === 'string');
}

function parseStore(text: string): KeyStore | null {
  try {
    const { version, check, keys } = JSON.parse(text) as Record<string, unknown>;
    if (version !== 1 || typeof check !== 'string' || !Array.isArray(keys)) return null;
    return keys.every(isWrappedKey) ? { version, check, keys } : null;
  } catch {
    return null;
  }
}

function toText(store: KeyStore): string {
  return `${JSON.stringify(store, null, 2)}\n`;
}

function readStore(file: string): KeyStore | null {
  return existsSync(file) ? parseStore(readFileSync(file, 'utf8')) : null;
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

async function makeStore(file: string, protectors: readonly KeyProtector[]): Promise<void> {
  const protector = await firstAvailable(protectors);
  const key = randomBytes(32);
  const store: KeyStore = {
    version: 1,
    check: checkOf(key),
    keys: [await wrapWith(protector, key)],
  };
  // An unreadable store without a box guards nothing.
  if (existsSync(file) && !readStore(file)) rmSync(file);
  // Where another program's first start was quicker, its store counts.
  writeOnce(file, toText(store));
}

async function findKey(
  store: KeyStore,
  boxFile: string,
  protectors: readonly KeyProtector[],
): Promise<BoxKey> {
  const refusals: unknown[] = [];
  for (const protector of protectors) {
    for (const { wrapped } of store.keys.filter(({ kind }) => kind === protector.kind)) {
      try {
        const key = await protector.unwrap(Buffer.from(wrapped, 'base64'));
        if (key && checkOf(key) === store.check) {
          return { key, kind: protector.kind, where: protector.where };
        }
        if (key) refusals.push(new AppError('box-wrong-key', { file: boxFile }));
      } catch (thrown) {
        refusals.push(thrown);
      }
    }
  }
  // Whatever the machine lost or forgot: what a person carries opens the box.
  if (store.keys.some(({ kind }) => typedKinds.some((typed) => typed === kind))) {
    throw new AppError('box-locked', { file: boxFile }, { cause: refusals[0] });
  }
  if (refusals.length > 0) {
    throw new AppError('box-wrong-key', { file: boxFile }, { cause: refusals[0] });
  }
  const kinds = new Set(store.keys.map(({ kind }) => kind));
  const missing = protectors.filter(({ kind }) => kinds.has(kind)).map(({ where }) => where);
  const keys = missing.length > 0 ? missing : [...kinds];
  throw new AppError('box-key-missing', { file: boxFile, keys });
}

/**
 * The data key of a box: found through one of the protectors, the preferred first, or made anew
 * where there is neither box nor store.
 * @throws box-locked, box-key-missing, box-wrong-key, disk-full, disk-read-only
 */
export async function boxKey(
  boxFile: string,
  protectors: readonly KeyProtector[],
): Promise<BoxKey> {
  const file = join(dirname(boxFile), keyStoreName);
  try {
    const known = readStore(file);
    if (known) return await findKey(known, boxFile, protectors);
    if (existsSync(boxFile)) throw new AppError('box-key-missing', { file: boxFile, keys: [file] });
    await makeStore(file, protectors);
    const made = readStore(file);
    if (!made) throw new AppError('box-key-missing', { file: boxFile, keys: [file] });
    return await findKey(made, boxFile, protectors);
  } catch (thrown) {
    throw toBoxError(thrown, file);
  }
}

/** A way to the data key, as Settings shows it. */
export interface KeyWay {
  readonly kind: string;
  /** Moment. */
  readonly createdAt: string;
}

const storeOf = (boxFile: string): string => join(dirname(boxFile), keyStoreName);

/** The ways that a box has; none where its store is gone or unreadable. */
export function keyWays(boxFile: string): KeyWay[] {
  const store = readStore(storeOf(boxFile));
  return (store?.keys ?? []).map(({ kind, createdAt }) => ({ kind, createdAt }));
}

/**
 * The data key by what a person typed.
 * @throws key-wrong, box-key-missing where the box has no such way
 */
export async function unlockKey(boxFile: string, protector: KeyProtector): Promise<Uint8Array> {
  const store = readStore(storeOf(boxFile));
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
  writeOver(storeOf(boxFile), toText({ ...store, keys }));
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
  writeOver(storeOf(boxFile), toText({ ...store, keys }));
}

/** @throws box-wrong-key where the store is of another key */
function storeOfKey(boxFile: string, key: Uint8Array): KeyStore {
  const store = readStore(storeOf(boxFile));
  if (!store || store.check !== checkOf(key)) {
    throw new AppError('box-wrong-key', { file: boxFile });
  }
  return store;
}
