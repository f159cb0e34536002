import { expect, test } from 'vitest';
import { ListReader } from '../../../src/backend/customers/list/reader.ts';
import { checkoutPorts } from '../../../src/backend/host/checkout-ports.ts';
import { boxName } from '../../../src/backend/open-box.ts';
import { keyFileProtector } from '../../../src/data/key-file-protector.ts';
import { boxKey } from '../../../src/data/key-store.ts';
import { customerOrder } from '../../../src/shared/customer-list.ts';
import { testBackend } from '../../support/backend.ts';

test('a thread of its own reads the lists as the window does, anew after a change', async () => {
  const box = await testBackend();
  await box.job('customers.addSamples', { count: 120, seed: 3 });
  const file = box.path(boxName);
  const { key } = await boxKey(file, [keyFileProtector(box.folder)]);
  let version = '1';
  const entry = checkoutPorts(box.folder).workers.list;
  const reader = new ListReader({ file, key }, entry, () => version);
  try {
    for (const order of customerOrder.options) {
      const { customers } = await box.invoke('customers.search', { order, limit: 1000 });
      const ids = await reader.ask('ids', { filter: { trash: false }, order });
      expect([...ids], order).toEqual(customers.map(({ id }) => id));
      // The page from the middle joins what lies on both of its sides.
      const middle = await box.invoke('customers.search', { order, offset: 55, limit: 9 });
      expect(middle.customers.map(({ id }) => id)).toEqual([...ids.slice(55, 64)]);
    }
    const all = { filter: { trash: false }, order: 'name' } as const;
    const before = await reader.ask('ids', all);
    expect(await reader.ask('countBox', null)).toEqual(await box.invoke('customers.count'));
    expect(await reader.ask('tags', null)).toEqual(await box.invoke('customers.tags'));
    const [first = 0] = before;
    await box.invoke('customers.trash', { ids: [first] });
    expect(await reader.ask('ids', all)).toBe(before);
    version = '2';
    expect([...(await reader.ask('ids', all))]).toEqual([...before].slice(1));
    const broken = { filter: { trash: false, referredBy: {} as never }, order: 'name' } as const;
    await expect(reader.ask('ids', broken)).rejects.toThrow();
    const { trashed } = await box.invoke('customers.count');
    expect(await reader.ask('countList', { filter: { trash: true } })).toBe(trashed);
  } finally {
    await reader.close();
  }
});
