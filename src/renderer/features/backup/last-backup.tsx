import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { classes } from '../../ui/class-names.ts';
import { ago } from './ago.ts';
import { worryOf } from './worry.ts';
import './last-backup.css';

/** Whether something is still unsaved elsewhere is asked again so often: nobody says so by itself. */
const askEvery = 10 * 60_000;

/** When the box was last backed up and verified, and whether that is too long ago; leads to the backups. */
export function LastBackup() {
  const { t } = useTranslation('backup');
  const { data } = useQuery({ ...request('backup.list'), refetchInterval: askEvery });
  const now = useMinutes();
  if (!data) return null;
  const [last] = data.backups;
  const { unit, count } = last ? ago(last.at, now) : { unit: 'now' as const, count: 0 };
  const text = last ? t(`last.${unit}`, { count }) : t('last.none');
  const worry = worryOf(data, now);
  return (
    <a
      className={classes('sidebar-backup', worry !== null && 'backup-worry')}
      href={formatRoute(['settings'], { section: 'backup' })}
    >
      {worry && <strong>{t(`last.${worry}`)} </strong>}
      {text}
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
