import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '../../../core/dates.ts';
import { describeError, invoke } from '../../api.ts';
import { batchEnded, undoableBatch } from '../../app/undo-batch.ts';
import { formatNumber, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { DayField } from '../promises/day-field.tsx';

const years = [1, 3, 5, 10] as const;

/** A new date to be kept until, with the reason, for one or many. */
export function RetainDialog({
  ids,
  onClose,
  onDone,
}: {
  ids: readonly number[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('privacy');
  const [day, setDay] = useState<string | null>(addMonths(today(), 12));
  /** A day that was pressed instead of typed is shown anew. */
  const [pressed, setPressed] = useState(0);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  function press(chosen: string | null) {
    setDay(chosen);
    setPressed(pressed + 1);
  }
  async function save() {
    if (isBusy) return;
    setBusy(true);
    try {
      const given = { ids: [...ids], retainUntil: day, retainReason: reason.trim() };
      const { job } = await invoke('privacy.setRetention', given);
      const result = await batchEnded(job);
      if (result) {
        const words = { count: result.changed, number: formatNumber(result.changed) };
        undoableBatch(t(day === null ? 'retain.cleared' : 'retain.saved', words), result);
        onDone();
        onClose();
      }
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
    setBusy(false);
  }
  return (
    <Dialog
      title={t('retain.title', { number: formatNumber(ids.length), count: ids.length })}
      isOpen
      size="small"
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isPending={isBusy} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <DayField
          key={pressed}
          label={t('retain.until')}
          value={day}
          onChange={setDay}
          lean="future"
          description={t('retain.noDay')}
        />
        <div className="privacy-years">
          {years.map((count) => (
            <Button key={count} small onPress={() => press(addMonths(today(), 12 * count))}>
              {t('retain.years', { count })}
            </Button>
          ))}
          <Button small kind="quiet" onPress={() => press(null)}>
            {t('retain.never')}
          </Button>
        </div>
        <TextField
          label={t('retain.reason')}
          value={reason}
          onChange={setReason}
          onSubmit={() => void save()}
          maxLength={500}
          placeholder={t('retain.reasonHint')}
        />
      </div>
    </Dialog>
  );
}
