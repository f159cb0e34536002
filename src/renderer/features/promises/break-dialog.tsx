import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invoke } from '../../api.ts';
import { today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { DayField } from './day-field.tsx';
import type { PromiseOn } from './promise-actions.tsx';
import { useSending } from './use-sending.ts';

/** A promise that was not kept: what was done about it belongs to it. */
export function BreakDialog({ promise, onClose }: { promise: PromiseOn; onClose: () => void }) {
  const { t } = useTranslation('promises');
  const [note, setNote] = useState(promise.note);
  const [on, setOn] = useState<string | null>(today());
  const { error, isBusy, send } = useSending(onClose);
  const { customerId, uid, text } = promise;
  const save = () =>
    send(
      () =>
        invoke('promises.close', { customerId, uid, state: 'broken', note, on: on ?? undefined }),
      t('said.broken', { text }),
    );
  return (
    <Dialog
      title={t('break.title')}
      size="small"
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" keys="mod+enter" isPending={isBusy} onPress={() => void save()}>
            {t('break.save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <strong>{text}</strong> · {promise.customerName || t('common:unnamed')}
        </p>
        {error !== null && <ErrorNotice error={error} />}
        <TextArea
          autoFocus
          label={t('break.done')}
          placeholder={t('break.doneHint')}
          value={note}
          maxLength={2000}
          onChange={setNote}
          onSubmit={() => void save()}
        />
        <DayField label={t('break.on')} value={on} lean="past" onChange={setOn} />
      </div>
    </Dialog>
  );
}
