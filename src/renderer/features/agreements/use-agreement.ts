import type { Agreement, AgreementRow } from '../../../shared/agreements.ts';
import { describeError, invoke } from '../../api.ts';
import { undoable } from '../../app/undo.ts';
import { texts } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';
import { nameOf } from './agreement-texts.ts';

export const showRefusal = (error: unknown): void => {
  toast({ text: describeError(error), tint: 'seal', stays: true });
};

/** Takes an agreement off its card; said, with the way back. */
export async function removeAgreement(
  row: Pick<AgreementRow, 'customerId'> & Pick<Agreement, 'uid' | 'product' | 'kind'>,
): Promise<void> {
  try {
    const { change } = await invoke('agreements.remove', {
      customerId: row.customerId,
      uid: row.uid,
    });
    undoable(texts.t('agreements:removed', { name: nameOf(row) }), [change]);
  } catch (error) {
    showRefusal(error);
  }
}
