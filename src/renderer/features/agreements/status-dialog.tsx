import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementStatus, type Agreement } from '../../../shared/agreements.ts';
import { invoke } from '../../api.ts';
import { undoable } from '../../app/undo.ts';
import { today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { nameOf, statusWord } from './agreement-texts.ts';
import { DayField, type TypedDay } from './day-field.tsx';

/** How an agreement stands now, since when and why. */
export function StatusDialog({
  row,
  onClose,
}: {
  row: Agreement & { customerId: number; customerName: string };
  onClose: () => void;
}) {
  const { t } = useTranslation('agreements');
  const [status, setStatus] = useState(row.status);
  const [day, setDay] = useState<TypedDay>(today());
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const isSame = status === row.status;

  async function save() {
    if (busy || day === 'unclear' || day === null) return;
    setBusy(true);
    setError(null);
    try {
      const { change } = await invoke('agreements.change', {
        customerId: row.customerId,
        uid: row.uid,
        patch: { status, statusOn: day, statusNote: note },
      });
      undoable(t('statusChanged', { name: nameOf(row), status: statusWord(status) }), [change]);
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={t('dialog.status')}
      isOpen
      onClose={onClose}
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            keys="mod+enter"
            isPending={busy}
            isDisabled={day === 'unclear' || day === null || (isSame && note.trim() === '')}
            onPress={() => void save()}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="muted">
          {row.customerName || t('common:unnamed')} · {nameOf(row)}
        </p>
        {error !== null && <ErrorNotice error={error} />}
        <Segmented
          pills
          showLabel
          label={t('fields.status')}
          value={status}
          options={agreementStatus.options.map((value) => ({ value, label: statusWord(value) }))}
          onChange={setStatus}
        />
        <p className="muted">{t(`statusMeans.${status}`)}</p>
        <DayField
          label={t('fields.statusOn')}
          lean="past"
          value={day === 'unclear' ? null : day}
          error={day === null ? t('form.dayNeeded') : null}
          onChange={setDay}
          onSubmit={() => void save()}
        />
        <TextArea
          rows={2}
          label={t('fields.statusNote')}
          placeholder={t('form.reasonHint')}
          value={note}
          maxLength={2000}
          onChange={setNote}
          onSubmit={() => void save()}
        />
      </div>
    </Dialog>
  );
}
