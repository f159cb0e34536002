import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract.ts';
import type { KeyState } from '../../../shared/keys.ts';
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
  const [chosen, setByRecovery] = useState<boolean | null>(null);
  const [typed, setTyped] = useState('');
  const { error, isBusy, wait, state, unlock, forgetError } = useUnlock();
  const has = (kind: string) => state?.ways.some((way) => way.kind === kind) ?? true;
  const byRecovery = chosen ?? !has('passphrase');

  function change(recovery: boolean) {
    setByRecovery(recovery);
    setTyped('');
    forgetError();
  }

  return (
    <main className="lock-screen">
      <Logo />
      <h1>{t('locked')}</h1>
      {state?.keychain === 'lost' && <p className="lock-screen-lost">{t('keychain.locked')}</p>}
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
        {has('passphrase') && (
          <Button kind="link" small onPress={() => change(!byRecovery)}>
            {t(byRecovery ? 'usePassphrase' : 'useRecovery')}
          </Button>
        )}
        {byRecovery && (
          <p className="muted">{t(has('recovery') ? 'recoveryHint' : 'noRecoveryHint')}</p>
        )}
      </form>
    </main>
  );
}

function useUnlock() {
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [wait, setWait] = useState(0);
  const [state, setState] = useState<KeyState | null>(null);
  useEffect(() => {
    void invoke('keys.state').then((known) => {
      setWait(known.wait);
      setState(known);
    }, setError);
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
    const here = location.hash;
    try {
      // Whoever needed the recovery key wants a new passphrase next.
      if ('recoveryKey' in input) {
        const after = { section: 'keys', after: 'recovery' };
        location.hash = formatRoute(['settings'], after);
      }
      await invoke('keys.unlock', input);
    } catch (thrown) {
      location.hash = here;
      setError(thrown);
      setBusy(false);
      if (thrown instanceof RequestError) setWait((await invoke('keys.state')).wait);
    }
  }

  return { error, isBusy, wait, state, unlock, forgetError: () => setError(null) };
}
