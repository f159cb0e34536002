import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../../api.ts';
import { revealFile } from '../../app/written-file.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';

/** A new recovery key: shown this once, to be printed. */
export function RecoveryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('keys');
  const { recoveryKey, error } = useNewKey();

  async function put(mode: 'save' | 'print') {
    if (recoveryKey === null) return;
    try {
      const { file } = await invoke('keys.recoverySheet', { recoveryKey, mode });
      if (file === null) return;
      toast({
        text: t('sheetSaved'),
        action: { label: t('jobs:show'), onAction: () => revealFile(file) },
      });
    } catch (thrown) {
      toast({ text: describeError(thrown), tint: 'seal', stays: true });
    }
  }

  return (
    <Dialog
      title={t('recoveryKey')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={recoveryKey === null} onPress={() => void put('save')}>
            {t('saveSheet')}
          </Button>
          <Button isDisabled={recoveryKey === null} onPress={() => void put('print')}>
            {t('printSheet')}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {t('kept')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('recoveryShown')}</p>
        {error !== null && <ErrorNotice error={error} />}
        {recoveryKey !== null && <p className="keys-recovery">{recoveryKey}</p>}
        <p className="muted">{t('recoveryKeep')}</p>
      </div>
    </Dialog>
  );
}

/** Made once for the dialog, whatever renders twice. */
function useNewKey() {
  const [recoveryKey, setKey] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    invoke('keys.makeRecovery').then((made) => setKey(made.recoveryKey), setError);
  }, []);
  return { recoveryKey, error };
}
