import type { Agreement } from '../../../../src/shared/agreements.ts';
import type { InputOf } from '../../../../src/shared/contract.ts';
import { depositImportResult, type DepositImportResult } from '../../../../src/shared/deposits.ts';
import type { TestBackend } from '../../../support/backend.ts';
import { agencyList, csvBytes, type ListCell } from '../../../support/deposit-lists.ts';

export type NewAgreement = Partial<Agreement> & { uid?: string };

/** A card with agreements; answers its id and their uids. */
export async function addCustomer(
  { invoke }: TestBackend,
  name: string,
  agreements: readonly NewAgreement[] = [],
): Promise<{ id: number; agreements: string[] }> {
  const { customer } = await invoke('customers.create', {
    fields: { name },
  } as InputOf<'customers.create'>);
  const uids: string[] = [];
  for (const agreement of agreements) {
    const written = await invoke('agreements.add', {
      customerId: customer.id,
      agreement: { kind: 'rental', amount: 39900, debitDay: 5, ...agreement },
    });
    uids.push(written.agreement.uid);
  }
  return { id: customer.id, agreements: uids };
}

/** Imports a list as the window would: look at it, then take the proposed plan. */
export async function importList(
  backend: TestBackend,
  rows: readonly (readonly ListCell[])[] | Uint8Array = agencyList,
  name = '출금결과.csv',
): Promise<DepositImportResult> {
  const bytes = rows instanceof Uint8Array ? rows : csvBytes(rows);
  const { file, plan } = await backend.invoke('deposits.inspect', { name, bytes });
  return depositImportResult.parse(await backend.job('deposits.import', { file, plan }));
}

export const header = ['입금일', '입금자', '금액', '계약번호', '결과'] as const;
