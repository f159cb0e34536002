import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  scrypt,
  type ScryptOptions,
} from 'node:crypto';
import { recoveryBytes } from '../core/recovery-key.ts';
import { AppError } from '../shared/errors.ts';
import type { KeyProtector } from './key-protector.ts';

/*
 * Ways to the data key that a person carries: a passphrase in the head, a recovery key on paper.
 * Wrapped: format, salt, nonce, the key under AES-256-GCM, tag.
 */

const format = 1;
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;

/** About half a second and 128 MiB: what one guess costs. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } satisfies ScryptOptions;

function stretched(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // A Mac's keyboard and files take syllables apart; the same words must be the same passphrase.
    scrypt(passphrase.normalize('NFC'), salt, 32, cost, (error, derived) =>
      error ? reject(error) : resolve(derived),
    );
  });
}

/** A recovery key is random enough by itself: nothing has to make guessing slow. */
const expanded = (secret: Uint8Array, salt: Uint8Array): Promise<Buffer> =>
  Promise.resolve(Buffer.from(hkdfSync('sha256', secret, salt, 'dangol recovery key 1', 32)));

type Derive = (salt: Uint8Array) => Promise<Buffer>;

async function wrap(key: Uint8Array, context: string, derive: Derive): Promise<Uint8Array> {
  const salt = randomBytes(saltBytes);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', await derive(salt), nonce);
  cipher.setAAD(Buffer.from(context));
  const body = [cipher.update(key), cipher.final()];
  return Buffer.concat([Buffer.of(format), salt, nonce, ...body, cipher.getAuthTag()]);
}

/** @throws key-wrong */
async function unwrap(wrapped: Uint8Array, context: string, derive: Derive): Promise<Uint8Array> {
  if (wrapped[0] !== format) throw new AppError('key-wrong');
  const salt = wrapped.subarray(1, 1 + saltBytes);
  const start = 1 + saltBytes + nonceBytes;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    await derive(salt),
    wrapped.subarray(1 + saltBytes, start),
  );
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(wrapped.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(start, -tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new AppError('key-wrong', {}, { cause });
  }
}

function secretProtector(kind: 'passphrase' | 'recovery', derive: Derive): KeyProtector {
  const context = `dangol ${kind} 1`;
  return {
    kind,
    where: '',
    available: () => Promise.resolve(true),
    wrap: (key) => wrap(key, context, derive),
    unwrap: (wrapped) => unwrap(wrapped, context, derive),
  };
}

/** The way through a passphrase. It is slow on purpose. */
export const passphraseProtector = (passphrase: string): KeyProtector =>
  secretProtector('passphrase', (salt) => stretched(passphrase, salt));

/** The way through a recovery key as it was printed. Errors: `key-wrong` where it is none. */
export function recoveryProtector(written: string): KeyProtector {
  const secret = recoveryBytes(written);
  if (secret === null) throw new AppError('key-wrong');
  return secretProtector('recovery', (salt) => expanded(secret, salt));
}
