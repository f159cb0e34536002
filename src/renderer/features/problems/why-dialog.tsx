import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useSending } from '../promises/use-sending.ts';
import type { ProblemOn } from './problem-actions.tsx';

/** Not satisfied yet, or the trouble is back: what is still wrong, in the customer's words. */
export function WhyDialog({
  problem,
  what,
  onClose,
}: {
  problem: ProblemOn;
  what: 'no' | 'reopen';
  onClose: () => void;
}) {
  const { t } = useTranslation('problems');
  const [why, setWhy] = useState('');
  const { error, isBusy, send } = useSending(onClose);
  const key = { customerId: problem.customerId, uid: problem.uid };
  const save = () =>
    send(
      () =>
        what === 'no'
          ? invoke('problems.answer', { ...key, satisfied: 'no', why })
          : invoke('problems.reopen', { ...key, why }),
      t(`said.${what}`),
    );
  return (
    <Dialog
      title={t(`why.${what}`)}
      size="small"
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" keys="mod+enter" isPending={isBusy} onPress={() => void save()}>
            {t(`why.${what}Save`)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <strong>{problem.what}</strong> · {problem.customerName || t('common:unnamed')}
        </p>
        {error !== null && <ErrorNotice error={error} />}
        <TextArea
          autoFocus
          label={t('why.label')}
          description={t('why.hint')}
          value={why}
          maxLength={5000}
          onChange={setWhy}
          onSubmit={() => void save()}
        />
      </div>
    </Dialog>
  );
}
