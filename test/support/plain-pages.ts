import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pageSize } from '../../src/data/box-file.ts';
import { keysOf, nonceBytes, reserved, saltBytes, startOf } from '../../src/data/cipher-pages.ts';

/**
 * Every page of a closed box's file as it is behind the cipher, free pages and free room included:
 * what somebody with the key could find in it.
 */
export function plainPages(file: string, key: Uint8Array): Buffer {
  const bytes = readFileSync(file);
  const { cipher } = keysOf(key, bytes.subarray(0, saltBytes));
  const pages: Buffer[] = [];
  for (let at = 0, number = 1; at < bytes.length; at += pageSize, number++) {
    const page = bytes.subarray(at, at + pageSize);
    const nonceAt = pageSize - reserved;
    const nonce = page.subarray(nonceAt, nonceAt + nonceBytes);
    const decipher = createDecipheriv('aes-256-cbc', cipher, nonce).setAutoPadding(false);
    pages.push(decipher.update(page.subarray(startOf(number), nonceAt)));
  }
  return Buffer.concat(pages);
}
