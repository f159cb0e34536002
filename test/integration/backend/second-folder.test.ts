import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BackupContents, DrillResult } from '../../../src/shared/backup.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const sticks: string[] = [];
afterEach(() => {
  for (const stick of sticks.splice(0)) rmSync(stick, { recursive: true, force: true });
});

function newStick(): string {
  const stick = mkdtempSync(join(tmpdir(), 'dangol-stick-'));
  sticks.push(stick);
  return stick;
}

/** A program with a window, and a stick as its dialog would name it. */
async function withStick(): Promise<{ test: TestBackend; stick: string }> {
  const test = await testBackend();
  test.host = 'browser';
  await test.restart();
  const stick = newStick();
  test.chosen = stick;
  return { test, stick };
}

const add = (test: TestBackend, name: string) =>
  test.invoke('customers.create', { fields: { name } });

async function names(test: TestBackend): Promise<string[]> {
  const { customers } = await test.invoke('customers.search', { text: '' });
  return customers.map(({ name }) => name).sort();
}

const second = async (test: TestBackend) => (await test.invoke('backup.list', {})).second;

/** Waits until the folder elsewhere has the newest that this computer has. */
async function brought(test: TestBackend) {
  return vi.waitFor(
    async () => {
      const { backups, second: there } = await test.invoke('backup.list', {});
      expect(there?.backups[0]?.name).toBe(backups[0]?.name);
      return there;
    },
    { timeout: 60_000, interval: 100 },
  );
}

describe('a second folder', () => {
  it('gets the newest backup when it is chosen and each one made since', async () => {
    const { test, stick } = await withStick();
    await add(test, '홍길동');
    await test.job('backup.make', {});
    await add(test, '김민서');
    test.now = new Date('2026-11-22T04:00:00Z');
    await test.job('backup.make', {});
    const { folder } = await test.invoke('backup.setFolder', {});
    expect(folder?.startsWith(join(stick, 'dangol-backups-'))).toBe(true);
    expect((await brought(test))?.backups).toHaveLength(1);

    test.now = new Date('2026-11-22T05:00:00Z');
    await test.job('backup.make', {});
    const list = await brought(test);
    expect(list).toMatchObject({ failed: null });
    expect(list?.backups.map(({ at }) => at)).toEqual([
      '2026-11-22T05:00:00.000Z',
      '2026-11-22T04:00:00.000Z',
    ]);
    const [newest] = list?.backups ?? [];
    const bytes = readFileSync(join(folder ?? '', newest?.name ?? ''));
    const here = (await test.invoke('backup.list', {})).folder;
    expect(bytes.equals(readFileSync(join(here, newest?.name ?? '')))).toBe(true);
    expect(readdirSync(folder ?? '').some((name) => name.endsWith('.partial'))).toBe(false);
  });

  it('that is not plugged in is no failure of the backup, and gets what it lacks when it is', async () => {
    const { test, stick } = await withStick();
    await add(test, '홍길동');
    await test.invoke('backup.setFolder', {});
    await test.job('backup.make', {});
    await brought(test);
    const [name = ''] = readdirSync(stick);
    const drawer = newStick();
    // What a system leaves where the stick was: an empty folder.
    renameSync(join(stick, name), join(drawer, name));
    test.now = new Date('2026-11-23T05:00:00Z');
    await test.job('backup.make', {});
    expect(await test.invoke('backup.list', {})).toMatchObject({
      failed: null,
      second: { backups: [], failed: { code: 'backup-folder-away' } },
    });
    await test.restart();
    expect(readdirSync(stick)).toEqual([]);

    renameSync(join(drawer, name), join(stick, name));
    await test.restart();
    expect(await second(test)).toMatchObject({ failed: null, backups: [{}, {}] });
  });

  it('is restored from, looked into and tried out where this computer lost its own', async () => {
    const { test } = await withStick();
    await add(test, '홍길동');
    await test.invoke('backup.setFolder', {});
    const { name } = (await test.job('backup.make', {})) as { name: string };
    await brought(test);
    const { folder } = await test.invoke('backup.list', {});
    await add(test, '박도현');
    rmSync(join(folder, name));

    const contents = (await test.job('backup.inspect', { name })) as BackupContents;
    expect(contents.onlyNow).toEqual({ count: 1, names: ['박도현'] });
    const { backups } = (await test.job('backup.drill', {})) as DrillResult;
    expect(backups).toEqual([{ name, ok: true, problems: [] }]);
    await test.invoke('backup.restore', { name });
    expect(await names(test)).toEqual(['홍길동']);
  });

  it('is thinned out like this computer’s own, and left alone otherwise', async () => {
    const { test } = await withStick();
    await add(test, '홍길동');
    const { folder } = await test.invoke('backup.setFolder', {});
    const { name } = (await test.job('backup.make', {})) as { name: string };
    await brought(test);
    const bytes = readFileSync(join(folder ?? '', name));
    const old = (day: string, hour: string) => `dangol.${day}T${hour}-00-00-000Z.auto.box`;
    for (const file of [old('2026-10-05', '01'), old('2026-10-05', '02'), old('2024-01-01', '01')])
      writeFileSync(join(folder ?? '', file), bytes);
    writeFileSync(join(folder ?? '', 'holiday.jpg'), 'mine');
    test.now = new Date('2026-11-22T06:00:00Z');
    await test.job('backup.make', {});
    await brought(test);
    const left = readdirSync(folder ?? '');
    expect(left).toContain('holiday.jpg');
    expect(left).toContain(old('2026-10-05', '02'));
    expect(left).not.toContain(old('2026-10-05', '01'));
    // Older than copies may grow.
    expect(left).not.toContain(old('2024-01-01', '01'));
  });

  it('holds the ways to the key that a person carries, never the machine’s', async () => {
    const { test } = await withStick();
    await add(test, '홍길동');
    const { folder } = await test.invoke('backup.setFolder', {});
    await test.job('backup.make', {});
    await brought(test);
    const keys = join(folder ?? '', 'keys.json');
    expect(existsSync(keys)).toBe(false);
    // Not only with the next backup: the stick may be pulled out now.
    await test.invoke('keys.makeRecovery', {});
    await vi.waitFor(() => expect(existsSync(keys)).toBe(true), { timeout: 60_000, interval: 100 });
    const store = JSON.parse(readFileSync(keys, 'utf8')) as { keys: { kind: string }[] };
    expect(store.keys.map(({ kind }) => kind)).toEqual(['recovery']);
  });

  it('a page names none, the box’s own folder is none, and none at all is possible again', async () => {
    const { test, stick } = await withStick();
    await expect(test.invoke('backup.setFolder', { folder: stick })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(
      test.invoke('settings.update', { patch: { backupFolder: stick } }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    test.chosen = test.path('backups');
    await expect(test.invoke('backup.setFolder', {})).rejects.toMatchObject({
      code: 'backup-folder-own',
    });
    test.chosen = join(stick, 'gone');
    await expect(test.invoke('backup.setFolder', {})).rejects.toMatchObject({
      code: 'backup-folder-away',
    });
    test.chosen = stick;
    await test.invoke('backup.setFolder', {});
    test.chosen = null;
    // Giving up changes nothing.
    expect((await test.invoke('backup.setFolder', {})).folder).not.toBeNull();
    expect(await test.invoke('backup.setFolder', { folder: null })).toEqual({ folder: null });
    expect(await second(test)).toBeNull();
  });
});
