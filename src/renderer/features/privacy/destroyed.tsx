import { useTranslation } from 'react-i18next';
import { removedWords } from '../../../core/destruction-words.ts';
import type { Destruction } from '../../../shared/privacy.ts';
import { formatNumber } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PrintRecord } from './print-record.tsx';

/** What was destroyed, once it is. */
export function Destroyed({
  destruction,
  onClose,
}: {
  destruction: Destruction;
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
        <p className="muted">{t('destroy.outside')}</p>
      </div>
    </Dialog>
  );
}
