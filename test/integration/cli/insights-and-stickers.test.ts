import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { file, json, run } from '../../support/command-line.ts';

it('counts by month, for twelve months or those asked for', async () => {
  writeFileSync(file('a.csv'), '이름,전화\n홍길동,010-1234-5678\n');
  await json('import', file('a.csv'));
  const usual = (await json('insights')) as { promises: { month: string }[] };
  expect(usual.promises).toHaveLength(12);
  expect(await json('insights', '--from', '2026-01', '--to', '2026-03')).toMatchObject({
    from: '2026-01',
    to: '2026-03',
    promises: [{ month: '2026-01' }, { month: '2026-02' }, { month: '2026-03' }],
    problemsOpen: 0,
  });
  const { out } = await run('insights', '--from', '2026-01', '--to', '2026-02', '--lang', 'en');
  expect(out).toContain('2026-02');
  expect(out).toContain('never 1');
  expect((await run('insights', '--from', '2026')).code).toBe(2);
  expect((await run('insights', '--from', '2026-05', '--to', '2026-04')).code).toBe(1);
});

it('refuses stickers without a number and says what to do', async () => {
  const { code, err } = await run('stickers', '--out', file('s.pdf'), '--lang', 'en');
  expect(code).toBe(1);
  expect(err).toContain('Write yours in the settings');
  expect((await run('stickers')).code).toBe(2);
  expect((await run('stickers', '--out', file('s.pdf'), '--sheet', '9999')).code).toBe(2);
});
