import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { PlaceTabs } from '../../app/place-tabs.tsx';
import { formatRoute, type Route } from '../../app/route.ts';
import { AccessLogRoom } from '../access-log/room.tsx';
import { ConsentsRoom } from './consents-room.tsx';
import { DestructionsRoom } from './destructions-room.tsx';
import { RetentionRoom } from './retention-room.tsx';
import './privacy.css';

const tabs = ['retention', 'consents', 'destructions', 'log'] as const;
type Tab = (typeof tabs)[number];

const rooms: Record<Tab, ComponentType> = {
  retention: RetentionRoom,
  consents: ConsentsRoom,
  destructions: DestructionsRoom,
  log: AccessLogRoom,
};

const tabOf = ({ path }: Route): Tab => tabs.find((tab) => tab === path[1]) ?? 'retention';
const addressOfTab = (tab: Tab): string =>
  formatRoute(tab === 'retention' ? ['privacy'] : ['privacy', tab]);

/** How long people's data are kept, what they consented to, what was destroyed, who looked at it. */
export function Screen({ route }: { route: Route }) {
  const { t } = useTranslation('privacy');
  const { data: kept } = useRequest('privacy.retention', { days: 0, limit: 0 });
  const tab = tabOf(route);
  const Room = rooms[tab];
  return (
    <div className="screen">
      <header className="privacy-head">
        <h1>{t('title')}</h1>
      </header>
      <PlaceTabs
        label={t('tabs.label')}
        here={addressOfTab(tab)}
        tabs={tabs.map((each) => ({
          address: addressOfTab(each),
          label: t(`tabs.${each}`),
          number: each === 'retention' ? kept?.due : undefined,
          isUrgent: true,
        }))}
      />
      {/* Focusable, because in a low window it scrolls. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="privacy-room" tabIndex={0} role="group" aria-label={t(`tabs.${tab}`)}>
        <Room key={tab} />
      </div>
    </div>
  );
}
