import { expect, test } from 'vitest';
import { keyFileProtector } from '../../../src/data/key-file-protector.ts';
import { boxKey } from '../../../src/data/key-store.ts';
import { openBox } from '../../../src/data/open.ts';
import { file, json, run } from '../../support/command-line.ts';

/** Breaks the box past the program. */
async function breakBox(sql: string): Promise<void> {
  const box = file('dangol.box');
  const { key } = await boxKey(box, [keyFileProtector(file('.'))]);
  const opened = openBox({ file: box, key });
  opened.exec(sql);
  opened.close();
}

test('check finds what is wrong, and mends it after a backup when asked to', async () => {
  await json('add', '--name', '홍길동');
  expect((await run('check', '--repair', '--lang', 'en')).out).toBe('All is well');
  expect(await json('backup', '--list')).toMatchObject({ backups: [] });

  await breakBox('DELETE FROM search');
  const found = await run('check', '--lang', 'ko');
  expect(found.code).toBe(1);
  expect(found.out).toContain('찾기 색인(search)이 고객 1명의 카드와 다름');
  expect(found.out).toContain('dangol check --repair');

  const mended = await run('check', '--repair', '--lang', 'en');
  expect([mended.code, mended.err]).toEqual([0, '']);
  expect(mended.out).toContain('search index made of the cards anew');
  expect(mended.out).toContain('All is well');
  const before = /dangol\.\S+\.before\.box/.exec(mended.out)?.[0];
  expect(await json('backup', '--list')).toMatchObject({ backups: [{ name: before }] });
  expect(await json('search', '홍길')).toMatchObject({ total: 1 });
});

test('check says what cannot be mended', async () => {
  await json('add', '--name', '홍길동');
  await breakBox(`INSERT INTO label_sheets (uid, fields, created_at, updated_at)
    VALUES ('s', '{"name":"나의 용지"}', 'x', 'x')`);
  const result = await run('check', '--repair', '--json');
  expect(result.code).toBe(1);
  expect(JSON.parse(result.out)).toMatchObject({ ok: false, mendable: 0, before: null });
  expect((await run('check', '--repair', '--lang', 'ko')).out).toContain('라벨 용지');
});
