import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { file, json, run } from '../../support/command-line.ts';

it('lists whose time ends, sets it, and destroys only where the count is said', async () => {
  await json('add', '--name', '홍길동');
  await json('add', '--name', '김영희');
  expect(
    await json('retention', 'set', '1', '2', '--until', '2020-01-31', '--reason', '해지'),
  ).toEqual({
    ...{ changed: 2, unchanged: 0, batch: expect.any(String) },
  });
  expect(await json('retention', 'list')).toMatchObject({
    ...{ total: 2, due: 2, dated: 2, undated: 0 },
    customers: [{ id: 1, retainUntil: '2020-01-31', retainReason: '해지' }, { id: 2 }],
  });
  expect((await run('retention', 'list', '--lang', 'ko')).out).toMatch(
    /^2명 \(기한 지남 2명, 기한 없음 0명\)\n1 · 홍길동 · 2020-01-31 \(\d+일 지남\) · 해지/,
  );
  await json('retention', 'set', '2', '--until', 'none');

  const unsure = await run('destroy', '--due', '--lang', 'en');
  expect(unsure.code).toBe(1);
  expect(unsure.out + unsure.err).toContain('--confirm 1');
  expect((await run('destroy', '--due', '--confirm', '2')).code).toBe(1);
  expect(await json('search', '')).toMatchObject({ total: 2 });
  expect(await json('destroy', '--due', '--confirm', '1')).toMatchObject({
    ...{ customers: 1, reason: 'retention', finished: true, removed: { customers: 1 } },
  });
  expect(await json('search', '')).toMatchObject({ total: 1 });
  expect(await json('destroy', '--due', '--confirm', '1')).toEqual({ customers: 0 });
  expect(await json('destroy', '--log')).toMatchObject({ total: 1 });
  expect((await run('destroy', '--log', '--lang', 'ko')).out).toContain(
    '1명 파기 · 보유 기한 지남',
  );
  const record = file('record.pdf');
  expect(await json('destroy', '--record', record)).toEqual({ file: record, pages: 1 });
  expect(existsSync(record)).toBe(true);
  expect(await json('check')).toMatchObject({ ok: true, problems: [] });
});

it('says what is wrong with a call', async () => {
  expect((await run('destroy')).code).toBe(2);
  expect((await run('retention', 'set', '1')).code).toBe(2);
  expect((await run('retention')).code).toBe(2);
  expect((await run('destroy', 'x', '--confirm', '1')).code).toBe(2);
  const { code, err } = await run('destroy', '9', '--confirm', '1');
  expect([code, err.split('\n').length]).toEqual([1, 1]);
});
