import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  type ScryptOptions,
} from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { AppError } from '../shared/errors.ts';
import { pageSize } from './box-file.ts';
import { piecesOf } from './cipher-pages.ts';
import type { LongWork } from './long-work.ts';
import { reencryptBox } from './reencrypt.ts';
import { withBoxErrors } from './sqlite-errors.ts';

/*
 * A portable file, byte by byte (numbers are little-endian):
 *      0  16  "dangol portable\n"
 *     16   1  format, 1
 *     17   3  scrypt's cost: log2 N, r, p
 *     20  16  salt of the passphrase
 *     36  12  nonce
 *     48  80  AES-256-GCM under scrypt(passphrase, salt), with bytes 0–47 as its context, of:
 *             data key (32), SHA-256 of the box (32), pages (4), customers (4), moment in ms (8)
 *    128  16  its tag
 *    144  32  SHA-256 of bytes 0–143: tells damage from a wrong passphrase
 *    176      zeros up to 4096
 *   4096      the box: a SQLCipher 4 file under that data key, which is made anew for each portable file
 */
const magic = Buffer.from('dangol portable\n', 'latin1');
const format = 1;
const openBytes = 48;
const sealedBytes = 80;
const tagBytes = 16;
const sumAt = openBytes + sealedBytes + tagBytes;
const sumBytes = 32;
const headBytes = pageSize;

/** About half a second and 128 MiB: what one guess costs. */
const cost = { logN: 17, r: 8, p: 1 } as const;
/** A header that asks for more is damaged or means harm. */
const mostMemory = 512 * 1024 * 1024;

/** What a portable file says of itself once its passphrase fits. */
export interface PortableFacts {
  /** The data key of the box inside; it opens nothing else. */
  readonly key: Uint8Array;
  readonly customers: number;
  /** When it was made; moment, UTC ISO 8601. */
  readonly at: string;
}

interface Sealed extends PortableFacts {
  readonly hash: Uint8Array;
  readonly pages: number;
}

interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

function stretched(passphrase: string, salt: Uint8Array, used: Cost): Promise<Buffer> {
  const N = 2 ** used.logN;
  const options = { N, r: used.r, p: used.p, maxmem: mostMemory } satisfies ScryptOptions;
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, derived) =>
      error ? reject(error) : resolve(derived),
    );
  });
}

function toSealed({ key, hash, pages, customers, at }: Sealed): Buffer {
  const body = Buffer.alloc(sealedBytes);
  body.set(key, 0);
  body.set(hash, 32);
  body.writeUInt32LE(pages, 64);
  body.writeUInt32LE(customers, 68);
  body.writeBigUInt64LE(BigInt(Date.parse(at)), 72);
  return body;
}

function fromSealed(body: Buffer): Sealed {
  return {
    key: Uint8Array.from(body.subarray(0, 32)),
    hash: body.subarray(32, 64),
    pages: body.readUInt32LE(64),
    customers: body.readUInt32LE(68),
    at: new Date(Number(body.readBigUInt64LE(72))).toISOString(),
  };
}

async function makeHead(passphrase: string, sealed: Sealed): Promise<Buffer> {
  const head = Buffer.alloc(headBytes);
  magic.copy(head);
  head.set([format, cost.logN, cost.r, cost.p], 16);
  head.set(randomBytes(28), 20);
  const derived = await stretched(passphrase, head.subarray(20, 36), cost);
  const cipher = createCipheriv('aes-256-gcm', derived, head.subarray(36, openBytes));
  cipher.setAAD(head.subarray(0, openBytes));
  const parts = [cipher.update(toSealed(sealed)), cipher.final(), cipher.getAuthTag()];
  Buffer.concat(parts).copy(head, openBytes);
  sumOf(head).copy(head, sumAt);
  return head;
}

const sumOf = (head: Buffer): Buffer =>
  createHash('sha256').update(head.subarray(0, sumAt)).digest();

const isWhole = (head: Buffer): boolean =>
  sumOf(head).equals(head.subarray(sumAt, sumAt + sumBytes)) &&
  !head.subarray(sumAt + sumBytes).some(Boolean);

const damaged = (file: string, reason: string, cause?: unknown): AppError =>
  new AppError('portable-damaged', { file, reason }, { cause });

/** @throws key-wrong, portable-damaged, portable-newer */
async function openHead(file: string, head: Buffer, passphrase: string): Promise<Sealed> {
  if (!isMagic(head)) throw damaged(file, 'header');
  const [found = 0, logN = 0, r = 0, p = 0] = head.subarray(16, 20);
  if (found !== format) throw new AppError('portable-newer', { file, found, known: format });
  if (!isWhole(head)) throw damaged(file, 'header');
  const isSensible = logN >= 14 && logN <= 20 && r >= 1 && r <= 16 && p >= 1 && p <= 4;
  if (!isSensible || 128 * r * 2 ** logN > mostMemory) throw damaged(file, 'header');
  const derived = await stretched(passphrase, head.subarray(20, 36), { logN, r, p });
  const decipher = createDecipheriv('aes-256-gcm', derived, head.subarray(36, openBytes));
  decipher.setAAD(head.subarray(0, openBytes));
  decipher.setAuthTag(head.subarray(sumAt - tagBytes, sumAt));
  try {
    const body = [decipher.update(head.subarray(openBytes, sumAt - tagBytes)), decipher.final()];
    return fromSealed(Buffer.concat(body));
  } catch (cause) {
    throw new AppError('key-wrong', {}, { cause });
  }
}

const isMagic = (head: Uint8Array): boolean => magic.equals(head.subarray(0, magic.length));

function readHead(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(headBytes);
    return head.subarray(0, readSync(handle, head, 0, headBytes, 0));
  } finally {
    closeSync(handle);
  }
}

/** Does a file begin as a portable file does? */
export function looksPortable(file: string): boolean {
  return withBoxErrors(file, () => existsSync(file) && isMagic(readHead(file)));
}

export interface PortableOptions extends LongWork {
  /** A whole copy of the box, closed and without a log. */
  readonly copy: string;
  /** The key of that copy. */
  readonly key: Uint8Array;
  readonly passphrase: string;
  readonly customers: number;
  readonly at: string;
}

/**
 * Writes a copy of the box as a portable file under a fresh data key and a passphrase of its own. The
 * file is on the disk when this answers; until then it may be half written.
 * @throws job-cancelled, box-damaged, disk-full, disk-read-only
 */
export async function writePortable(file: string, options: PortableOptions): Promise<void> {
  const { copy, key, passphrase, customers, at } = options;
  const newKey = randomBytes(32);
  const hash = createHash('sha256');
  const handle = withBoxErrors(file, () => openSync(file, 'w', 0o600));
  let end = headBytes;
  const write = (bytes: Uint8Array, from: number) => {
    for (let done = 0; done < bytes.length;) {
      done += writeSync(handle, bytes, done, bytes.length - done, from + done);
    }
  };
  try {
    await reencryptBox(
      { file: copy, key, newKey },
      (bytes) => {
        hash.update(bytes);
        withBoxErrors(file, () => write(bytes, end));
        end += bytes.length;
      },
      options,
    );
    const pages = end / pageSize - 1;
    const sealed = { key: newKey, hash: hash.digest(), pages, customers, at };
    const head = await makeHead(passphrase, sealed);
    withBoxErrors(file, () => {
      write(head, 0);
      fsyncSync(handle);
    });
  } finally {
    newKey.fill(0);
    closeSync(handle);
  }
}

/**
 * Opens a portable file: puts the box that is in it, encrypted under `key`, into the new file `into`.
 * Every byte is proven first to be what was written. What is in the box is not judged here.
 * @throws key-wrong, portable-damaged, portable-newer, file-not-found, disk-full, disk-read-only
 */
export async function openPortable(
  file: string,
  passphrase: string,
  into: string,
): Promise<PortableFacts> {
  if (!existsSync(file)) throw new AppError('file-not-found', { file });
  const { hash, pages, ...facts } = await openHead(file, headOf(file), passphrase);
  try {
    const found = withBoxErrors(into, () => unpack(file, into));
    if (found.pages !== pages) throw damaged(file, 'cut off');
    if (!found.hash.equals(hash)) throw damaged(file, 'bytes');
    return facts;
  } catch (thrown) {
    rmSync(into, { force: true });
    throw thrown;
  }
}

function headOf(file: string): Buffer {
  const head = withBoxErrors(file, () => readHead(file));
  if (head.length < headBytes) throw damaged(file, 'cut off');
  return head;
}

function unpack(file: string, into: string): { pages: number; hash: Buffer } {
  const hash = createHash('sha256');
  let pages = 0;
  const from = openSync(file, 'r');
  try {
    const to = openSync(into, 'wx', 0o600);
    try {
      for (const piece of piecesOf(file, from, headBytes)) {
        hash.update(piece);
        for (let done = 0; done < piece.length;) done += writeSync(to, piece, done);
        pages += piece.length / pageSize;
      }
      fsyncSync(to);
    } finally {
      closeSync(to);
    }
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'box-damaged') throw damaged(file, 'cut off');
    throw thrown;
  } finally {
    closeSync(from);
  }
  return { pages, hash: hash.digest() };
}
