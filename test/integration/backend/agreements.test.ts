import { beforeEach, describe, expect, it } from 'vitest';
import type { Invoke } from '../../../src/backend/client.ts';
import type { Agreement, AgreementFilter } from '../../../src/shared/agreements.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

// Sunday, 2026-11-22 in Korea.
let backend: TestBackend;
let invoke: Invoke;
let hong: number;

beforeEach(async () => {
  backend = await testBackend();
  ({ invoke } = backend);
  hong = await person('홍길동');
});

async function person(name: string): Promise<number> {
  return (await invoke('customers.create', { fields: { name } })).customer.id;
}

async function agree(customerId: number, fields: Partial<Agreement> & { kind: string }) {
  return (await invoke('agreements.add', { customerId, agreement: fields })).agreement;
}

async function products(filter: AgreementFilter, order: 'ends' | 'customer' | 'newest' = 'ends') {
  const { agreements, total } = await invoke('agreements.list', { filter, order });
  expect(total).toBe(agreements.length);
  return agreements.map(({ product }) => product);
}

describe('an agreement', () => {
  const rental = {
    kind: 'rental',
    product: '정수기 5년 렌탈',
    number: 'R-2024 0017',
    signedOn: '2022-01-20',
    startsOn: '2022-01-21',
    endsOn: '2027-01-21',
    amount: 39900,
    debitDay: 19,
    bank: '국민',
    account: '123-456-789012',
    payers: ['홍길동', '홍길동 '],
    prepaid: '등록비 10만 원',
    scope: '필터 교체 포함',
    exceptions: '이전 설치비 별도',
  } as const;

  it('keeps everything but the account number, of which four digits stay', async () => {
    const written = await agree(hong, { ...rental, payers: [...rental.payers] });
    expect(written).toMatchObject({
      ...rental,
      account: '***-***-**9012',
      payers: ['홍길동'],
      every: 'month',
      payment: 'debit',
      status: 'active',
    });
    const { agreements } = await invoke('agreements.list', {});
    expect(agreements).toMatchObject([
      { uid: written.uid, customerId: hong, customerName: '홍길동', daysLeft: 60, lapse: null },
    ]);
    const found = await invoke('customers.search', { text: '789012' });
    expect(found.total).toBe(0);
  });

  it('that ends before it begins is refused, and nothing is stored', async () => {
    const wrong = { ...rental, payers: [], endsOn: '2022-01-20' };
    await expect(agree(hong, wrong)).rejects.toMatchObject({
      code: 'agreement-ends-early',
      details: { starts: '2022-01-21', ends: '2022-01-20' },
    });
    await expect(agree(hong, { kind: 'rental', amount: -1 })).rejects.toMatchObject({
      code: 'agreement-amount',
    });
    expect((await invoke('agreements.list', {})).total).toBe(0);
    // Nor by writing the whole card.
    const good = await agree(hong, { kind: 'rental', startsOn: '2026-01-01' });
    await expect(
      invoke('customers.update', {
        id: hong,
        patch: { agreements: [{ ...good, endsOn: '2025-12-31' }] },
      }),
    ).rejects.toMatchObject({ code: 'agreement-ends-early' });
  });

  it('takes the day of a new status, today without one, and undoes it', async () => {
    const { uid } = await agree(hong, { kind: 'insurance', product: '암보험' });
    const turned = await invoke('agreements.change', {
      customerId: hong,
      uid,
      patch: { status: 'cancelled', statusNote: '이사' },
    });
    expect(turned.agreement).toMatchObject({ status: 'cancelled', statusOn: '2026-11-22' });
    await invoke('customers.undo', { changes: [turned.change ?? 0] });
    const { agreements } = await invoke('agreements.list', {});
    expect(agreements).toMatchObject([{ status: 'active', statusOn: null, statusNote: '' }]);
    const given = await invoke('agreements.change', {
      customerId: hong,
      uid,
      patch: { status: 'lapsed', statusOn: '2026-11-01' },
    });
    expect(given.agreement.statusOn).toBe('2026-11-01');
  });

  it('changes nothing where nothing differs, and is taken off the card', async () => {
    const { uid } = await agree(hong, { kind: 'insurance', product: '암보험' });
    const same = await invoke('agreements.change', { customerId: hong, uid, patch: {} });
    expect(same.change).toBeNull();
    await invoke('agreements.remove', { customerId: hong, uid });
    expect((await invoke('agreements.list', {})).total).toBe(0);
    await expect(invoke('agreements.remove', { customerId: hong, uid })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the list', () => {
  let kim: number;

  beforeEach(async () => {
    kim = await person('김민서');
    await agree(hong, { kind: 'rental', product: '정수기', endsOn: '2027-01-21' });
    await agree(hong, { kind: 'insurance', product: '암보험', signedOn: '2026-01-05' });
    await agree(kim, {
      kind: 'rental',
      product: '비데',
      endsOn: '2026-12-01',
      signedOn: '2026-03-01',
    });
    await agree(kim, { kind: '펫보험', product: '', status: 'ended', endsOn: '2026-11-01' });
  });

  it('comes by maturity, by customer or by signing', async () => {
    expect(await products({})).toEqual(['', '비데', '정수기', '암보험']);
    expect(await products({}, 'customer')).toEqual(['비데', '', '정수기', '암보험']);
    expect(await products({}, 'newest')).toEqual(['비데', '암보험', '', '정수기']);
  });

  it('pages over the border between those with and without an end', async () => {
    for (const order of ['ends', 'customer', 'newest', 'unpaid'] as const) {
      const whole = await invoke('agreements.list', { order });
      const single = [];
      for (let offset = 0; offset < 5; offset++) {
        const page = await invoke('agreements.list', { order, offset, limit: 1 });
        expect(page.total).toBe(4);
        single.push(...page.agreements);
      }
      expect(single).toEqual(whole.agreements);
    }
  });

  it('narrows by status, kind, days and words', async () => {
    expect(await products({ status: ['active', 'paused'] })).toEqual(['비데', '정수기', '암보험']);
    expect(await products({ kind: 'rental' })).toEqual(['비데', '정수기']);
    expect(await products({ endsWithin: 9 })).toEqual(['비데']);
    expect(await products({ endsWithin: 8 })).toEqual([]);
    expect(await products({ endsFrom: '2026-12-01', endsTo: '2027-01-21' })).toEqual([
      '비데',
      '정수기',
    ]);
    expect(await products({ customerId: kim })).toEqual(['', '비데']);
    expect(await products({ text: '보험' })).toEqual(['', '암보험']);
    expect(await products({ text: '렌탈' })).toEqual(['비데', '정수기']);
    // By the customer's name, also by its initials; what else the card says is not asked.
    expect(await products({ text: 'ㅎㄱㄷ' })).toEqual(['정수기', '암보험']);
    expect(await products({ text: '100%' })).toEqual([]);
  });

  it('finds a number however it is written', async () => {
    await agree(hong, { kind: 'car', product: '아이오닉', number: 'A 2024-001234' });
    expect(await products({ text: '2024 0012' })).toEqual(['아이오닉']);
  });

  it('leaves out the trash', async () => {
    await invoke('customers.trash', { ids: [kim] });
    expect(await products({})).toEqual(['정수기', '암보험']);
    expect(await invoke('agreements.kinds')).toEqual([
      { kind: 'insurance', agreements: 1 },
      { kind: 'rental', agreements: 1 },
    ]);
  });

  it('names the kinds in use, built-in ones first', async () => {
    expect(await invoke('agreements.kinds')).toEqual([
      { kind: 'insurance', agreements: 1 },
      { kind: 'rental', agreements: 2 },
      { kind: '펫보험', agreements: 1 },
    ]);
  });

  it('lets the customer list ask for an agreement, and shows those in force in a column', async () => {
    const ask = (agreement: { kind?: string; endsWithin?: number; status?: ['ended'] }) =>
      invoke('customers.search', {
        filter: { agreement },
        columns: ['agreements'],
      }).then(({ customers }) => customers.map(({ name, cells }) => [name, cells]));
    expect(await ask({})).toEqual([
      ['김민서', { agreements: '비데' }],
      ['홍길동', { agreements: '정수기, 암보험' }],
    ]);
    expect(await ask({ kind: 'insurance' })).toEqual([
      ['홍길동', { agreements: '정수기, 암보험' }],
    ]);
    expect(await ask({ endsWithin: 30 })).toEqual([['김민서', { agreements: '비데' }]]);
    expect(await ask({ status: ['ended'] })).toEqual([['김민서', { agreements: '비데' }]]);
    expect(await ask({ kind: 'saving' })).toEqual([]);
  });
});

it('lets the customer list ask for what is open', async () => {
  const named = async (open: 'promise' | 'problem' | 'payment' | 'follow-up') =>
    (await invoke('customers.search', { filter: { open } })).customers.map(({ name }) => name);
  await invoke('customers.update', {
    id: hong,
    patch: {
      promises: [
        {
          uid: '',
          text: '견적',
          by: 'me',
          size: 'small',
          madeOn: '2026-11-20',
          told: null,
          aim: null,
          moves: [],
          state: 'open',
          closedOn: null,
          note: '',
          origin: '',
        },
      ],
    },
  });
  expect(await named('promise')).toEqual(['홍길동']);
  expect(await named('problem')).toEqual([]);
  expect(await named('payment')).toEqual([]);
  expect(await named('follow-up')).toEqual([]);
});
