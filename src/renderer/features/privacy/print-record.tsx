import { useTranslation } from 'react-i18next';
import { invoke } from '../../api.ts';
import { PaperMenu } from '../../app/paper-menu.tsx';

/** The record of one destruction, or of all, on paper. */
export function PrintRecord({ uid }: { uid?: string }) {
  const { t } = useTranslation('privacy');
  return (
    <PaperMenu
      label={t('record.print')}
      print={(mode) =>
        invoke('privacy.destructionRecord', { mode, ...(uid === undefined ? {} : { uid }) })
      }
    />
  );
}
