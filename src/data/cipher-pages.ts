import { createHash, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { AppError } from '../shared/errors.ts';
import { pageSize } from './box-file.ts';

/*
 * The pages of a SQLCipher 4 file under a raw key: AES-256-CBC over all but the last 80 bytes, which
 * are the page's nonce (16) and its HMAC-SHA512 (64) over ciphertext, nonce and page number. The file
 * begins with 16 bytes of salt in place of SQLite's own header text.
 */
export const saltBytes = 16;
export const nonceBytes = 16;
export const macBytes = 64;
export const reserved = nonceBytes + macBytes;

/** So many pages are held at once. */
const pagesAtOnce = 256;

export interface FileKeys {
  readonly cipher: Uint8Array;
  readonly mac: Uint8Array;
}

/** What a file is encrypted and signed with, from its data key and the salt that it begins with. */
export function keysOf(key: Uint8Array, salt: Uint8Array): FileKeys {
  const macSalt = salt.map((byte) => byte ^ 0x3a);
  return { cipher: key, mac: pbkdf2Sync(key, macSalt, 2, 32, 'sha512') };
}

/** Where a page's ciphertext begins: the first of them, counted from one, has the salt before it. */
export const startOf = (number: number): number => (number === 1 ? saltBytes : 0);

/** The signature that a page should have. */
export function macOf({ mac }: FileKeys, page: Uint8Array, number: number): Buffer {
  const start = startOf(number);
  const counted = Buffer.alloc(4);
  counted.writeUInt32LE(number);
  return createHmac('sha512', mac)
    .update(page.subarray(start, pageSize - macBytes))
    .update(counted)
    .digest();
}

/** @throws box-damaged where a page is not what was once written under this key */
export function checkMac(keys: FileKeys, page: Uint8Array, number: number, file: string): void {
  if (!timingSafeEqual(macOf(keys, page, number), page.subarray(pageSize - macBytes)))
    throw new AppError('box-damaged', { file, reason: `page ${number}` });
}

/** Fills a buffer from a place of a file as far as there is something; answers how far. */
function fill(handle: number, buffer: Buffer, from: number): number {
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(handle, buffer, filled, buffer.length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

/** Reads whole pages piece by piece; the bytes are only good until the next. Errors: `box-damaged`. */
export function* piecesOf(file: string, handle: number, from = 0): Generator<Buffer> {
  const piece = Buffer.alloc(pagesAtOnce * pageSize);
  for (let at = from; ;) {
    const filled = fill(handle, piece, at);
    if (filled === 0) return;
    if (filled % pageSize !== 0) throw new AppError('box-damaged', { file, reason: 'cut off' });
    yield piece.subarray(0, filled);
    at += filled;
  }
}

/**
 * Reads a closed box's file from end to end and proves every page to be what was once written under
 * its key, in its place.
 * @throws box-damaged
 */
export function checkPages(file: string, key: Uint8Array): { pages: number; hash: string } {
  const hash = createHash('sha256');
  const handle = openSync(file, 'r');
  try {
    let keys: FileKeys | null = null;
    let number = 0;
    for (const piece of piecesOf(file, handle)) {
      hash.update(piece);
      keys ??= keysOf(key, piece.subarray(0, saltBytes));
      for (let at = 0; at < piece.length; at += pageSize)
        checkMac(keys, piece.subarray(at, at + pageSize), ++number, file);
    }
    if (number === 0) throw new AppError('box-damaged', { file, reason: 'empty' });
    return { pages: number, hash: hash.digest('hex') };
  } finally {
    closeSync(handle);
  }
}
