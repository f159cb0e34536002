import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundBox } from '../../../shared/moving.ts';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';

/** What opens the other box, as far as it has to be typed. */
export type Secret = { passphrase?: string; recoveryKey?: string };

/** Opens the other box; one that opens by itself asks for nothing. */
export function SecretStep({
  found,
  onBack,
  onOpened,
}: {
  found: FoundBox;
  onBack: () => void;
  onOpened: (secret: Secret, job: string) => void;
}) {
  const { t } = useTranslation('moving');
  const { kind, needs, path } = found;
  const [byRecovery, setByRecovery] = useState(!needs.includes('passphrase'));
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const asks = needs.length > 0;

  async function open() {
    if (isBusy || (asks && typed === '')) return;
    setBusy(true);
    setError(null);
    const secret = !asks ? {} : byRecovery ? { recoveryKey: typed } : { passphrase: typed };
    try {
      const { job } = await invoke('moving.inspect', { path, ...secret });
      onOpened(secret, job);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p className="moving-path">{path}</p>
      <p>{t(asks ? `in.needs.${kind}` : 'in.opensAlone')}</p>
      {asks && (
        <TextField
          // A field of its own for each, so that the keyboard begins in it.
          key={String(byRecovery)}
          label={t(byRecovery ? 'keys:recoveryKey' : 'keys:passphrase')}
          type={byRecovery ? 'text' : 'password'}
          value={typed}
          onChange={setTyped}
          maxLength={byRecovery ? 200 : 1000}
          autoFocus
        />
      )}
      {needs.length > 1 && (
        <div>
          <Button
            kind="link"
            small
            onPress={() => {
              setByRecovery(!byRecovery);
              setTyped('');
            }}
          >
            {t(byRecovery ? 'keys:usePassphrase' : 'keys:useRecovery')}
          </Button>
        </div>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div className="row moving-acts">
        <Button onPress={onBack}>{t('in.back')}</Button>
        <Button kind="primary" type="submit" isDisabled={asks && typed === ''} isPending={isBusy}>
          {t('in.look')}
        </Button>
      </div>
    </form>
  );
}
