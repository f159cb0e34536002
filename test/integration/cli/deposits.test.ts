import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { csvBytes } from '../../support/deposit-lists.ts';
import { file, json, run } from '../../support/command-line.ts';

test('a list is looked at, read, asked about, thanked for and undone', async () => {
  await json('add', '--name', '홍길동');
  await json(
    'agreement',
    'add',
    '1',
    '--kind',
    'rental',
    '--number',
    'A-1',
    '--amount',
    '39,900원',
  );
  const day = `${(await json('today'))['date'] as string}`;
  const path = file('list.csv');
  const rows = [
    ['입금일', '예금주', '금액', '계약번호'],
    [day, '홍길동', '39,900', 'A1'],
    [day, '김철수', '10,000', ''],
    ['합계', '', '49,900', ''],
  ];
  writeFileSync(path, csvBytes(rows, 'cp949'));

  expect(await json('deposits', path, '--dry-run')).toMatchObject({ rows: 2, remembered: false });
  expect(await json('deposits', '--lists')).toEqual([]);
  expect(await json('deposits', path)).toMatchObject({ matched: 1, unsure: 1, skipped: 1 });
  expect(await json('deposits', path)).toMatchObject({ matched: 0, already: 2 });

  const unsure = await run('deposits', '--unsure', '--lang', 'en');
  expect(unsure.out).toContain('1 deposit unsure');
  expect(unsure.out).toContain('김철수');
  const assigned = await json('deposits', 'assign', '2', '1', '--forget');
  expect(assigned).toMatchObject({ deposit: { customerId: 1, matchedBy: 'user' }, also: 0 });
  expect(await json('deposits', '--unsure')).toMatchObject({ total: 0 });

  const thanks = await json('deposits', '--thanks', '--cycle', day);
  expect(thanks).toMatchObject({ cycle: { total: 2, left: 2 } });
  await json('deposits', 'thank', '1', '2', '--note', '감사 인사');
  expect(await json('deposits', '--thanks', '--cycle', day)).toMatchObject({ cycle: { left: 0 } });
  const pdf = file('thanks.pdf');
  expect(await json('deposits', '--print', '--cycle', day, '--out', pdf)).toMatchObject({
    pages: 1,
  });
  expect(await json('deposits', '--missing')).toMatchObject({ total: 0, knownTo: day });

  await json('deposits', 'undo', '1');
  expect(await json('deposits', '--lists')).toMatchObject([
    { status: 'done' },
    { status: 'undone' },
  ]);
});

test('wrong usage is said', async () => {
  expect((await run('deposits')).code).toBe(2);
  expect((await run('deposits', 'assign', 'x', '1')).code).toBe(2);
  expect((await run('deposits', 'add', '1', '--amount', 'viel')).code).toBe(2);
  expect((await run('deposits', file('none.csv'))).code).toBe(1);
});
