import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { pageSize } from './box-file.ts';
import {
  checkMac,
  keysOf,
  macBytes,
  macOf,
  nonceBytes,
  piecesOf,
  reserved,
  saltBytes,
  startOf,
  type FileKeys,
} from './cipher-pages.ts';
import { restBetween, type LongWork } from './long-work.ts';

/** Takes one page out of one key and puts it under another. Errors: `box-damaged`. */
function turnPage(
  page: Uint8Array,
  number: number,
  { from, to, file }: { from: FileKeys; to: FileKeys; file: string },
): Buffer {
  const start = startOf(number);
  const nonceAt = pageSize - reserved;
  checkMac(from, page, number, file);
  const nonce = page.subarray(nonceAt, nonceAt + nonceBytes);
  const decipher = createDecipheriv('aes-256-cbc', from.cipher, nonce).setAutoPadding(false);
  const plain = decipher.update(page.subarray(start, nonceAt));
  const fresh = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-cbc', to.cipher, fresh).setAutoPadding(false);
  const turned = Buffer.alloc(pageSize);
  cipher.update(plain).copy(turned, start);
  plain.fill(0);
  fresh.copy(turned, nonceAt);
  macOf(to, turned, number).copy(turned, pageSize - macBytes);
  return turned;
}

/**
 * The pages of a box's file under another key, without any of it ever being plain on a disk. The file
 * must be closed and have no log: a copy by `VACUUM INTO`, or a backup.
 * @param write gets the new file's bytes in their order
 * @throws job-cancelled, box-damaged where a page is not what was once written under `key`
 */
export async function reencryptBox(
  { file, key, newKey }: { file: string; key: Uint8Array; newKey: Uint8Array },
  write: (bytes: Uint8Array) => void,
  { signal, progress }: LongWork = {},
): Promise<void> {
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
      progress?.(number, total);
      await restBetween(signal);
    }
  } finally {
    closeSync(handle);
  }
}
