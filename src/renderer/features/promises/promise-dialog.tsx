import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { aimFor } from '../../../core/promises.ts';
import { readPromiseLine } from '../../../core/promise-line.ts';
import type { Promised } from '../../../shared/promises.ts';
import { invoke, useRequest } from '../../api.ts';
import { today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { DayField } from './day-field.tsx';
import type { PromiseOn } from './promise-actions.tsx';
import { useSending } from './use-sending.ts';
import { useFocusOnceChosen, Whose } from './whose.tsx';

type Fields = Pick<Promised, 'text' | 'by' | 'size' | 'told' | 'aim' | 'note' | 'madeOn'>;

/** Writes down a promise or corrects one. A new one is read from its line as it is typed. */
export function PromiseDialog({
  promise,
  customerId,
  onClose,
}: {
  /** Left out for a new one. */
  promise?: PromiseOn;
  /** Of a new one whose customer is known. */
  customerId?: number;
  onClose: () => void;
}) {
  const { t } = useTranslation('promises');
  const [chosen, setChosen] = useState<number | null>(promise?.customerId ?? customerId ?? null);
  const what = useFocusOnceChosen<HTMLInputElement>(chosen);
  const form = useFields(promise);
  const { error, isBusy, send } = useSending(onClose);
  const { fields, set } = form;
  function save() {
    if (chosen === null || fields.text.trim() === '') return;
    void (promise
      ? send(
          () => invoke('promises.change', { customerId: chosen, uid: promise.uid, patch: fields }),
          t('said.changed'),
        )
      : send(
          () => invoke('promises.add', { customerId: chosen, promise: fields }),
          t('said.added'),
        ));
  }
  return (
    <Dialog
      title={t(promise ? 'dialog.edit' : 'dialog.add')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            isPending={isBusy}
            isDisabled={chosen === null || fields.text.trim() === ''}
            onPress={save}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {error !== null && <ErrorNotice error={error} />}
        {!promise && customerId === undefined && <Whose chosen={chosen} onChoose={setChosen} />}
        <TextField
          inputRef={what}
          label={t('dialog.what')}
          placeholder={t('add.hint')}
          value={form.typed}
          maxLength={2000}
          onChange={form.type}
          onSubmit={save}
          {...(promise ? {} : { description: t('dialog.lineHint') })}
        />
        <div className="promise-choices">
          <Segmented
            showLabel
            label={t('by.label')}
            value={fields.by}
            options={[
              { value: 'me', label: t('by.me') },
              { value: 'customer', label: t('by.customer') },
            ]}
            onChange={(by) => set({ by })}
          />
          <Segmented
            showLabel
            label={t('size.label')}
            value={fields.size}
            options={[
              { value: 'small', label: t('size.small') },
              { value: 'big', label: t('size.big') },
            ]}
            onChange={(size) => set({ size })}
          />
        </div>
        <div className="promise-days">
          <DayField
            label={t('told')}
            value={fields.told}
            lean="future"
            description={t('toldHint')}
            onChange={(told) => set({ told })}
          />
          {fields.by === 'me' && fields.told !== null && (
            <DayField
              label={t('aim')}
              value={fields.aim}
              lean="future"
              description={t('aimHint')}
              onChange={(aim) => set({ aim })}
            />
          )}
        </div>
        <TextField
          label={t('note')}
          value={fields.note}
          maxLength={2000}
          onChange={(note) => set({ note })}
        />
      </div>
    </Dialog>
  );
}

/** What was typed and what was chosen by hand; the aim follows the date told until it is chosen. */
function useFields(promise: PromiseOn | undefined) {
  const { data: settings } = useRequest('settings.get');
  const [typed, setTyped] = useState(promise?.text ?? '');
  const [chosen, setChosen] = useState<Partial<Fields>>({});
  const read = promise
    ? { ...promise, text: typed }
    : { ...readPromiseLine(typed, today()), aim: null, note: '', madeOn: today() };
  const { by, told, madeOn } = { ...read, ...chosen };
  const followsDate = chosen.aim === undefined && (!promise || chosen.told !== undefined);
  const aim =
    followsDate && settings && by === 'me' && told !== null
      ? aimFor(told, { madeOn, lead: settings.promiseLeadDays, calendar: settings })
      : read.aim;
  const { text, size, note } = { ...read, ...chosen };
  const fields: Fields = { text, by, size, told, madeOn, note, aim: chosen.aim ?? aim };
  return {
    typed,
    fields: chosen.aim === null ? { ...fields, aim: null } : fields,
    type: setTyped,
    set: (patch: Partial<Fields>) => setChosen((before) => ({ ...before, ...patch })),
  };
}
