import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePath, safeFileName } from '../../../../src/backend/host/free-path.ts';

describe('a file name', () => {
  it.each([
    ['감사카드 3장.pdf', '감사카드 3장.pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['a/b\\c:d*e?.csv', 'a b c d e .csv'],
    ['con.txt', 'con_.txt'],
    ['.hidden', 'hidden'],
    ['name. . ', 'name'],
    ['', 'dangol'],
    ['///', 'dangol'],
    [`${'가'.repeat(300)}.pdf`, `${'가'.repeat(60)}.pdf`],
    ['줄\n바꿈\u202e.pdf', '줄 바꿈 .pdf'],
    ['가'.normalize('NFD') + '.pdf', '가.pdf'],
  ])('of %j is %j', (suggested, name) => expect(safeFileName(suggested)).toBe(name));

  it('is never a path, whatever is suggested', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (suggested) => {
        const name = safeFileName(suggested);
        expect(basename(name)).toBe(name);
        expect(name).not.toMatch(/^\.+$|[/\\:]/);
      }),
    );
  });
});

describe('a free path', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dangol-path-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is the name itself, and numbered where it is taken in any spelling', async () => {
    expect(await freePath(folder, '명단.csv')).toBe(join(folder, '명단.csv'));
    writeFileSync(join(folder, '명단.csv'.normalize('NFD')), '');
    writeFileSync(join(folder, '명단 (2).CSV'), '');
    expect(await freePath(folder, '명단.csv')).toBe(join(folder, '명단 (3).csv'));
  });

  it('stays in the folder, which it makes where it is missing', async () => {
    const inside = join(folder, 'downloads');
    expect(dirname(await freePath(inside, '../../x.pdf'))).toBe(inside);
    expect(readdirSync(folder)).toEqual(['downloads']);
  });
});
