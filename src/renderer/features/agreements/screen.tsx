import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { PlaceTabs } from '../../app/place-tabs.tsx';
import type { Route } from '../../app/route.ts';
import { today } from '../../i18n/format.ts';
import { ListsTab } from '../deposits/lists-tab.tsx';
import { MissingTab } from '../deposits/missing-tab.tsx';
import { ThanksTab } from '../deposits/thanks-tab.tsx';
import { UnsureTab } from '../deposits/unsure-tab.tsx';
import { AgreementsTab } from './agreements-tab.tsx';
import { addressOfTab, tabOf, tabs, type Tab } from './tabs.ts';
import './screen.css';

const rooms: Record<Tab, React.ComponentType<{ route: Route }>> = {
  agreements: AgreementsTab,
  thanks: ThanksTab,
  unsure: UnsureTab,
  missing: MissingTab,
  lists: ListsTab,
};

/** Agreements, and the deposits that come in for them. */
export function Screen({ route }: { route: Route }) {
  const { t } = useTranslation('agreements');
  const { numbers, isThanksDue } = useNumbers();
  const tab = tabOf(route);
  const Room = rooms[tab];
  return (
    <div className="screen agreements-screen">
      <header className="agreements-head">
        <h1>{t('title')}</h1>
      </header>
      <PlaceTabs
        label={t('tabs.label')}
        here={addressOfTab(tab)}
        tabs={tabs.map((each) => ({
          address: addressOfTab(each),
          label: t(`tabs.${each}`),
          number: numbers[each],
          isUrgent: each !== 'thanks' || isThanksDue,
        }))}
      />
      <Room key={tab} route={route} />
    </div>
  );
}

/** How many wait in each room; thanks are due from the day after their cycle on. */
function useNumbers(): { numbers: Partial<Record<Tab, number>>; isThanksDue: boolean } {
  const { data: thanks } = useRequest('deposits.thanks', { limit: 0 });
  const { data: unsure } = useRequest('deposits.unsure', { limit: 0 });
  const { data: missing } = useRequest('deposits.missing', { limit: 0 });
  const waiting = (thanks?.cycles ?? []).filter(({ left }) => left > 0);
  return {
    numbers: {
      thanks: waiting.reduce((sum, { left }) => sum + left, 0),
      unsure: unsure?.total,
      missing: missing?.total,
    },
    isThanksDue: waiting.some(({ due }) => due <= today()),
  };
}
