import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runLine } from '../../../src/cli/run-line.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangol-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const file = (name: string) => join(folder, name);

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runLine([...args, '--data', folder, '--json'], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function json(...args: string[]): Promise<unknown> {
  const { code, out, err } = await run(...args);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

it('sets a photo, writes it out, takes it away, and prints both papers', async () => {
  writeFileSync(file('a.csv'), '이름,전화\n홍길동,010-1234-5678\n');
  await json('import', file('a.csv'));
  const wide = { width: 300, height: 200, channels: 3, background: '#456' } as const;
  writeFileSync(file('a.png'), await sharp({ create: wide }).png().toBuffer());

  expect(await json('photo', '1', file('a.png'), '--turn', '90')).toMatchObject({
    id: 1,
    photo: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await json('photo', '1', '--out', file('out.jpg'))).toMatchObject({ id: 1 });
  const { width, height, format } = await sharp(readFileSync(file('out.jpg'))).metadata();
  expect([width, height, format]).toEqual([200, 300, 'jpeg']);

  for (const paper of ['brief', 'report']) {
    const out = file(`${paper}.pdf`);
    expect(await json(paper, '1', '--out', out)).toEqual({ file: out, pages: 1 });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  }

  expect(await json('photo', '1', '--remove')).toMatchObject({ photo: null });
  const none = await run('photo', '1', '--out', file('none.jpg'));
  expect([none.code, none.out]).toEqual([1, '']);
});

it('refuses what is no photo with one line, and wrong usage', async () => {
  writeFileSync(file('a.csv'), '이름,전화\n홍길동,010-1234-5678\n');
  await json('import', file('a.csv'));
  writeFileSync(file('a.svg'), '<svg><script>alert(1)</script></svg>');
  const refused = await run('photo', '1', file('a.svg'));
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('SVG');
  expect(refused.err).not.toContain('\n');
  for (const args of [
    ['photo', '1'],
    ['photo', '1', file('a.svg'), '--remove'],
    ['photo', '1', file('a.svg'), '--turn', '45'],
    ['brief', '1'],
    ['report', 'x', '--out', file('x.pdf')],
  ])
    expect((await run(...args)).code, args.join(' ')).toBe(2);
});
