import { expect, it } from 'vitest';
import { bothFolders } from '../../../../src/renderer/features/backup/both-folders.ts';
import { worryOf } from '../../../../src/renderer/features/backup/worry.ts';
import type { Backup } from '../../../../src/shared/backup.ts';

const backup = (day: string): Backup => ({
  name: `dangol.${day}`,
  at: `${day}T03:00:00.000Z`,
  kind: 'auto',
  bytes: 1,
});
const now = new Date('2026-11-22T05:00:00Z');

it('a backup is worried about where it failed or a day of work is in none', () => {
  const old = { backups: [backup('2026-11-20')], failed: null, changed: true };
  expect(worryOf(old, now)).toBe('behind');
  expect(worryOf({ ...old, changed: false }, now)).toBeNull();
  expect(worryOf({ ...old, backups: [backup('2026-11-22')] }, now)).toBeNull();
  expect(worryOf({ ...old, backups: [] }, now)).toBeNull();
  const failed = { code: 'disk-full', message: '', details: {} };
  expect(worryOf({ ...old, changed: false, failed }, now)).toBe('failed');
});

it('both folders are one list, in which what lies in both stands once', () => {
  const [a, b, c] = ['2026-11-20', '2026-11-21', '2026-11-22'].map(backup) as [
    Backup,
    Backup,
    Backup,
  ];
  expect(bothFolders([c, a], [b, a]).map(({ name, isElsewhere }) => [name, isElsewhere])).toEqual([
    [c.name, false],
    [b.name, true],
    [a.name, false],
  ]);
});
