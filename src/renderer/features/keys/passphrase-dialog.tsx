import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx';

/** A passphrase for the box, new or changed. */
export function PassphraseDialog({
  isNew,
  onClose,
}: {
  isNew: boolean;
  onClose: (isSet: boolean) => void;
}) {
  const { t } = useTranslation('keys');
  const passphrase = useNewPassphrase();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  async function set() {
    if (!passphrase.isReady || isBusy) return;
    setBusy(true);
    try {
      await invoke('keys.setPassphrase', { passphrase: passphrase.first });
      toast({ text: t('passphraseSet'), tint: 'celadon' });
      onClose(true);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={t(isNew ? 'setPassphrase' : 'changePassphrase')}
      isOpen
      keepOpen
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onPress={() => onClose(false)}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={!passphrase.isReady}
            isPending={isBusy}
            onPress={() => void set()}
          >
            {t('common:save')}
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
        <p className="muted">{t('passphraseAdvice')}</p>
        <NewPassphraseFields of={passphrase} />
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
