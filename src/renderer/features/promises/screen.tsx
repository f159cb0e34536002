import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { PlaceTabs } from '../../app/place-tabs.tsx';
import { formatRoute, type Route } from '../../app/route.ts';
import { FollowUpsView } from '../follow-ups/view.tsx';
import { ProblemsView } from '../problems/problems-view.tsx';
import { PromisesView } from './promises-view.tsx';
import './promises.css';

type View = ComponentType<{ route: Route }>;
const tabs = ['promises', 'problems', 'follow-ups'] as const;
type Tab = (typeof tabs)[number];

const rooms: Record<Tab, View> = {
  promises: PromisesView,
  problems: ProblemsView,
  'follow-ups': FollowUpsView,
};

const tabOf = ({ path }: Route): Tab => tabs.find((tab) => tab === path[1]) ?? 'promises';
const addressOfTab = (tab: Tab): string =>
  formatRoute(tab === 'promises' ? ['promises'] : ['promises', tab]);

/** What was promised, what went wrong, and what is followed up. */
export function Screen({ route }: { route: Route }) {
  const { t } = useTranslation('promises');
  const { data: late } = useRequest('promises.list', { filter: { show: 'late' }, limit: 0 });
  const { data: problems } = useRequest('problems.list', { limit: 0 });
  const numbers = { promises: late?.total, problems: problems?.total, 'follow-ups': undefined };
  const tab = tabOf(route);
  const Room = rooms[tab];
  return (
    <div className="screen promises-screen">
      <header className="promises-head">
        <h1>{t('place.title')}</h1>
      </header>
      <PlaceTabs
        label={t('place.label')}
        here={addressOfTab(tab)}
        tabs={tabs.map((each) => ({
          address: addressOfTab(each),
          label: t(`place.${each}`),
          number: numbers[each],
          isUrgent: true,
        }))}
      />
      <Room key={tab} route={route} />
    </div>
  );
}
