import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../../../shared/customer-history.ts';
import { describeError, invoke, RequestError } from '../../../api.ts';
import { undo } from '../../../app/undo.ts';
import { Button } from '../../../ui/button.tsx';
import { toast } from '../../../ui/toast.tsx';

/** Takes one change back; where the same was changed again since, says so and offers to do it anyway. */
export function UndoChange({
  change,
  action,
  when,
}: {
  change: Change;
  action: string;
  when: string;
}) {
  const { t } = useTranslation('card-log');
  const [isRefused, setRefused] = useState(false);
  async function takeBack(force: boolean) {
    try {
      const back = await invoke('customers.undo', { changes: [change.id], force });
      setRefused(false);
      toast({
        text: t('common:undone'),
        action: {
          label: t('common:redo'),
          onAction: () => void undo(back.changes, 'common:redone'),
        },
      });
    } catch (error) {
      const wasChanged = error instanceof RequestError && error.code === 'nothing-to-undo';
      if (wasChanged && !force && change.action.endsWith('update')) setRefused(true);
      else toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  const name = { action, when };
  if (!isRefused) {
    return (
      <Button
        kind="quiet"
        small
        aria-label={t('history.undoOf', name)}
        onPress={() => void takeBack(false)}
      >
        {t('common:undo')}
      </Button>
    );
  }
  return (
    <div className="log-refused" role="alert">
      <p>{t('history.changedSince')}</p>
      <Button
        small
        autoFocus
        aria-label={t('history.undoAnywayOf', name)}
        onPress={() => void takeBack(true)}
      >
        {t('history.undoAnyway')}
      </Button>
      <Button kind="quiet" small onPress={() => setRefused(false)}>
        {t('common:cancel')}
      </Button>
    </div>
  );
}
