import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract.ts';
import { invoke } from '../../api.ts';
import { formatDate, formatTime, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icons.tsx';
import { monthName } from './month-name.ts';

type Proof = OutputOf<'accessLog.check'>;

/** Was this month looked through? One press reckons the whole chain and notes it. */
export function LookNote({
  month,
  lookedAt,
  isEmpty,
}: {
  month: string;
  lookedAt: string | null;
  isEmpty: boolean;
}) {
  const { t } = useTranslation('access-log');
  const [proof, setProof] = useState<Proof | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function check() {
    setBusy(true);
    setError(null);
    try {
      setProof(await invoke('accessLog.check', { month }));
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  }
  if (isEmpty) return null;
  const isBroken = proof !== null && !proof.ok;
  return (
    <div className={isBroken ? 'access-log-look access-log-broken' : 'access-log-look'}>
      {error !== null && <ErrorNotice error={error} />}
      <p role="status">
        {isBroken ? (
          <>
            <strong>{t('broken')}</strong> {t('brokenText')}
          </>
        ) : lookedAt === null ? (
          t('notLooked', { month: monthName(month) })
        ) : (
          <>
            <Icon name="check" />{' '}
            {t('looked', {
              day: formatDate(localDate(lookedAt), 'full'),
              time: formatTime(lookedAt),
            })}
          </>
        )}
      </p>
      <Button small isPending={busy} onPress={() => void check()}>
        {t(lookedAt === null ? 'look' : 'lookAgain')}
      </Button>
    </div>
  );
}
