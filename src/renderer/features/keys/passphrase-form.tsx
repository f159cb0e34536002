import { useState, type ReactNode } from 'react';
import { invoke } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NewPassphraseFields, useNewPassphrase, type NewPassphrase } from './new-passphrase.tsx';

/** A new passphrase on its way to the box. */
export interface PassphraseSetting {
  readonly passphrase: NewPassphrase;
  readonly error: unknown;
  readonly isBusy: boolean;
  set(): Promise<void>;
}

/** Sets what was typed as the box's passphrase, then calls `onSet`. */
export function useSetPassphrase(onSet: () => void): PassphraseSetting {
  const passphrase = useNewPassphrase();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  async function set() {
    if (!passphrase.isReady || isBusy) return;
    setBusy(true);
    try {
      await invoke('keys.setPassphrase', { passphrase: passphrase.first });
      onSet();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  return { passphrase, error, isBusy, set };
}

/** The fields of a new passphrase below some words; Enter sets it. */
export function PassphraseForm({
  of: { passphrase, error, set },
  label,
  children,
}: {
  of: PassphraseSetting;
  label?: string;
  children: ReactNode;
}) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      {children}
      <NewPassphraseFields of={passphrase} {...(label === undefined ? {} : { label })} />
      {error !== null && <ErrorNotice error={error} />}
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
    </form>
  );
}
