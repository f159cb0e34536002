import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { file, json, run } from '../../support/command-line.ts';
import { readPdf } from '../../unit/print/support/read-pdf.ts';

const people = [
  '이름,전화,우편번호,주소',
  '홍길동,010-1234-5678,06236,"서울특별시 강남구 테헤란로 152, 1502호 (역삼동)"',
  '김민서,010-2222-3333,04524,서울특별시 중구 세종대로 110',
  '박도현,010-2222-4444,04524,서울특별시 중구 세종대로 110',
  '최은우,010-5555-6666,,',
];

async function fill(): Promise<void> {
  writeFileSync(file('a.csv'), people.join('\n'));
  await json('import', file('a.csv'));
}
const blocksOf = (name: string): string[][] =>
  readPdf(readFileSync(file(name))).map(({ blocks }) => blocks);

it('writes labels from the first free one on and names who has no address', async () => {
  await fill();
  const out = file('labels.pdf');
  const written = await json('labels', '--all', '--out', out, '--sheet', '3114', '--first', '7');
  expect(written).toMatchObject({ file: out, pages: 2, pieces: 3, cutShort: [] });
  expect(written['withoutAddress']).toMatchObject([{ name: '최은우' }]);
  const [first = [], second = []] = blocksOf('labels.pdf');
  expect(first).toEqual([
    ...['서울특별시 중구 세종대로 110', '김민서 귀하', '04524'],
    ...['서울특별시 중구 세종대로 110', '박도현 귀하', '04524'],
  ]);
  expect(second).toEqual([
    '서울특별시 강남구 테헤란로 152',
    '1502호 (역삼동)',
    '홍길동 귀하',
    '06236',
  ]);
});

it('writes one label for a household', async () => {
  await fill();
  const out = file('labels.pdf');
  const written = await json('labels', '--search', '세종대로', '--households', '--out', out);
  expect(written).toMatchObject({ pages: 1, pieces: 1 });
  expect(blocksOf('labels.pdf')[0]).toContain('김민서·박도현 귀하');
});

it('writes envelopes for the customers named, one a page', async () => {
  await fill();
  const { customers } = (await json('search', '홍길동')) as { customers: { id: number }[] };
  const number = String(customers[0]?.id);
  const out = file('envelopes.pdf');
  expect(await json('envelopes', number, '--size', 'c6', '--out', out)).toMatchObject({
    pages: 1,
    pieces: 1,
  });
  const said = await run('envelopes', '--all', '--out', out, '--lang', 'en');
  expect(said.out).toContain('3 envelopes written (3 pages)');
  expect(said.out).toContain('Without an address');
});

it('writes test pages of sheets and envelopes', async () => {
  const out = file('test.pdf');
  expect(await json('labels', '--test-page', '--sheet', '5160', '--out', out)).toMatchObject({
    pages: 1,
  });
  expect(blocksOf('test.pdf')[0]?.join(' ')).toContain('시험 인쇄');
  await json('envelopes', '--test-page', '--size', 'dl', '--out', out);
  expect(blocksOf('test.pdf')).toHaveLength(1);
});

it('prints for nobody only when asked for somebody, and leaves no file', async () => {
  await fill();
  const out = file('labels.pdf');
  expect((await run('labels', '--out', out)).code).toBe(2);
  expect((await run('labels', '1', '--all', '--out', out)).code).toBe(2);
  expect((await run('labels', '--all')).code).toBe(2);
  expect((await run('labels', '--all', '--out', out, '--sheet', '9999')).code).toBe(2);
  expect((await run('envelopes', '--all', '--out', out, '--size', 'a0')).code).toBe(2);
  const far = await run('labels', '--all', '--out', out, '--sheet', '3114', '--first', '9');
  expect(far.code).toBe(1);
  const nobody = await run('labels', '--search', '최은우', '--out', out, '--lang', 'en');
  expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('has an address')]);
  expect((await run('labels', '4711', '--out', out)).code).toBe(1);
  expect((await run('labels', '--all', '--out', file('none/l.pdf'))).code).toBe(1);
  expect(existsSync(out)).toBe(false);
});
