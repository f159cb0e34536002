import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  pbkdf2Sync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '../shared/errors.ts';
import { pageSize } from './box-file.ts';

/*
 * The pages of a SQLCipher 4 file under a raw key: AES-256-CBC over all but the last 80 bytes, which
 * are the page's nonce (16) and its HMAC-SHA512 (64) over ciphertext, nonce and page number. The file
 * begins with 16 bytes of salt in place of SQLite's own header text.
 */
const saltBytes = 16;
const nonceBytes = 16;
const macBytes = 64;
const reserved = nonceBytes + macBytes;

/** So many pages are held at once. */
const pagesAtOnce = 256;

interface FileKeys {
  readonly cipher: Uint8Array;
  readonly mac: Uint8Array;
}

function keysOf(key: Uint8Array, salt: Uint8Array): FileKeys {
  const macSalt = salt.map((byte) => byte ^ 0x3a);
  return { cipher: key, mac: pbkdf2Sync(key, macSalt, 2, 32, 'sha512') };
}

function macOf({ mac }: FileKeys, page: Uint8Array, start: number, number: number): Buffer {
  const counted = Buffer.alloc(4);
  counted.writeUInt32LE(number);
  return createHmac('sha512', mac)
    .update(page.subarray(start, pageSize - macBytes))
    .update(counted)
    .digest();
}

/** Takes one page out of one key and puts it under another. Errors: `box-damaged`. */
function turnPage(
  page: Uint8Array,
  number: number,
  { from, to, file }: { from: FileKeys; to: FileKeys; file: string },
): Buffer {
  const start = number === 1 ? saltBytes : 0;
  const nonceAt = pageSize - reserved;
  if (!timingSafeEqual(macOf(from, page, start, number), page.subarray(pageSize - macBytes))) {
    throw new AppError('box-damaged', { file, reason: `page ${number}` });
  }
  const nonce = page.subarray(nonceAt, nonceAt + nonceBytes);
  const decipher = createDecipheriv('aes-256-cbc', from.cipher, nonce).setAutoPadding(false);
  const plain = decipher.update(page.subarray(start, nonceAt));
  const fresh = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-cbc', to.cipher, fresh).setAutoPadding(false);
  const turned = Buffer.alloc(pageSize);
  cipher.update(plain).copy(turned, start);
  plain.fill(0);
  fresh.copy(turned, nonceAt);
  macOf(to, turned, start, number).copy(turned, pageSize - macBytes);
  return turned;
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
 * The pages of a box's file under another key, without any of it ever being plain on a disk. The file
 * must be closed and have no log: a copy by `VACUUM INTO`, or a backup.
 * @param write gets the new file's bytes in their order
 * @throws box-damaged where a page is not what was once written under `key`
 */
export function reencryptBox(
  { file, key, newKey }: { file: string; key: Uint8Array; newKey: Uint8Array },
  write: (bytes: Uint8Array) => void,
  progress: (done: number, total: number) => void = () => {},
): void {
  const handle = openSync(file, 'r');
  try {
    const total = fstatSync(handle).size / pageSize;
    const salt = Buffer.alloc(saltBytes);
    readSync(handle, salt, 0, saltBytes, 0);
    const newSalt = randomBytes(saltBytes);
    const keys = { from: keysOf(key, salt), to: keysOf(newKey, newSalt), file };
    let number = 0;
    for (const piece of piecesOf(file, handle)) {
      const turned: Buffer[] = [];
      for (let at = 0; at < piece.length; at += pageSize) {
        turned.push(turnPage(piece.subarray(at, at + pageSize), ++number, keys));
      }
      if (number === turned.length) newSalt.copy(turned[0] ?? newSalt);
      write(Buffer.concat(turned));
      progress(number, total);
    }
  } finally {
    closeSync(handle);
  }
}
