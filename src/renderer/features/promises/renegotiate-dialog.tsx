import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { aimFor } from '../../../core/promises.ts';
import { invoke, useRequest } from '../../api.ts';
import { formatDate, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { DayField } from './day-field.tsx';
import type { PromiseOn } from './promise-actions.tsx';
import { dayWithWeekday } from './promise-texts.ts';
import { useSending } from './use-sending.ts';

/** Another date: the customer's yes comes first. */
export function RenegotiateDialog({
  promise,
  onClose,
}: {
  promise: PromiseOn;
  onClose: () => void;
}) {
  const { t } = useTranslation('promises');
  const { data: settings } = useRequest('settings.get');
  const [to, setTo] = useState<string | null>(null);
  const [agreed, setAgreed] = useState(false);
  const [note, setNote] = useState('');
  const { error, isBusy, send } = useSending(onClose);
  const { customerId, uid, told } = promise;
  const isTooLate = told !== null && told < today();
  const aim =
    to !== null && settings && promise.by === 'me'
      ? aimFor(to, { madeOn: today(), lead: settings.promiseLeadDays, calendar: settings })
      : null;
  function save() {
    if (to === null || !agreed) return;
    void send(
      () => invoke('promises.renegotiate', { customerId, uid, to, agreed: true, note }),
      t('said.renegotiated', { date: formatDate(to) }),
    );
  }
  return (
    <Dialog
      title={t('move.title')}
      size="small"
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            isPending={isBusy}
            isDisabled={to === null || !agreed}
            onPress={save}
          >
            {t('move.save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <strong>{promise.text}</strong> · {promise.customerName || t('common:unnamed')}
        </p>
        {told !== null && <p className="muted">{t('move.now', { date: dayWithWeekday(told) })}</p>}
        {isTooLate && <p className="promise-warning">{t('move.tooLate')}</p>}
        {error !== null && <ErrorNotice error={error} />}
        <DayField autoFocus label={t('move.to')} value={to} lean="future" onChange={setTo} />
        {aim !== null && <p className="muted">{t('aimIs', { date: dayWithWeekday(aim) })}</p>}
        <Checkbox label={t('move.agreed')} isSelected={agreed} onChange={setAgreed} />
        <TextField
          label={t('move.note')}
          placeholder={t('move.noteHint')}
          value={note}
          maxLength={500}
          onChange={setNote}
          onSubmit={save}
        />
      </div>
    </Dialog>
  );
}
