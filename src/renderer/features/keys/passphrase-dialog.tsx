import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passphraseBits, passphraseStrength } from '../../../core/passphrase-strength.ts';
import { shortestPassphrase } from '../../../shared/keys.ts';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';

const strongBits = 60;

/** A passphrase typed twice; how strong it is is shown, never required. */
export function PassphraseDialog({ isNew, onClose }: { isNew: boolean; onClose: () => void }) {
  const { t } = useTranslation('keys');
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const isLong = [...first].length >= shortestPassphrase;
  const differs = again !== '' && again !== first;

  async function set() {
    if (!isLong || first !== again || isBusy) return;
    setBusy(true);
    try {
      await invoke('keys.setPassphrase', { passphrase: first });
      toast({ text: t('passphraseSet'), tint: 'celadon' });
      onClose();
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
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={!isLong || first !== again}
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
        <TextField
          label={t('passphrase')}
          type="password"
          value={first}
          onChange={setFirst}
          maxLength={1000}
          autoFocus
        />
        {first !== '' && <StrengthLine passphrase={first} />}
        <TextField
          label={t('again')}
          type="password"
          value={again}
          onChange={setAgain}
          maxLength={1000}
        />
        {differs && <p role="alert">{t('differs')}</p>}
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}

function StrengthLine({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation('keys');
  const isLong = [...passphrase].length >= shortestPassphrase;
  const word = isLong
    ? t(`strength.${passphraseStrength(passphrase)}`)
    : t('tooShort', { count: shortestPassphrase });
  return (
    <p className="keys-strength" aria-live="polite">
      <meter
        aria-label={t('strengthLabel')}
        min={0}
        max={strongBits}
        low={strongBits / 2}
        high={strongBits * 0.75}
        optimum={strongBits}
        value={Math.min(strongBits, passphraseBits(passphrase))}
      />
      {word}
    </p>
  );
}
