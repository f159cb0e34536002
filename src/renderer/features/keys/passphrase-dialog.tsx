import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { PassphraseForm, useSetPassphrase } from './passphrase-form.tsx';

/** A passphrase for the box, new or changed. */
export function PassphraseDialog({
  isNew,
  onClose,
}: {
  isNew: boolean;
  onClose: (isSet: boolean) => void;
}) {
  const { t } = useTranslation('keys');
  const setting = useSetPassphrase(() => {
    toast({ text: t('passphraseSet'), tint: 'celadon' });
    onClose(true);
  });

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
            isDisabled={!setting.passphrase.isReady}
            isPending={setting.isBusy}
            onPress={() => void setting.set()}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      <PassphraseForm of={setting}>
        <p className="muted">{t('passphraseAdvice')}</p>
      </PassphraseForm>
    </Dialog>
  );
}
