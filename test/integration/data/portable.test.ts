import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBackup, writeCopy } from '../../../src/data/backups.ts';
import { checkPages } from '../../../src/data/cipher-pages.ts';
import { openBox } from '../../../src/data/open.ts';
import { looksPortable, openPortable, writePortable } from '../../../src/data/portable.ts';
import { reencryptBox } from '../../../src/data/reencrypt.ts';
import { report, rounds } from '../../support/torture.ts';
import { addCustomer } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'dangol-portable-'));
const key = randomBytes(32);
const passphrase = '봄날의 긴 암호';
const at = '2026-11-22T03:00:00.000Z';
const copy = join(folder, 'copy.box');
const file = join(folder, 'move.dangol');
let made: Buffer;

beforeAll(async () => {
  const box = openBox({ file: join(folder, 'dangol.box'), key, create: true });
  addCustomer(box, { name: '홍길동' });
  await writeCopy(box, copy, { key });
  box.close();
  await writePortable(file, { copy, key, passphrase, customers: 1, at });
  made = readFileSync(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const into = join(folder, 'again.box');
const open = async (bytes: Uint8Array, secret = passphrase) => {
  const changed = join(folder, 'changed.dangol');
  writeFileSync(changed, bytes);
  rmSync(into, { force: true });
  return openPortable(changed, secret, into).catch((thrown: { code?: string }) => thrown.code);
};

describe('a portable file', () => {
  it('holds the box under a key of its own, and opens by its passphrase alone', async () => {
    expect(looksPortable(file)).toBe(true);
    expect(looksPortable(copy)).toBe(false);
    const facts = await openPortable(file, passphrase.normalize('NFD'), into);
    expect(facts).toMatchObject({ customers: 1, at });
    expect(Buffer.from(facts.key).equals(key)).toBe(false);
    expect(verifyBackup(into, facts.key)).toEqual([]);
    const box = openBox({ file: into, key: facts.key, lock: false });
    expect(box.allSql('SELECT name FROM customers')).toEqual([{ name: '홍길동' }]);
    box.close();
    expect(() => verifyBackup(into, key)).toThrow(
      expect.objectContaining({ code: 'box-wrong-key' }),
    );
    for (const word of ['홍길동', 'SQLite format', 'CREATE TABLE']) {
      expect(made.includes(word)).toBe(false);
    }
  });

  it('made twice shares nothing but its beginning', async () => {
    const other = join(folder, 'other.dangol');
    await writePortable(other, { copy, key, passphrase, customers: 1, at });
    const bytes = readFileSync(other);
    expect(bytes.subarray(0, 20).equals(made.subarray(0, 20))).toBe(true);
    expect(bytes.subarray(20, 144).equals(made.subarray(20, 144))).toBe(false);
    for (let page = 4096; page < bytes.length; page += 4096) {
      expect(bytes.subarray(page, page + 32).equals(made.subarray(page, page + 32))).toBe(false);
    }
  });

  it('says wrong passphrase, foreign file, newer format and missing file each by its name', async () => {
    expect(await open(made, '봄날의 긴 암호!')).toBe('key-wrong');
    expect(await open(randomBytes(20_000))).toBe('portable-damaged');
    expect(await open(Buffer.alloc(0))).toBe('portable-damaged');
    const newer = Buffer.from(made);
    newer.writeUInt8(2, 16);
    expect(await open(newer)).toBe('portable-newer');
    const none = openPortable(join(folder, 'none.dangol'), passphrase, into);
    await expect(none).rejects.toMatchObject({ code: 'file-not-found' });
  });

  const flips = rounds('DANGOL_FLIPS', 12);
  it(`tells every flipped bit from a wrong passphrase (${flips} places)`, async () => {
    for (let nth = 0; nth < flips; nth++) {
      const changed = Buffer.from(made);
      // Half of them in the header's first bytes, where each means something else.
      const place = nth % 2 === 0 ? (nth * 7) % 176 : (nth * 99_991) % made.length;
      changed.writeUInt8(changed.readUInt8(place) ^ (1 << (nth % 8)), place);
      const expected = place === 16 ? 'portable-newer' : 'portable-damaged';
      expect(await open(changed), `byte ${place}`).toBe(expected);
    }
    report(`${flips} flipped bits of a moving file, all found and called damage`);
  });

  it('cut off or with pages put elsewhere is found', async () => {
    for (const length of [20, 4096, 4097, made.length - 4096]) {
      expect(await open(made.subarray(0, length)), `${length} bytes`).toBe('portable-damaged');
    }
    const swapped = Buffer.from(made);
    made.copy(swapped, 8192, 12_288, 16_384);
    made.copy(swapped, 12_288, 8192, 12_288);
    expect(await open(swapped)).toBe('portable-damaged');
    expect(await open(Buffer.concat([made, Buffer.alloc(4096)]))).toBe('portable-damaged');
  });
});

describe('pages under another key', () => {
  it('are refused where one was changed, and never written plain', async () => {
    expect(checkPages(copy, key).pages).toBe(readFileSync(copy).length / 4096);
    const bytes = readFileSync(copy);
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    const bad = join(folder, 'bad.box');
    writeFileSync(bad, bytes);
    const damaged = { code: 'box-damaged', details: { file: bad, reason: 'page 3' } };
    expect(() => checkPages(bad, key)).toThrow(expect.objectContaining(damaged));
    await expect(
      reencryptBox({ file: bad, key, newKey: randomBytes(32) }, () => {}),
    ).rejects.toMatchObject(damaged);
    await expect(
      reencryptBox({ file: copy, key: randomBytes(32), newKey: key }, () => {}),
    ).rejects.toMatchObject({ code: 'box-damaged', details: { reason: 'page 1' } });
  });
});
