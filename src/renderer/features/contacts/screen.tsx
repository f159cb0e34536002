import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { PlaceTabs } from '../../app/place-tabs.tsx';
import { formatRoute, type Route } from '../../app/route.ts';
import { formatNumber } from '../../i18n/format.ts';
import { FeedbackTab } from '../feedback/feedback-tab.tsx';
import { HelpersTab } from '../helpers/helpers-tab.tsx';
import { filterOf } from './calls-filter.ts';
import { ContactsTab } from './contacts-tab.tsx';
import './screen.css';

const tabs = ['contacts', 'helpers', 'feedback'] as const;
type Tab = (typeof tabs)[number];

const rooms: Record<Tab, React.ComponentType<{ route: Route }>> = {
  contacts: ContactsTab,
  helpers: HelpersTab,
  feedback: FeedbackTab,
};

const tabOf = ({ path }: Route): Tab => tabs.find((tab) => tab === path[1]) ?? 'contacts';
const addressOfTab = (tab: Tab): string =>
  formatRoute(tab === 'contacts' ? ['calls'] : ['calls', tab]);

/** What was said and done with all customers, to whom matters are handed on, and what customers tell us. */
export function Screen({ route }: { route: Route }) {
  const { t } = useTranslation('contacts');
  const tab = tabOf(route);
  const Room = rooms[tab];
  const { data: open } = useRequest('helpers.open');
  const { data: untold } = useRequest('feedback.list', { show: 'untold', limit: 0 });
  const numbers = { contacts: 0, helpers: open?.length ?? 0, feedback: untold?.total ?? 0 };
  return (
    <div className="screen contacts-screen">
      <header className="contacts-head">
        <h1>{t('title')}</h1>
        {tab === 'contacts' && <ContactsTotal route={route} />}
      </header>
      <PlaceTabs
        label={t('tabs.label')}
        here={addressOfTab(tab)}
        tabs={tabs.map((each) => ({
          address: addressOfTab(each),
          label: t(`tabs.${each}`),
          number: numbers[each],
        }))}
      />
      <Room key={tab} route={route} />
    </div>
  );
}

function ContactsTotal({ route }: { route: Route }) {
  const { t } = useTranslation('contacts');
  const { data } = useRequest('contacts.list', { filter: filterOf(route), limit: 0 });
  return (
    <p className="muted" aria-live="polite">
      {data && t('total', { count: data.total, number: formatNumber(data.total) })}
    </p>
  );
}
