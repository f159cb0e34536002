import { useTranslation } from 'react-i18next';
import type { FeedbackRow } from '../../../shared/feedback.ts';
import { describeError, invoke } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { undoable } from '../../app/undo.ts';
import { today } from '../../i18n/format.ts';
import type { SaveResult } from '../../ui/inline-edit.tsx';
import { toast } from '../../ui/toast.tsx';
import { showRefusal } from '../helpers/refusal.ts';

type Change = Partial<Omit<FeedbackRow, 'uid' | 'customerId' | 'customerName'>>;

/** What can be done with something that a customer said; all of it can be undone. */
export function useFeedbackActions() {
  const { t } = useTranslation('feedback');
  async function change(row: FeedbackRow, patch: Change, said: string): Promise<SaveResult> {
    const { customerId, uid } = row;
    try {
      const written = await invoke('feedback.change', { customerId, uid, patch });
      if (written.change !== null) undoable(said, [written.change]);
      return { ok: true };
    } catch (error) {
      return { ok: false, message: describeError(error) };
    }
  }
  return {
    openCard: (row: FeedbackRow) => navigate(formatRoute(['customers', row.customerId])),
    /** Tells whether the customer knows; turns it round. */
    async toggleTold(row: FeedbackRow): Promise<void> {
      const isTold = row.toldOn !== null;
      const said = isTold ? t('said.untold') : t('said.told', { name: row.customerName });
      const result = await change(row, { toldOn: isTold ? null : today() }, said);
      if (!result.ok) toast({ text: result.message, tint: 'seal', stays: true });
    },
    saveDone: (row: FeedbackRow, done: string) =>
      change(
        row,
        { done, doneOn: done.trim() === '' ? null : (row.doneOn ?? today()) },
        t('said.done'),
      ),
    async remove(row: FeedbackRow): Promise<void> {
      const { customerId, uid, text } = row;
      try {
        const removed = await invoke('feedback.remove', { customerId, uid });
        undoable(t('said.removed', { text }), [removed.change]);
      } catch (error) {
        showRefusal(error);
      }
    },
  };
}

export type FeedbackActions = ReturnType<typeof useFeedbackActions>;
