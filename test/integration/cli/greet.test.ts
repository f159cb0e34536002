import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { file, json, run } from '../../support/command-line.ts';

const add = (name: string, ...more: string[]) => json('add', '--name', name, ...more);

describe('dangol greet and sendings', () => {
  it('writes to a source, with envelopes and labels, one card for a household', async () => {
    const address = ['--address', '06236 서울 강남구 테헤란로 152'];
    await add('김민서', ...address);
    await add('박도현', ...address);
    await add('최은우');
    const out = file('cards.pdf');
    const greeted = await json(
      ...['greet', '--source', 'search:김민서', '--template', 'new-year'],
      ...['--out', out, '--layout', 'a6-fold', '--flip', 'short', '--wording', '2'],
      ...['--envelope', 'c6', '--labels', '3107', '--first', '3'],
    );
    expect(greeted).toMatchObject({
      ...{ file: out, pages: 2, cards: 1, envelopes: 1, labels: 1, withdrawn: [], failed: [] },
      files: [out, file('cards-envelopes.pdf'), file('cards-labels.pdf')],
      sendings: [{ customerId: 1, wording: 1, layout: 'a6-fold', state: 'printed' }],
    });
    const folder = file('each');
    const each = await json(
      ...['greet', '1', '2', '3', '--template', 'birthday', '--out', folder],
      ...['--households', '--each', '--seed', 'same'],
    );
    expect(each).toMatchObject({ cards: 2, sendings: [{}, { partOf: expect.any(Number) }, {}] });
    expect(readdirSync(folder).toSorted()).toEqual(['김민서.pdf', '최은우.pdf'].toSorted());
  });

  it('lists what was put out, marks it, makes it again and takes the record back', async () => {
    await add('김민서');
    await add('박도현');
    const out = file('run.pdf');
    const made = await json('greet', '1', '2', '--template', 'birthday', '--out', out);
    const [first, second] = made['sendings'] as { id: number; batch: string }[];
    const mark = ['sendings', 'mark', `${first?.id}`, '--state', 'sent', '--on', '2026-01-02'];
    expect(await json(...mark)).toMatchObject({ before: [{ state: 'printed' }] });
    expect(await json('sendings', '--state', 'sent')).toMatchObject({
      total: 1,
      sendings: [{ customerName: '김민서', stateOn: '2026-01-02' }],
    });
    expect(await json('sendings', '2')).toMatchObject({ total: 1, sendings: [{ id: second?.id }] });
    expect(await json('sendings', '--to', '2000-01-01')).toMatchObject({ total: 0 });
    const again = ['sendings', 'reprint', `${second?.id}`, '--whole', '--out', file('again.pdf')];
    expect(await json(...again)).toMatchObject({ pages: made['pages'] });
    expect(readFileSync(file('again.pdf'))).toEqual(readFileSync(out));
    expect(await json('sendings', 'days')).toMatchObject({ days: [{ cards: 2 }] });
    const { out: listed } = await run('sendings', '--lang', 'en');
    expect(listed).toContain('2 cards');
    expect(await json('sendings', 'unrecord', first?.batch ?? '')).toEqual({ removed: 2 });
    expect(await json('sendings')).toMatchObject({ total: 0 });
  });

  it('refuses a source with nobody in it', async () => {
    await add('김민서');
    const nobody = await run(
      ...['greet', '--source', 'today:maturity', '--template', 'birthday'],
      ...['--out', file('n.pdf')],
    );
    expect(nobody.code).toBe(1);
    expect(nobody.err.split('\n')).toHaveLength(1);
    expect(existsSync(file('n.pdf'))).toBe(false);
  });

  it.each([
    ['greet', '--template', 'birthday', '--out', 'x.pdf'],
    ['greet', '1', '--source', 'today', '--template', 'birthday', '--out', 'x.pdf'],
    ['greet', '--source', 'everybody', '--template', 'birthday', '--out', 'x.pdf'],
    ['greet', '1', '--template', 'birthday', '--out', 'x.pdf', '--layout', 'a5'],
    ['greet', '1', '--template', 'birthday', '--out', 'x.pdf', '--wording', '0'],
    ['sendings', 'mark', '1'],
    ['sendings', 'burn', '1'],
    ['sendings', '--from', 'yesterday'],
  ])('answers wrong usage with exit 2: %s %s %s', async (...args) => {
    await add('김민서');
    expect((await run(...args)).code).toBe(2);
  });
});
