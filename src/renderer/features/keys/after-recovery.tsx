import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PassphraseForm, useSetPassphrase } from './passphrase-form.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';

type Step = 'passphrase' | 'paper' | 'new-paper' | 'done';

/**
 * After the recovery key opened the box: a new passphrase, the paper kept or made anew, and what opens
 * the box from now on. Each step can be left out.
 */
export function AfterRecovery({ onClose }: { onClose: () => void }) {
  const [step, setStep] = useState<Step>('passphrase');
  if (step === 'passphrase')
    return <PassphraseStep onClose={onClose} onDone={() => setStep('paper')} />;
  if (step === 'paper')
    return (
      <PaperStep
        onClose={onClose}
        onKeep={() => setStep('done')}
        onNew={() => setStep('new-paper')}
      />
    );
  if (step === 'new-paper') return <RecoveryDialog onClose={() => setStep('done')} />;
  return <DoneStep onClose={onClose} />;
}

function PassphraseStep({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('keys');
  const setting = useSetPassphrase(onDone);

  return (
    <Dialog
      title={t('after.title')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onDone}>{t('after.skip')}</Button>
          <Button
            kind="primary"
            isDisabled={!setting.passphrase.isReady}
            isPending={setting.isBusy}
            onPress={() => void setting.set()}
          >
            {t('after.set')}
          </Button>
        </>
      }
    >
      <PassphraseForm of={setting} label={t('after.newPassphrase')}>
        <p>{t('after.opened')}</p>
        <p className="muted">{t('passphraseAdvice')}</p>
      </PassphraseForm>
    </Dialog>
  );
}

function PaperStep({
  onClose,
  onKeep,
  onNew,
}: {
  onClose: () => void;
  onKeep: () => void;
  onNew: () => void;
}) {
  const { t } = useTranslation('keys');
  return (
    <Dialog
      title={t('after.paperTitle')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onKeep}>{t('after.keepPaper')}</Button>
          <Button kind="primary" onPress={onNew}>
            {t('newRecovery')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('after.paper')}</p>
      </div>
    </Dialog>
  );
}

function DoneStep({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('keys');
  const { data: state } = useRequest('keys.state');
  return (
    <Dialog
      title={t('after.doneTitle')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <div className="stack">
        <p>{t('after.done')}</p>
        <ul>
          {state?.ways.map(({ kind }) => (
            <li key={kind}>{t(`ways.${kind}`)}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
