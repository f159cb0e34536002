import { describe, expect, it } from 'vitest';
import { json, run } from '../../support/command-line.ts';

const terms = [
  ...['--kind', '렌탈', '--product', '정수기 5년', '--number', 'R-17', '--amount', '3만 9천900'],
  ...['--starts', '2024-01-21', '--ends', '2099-01-20', '--debit-day', '19'],
  ...['--account', '123-456-789012', '--payer', '한빛', '--payer', '어머니'],
];

async function add(): Promise<string> {
  await json('add', '--name', '한지우', '--phone', '010-2384-1177');
  const { agreement } = await json('agreement', 'add', '1', ...terms);
  expect(agreement).toMatchObject({
    kind: 'rental',
    amount: 39900,
    account: '***-***-**9012',
    payers: ['한빛', '어머니'],
  });
  return typeof agreement === 'object' && agreement && 'uid' in agreement
    ? String(agreement.uid)
    : '';
}

describe('dangol agreement', () => {
  it('adds, lists, changes, turns and removes', async () => {
    const uid = await add();
    expect(await json('agreement', 'list', '정수기', '--kind', 'rental')).toMatchObject({
      total: 1,
      agreements: [{ uid, customerName: '한지우', lapse: null }],
    });
    await json('agreement', 'change', '1', uid, '--ends', '', '--scope', '필터 포함');
    const turned = ['--status', '해지', '--on', '2026-11-01', '--reason', '이사'];
    expect(await json('agreement', 'status', '1', uid, ...turned)).toMatchObject({
      agreement: {
        endsOn: null,
        scope: '필터 포함',
        status: 'cancelled',
        statusOn: '2026-11-01',
        statusNote: '이사',
      },
    });
    expect(await json('agreement', 'list', '--status', 'active,paused')).toMatchObject({
      total: 0,
    });
    await json('agreement', 'remove', '1', uid);
    expect(await json('agreement', 'list')).toMatchObject({ total: 0 });
  });

  it('refuses what cannot be, and what it does not know', async () => {
    const uid = await add();
    const early = await run(
      'agreement',
      'change',
      '1',
      uid,
      '--ends',
      '2024-01-20',
      '--lang',
      'en',
    );
    expect(early).toMatchObject({ code: 1, err: expect.stringContaining('before it begins') });
    for (const wrong of [
      ['agreement', 'dance'],
      ['agreement', 'add', '1'],
      ['agreement', 'add', '1', '--kind', 'car', '--amount', '사만'],
      ['agreement', 'add', '1', '--kind', 'car', '--starts', 'yesterday'],
      ['agreement', 'status', '1', uid, '--status', 'gone'],
      ['search', '--open', 'door'],
    ]) {
      expect([wrong, (await run(...wrong)).code]).toEqual([wrong, 2]);
    }
  });

  it('lets a search ask for agreements', async () => {
    await add();
    await json('add', '--name', '김민서');
    const search = (...options: string[]) => json('search', ...options);
    expect(await search('--agreement', '렌탈')).toMatchObject({ total: 1 });
    expect(await search('--agreement', 'any', '--ends-within', '30')).toMatchObject({ total: 0 });
    expect(await search('--agreement-status', 'lapsed,ended')).toMatchObject({ total: 0 });
    expect(await search('--open', 'payment')).toMatchObject({ total: 0 });
    expect(await search('--agreement', 'rental', '--columns', 'agreements')).toMatchObject({
      customers: [{ cells: { agreements: '정수기 5년' } }],
    });
  });
});
