import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import { dayOf } from '../../../src/backend/local-time.ts';
import { file, json, run } from '../../support/command-line.ts';

it('lists a day, marks and puts off, shows the week and writes the list on paper', async () => {
  const today = dayOf(new Date());
  const [later, after] = [addDays(today, 3), addDays(today, 4)];
  await run('add', '--name', '이영희', '--birthday', `1960-${today.slice(5)}`);
  await run('add', '--name', '박도현', '--birthday', `1960-${addDays(today, 1).slice(5)}`);

  const shown = await run('today', '--lang', 'ko');
  expect(shown.out).toContain('연락할 분 2명');
  expect(shown.out).toContain('날과 계약');
  expect((await run('today', '--lang', 'en')).out).toContain('Days and agreements');
  expect((await run('today', '--week', '--lang', 'en')).out).toContain(today);
  expect(await json('today', '--week')).toMatchObject({ days: expect.any(Array) });

  const done = await run('today', '--done', '1', '--lang', 'ko');
  expect(done.out).toMatch(/마친 분\n {2}✓ 1 {2}이영희/);
  expect((await run('today', '--reopen', '1', '--lang', 'ko')).out).not.toContain('마친 분');
  const moved = await run('today', '--move', '2', '--to', later, '--kind', 'birthday');
  expect(moved.out).toContain(`→ ${later}`);
  expect(await json('today', '--date', after)).toMatchObject({
    people: [{ customer: 2, carried: true }],
  });
  expect((await run('today', '--back', '2')).out).not.toContain('→');

  const paper = file('today.pdf');
  expect(await json('today', '--print', paper)).toEqual({ file: paper, pages: 1 });
  expect(existsSync(paper)).toBe(true);
});

it('refuses what cannot be', async () => {
  await run('add', '--name', '이영희');
  expect((await run('today', '--done', '1')).code).toBe(1);
  expect((await run('today', '--move', 'x', '--to', '2030-01-01')).code).toBe(2);
  expect((await run('today', '--move', '1', '--to', '2030-02-30')).code).not.toBe(0);
  expect((await run('today', '--done', '1', '--back', '1')).code).toBe(2);
  expect((await run('today', '--done', '1', '--kind', 'whatever')).code).toBe(2);
});
