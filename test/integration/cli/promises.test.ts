import { describe, expect, it } from 'vitest';
import { json, run } from '../../support/command-line.ts';

const uidOf = (answer: Record<string, unknown>, name: string): string => {
  const entry = answer[name];
  return typeof entry === 'object' && entry !== null && 'uid' in entry ? String(entry.uid) : '';
};

async function customer(): Promise<void> {
  await json('add', '--name', '한지우', '--phone', '010-2384-1177');
}

describe('dangol promise', () => {
  it('reads a line, lists, moves with the yes, keeps and counts', async () => {
    await customer();
    const added = await json('promise', 'add', '1', '내일까지', '견적서');
    expect(added).toMatchObject({ promise: { text: '견적서', by: 'me', state: 'open' } });
    const uid = uidOf(added, 'promise');
    expect(await json('promise', 'list')).toMatchObject({
      total: 1,
      promises: [{ uid, customerId: 1, customerName: '한지우', outcome: null }],
    });
    expect(await run('promise', 'move', '1', uid, '--to', '2099-01-05')).toMatchObject({ code: 2 });
    expect(await json('promise', 'move', '1', uid, '--to', '2099-01-05', '--agreed')).toMatchObject(
      { promise: { told: '2099-01-05', moves: [{ to: '2099-01-05' }] } },
    );
    await json('promise', 'keep', '1', uid);
    expect(await json('promise', 'months', '--from', '2099-01', '--to', '2099-01')).toEqual({
      kept: 1,
      of: 1,
      months: [{ month: '2099-01', early: 0, kept: 0, moved: 1, broken: 0, released: 0, open: 0 }],
    });
  });

  it('refuses to break without what was done, and a date that there is not', async () => {
    await customer();
    const added = await json('promise', 'add', '1', '고객: 통장 사본', '--told', '2099-02-03');
    expect(added).toMatchObject({ promise: { by: 'customer', told: '2099-02-03', aim: null } });
    const broken = await run('promise', 'break', '1', uidOf(added, 'promise'), '--lang', 'en');
    expect(broken).toMatchObject({ code: 1, err: expect.stringContaining('what was done') });
    const wrong = await run('promise', 'add', '1', '견적', '--told', '2099-02-30');
    expect(wrong.code).toBe(1);
    expect((await run('promise', 'dance')).code).toBe(2);
  });
});

describe('dangol problem', () => {
  it('goes from the telling to the customer’s yes, and open again', async () => {
    await customer();
    const added = await json('problem', 'add', '1', '필터', '소음', '--wish', '조용해지기');
    const uid = uidOf(added, 'problem');
    await json('problem', 'change', '1', uid, '--proposal', '기사 방문', '--consent', 'yes');
    await json('problem', 'settle', '1', uid, '--settlement', '부품 교체');
    expect(await json('problem', 'list')).toMatchObject({
      total: 1,
      problems: [{ uid, what: '필터 소음', wish: '조용해지기', stage: 'settled' }],
    });
    await json('problem', 'no', '1', uid, '--why', '아직 소리');
    await json('problem', 'yes', '1', uid);
    expect(await json('problem', 'list')).toMatchObject({ total: 0 });
    expect(await json('problem', 'reopen', '1', uid)).toMatchObject({
      problem: { closedAt: null, rounds: [{ why: '아직 소리' }, {}] },
    });
  });
});
