import { expect, test } from 'vitest';
import { ListReader } from '../../../src/backend/customers/list/reader.ts';
import { checkoutPorts } from '../../../src/backend/host/checkout-ports.ts';
import {
  comingSpans,
  monthSpans,
  silenceStep,
  silenceSteps,
} from '../../../src/backend/insights/spans.ts';
import { boxName } from '../../../src/backend/open-box.ts';
import { keyFileProtector } from '../../../src/data/key-file-protector.ts';
import { boxKey } from '../../../src/data/key-store.ts';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';
import { promise } from '../../../src/shared/promises.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const today = '2026-11-22';
const from = '2026-01';
const to = '2026-11';

async function addPromise(box: TestBackend, told: string, name: string): Promise<number> {
  const promises = [
    promise.parse({
      uid: name,
      text: '견적',
      by: 'me',
      madeOn: '2026-01-01',
      told,
      state: 'kept',
      closedOn: told,
    }),
  ];
  const fields = {
    ...emptyCustomer,
    name,
    phones: [{ kind: 'mobile', number: '+821012345678' }],
    promises,
  };
  const { customer } = await box.invoke('customers.create', { fields });
  return customer.id;
}

test('the people of a number are rows as everywhere, a page at a time', async () => {
  const box = await testBackend();
  const ids = [];
  for (const name of ['가', '나', '다']) ids.push(await addPromise(box, '2026-05-10', name));
  const { promises } = await box.invoke('insights.get', { from, to });
  expect(promises.find(({ month }) => month === '2026-05')).toMatchObject({ kept: 3 });
  const people = { measure: 'promises-kept', month: '2026-05' } as const;
  const page = await box.invoke('insights.people', { ...people, offset: 1, limit: 1 });
  expect(page).toMatchObject({ total: 3, customers: [{ id: ids[1], phones: ['010-1234-5678'] }] });
  const all = await box.invoke('insights.people', { ...people, month: from, until: to });
  expect(all.customers.map(({ name }) => name)).toEqual(['가', '나', '다']);
  expect(await box.invoke('insights.people', { ...people, month: '2026-06' })).toMatchObject({
    total: 0,
  });
});

test('what cannot be asked is refused with a reason', async () => {
  const box = await testBackend();
  const refused = (work: Promise<unknown>) =>
    expect(work).rejects.toMatchObject({ code: 'invalid-input' });
  await refused(box.invoke('insights.get', { from: '2026-05', to: '2026-04' }));
  await refused(box.invoke('insights.get', { from: '2019-01', to: '2026-04' }));
  await refused(box.invoke('insights.get', { from: '2026-13', to: '2026-13' }));
  await refused(box.invoke('insights.people', { measure: 'contacts' }));
  await refused(box.invoke('insights.people', { measure: 'silence', upTo: 31 }));
  await refused(box.invoke('insights.people', { measure: 'silence' }));
});

test('a thread of its own counts as the window does', async () => {
  const box = await testBackend();
  await box.job('customers.addSamples', { count: 60, seed: 3 });
  const file = box.path(boxName);
  const { key } = await boxKey(file, [keyFileProtector(box.folder)]);
  const reader = new ListReader({ file, key }, checkoutPorts(box.folder).workers.list, () => '1');
  try {
    const counted = await reader.ask('insights', {
      months: monthSpans(from, to),
      coming: comingSpans(today),
      silence: silenceSteps.flatMap((step) => silenceStep(step, today) ?? []),
      today,
    });
    expect({ from, to, ...counted }).toEqual(await box.invoke('insights.get', { from, to }));
    const silence = silenceStep(0, today) ?? null;
    const ids = await reader.ask('insightPeople', {
      measure: 'silence',
      span: null,
      silence,
      today,
    });
    const { customers } = await box.invoke('insights.people', {
      measure: 'silence',
      upTo: 0,
      limit: 1000,
    });
    expect([...ids]).toEqual(customers.map(({ id }) => id));
  } finally {
    await reader.close();
  }
});
