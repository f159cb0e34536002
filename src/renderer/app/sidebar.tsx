import { useTranslation } from 'react-i18next';
import { useRequest } from '../api.ts';
import { LastBackup } from '../features/backup/last-backup.tsx';
import { PlaceWarning } from '../features/moving/place-warning.tsx';
import { formatNumber } from '../i18n/format.ts';
import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/icons.tsx';
import { JobTray } from './job-tray.tsx';
import { Logo } from './logo.tsx';
import { formatRoute } from './route.ts';
import type { Place } from './screens.tsx';
import './sidebar.css';

export function Sidebar({ place }: { place: Place }) {
  const { t } = useTranslation('app');
  const { data: count } = useRequest('customers.count');
  const { data: today } = useRequest('today.count', {});
  const { data: problems } = useRequest('problems.list', { limit: 0 });
  const { data: late } = useRequest('promises.list', { filter: { show: 'late' }, limit: 0 });
  const { data: unsure } = useRequest('deposits.unsure', { limit: 0 });
  const { data: kept } = useRequest('privacy.retention', { days: 0, limit: 0 });
  const open = (problems?.total ?? 0) + (late?.total ?? 0);
  return (
    <nav className="sidebar" aria-label={t('places.label')}>
      <a className="sidebar-logo" href={formatRoute(['today'])} aria-label={t('common:appName')}>
        <Logo />
      </a>
      <ul className="sidebar-places">
        <PlaceLink place="today" isHere={place === 'today'} number={today?.left ?? 0} isUrgent />
        <PlaceLink
          place="customers"
          isHere={place === 'customers'}
          number={count?.customers ?? 0}
        />
        <PlaceLink place="calls" isHere={place === 'calls'} />
        <PlaceLink place="promises" isHere={place === 'promises'} number={open} isUrgent />
        <PlaceLink place="agreements" isHere={place === 'agreements'} number={unsure?.total ?? 0} />
        <PlaceLink place="greeting-cards" isHere={place === 'greeting-cards'} />
        <PlaceLink place="referrals" isHere={place === 'referrals'} />
        <PlaceLink place="insights" isHere={place === 'insights'} />
      </ul>
      <div className="sidebar-foot">
        <JobTray />
        <PlaceWarning />
        <p className="sidebar-note">
          <Icon name="lock" size="0.85rem" />
          <span>
            <LastBackup />
            {t('encryptedHere')}
          </span>
        </p>
        <ul>
          <PlaceLink
            place="privacy"
            isHere={place === 'privacy'}
            number={kept?.due ?? 0}
            isUrgent
          />
          <PlaceLink place="import" isHere={place === 'import'} />
          <PlaceLink place="settings" isHere={place === 'settings'} />
        </ul>
      </div>
    </nav>
  );
}

function PlaceLink({
  place,
  isHere,
  number = 0,
  isUrgent,
}: {
  place: Place;
  isHere: boolean;
  number?: number;
  isUrgent?: boolean;
}) {
  const { t } = useTranslation('app');
  return (
    <li>
      <a
        className={classes('place-link', isHere && 'place-link-here')}
        href={formatRoute([place])}
        aria-current={isHere ? 'page' : undefined}
        draggable={false}
      >
        <span className="place-link-name">{t(`places.${place}`)}</span>
        {number > 0 && (
          <span className={isUrgent ? 'place-link-number place-link-urgent' : 'place-link-number'}>
            {formatNumber(number)}
          </span>
        )}
      </a>
    </li>
  );
}
