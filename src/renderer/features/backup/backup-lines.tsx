import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../shared/backup.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import type { ListedBackup } from './both-folders.ts';
import { momentText } from './moment-text.ts';

/** How many are shown before the rest is asked for. */
const shownAtFirst = 6;

/** The backups line by line; the older ones on demand. */
export function BackupLines({
  backups,
  onLook,
}: {
  backups: readonly ListedBackup[];
  onLook: (backup: Backup) => void;
}) {
  const { t } = useTranslation('backup');
  const [all, setAll] = useState(false);
  const shown = all ? backups : backups.slice(0, shownAtFirst);
  return (
    <>
      <ul className="backup-list">
        {shown.map((each) => (
          <BackupLine key={each.name} backup={each} onLook={() => onLook(each)} />
        ))}
      </ul>
      {backups.length > shown.length && (
        <div>
          <Button kind="link" small onPress={() => setAll(true)}>
            {t('more', { count: backups.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function BackupLine({ backup, onLook }: { backup: ListedBackup; onLook: () => void }) {
  const { t } = useTranslation('backup');
  const { at, kind, bytes, isElsewhere } = backup;
  const when = momentText(at);
  return (
    <li className="backup-line">
      <span className="backup-when">{when}</span>
      <span className="muted grow">
        {t(`kind.${kind}`)}
        {isElsewhere && ` · ${t('onlyElsewhere')}`}
      </span>
      <span className="muted">{formatNumber(Number((bytes / 1024 / 1024).toFixed(1)))} MB</span>
      <Button small onPress={onLook}>
        {t('look')}
        <span className="visually-hidden"> {when}</span>
      </Button>
    </li>
  );
}
