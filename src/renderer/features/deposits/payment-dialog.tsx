import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readWon } from '../../../core/money.ts';
import { invoke, useRequest } from '../../api.ts';
import { today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { nameOf } from '../agreements/agreement-texts.ts';
import { DayField, type TypedDay } from '../agreements/day-field.tsx';
import { saidDeposit, won } from './deposit-texts.ts';
import { undoableDeposit } from './undo-deposits.ts';

const none = ' none';

/** A payment that no list brought: cash, or money seen in the bank's own program. */
export function PaymentDialog({
  customerId,
  customerName,
  agreement,
  onClose,
}: {
  customerId: number;
  customerName: string;
  /** The uid of the agreement that it is for first; empty for none. */
  agreement: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('deposits');
  const { data } = useRequest('agreements.list', { filter: { customerId }, limit: 500 });
  const agreements = data?.agreements ?? [];
  const [uid, setUid] = useState(agreement);
  const [day, setDay] = useState<TypedDay>(today());
  const [typed, setTyped] = useState<string | null>(null);
  const [payer, setPayer] = useState('');
  const [memo, setMemo] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const usual = agreements.find((each) => each.uid === uid)?.amount ?? null;
  const text = typed ?? (usual === null ? '' : usual.toLocaleString('ko-KR'));
  const amount = readWon(text);
  const isReady = amount !== null && amount !== 0 && day !== null && day !== 'unclear';

  async function save() {
    if (busy || amount === null || day === null || day === 'unclear' || !isReady) return;
    setBusy(true);
    setError(null);
    try {
      const { deposit, change } = await invoke('deposits.add', {
        customerId,
        agreement: uid,
        paidOn: day,
        amount,
        payer,
        memo,
      });
      undoableDeposit(
        t('payment.added', {
          name: customerName || t('common:unnamed'),
          deposit: saidDeposit(t, { ...deposit, payer: payer || customerName }),
        }),
        change,
        () => invoke('deposits.remove', { id: deposit.id }),
      );
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={t('payment.title')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            keys="Enter"
            isPending={busy}
            isDisabled={!isReady}
            onPress={() => void save()}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="muted">{customerName || t('common:unnamed')}</p>
        {error !== null && <ErrorNotice error={error} />}
        <Select
          label={t('payment.agreement')}
          value={uid || none}
          options={[
            ...agreements.map((each) => ({ value: each.uid, label: nameOf(each) })),
            { value: none, label: t('unsure.withoutAgreement') },
          ]}
          onChange={(value) => setUid(value === none ? '' : value)}
        />
        <TextField
          label={t('payment.amount')}
          value={text}
          maxLength={40}
          autoFocus
          error={
            text.trim() !== '' && (amount === null || amount === 0) ? t('payment.unclear') : null
          }
          {...(amount === null
            ? { description: t('payment.amountHint') }
            : /^[\d,]+$/.test(text)
              ? {}
              : { description: won(amount) })}
          onChange={setTyped}
          onSubmit={() => void save()}
        />
        <DayField
          label={t('payment.day')}
          lean="past"
          value={day === 'unclear' ? null : day}
          onChange={setDay}
          onSubmit={() => void save()}
        />
        <TextField
          label={t('payment.payer')}
          description={t('payment.payerHint')}
          value={payer}
          maxLength={300}
          onChange={setPayer}
          onSubmit={() => void save()}
        />
        <TextField
          label={t('payment.memo')}
          value={memo}
          maxLength={500}
          onChange={setMemo}
          onSubmit={() => void save()}
        />
      </div>
    </Dialog>
  );
}
