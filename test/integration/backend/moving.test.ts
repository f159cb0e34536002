import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wishRestore } from '../../../src/data/restore.ts';
import type { BackupContents, PortableResult } from '../../../src/shared/backup.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { testKeychain } from '../../support/keychain.ts';

const passphrase = '노란 우산 열두 개';
const away = '낯선 다리 건너 감나무';

async function withCards(...names: string[]): Promise<TestBackend> {
  const test = await testBackend();
  for (const name of names) await test.invoke('customers.create', { fields: { name } });
  return test;
}

const namesIn = async (test: TestBackend): Promise<string[]> => {
  const { customers } = await test.invoke('customers.search', { text: '' });
  return customers.map(({ name }) => name).sort();
};

/** Every file of a folder with its hash. */
const printOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

async function portableOf(test: TestBackend): Promise<string> {
  const file = test.path('moving.dangol');
  const made = (await test.job('backup.portable', { passphrase: away, file })) as PortableResult;
  expect(made).toMatchObject({ file, customers: 2 });
  return file;
}

async function choose(test: TestBackend, path: string, kind: 'folder' | 'portable' = 'folder') {
  const found = await test.invoke('moving.choose', { kind, path });
  if (!found) throw new Error('nothing chosen');
  return found;
}

describe('moving by a moving file', () => {
  it('brings everything to the new computer, and the way back is there', async () => {
    const old = await withCards('김민서', '이도현');
    const file = await portableOf(old);
    await old.close();
    const fresh = await testBackend();
    const found = await choose(fresh, file, 'portable');
    expect(found).toMatchObject({ path: file, kind: 'portable', needs: ['passphrase'] });
    const inside = (await fresh.job('moving.inspect', {
      path: file,
      passphrase: away,
    })) as BackupContents;
    expect(inside.counts[0]).toEqual({ what: 'customers', inBackup: 2, inBox: 0 });
    expect(inside.onlyThen).toEqual({ count: 2, names: expect.any(Array) as string[] });
    expect(await namesIn(fresh)).toEqual([]);

    const { before } = await fresh.invoke('moving.take', { path: file });
    expect(await namesIn(fresh)).toEqual(['김민서', '이도현']);
    expect(existsSync(fresh.path('moving'))).toBe(false);
    expect((await fresh.job('backup.check', {})) as object).toMatchObject({ ok: true });
    // The box keeps its own log, and what became of it stands there.
    expect(await fresh.invoke('accessLog.check', {})).toMatchObject({ ok: true });
    const { entries } = await fresh.invoke('accessLog.month', { month: '2026-11' });
    const acts = entries.map(({ act, facts }) => ({ act, facts }));
    expect(acts).toContainEqual({ act: 'restore', facts: { taken: 'portable' } });
    expect(acts.map(({ act }) => act)).toContain('portable');
    // It opens by what this computer has, and its backups of before still do.
    await fresh.restart();
    expect(await namesIn(fresh)).toEqual(['김민서', '이도현']);
    await fresh.invoke('backup.restore', { name: before ?? '' });
    expect(await namesIn(fresh)).toEqual([]);
  });

  it('goes on at the next start where it was cut off', async () => {
    const old = await withCards('김민서', '이도현');
    const file = await portableOf(old);
    const fresh = await withCards('박서연');
    await choose(fresh, file, 'portable');
    await fresh.job('moving.inspect', { path: file, passphrase: away });
    const [folder = ''] = readdirSync(fresh.path('moving'));
    await fresh.close();
    const backup = join(fresh.path('moving'), folder, 'dangol.box');
    const at = '2026-11-22T03:00:00.000Z';
    wishRestore(fresh.path('dangol.box'), { backup, at, taken: true });
    await fresh.open();
    expect(await namesIn(fresh)).toEqual(['김민서', '이도현']);
    expect(existsSync(fresh.path('moving'))).toBe(false);
  });

  it('refuses a wrong passphrase and a damaged file; this box stays as it is', async () => {
    const old = await withCards('김민서', '이도현');
    const file = await portableOf(old);
    const fresh = await withCards('박서연');
    await choose(fresh, file, 'portable');
    await expect(
      fresh.job('moving.inspect', { path: file, passphrase: '아니다' }),
    ).rejects.toMatchObject({ code: 'key-wrong' });
    await expect(fresh.invoke('moving.take', { path: file })).rejects.toMatchObject({
      code: 'key-wrong',
    });
    const bytes = readFileSync(file);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await expect(
      fresh.invoke('moving.take', { path: file, passphrase: away }),
    ).rejects.toMatchObject({ code: 'portable-damaged' });
    expect(await namesIn(fresh)).toEqual(['박서연']);
    expect(readdirSync(fresh.path('moving'))).toEqual([]);
  });
});

describe('moving a folder', () => {
  it('takes the box of another folder and leaves that folder as it is', async () => {
    const old = await withCards('김민서');
    await old.close();
    const before = printOf(old.folder);
    const fresh = await testBackend();
    expect(await choose(fresh, old.folder)).toMatchObject({ kind: 'folder', needs: [] });
    await fresh.invoke('moving.take', { path: old.folder });
    expect(await namesIn(fresh)).toEqual(['김민서']);
    expect(printOf(old.folder)).toEqual(before);
  });

  it('takes what only the log of a box holds that was never closed', async () => {
    const old = await withCards('김민서');
    const cut = join(old.folder, 'cut');
    mkdirSync(cut);
    for (const name of ['dangol.box', 'dangol.box-wal', 'keys.json', 'dangol.key']) {
      cpSync(old.path(name), join(cut, name));
    }
    const fresh = await testBackend();
    await choose(fresh, cut);
    await fresh.invoke('moving.take', { path: cut });
    expect(await namesIn(fresh)).toEqual(['김민서']);
  });

  it('asks for what opens it where its key file is gone', async () => {
    const old = await withCards('김민서');
    await old.invoke('keys.setPassphrase', { passphrase });
    const { recoveryKey } = await old.invoke('keys.makeRecovery', {});
    await old.close();
    rmSync(old.path('dangol.key'));
    const fresh = await testBackend();
    const found = await choose(fresh, old.folder);
    expect(found.needs).toEqual(['passphrase', 'recovery']);
    const path = old.folder;
    await expect(fresh.invoke('moving.inspect', { path })).rejects.toMatchObject({
      code: 'key-wrong',
    });
    await expect(
      fresh.invoke('moving.inspect', { path, passphrase: '아니다' }),
    ).rejects.toMatchObject({ code: 'key-wrong' });
    await fresh.job('moving.inspect', { path, recoveryKey });
    await fresh.invoke('moving.take', { path, passphrase });
    expect(await namesIn(fresh)).toEqual(['김민서']);
  });

  it('opens by the same user’s keychain: from one program’s folder to another’s', async () => {
    const chain = testKeychain();
    const old = await testBackend();
    old.keychains = [chain];
    await old.dispose();
    await old.open();
    await old.invoke('customers.create', { fields: { name: '김민서' } });
    await old.close();
    const other = await testBackend();
    await choose(other, old.folder);
    await expect(other.invoke('moving.inspect', { path: old.folder })).rejects.toMatchObject({
      code: 'keychain-elsewhere',
    });
    other.keychains = [chain];
    await other.restart();
    await choose(other, old.folder);
    await other.invoke('moving.take', { path: old.folder });
    expect(await namesIn(other)).toEqual(['김민서']);
  });

  it('refuses a box that is open, and what is none', async () => {
    const old = await withCards('김민서');
    const fresh = await testBackend();
    await choose(fresh, old.folder);
    await expect(fresh.invoke('moving.take', { path: old.folder })).rejects.toMatchObject({
      code: 'box-in-use',
    });
    const empty = fresh.path('empty');
    mkdirSync(empty);
    for (const path of [empty, join(empty, 'nothing'), fresh.folder, fresh.path('dangol.box')]) {
      await expect(fresh.invoke('moving.choose', { kind: 'folder', path })).rejects.toMatchObject({
        code: 'no-box-here',
      });
    }
  });

  it('finds boxes where they usually lie, and a page names only what it was offered', async () => {
    const old = await withCards('김민서', '이도현');
    const file = await portableOf(old);
    const fresh = await testBackend();
    fresh.host = 'browser';
    fresh.usualFolders = [old.folder, old.path('gone')];
    await fresh.restart();
    await expect(
      fresh.invoke('moving.inspect', { path: file, passphrase: away }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(
      fresh.invoke('moving.choose', { kind: 'portable', path: file }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    const { boxes, empty } = await fresh.invoke('moving.find', {});
    expect(empty).toBe(true);
    const paths = boxes.map(({ path }) => path);
    expect(paths).toContain(file);
    expect(paths).toContain(old.folder);
    expect(paths).not.toContain(fresh.folder);
    await fresh.job('moving.inspect', { path: file, passphrase: away });
    fresh.chosen = null;
    expect(await fresh.invoke('moving.choose', { kind: 'folder' })).toBe(null);
    fresh.chosen = old.folder;
    expect((await fresh.invoke('moving.choose', { kind: 'folder' }))?.path).toBe(old.folder);
  });
});
