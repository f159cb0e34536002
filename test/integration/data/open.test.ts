import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openConnection } from '../../../src/data/connection.ts';
import { readCustomer } from '../../../src/data/customers-read.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { openBox } from '../../../src/data/open.ts';
import { searchCustomers } from '../../../src/data/search.ts';
import {
  addCustomer,
  filesIn,
  hashOf,
  randomKey,
  refusal,
  tempFolder,
  testBox,
} from './support.ts';

/** A closed box with some customers. */
function writtenBox(customers = 40) {
  const { box, file, key } = testBox();
  for (let nth = 0; nth < customers; nth++) {
    addCustomer(box, { name: `홍길동${nth}`, notes: '메모 '.repeat(200) });
  }
  box.close();
  return { file, key };
}

describe('a new box', () => {
  it('is encrypted, from its first byte on', () => {
    const { file } = writtenBox();
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(new Set(bytes.subarray(0, 4096)).size).toBeGreaterThan(200);
  });

  it('has every setting that safety rests on', () => {
    const { box } = testBox();
    expect(box.pragma('journal_mode')).toBe('wal');
    expect(box.pragma('synchronous')).toBe(2);
    expect(box.pragma('temp_store')).toBe(2);
    expect(box.pragma('foreign_keys')).toBe(1);
    expect(box.pragma('application_id')).toBe(0x446e676c);
    expect(box.pragma('cipher')).toBe('sqlcipher');
    expect(box.pragma('busy_timeout')).toBe(5000);
  });

  it('leaves no draft behind and is not made unasked', () => {
    const folder = tempFolder();
    const file = join(folder, 'none.box');
    expect(refusal(() => openBox({ file, key: randomKey() }))).toBe('file-not-found');
    const nowhere = join(folder, 'no', 'folder', 'none.box');
    expect(refusal(() => openBox({ file: nowhere, key: randomKey() }))).toBe('file-not-found');
    expect(readdirSync(folder)).toEqual([]);
    openBox({ file, key: randomKey(), create: true }).close();
    expect(readdirSync(folder).toSorted()).toEqual(['none.box', 'none.box.lock']);
  });

  it('comes with its folder, and not in place of one', () => {
    const folder = join(tempFolder(), 'some', 'where');
    openBox({ file: join(folder, 'a.box'), key: randomKey(), create: true }).close();
    expect(refusal(() => openBox({ file: folder, key: randomKey(), create: true }))).toBe(
      'box-foreign',
    );
  });

  it('takes the place of an unfinished one', () => {
    const file = join(tempFolder(), 'test.box');
    writeFileSync(`${file}.new`, 'half');
    const { box } = testBox({ file });
    expect(box.pragma('user_version')).toBeGreaterThan(0);
  });

  it('is not made beside the log of a lost one', () => {
    const { file, key } = writtenBox();
    rmSync(file);
    writeFileSync(`${file}-wal`, randomBytes(5000));
    expect(refusal(() => openBox({ file, key, create: true }))).toBe('box-damaged');
    expect(existsSync(`${file}-wal`)).toBe(true);
  });

  it('opens again with all that was in it', async () => {
    const { file, key } = writtenBox(3);
    const { box } = testBox({ file, key });
    expect(readCustomer(box, 1)?.name).toBe('홍길동0');
    expect(await checkBox(box)).toEqual([]);
  });
});

describe('a refused file stays as it is', () => {
  it('with a wrong key', () => {
    const { file } = writtenBox();
    const before = hashOf(file);
    expect(refusal(() => openBox({ file, key: randomKey() }))).toBe('box-wrong-key');
    expect(hashOf(file)).toBe(before);
  });

  it('cut off anywhere', () => {
    const { file, key } = writtenBox();
    const whole = readFileSync(file);
    const page = 4096;
    const lengths = [
      ...[0, 1, 15, 16, 100, page - 1, page, page + 1, 2 * page, whole.length - 1],
      ...Array.from({ length: 90 }, (_, nth) => Math.floor((whole.length * (nth + 0.37)) / 90)),
      ...Array.from({ length: whole.length / page - 1 }, (_, nth) => (nth + 1) * page),
    ];
    const cut = join(dirname(file), 'cut.box');
    for (const length of lengths) {
      writeFileSync(cut, whole.subarray(0, length));
      const before = hashOf(cut);
      expect(['box-damaged', 'box-foreign'], `${length} bytes`).toContain(
        refusal(() => openBox({ file: cut, key })),
      );
      expect(hashOf(cut), `${length} bytes`).toBe(before);
    }
  });

  it('of noise, text, pictures, archives', () => {
    const file = join(tempFolder(), 'garbage.box');
    const contents = [
      ...Array.from({ length: 60 }, (_, nth) => randomBytes(1 + nth * 997)),
      ...Array.from({ length: 20 }, (_, nth) => Buffer.alloc(4096 * (nth + 1), nth)),
      ...Array.from({ length: 20 }, (_, nth) =>
        Buffer.from('이름,전화\n홍길동,010\n'.repeat(40 * (nth + 1))),
      ),
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(9000, 32)]),
      Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(8188)]),
      Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(8176)]),
    ];
    const codes = ['box-damaged', 'box-foreign', 'box-wrong-key', 'box-not-encrypted'];
    for (const content of contents) {
      writeFileSync(file, content);
      const before = hashOf(file);
      expect(codes).toContain(refusal(() => openBox({ file, key: randomKey(), create: true })));
      expect(hashOf(file)).toBe(before);
    }
  });

  it('of plain SQLite', () => {
    const file = join(tempFolder(), 'plain.box');
    const plain = new Database(file);
    plain.exec('CREATE TABLE customers (id INTEGER PRIMARY KEY)');
    plain.close();
    const before = hashOf(file);
    expect(refusal(() => openBox({ file, key: randomKey() }))).toBe('box-not-encrypted');
    expect(hashOf(file)).toBe(before);
  });

  it('of another program with the same key', () => {
    const file = join(tempFolder(), 'foreign.box');
    const key = randomKey();
    const foreign = openConnection({ file, key, create: true });
    foreign.exec('CREATE TABLE songs (id INTEGER PRIMARY KEY)');
    foreign.close();
    const before = hashOf(file);
    expect(refusal(() => openBox({ file, key }))).toBe('box-foreign');
    expect(hashOf(file)).toBe(before);
  });

  it('of a newer version, even with a log that is not in it yet', () => {
    const { file, key } = writtenBox();
    const copy = join(dirname(file), 'newer.box');
    const newer = openConnection({ file, key });
    newer.pragma('user_version = 999');
    // As a crash leaves it: copied while the newer program has it open.
    for (const end of ['', '-wal']) copyFileSync(file + end, copy + end);
    newer.close();
    const before = [hashOf(copy), hashOf(`${copy}-wal`)];
    expect(statSync(`${copy}-wal`).size).toBeGreaterThan(0);
    expect(refusal(() => openBox({ file: copy, key }))).toBe('box-newer');
    expect([hashOf(copy), hashOf(`${copy}-wal`)]).toEqual(before);
    const closed = hashOf(file);
    expect(refusal(() => openBox({ file, key }))).toBe('box-newer');
    expect(hashOf(file)).toBe(closed);
  });

  it('with one flipped bit anywhere, when it is checked', async () => {
    const { file, key } = writtenBox(10);
    const whole = readFileSync(file);
    const flipped = join(dirname(file), 'flipped.box');
    for (let nth = 0; nth < 60; nth++) {
      const bytes = Buffer.from(whole);
      const place = Math.floor((bytes.length * (nth + 0.5)) / 60);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (nth % 8)), place);
      writeFileSync(flipped, bytes);
      let found = false;
      try {
        const box = openBox({ file: flipped, key });
        try {
          found = (await checkBox(box)).length > 0;
        } finally {
          box.close();
        }
      } catch {
        found = true;
      }
      expect(found, `byte ${place}`).toBe(true);
    }
  });
});

describe('on the disk', () => {
  it('nothing written can be read: not in the box, its log, or beside it', () => {
    const { box, file } = testBox();
    const canary = 'CANARY-홍길동-8f3a';
    for (let nth = 0; nth < 30; nth++) {
      addCustomer(box, {
        name: `${canary}${nth}`,
        notes: `${canary} `.repeat(500),
        tags: [canary],
        emails: [{ kind: 'home', address: `${canary}@example.com` }],
      });
    }
    // Large sorts and distincts are what spills into temporary files.
    box.allSql(
      `SELECT DISTINCT a.notes || b.name AS x FROM customers a, customers b ORDER BY x DESC`,
    );
    searchCustomers(box, {
      text: 'canary',
      filter: { trash: false },
      order: 'name',
      offset: 0,
      limit: 9,
    });
    const open = filesIn(dirname(file));
    expect(open.some(({ name, bytes }) => name.endsWith('-wal') && bytes.length > 0)).toBe(true);
    box.close();
    const forms = ['CANARY-', canary, 'canary', '홍길동', 'ㅎㅗㅇㄱㅣㄹ'].flatMap((text) => [
      Buffer.from(text, 'utf8'),
      Buffer.from(text, 'utf16le'),
    ]);
    for (const { name, bytes } of [...open, ...filesIn(dirname(file))]) {
      for (const form of forms) expect(bytes.includes(form), name).toBe(false);
    }
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that cannot be written is told as that',
    () => {
      const { file, key } = writtenBox();
      chmodSync(dirname(file), 0o500);
      chmodSync(file, 0o400);
      expect(refusal(() => openBox({ file, key }))).toBe('disk-read-only');
      chmodSync(dirname(file), 0o700);
    },
  );
});

describe('two connections', () => {
  it('of one program see each other and wait for each other', () => {
    const { box, file, key } = testBox();
    addCustomer(box, { name: '홍길동' });
    const { box: other } = testBox({ file, key, lock: false, create: false });
    const before = box.version();
    addCustomer(other, { name: '김민수' });
    expect(readCustomer(box, 2)?.name).toBe('김민수');
    expect(box.version()).not.toBe(before);
    expect(
      searchCustomers(box, {
        text: 'ㄱㅁㅅ',
        filter: { trash: false },
        order: 'name',
        offset: 0,
        limit: 9,
      }).ids,
    ).toEqual([2]);
  });

  it('tell a writer that cannot wait any longer that the box is busy', () => {
    const { box, file, key } = testBox();
    const { box: other } = testBox({ file, key, lock: false, create: false, busyTimeout: 20 });
    box.transaction(() => {
      addCustomer(box, { name: '홍길동' });
      expect(refusal(() => addCustomer(other, { name: '김민수' }))).toBe('box-busy');
    });
    addCustomer(other, { name: '김민수' });
    expect(readCustomer(box, 2)?.name).toBe('김민수');
  });

  it('keep one state throughout a snapshot', () => {
    const { box, file, key } = testBox();
    const { box: other } = testBox({ file, key, lock: false, create: false });
    addCustomer(box, { name: '홍길동' });
    const count = () => box.getSql<{ n: number }>('SELECT count(*) AS n FROM customers')?.n;
    box.snapshot(() => {
      expect(count()).toBe(1);
      addCustomer(other, { name: '김민수' });
      expect(count()).toBe(1);
    });
    expect(count()).toBe(2);
  });
});

describe('a transaction', () => {
  it('is undone whole, its index with it', async () => {
    const { box } = testBox();
    expect(() =>
      box.transaction(() => {
        addCustomer(box, { name: '홍길동' });
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(box.getSql<{ n: number }>('SELECT count(*) AS n FROM customers')?.n).toBe(0);
    expect(await checkBox(box)).toEqual([]);
  });

  it('fails as a whole when a part of it failed, even if that was caught', () => {
    const { box } = testBox();
    expect(() =>
      box.transaction(() => {
        addCustomer(box, { name: '홍길동' });
        try {
          box.transaction(() => {
            throw new Error('part');
          });
        } catch {
          // As a careless caller would.
        }
      }),
    ).toThrow('part');
    expect(box.getSql<{ n: number }>('SELECT count(*) AS n FROM customers')?.n).toBe(0);
  });
});
