import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract.ts';
import { invoke, RequestError } from '../../api.ts';
import { Logo } from '../../app/logo.tsx';
import { formatRoute } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import './lock-screen.css';

/** All that shows of a locked box: one box to type into. */
export function LockScreen() {
  const { t } = useTranslation('keys');
  const [byRecovery, setByRecovery] = useState(false);
  const [typed, setTyped] = useState('');
  const { error, isBusy, wait, unlock, forgetError } = useUnlock();

  function change(recovery: boolean) {
    setByRecovery(recovery);
    setTyped('');
    forgetError();
  }

  return (
    <main className="lock-screen">
      <Logo />
      <h1>{t('locked')}</h1>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock(byRecovery ? { recoveryKey: typed } : { passphrase: typed });
        }}
      >
        <TextField
          // A field of its own for each, so that the keyboard begins in it.
          key={String(byRecovery)}
          label={t(byRecovery ? 'recoveryKey' : 'passphrase')}
          type={byRecovery ? 'text' : 'password'}
          value={typed}
          onChange={setTyped}
          maxLength={1000}
          autoFocus
        />
        <Button
          kind="primary"
          type="submit"
          isDisabled={typed === '' || wait > 0}
          isPending={isBusy}
        >
          {wait > 0 ? t('wait', { count: wait }) : t('unlock')}
        </Button>
        {error !== null && <ErrorNotice error={error} />}
        <Button kind="link" small onPress={() => change(!byRecovery)}>
          {t(byRecovery ? 'usePassphrase' : 'useRecovery')}
        </Button>
        {byRecovery && <p className="muted">{t('recoveryHint')}</p>}
      </form>
    </main>
  );
}

function useUnlock() {
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [wait, setWait] = useState(0);
  useEffect(() => {
    void invoke('keys.state').then((state) => setWait(state.wait), setError);
  }, []);
  useEffect(() => {
    if (wait <= 0) return;
    const timer = window.setTimeout(() => setWait(wait - 1), 1000);
    return () => window.clearTimeout(timer);
  }, [wait]);

  async function unlock(input: InputOf<'keys.unlock'>) {
    if (isBusy || wait > 0) return;
    setBusy(true);
    setError(null);
    try {
      // Whoever needed the recovery key wants a new passphrase next.
      if ('recoveryKey' in input) location.hash = formatRoute(['settings'], { section: 'keys' });
      await invoke('keys.unlock', input);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
      if (thrown instanceof RequestError) setWait((await invoke('keys.state')).wait);
    }
  }

  return { error, isBusy, wait, unlock, forgetError: () => setError(null) };
}
