import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { file, json, run } from '../../support/command-line.ts';

it('lists duplicates and merges them on the command line', async () => {
  const list = file('명단.csv');
  writeFileSync(
    list,
    '이름,휴대폰,메모\n김민수,010-1234-5678,가\n김민수 대표,010-1234-5678,나\n이영희,010-5555-1111,\n',
  );
  await json('import', list);
  expect(await json('duplicates')).toMatchObject({
    total: 1,
    pairs: [{ first: { id: 1 }, second: { id: 2, name: '김민수 대표' }, reasons: ['phone'] }],
  });
  expect((await run('duplicates', '--lang', 'ko')).out).toBe(
    '1쌍\n  1 김민수 = 2 김민수 대표  (같은 번호)',
  );
  expect(await json('merge', '1', '2')).toMatchObject({
    customer: { id: 1, name: '김민수', notes: '가\n나' },
    changes: expect.any(Array),
  });
  expect(await json('duplicates')).toEqual({ total: 0, pairs: [] });
  expect(await json('search', '')).toMatchObject({ total: 2 });
  expect(await json('check')).toMatchObject({ ok: true, problems: [] });
  // The dropped card's row is known again as the card that it lives on in.
  expect(await json('import', list)).toMatchObject({ added: 0, updated: 0, skipped: 3 });
});

it('refuses what cannot be merged', async () => {
  const list = file('명단.csv');
  writeFileSync(list, '이름,휴대폰\n김민수,010-1234-5678\n이영희,010-5555-1111\n');
  await json('import', list);
  for (const ids of [
    ['1', '1'],
    ['1', '9'],
  ]) {
    const { code, out, err } = await run('merge', ...ids);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n')).toHaveLength(1);
  }
  expect((await run('merge', '1')).code).toBe(2);
  expect((await run('merge', '1', 'x')).code).toBe(2);
});
