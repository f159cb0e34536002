import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { file, json, run } from '../../support/command-line.ts';

it('lists and shows templates of a language', async () => {
  const { templates } = await json('templates', '--lang', 'en');
  expect(templates).toHaveLength(20);
  const { out } = await run('templates', '--lang', 'ko');
  expect(out).toContain('birthday');
  expect(out).toContain('생신 축하');
  expect((await run('templates', 'show', 'birthday', '--lang', 'ko')).out).toContain('{name}');
  const { code, err } = await run('templates', 'show', 'nothing', '--lang', 'en');
  expect(code).toBe(1);
  expect(err).toContain('"nothing"');
  expect((await run('templates', 'frame')).code).toBe(2);
});

it('fills a template for a customer', async () => {
  await json('add', '--name', '김민서', '--phone', '010-1234-5678');
  const { out } = await run('templates', 'show', 'birthday', '--customer', '1', '--lang', 'ko');
  expect(out).toContain('김민서 고객님');
  expect(out).not.toMatch(/[{}]/);
});

it('exports templates and takes them in elsewhere, once', async () => {
  const path = file('templates.json');
  expect(await json('templates', 'export', path, 'birthday', '추석 인사')).toMatchObject({
    templates: 2,
  });
  const written = JSON.parse(readFileSync(path, 'utf8')) as { templates: { name: string }[] };
  expect(written.templates.map(({ name }) => name)).toEqual(['birthday', 'chuseok']);
  expect(await json('templates', 'import', path)).toMatchObject({ names: [], same: 2 });
  const changed = readFileSync(path, 'utf8').replace('생신을 진심으로', '생신을 온 마음으로');
  writeFileSync(path, changed);
  expect(await json('templates', 'import', path)).toMatchObject({ same: 1, problems: [] });
  expect((await run('templates', '--lang', 'ko')).out).toContain('생신 축하 (2)');
  expect(await json('templates', 'undo-import')).toEqual({ removed: 1 });
  expect((await run('templates', 'undo-import')).code).toBe(1);
});

it('says what is wrong with a file', async () => {
  writeFileSync(file('a.json'), '{"format":"dangol-templates","version":7,"templates":[]}');
  const newer = await run('templates', 'import', file('a.json'), '--lang', 'en');
  expect([newer.code, newer.err]).toEqual([1, expect.stringContaining('another version (7)')]);
  expect((await run('templates', 'import', file('none.json'))).code).toBe(1);
});
