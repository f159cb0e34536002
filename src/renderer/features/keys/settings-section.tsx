import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyState } from '../../../shared/keys.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';
import { AfterRecovery } from './after-recovery.tsx';
import { KeychainLine } from './keychain-line.tsx';
import { lockNow } from './lock-now.ts';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';
import './settings-section.css';

const idleMinutes = [0, 1, 5, 10, 30, 60];

/** What opens the box: passphrase, recovery key, the machine by itself; and locking it. */
export function KeysSection({
  settings,
  save,
  isWanted,
  wasRecovered,
}: SectionProps & { isWanted: boolean; wasRecovered: boolean }) {
  const { t } = useTranslation('keys');
  const { data: state } = useRequest('keys.state');
  const [dialog, setDialog] = useState<'passphrase' | 'recovery' | 'recovered' | null>(
    wasRecovered ? 'recovered' : null,
  );
  const has = (kind: string) => state?.ways.some((way) => way.kind === kind) ?? false;
  const hasPassphrase = has('passphrase');
  return (
    <Section title={t('title')} hint={t('hint')} isWanted={isWanted}>
      <div className="settings-line">
        <span className="grow">{t(hasPassphrase ? 'hasPassphrase' : 'noPassphrase')}</span>
        {hasPassphrase && (
          <Button onPress={() => void act(() => invoke('keys.removePassphrase'))}>
            {t('removePassphrase')}
          </Button>
        )}
        <Button onPress={() => setDialog('passphrase')}>
          {t(hasPassphrase ? 'changePassphrase' : 'setPassphrase')}
        </Button>
      </div>
      {state && (
        <KeychainLine
          state={state}
          onKeep={() => void act(() => invoke('keys.setAsking', { asks: false }))}
        />
      )}
      {state && hasPassphrase && <Locking state={state} settings={settings} save={save} />}
      <div className="settings-line">
        <span className="grow">{t(has('recovery') ? 'hasRecovery' : 'noRecovery')}</span>
        {has('recovery') && (
          <Button onPress={() => void act(() => invoke('keys.removeRecovery'))}>
            {t('removeRecovery')}
          </Button>
        )}
        <Button onPress={() => setDialog('recovery')}>
          {t(has('recovery') ? 'newRecovery' : 'makeRecovery')}
        </Button>
      </div>
      {hasPassphrase && !has('recovery') && (
        <p className="keys-warning">{t(state?.asks ? 'forgetting' : 'losing')}</p>
      )}
      {dialog === 'passphrase' && (
        <PassphraseDialog isNew={!hasPassphrase} onClose={() => setDialog(null)} />
      )}
      {dialog === 'recovered' && (
        <AfterRecovery
          onClose={() => {
            // Another look at the settings is none after a recovery.
            navigate(formatRoute(['settings'], { section: 'keys' }), { replace: true });
            setDialog(null);
          }}
        />
      )}
      {dialog === 'recovery' && <RecoveryDialog onClose={() => setDialog(null)} />}
    </Section>
  );
}

async function act(work: () => Promise<KeyState>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    toast({ text: describeError(thrown), tint: 'seal', stays: true });
  }
}

function Locking({ state, settings, save }: { state: KeyState } & SectionProps) {
  const { t } = useTranslation('keys');
  return (
    <>
      <Switch
        label={t('asks')}
        isSelected={state.asks}
        onChange={(asks) => void act(() => invoke('keys.setAsking', { asks }))}
      />
      <div className="settings-line">
        <Select
          label={t('idle')}
          value={String(settings.lockAfterMinutes)}
          options={idleMinutes.map((minutes) => ({
            value: String(minutes),
            label: minutes === 0 ? t('never') : t('minutes', { count: minutes }),
          }))}
          onChange={(value) => void save({ lockAfterMinutes: Number(value) })}
        />
        <span className="grow" />
        <Button onPress={() => void lockNow()}>{t('lockNow')}</Button>
      </div>
    </>
  );
}
