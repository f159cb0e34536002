import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invoke, useRequest } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

export type Taken = {
  /** Of the box that was brought over. */
  readonly customers: number;
  /** The backup of the box that was here. */
  readonly before: string | null;
};

/** The box is here: what this computer still lacks, and the way back. */
export function TakenStep({
  customers,
  before,
  onClose,
}: Taken & {
  onClose: () => void;
}) {
  const { t } = useTranslation('moving');
  const { data: keys } = useRequest('keys.state');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const hasPassphrase = keys?.ways.some(({ kind }) => kind === 'passphrase') ?? true;

  async function undo(name: string) {
    setBusy(true);
    try {
      await invoke('backup.restore', { name });
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <div className="stack">
      <p role="status">{t('taken.here', { count: customers })}</p>
      <ol className="moving-steps">
        {!hasPassphrase && <li>{t('taken.passphrase')}</li>}
        <li>{t('taken.recovery')}</li>
        <li>{t('taken.old')}</li>
      </ol>
      {error !== null && <ErrorNotice error={error} />}
      <div className="row moving-acts">
        {before !== null && (
          <Button isPending={isBusy} onPress={() => void undo(before)}>
            {t('taken.undo')}
          </Button>
        )}
        {!hasPassphrase && (
          <Button
            onPress={() => {
              onClose();
              ask('set-passphrase', {});
            }}
          >
            {t('keys:setPassphrase')}
          </Button>
        )}
        <Button
          kind="primary"
          onPress={() => {
            onClose();
            navigate(formatRoute(['today']));
          }}
        >
          {t('taken.begin')}
        </Button>
      </div>
    </div>
  );
}
