import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invoke, useRequest } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx';
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
  const passphrase = useNewPassphrase();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  async function set() {
    if (!passphrase.isReady || isBusy) return;
    setBusy(true);
    try {
      await invoke('keys.setPassphrase', { passphrase: passphrase.first });
      onDone();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

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
            isDisabled={!passphrase.isReady}
            isPending={isBusy}
            onPress={() => void set()}
          >
            {t('after.set')}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void set();
        }}
      >
        <p>{t('after.opened')}</p>
        <p className="muted">{t('passphraseAdvice')}</p>
        <NewPassphraseFields of={passphrase} label={t('after.newPassphrase')} />
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
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
