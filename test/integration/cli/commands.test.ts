import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runLine } from '../../../src/cli/run-line.ts';
import { file, json, run } from '../../support/command-line.ts';

const sample = fileURLToPath(
  new URL('../../../resources/samples/customers-cp949.csv', import.meta.url),
);

describe('dangol', () => {
  it('goes the whole way with the promised JSON shapes', async () => {
    expect(await json('import', sample)).toMatchObject({
      import: 1,
      added: 6,
      updated: 0,
      skipped: 0,
      problems: [],
    });
    const again = await json('import', sample);
    expect(again).toMatchObject({ added: 0, updated: 0, skipped: 6 });
    expect(again['problems']).toContainEqual({ row: 1, reason: expect.any(String) });

    const found = await json('search', 'ㅎㄱㄷ');
    expect(found).toMatchObject({
      total: 1,
      customers: [{ id: 1, name: '홍길동', phones: ['010-2384-1177', '02-555-0148'] }],
    });
    expect(await json('search', '', '--limit', '2', '--offset', '1')).toMatchObject({
      total: 6,
      customers: [{}, {}],
    });

    const { contact } = await json(
      'call',
      '1',
      '--note',
      '필터 문의',
      '--next',
      '견적',
      '--due',
      '2026-12-01',
    );
    expect(contact).toMatchObject({ customerId: 1, note: '필터 문의', nextStep: '견적' });

    const card = file('card.pdf');
    const greeted = await json(
      'greet',
      '1',
      '2',
      '--template',
      'new-year',
      '--out',
      card,
      '--layout',
      'a6x4',
    );
    expect(greeted).toMatchObject({
      file: card,
      pages: 1,
      cards: 2,
      sendings: [{ customerId: 1 }, { customerId: 2 }],
    });
    expect(readFileSync(card).subarray(0, 5).toString()).toBe('%PDF-');

    expect(await json('show', '1')).toMatchObject({
      id: 1,
      uid: expect.any(String),
      name: '홍길동',
      phones: [
        { kind: 'mobile', number: '010-2384-1177' },
        { kind: 'work', number: '02-555-0148' },
      ],
      emails: [{ address: 'gildong@hanmail.example' }],
      addresses: [{ postcode: '06236', line: expect.stringContaining('테헤란로 152') }],
      birthday: '1985-03-07',
      tags: ['렌탈', '단골'],
      contacts: [{ note: '필터 문의' }],
      sendings: [{ template: 'new-year' }],
    });

    expect(await json('today', '--date', '2026-12-01')).toMatchObject({
      date: '2026-12-01',
      people: [
        {
          customer: 1,
          name: '홍길동',
          reasons: [{ kind: 'next-step', due: '2026-12-01', text: '견적' }],
        },
      ],
    });
    for (const format of ['csv', 'vcf', 'json', 'pdf']) {
      const out = file(`list.${format}`);
      expect(await json('export', '--format', format, '--out', out)).toMatchObject({
        file: out,
        customers: 6,
      });
      expect(existsSync(out)).toBe(true);
    }
    expect(await json('check')).toMatchObject({ ok: true, problems: [] });
    expect(await json('sample', '--count', '5')).toEqual({ customers: 5 });
  });

  it('refuses with one line on stderr and exit 1', async () => {
    const empty = file('empty.csv');
    writeFileSync(empty, '');
    const refusals = [
      await run('import', empty, '--json'),
      await run('import', file('nowhere.csv')),
      await run('show', '99'),
      await run('greet', '1', '--template', 'valentine', '--out', file('x.pdf')),
      await run('today', '--date', '2026-02-30'),
    ];
    for (const { code, out, err } of refusals) {
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err.split('\n')).toHaveLength(1);
    }
    expect(existsSync(file('x.pdf'))).toBe(false);
  });

  it.each([
    ['fly'],
    ['show'],
    ['show', 'one'],
    ['search', '--limit', 'many'],
    ['export', '--format', 'doc', '--out', 'x'],
    ['greet', '1'],
    ['import', 'a.csv', '--fast'],
  ])('answers wrong usage with exit 2: %s %s', async (...args) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it('says every option of every command in both languages', async () => {
    const overview = await runHelp('--help');
    const names = [...overview.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map(([, name]) => name ?? '');
    expect(names).toEqual(
      expect.arrayContaining([
        'import',
        'search',
        'show',
        'call',
        'today',
        'greet',
        'export',
        'check',
        'sample',
      ]),
    );
    for (const name of names) {
      const korean = await run(name, '--help', '--lang', 'ko');
      const english = await run(name, '--help', '--lang', 'en');
      expect([korean.code, english.code]).toEqual([0, 0]);
      expect(korean.out).toMatch(/[가-힣]/);
      expect(english.out.replaceAll(/[가-힣]/g, '')).toBe(english.out);
    }
  });
});

async function runHelp(...args: string[]): Promise<string> {
  const out: string[] = [];
  await runLine(args, { out: (text) => out.push(text), err: () => undefined });
  return out.join('\n');
}
