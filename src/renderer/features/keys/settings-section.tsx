import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyState } from '../../../shared/keys.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';
import { lockNow } from './lock-now.ts';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';
import './settings-section.css';

const idleMinutes = [0, 1, 5, 10, 30, 60];

/** What opens the box: passphrase, recovery key, the machine by itself; and locking it. */
export function KeysSection({ settings, save, isWanted }: SectionProps & { isWanted: boolean }) {
  const { t } = useTranslation('keys');
  const { data: state } = useRequest('keys.state');
  const [dialog, setDialog] = useState<'passphrase' | 'recovery' | null>(null);
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
      {hasPassphrase && !has('recovery') && <p className="keys-warning">{t('forgetting')}</p>}
      {dialog === 'passphrase' && (
        <PassphraseDialog isNew={!hasPassphrase} onClose={() => setDialog(null)} />
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
