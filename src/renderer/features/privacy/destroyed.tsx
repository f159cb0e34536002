import { useTranslation } from 'react-i18next';
import { removedWords } from '../../../core/destruction-words.ts';
import type { Destruction } from '../../../shared/privacy.ts';
import { useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { formatNumber } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PrintRecord } from './print-record.tsx';

const mostNames = 3;

/** What was destroyed, once it is. */
export function Destroyed({
  destruction,
  names,
  onClose,
}: {
  destruction: Destruction;
  names: readonly string[];
  onClose: () => void;
}) {
  const { t } = useTranslation('privacy');
  const { customers, removed, finished, uid } = destruction;
  return (
    <Dialog
      title={t('destroy.done', { number: formatNumber(customers), count: customers })}
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          <PrintRecord uid={uid} />
          <Button kind="primary" onPress={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t(finished ? 'destroy.doneText' : 'destroy.doneLater')}</p>
        <p className="muted">{removedWords(removed, currentLanguage()).join(' · ')}</p>
        {names.slice(0, mostNames).map((name) => (
          <Mentions key={name} name={name} onLeave={onClose} />
        ))}
        <p className="muted">{t('destroy.outside')}</p>
      </div>
    </Dialog>
  );
}

/** Free words on other cards that name them: only a person can judge these. */
function Mentions({ name, onLeave }: { name: string; onLeave: () => void }) {
  const { t } = useTranslation('privacy');
  const { data } = useRequest('customers.search', { text: name, limit: 0 });
  if (name.trim().length < 2 || !data || data.total === 0) return null;
  return (
    <p>
      {t('destroy.mentions', { name, number: formatNumber(data.total), count: data.total })}{' '}
      <a href={formatRoute(['customers'], { text: name })} onClick={onLeave}>
        {t('destroy.look')}
      </a>
    </p>
  );
}
