import { useTranslation } from 'react-i18next';
import type { KeyState } from '../../../shared/keys.ts';
import { Button } from '../../ui/button.tsx';

/** How the system's keychain does for the box, and what to do where it does not. */
export function KeychainLine({ state, onKeep }: { state: KeyState; onKeep: () => void }) {
  const { t } = useTranslation('keys');
  const isKept = state.ways.some(({ kind }) => kind === 'keychain');
  const opensAlone = !state.asks;
  if (state.keychain === 'none') return null;
  const text =
    state.keychain === 'ok'
      ? isKept
        ? 'keychain.kept'
        : opensAlone
          ? 'keychain.free'
          : 'keychain.asks'
      : `keychain.${state.keychain}`;
  const canKeep = (state.keychain === 'ok' && !isKept && opensAlone) || state.keychain === 'lost';
  return (
    <div className="settings-line">
      <span className={state.keychain === 'ok' ? 'grow' : 'grow keys-warning'}>{t(text)}</span>
      {canKeep && <Button onPress={onKeep}>{t('keychain.keep')}</Button>}
    </div>
  );
}
