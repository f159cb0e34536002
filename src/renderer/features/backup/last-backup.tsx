import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { ago } from './ago.ts';

/** When the box was last backed up and verified; leads to the backups. */
export function LastBackup() {
  const { t } = useTranslation('backup');
  const { data } = useRequest('backup.list');
  const now = useMinutes();
  if (!data) return null;
  const [last] = data.backups;
  const { unit, count } = last ? ago(last.at, now) : { unit: 'now' as const, count: 0 };
  const text = last ? t(`last.${unit}`, { count }) : t('last.none');
  return (
    <a className="sidebar-backup" href={formatRoute(['settings'], { section: 'backup' })}>
      {data.failed ? t('last.failed') : text}
    </a>
  );
}

function useMinutes(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
