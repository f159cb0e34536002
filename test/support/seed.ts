import { createInvoke } from '../../src/backend/client.ts';
import { emptyCustomer, type CustomerPatch } from '../../src/shared/customer-card.ts';
import type { TestApp } from './app.ts';

/** Customers laid into the open box behind the window's back; gives their numbers. */
export async function addCustomers(
  app: TestApp,
  customers: readonly CustomerPatch[],
): Promise<number[]> {
  const invoke = createInvoke(app.backend.dispatch);
  const ids: number[] = [];
  for (const fields of customers) {
    const { customer } = await invoke('customers.create', {
      fields: { ...emptyCustomer, ...fields },
    });
    ids.push(customer.id);
  }
  return ids;
}

/** The sample customers, all there when this returns. */
export async function addSamples(app: TestApp): Promise<void> {
  const { job } = await createInvoke(app.backend.dispatch)('customers.addSamples', {});
  await app.backend.jobResult(job);
}
