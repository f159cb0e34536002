import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import type { KeyProtector } from './key-protector.ts';
import { writeOnce } from './write-once.ts';

export const keyFileName = 'dangol.key';

const firstLine = 'dangol key file 1';
const context = new TextEncoder().encode('dangol wrapped key 1');
const nonceBytes = 12;
const tagBytes = 16;

/** The secret in the key file, null where there is no such file. */
function readSecret(file: string): Uint8Array | null {
  if (!existsSync(file)) return null;
  const [first, hex = ''] = readFileSync(file, 'utf8').split(/\r?\n/);
  if (first !== firstLine || !/^[0-9a-f]{64}$/.test(hex)) {
    throw new AppError('box-wrong-key', { file });
  }
  // Copying it about may have opened it to others.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return Buffer.from(hex, 'hex');
}

function makeSecret(file: string): Uint8Array {
  writeOnce(file, `${firstLine}\n${randomBytes(32).toString('hex')}\n`);
  const secret = readSecret(file);
  if (!secret) throw new AppError('box-key-missing', { file, keys: [file] });
  return secret;
}

/**
 * Keeps the secret in a file that only its owner may read, beside the box. It guards the box where
 * the two are kept apart (copies, backups); whoever can read the whole folder can open it.
 */
export function keyFileProtector(folder: string): KeyProtector {
  const file = join(folder, keyFileName);
  return {
    kind: 'key-file',
    where: file,
    available: () => Promise.resolve(true),
    wrap: async (key) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', readSecret(file) ?? makeSecret(file), nonce);
      cipher.setAAD(context);
      return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    },
    unwrap: async (wrapped) => {
      const secret = readSecret(file);
      if (!secret) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', secret, wrapped.subarray(0, nonceBytes));
        decipher.setAAD(context);
        decipher.setAuthTag(wrapped.subarray(-tagBytes));
        const body = wrapped.subarray(nonceBytes, -tagBytes);
        return Buffer.concat([decipher.update(body), decipher.final()]);
      } catch (cause) {
        throw new AppError('box-wrong-key', { file }, { cause });
      }
    },
  };
}
