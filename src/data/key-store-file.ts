import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeOver } from './write-once.ts';

/** One way to the data key. Kinds that this program does not know are kept as they are. */
export interface WrappedKey {
  readonly id: string;
  readonly kind: string;
  /** The data key as the protector encrypted it, base64. */
  readonly wrapped: string;
  readonly createdAt: string;
}

/** `keys.json` beside the box. Nothing in it is secret without a protector's own secret. */
export interface KeyStore {
  readonly version: 1;
  /** Tells a right key from a wrong one without the box; base64. */
  readonly check: string;
  readonly keys: readonly WrappedKey[];
}

export const keyStoreName = 'keys.json';

export const storeOf = (boxFile: string): string => join(dirname(boxFile), keyStoreName);

/** Lies with the backups: without a store neither the box nor any of them could be opened again. */
const secondOf = (boxFile: string): string => join(dirname(boxFile), 'backups', keyStoreName);

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

export function toText(store: KeyStore): string {
  return `${JSON.stringify(store, null, 2)}\n`;
}

const readFrom = (file: string): KeyStore | null =>
  existsSync(file) ? parseStore(readFileSync(file, 'utf8')) : null;

/**
 * The store of a box, or its second copy where there is a box and the first is gone or unreadable; null
 * without either.
 */
export const readStore = (boxFile: string): KeyStore | null =>
  readFrom(storeOf(boxFile)) ?? (existsSync(boxFile) ? readFrom(secondOf(boxFile)) : null);

/** Puts a store in place of the old one, and its second copy after it. */
export function writeStore(boxFile: string, store: KeyStore): void {
  writeOver(storeOf(boxFile), toText(store));
  keepSecond(boxFile, store);
}

/** Makes sure of both copies of the store that was read; this box's own only. */
export function mendStore(boxFile: string, store: KeyStore): void {
  if (readFrom(storeOf(boxFile)) === null) writeOver(storeOf(boxFile), toText(store));
  keepSecond(boxFile, store);
}

/** The first copy is what counts: a full disk or a read-only folder must not stop anybody here. */
function keepSecond(boxFile: string, store: KeyStore): void {
  const second = secondOf(boxFile);
  const text = toText(store);
  try {
    const known = readFrom(second);
    // Somebody laid another box here: the older backups may still need their own store.
    if (known && (known.check !== store.check || toText(known) === text)) return;
    writeOver(second, text);
  } catch {
    // Tried again at the next start.
  }
}
