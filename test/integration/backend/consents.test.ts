import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../src/shared/card-parts.ts';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import { testBackend } from '../../support/backend.ts';

const day = '2026-11-22';

function consent(given: Partial<Consent>): Consent {
  return {
    ...{ uid: '', purpose: 'marketing', items: '', method: 'paper', on: '2024-01-02' },
    ...{ until: null, withdrawnOn: null, note: '' },
    ...given,
  };
}
const withdrawn = consent({ withdrawnOn: '2026-11-01' });

/** A customer with every reason that is there for the acquaintance alone, and one that is owed. */
const everyReason: CustomerPatch = {
  birthday: '--11-23',
  cadenceDays: 1,
  occasions: [
    {
      ...{ uid: '', kind: 'wedding', date: '2010-11-24', calendar: 'solar', leapMonth: false },
      ...{ yearly: true, note: '' },
    },
  ],
  feedback: [
    {
      ...{ uid: '', kind: 'for-them', on: '2026-11-01', text: '가게 간판', done: '', doneOn: null },
      ...{ toldOn: null },
    },
  ],
  promises: [
    {
      ...{ uid: '', text: '견적', by: 'me', size: 'small', madeOn: '2026-11-20', told: day },
      ...{ aim: day, moves: [], state: 'open', closedOn: null, note: '', origin: '' },
    },
  ],
};

async function withCustomers(patches: readonly CustomerPatch[]) {
  const backend = await testBackend('2026-11-10T03:00:00Z');
  const ids: number[] = [];
  for (const [at, fields] of patches.entries()) {
    const name = `고객 ${at}`;
    const { customer } = await backend.invoke('customers.create', { fields: { name, ...fields } });
    ids.push(customer.id);
  }
  backend.now = new Date(`${day}T03:00:00Z`);
  return { backend, invoke: backend.invoke, ids };
}

describe('a withdrawn consent to marketing', () => {
  it('takes nobody off the list for what is owed, and everybody for the rest', async () => {
    const consents = [withdrawn];
    const again = [withdrawn, consent({ on: '2026-11-10' })];
    const { invoke, ids } = await withCustomers([
      everyReason,
      { ...everyReason, consents },
      { ...everyReason, consents: again },
      { ...everyReason, consents: [consent({ withdrawnOn: '2026-11-23' })] },
    ]);
    const { people } = await invoke('today.get', { date: day });
    const kinds = (id: number | undefined) =>
      people
        .find(({ customer }) => customer === id)
        ?.reasons.map(({ kind }) => kind)
        .toSorted();
    const all = ['birthday', 'feedback', 'occasion', 'promise', 'silence'];
    expect(ids.map(kinds)).toEqual([all, ['promise'], all, all]);
  });

  it('gives the place among the silent to somebody who may be called', async () => {
    const { invoke, ids } = await withCustomers([
      { consents: [withdrawn] },
      { consents: [withdrawn] },
      {},
    ]);
    await invoke('settings.update', { patch: { silentDays: 5, silentCount: 1 } });
    const { people } = await invoke('today.get', { date: day });
    expect(people.map(({ customer }) => customer)).toEqual([ids[2]]);
  });

  it('is in the overview with those that end and ended, each customer’s last word only', async () => {
    const { invoke, ids } = await withCustomers([
      { consents: [withdrawn] },
      { consents: [withdrawn, consent({ on: '2026-11-10' })] },
      { consents: [consent({ until: '2026-12-31', purpose: 'contract-care' })] },
      { consents: [consent({ until: '2026-12-31' }), consent({ on: '2025-01-01' })] },
      { consents: [consent({ until: '2026-10-31' })] },
      { consents: [consent({ until: '2026-10-31' }), withdrawn] },
    ]);
    const shown = async (show: 'withdrawn' | 'ending' | 'ended') =>
      (await invoke('privacy.consents', { show })).matters.map(({ id, purpose, on }) => [
        ids.indexOf(id),
        purpose,
        on,
      ]);
    expect(await shown('withdrawn')).toEqual([
      [0, 'marketing', '2026-11-01'],
      [5, 'marketing', '2026-11-01'],
    ]);
    expect(await shown('ending')).toEqual([[2, 'contract-care', '2026-12-31']]);
    expect(await shown('ended')).toEqual([[4, 'marketing', '2026-10-31']]);
    expect(await invoke('privacy.consents', { show: 'ended', limit: 0 })).toMatchObject({
      ...{ matters: [], total: 1, counts: { withdrawn: 2, ending: 1, ended: 1 } },
    });
  });
});
