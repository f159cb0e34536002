import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { request, useRequest } from '../../api.ts';
import { Page } from '../../app/page.tsx';
import { formatRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { overviewAddress, peopleOf, settingOf, type Setting } from './addresses.ts';
import { PanelCard } from './panel-card.tsx';
import { isEmpty, panelNames, panelOf, type Panel } from './panels.ts';
import { PeopleScreen } from './people-screen.tsx';
import { inAddress, monthsOf, rangeNamed, ranges } from './range.ts';
import { SilenceBars } from './silence-bars.tsx';
import './screen.css';

/** What the box says of one's own work, in pictures and numbers; each number has its people. */
export function Screen({ route }: { route: Route }) {
  const whose = peopleOf(route);
  const setting = settingOf(route);
  return whose ? (
    <PeopleScreen key={route.path[1]} whose={whose} setting={setting} />
  ) : (
    <Overview setting={setting} />
  );
}

function Overview({ setting }: { setting: Setting }) {
  const { t } = useTranslation('insights');
  const range = rangeNamed(setting.range);
  const { data, error, refetch } = useQuery({
    ...request('insights.get', monthsOf(range, today())),
    placeholderData: keepPreviousData,
  });
  const { data: count } = useRequest('customers.count');
  const change = (next: Partial<Setting>) =>
    navigate(overviewAddress({ ...setting, ...next }), { replace: true });
  if (error) {
    return (
      <Page title={t('title')}>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!data || !count) return null;
  if (count.customers === 0) return <NobodyYet />;
  const panels = panelNames.map((name) => panelOf(name, data));
  const card = (panel: Panel) => <PanelCard key={panel.name} panel={panel} setting={setting} />;
  return (
    <Page
      wide
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <>
          <Select
            label={t('range')}
            hideLabel
            value={range}
            options={ranges.map((value) => ({ value, label: t(`ranges.${value}`) }))}
            onChange={(value) => change({ range: inAddress(value) ?? undefined })}
          />
          <Segmented
            label={t('view')}
            value={setting.view === 'numbers' ? 'numbers' : 'pictures'}
            options={[
              { value: 'pictures', label: t('views.pictures') },
              { value: 'numbers', label: t('views.numbers') },
            ]}
            onChange={(view) => change({ view: view === 'numbers' ? view : undefined })}
          />
        </>
      }
    >
      <div className="insights-grid">
        {panels.filter((panel) => !isEmpty(panel)).map(card)}
        <section className="insights-card" aria-label={t('silence.title')}>
          <header className="insights-card-head">
            <h2>{t('silence.title')}</h2>
            <p className="insights-sentence">{t('silence.head')}</p>
          </header>
          <SilenceBars silence={data.silence} setting={setting} />
        </section>
      </div>
      <div className="insights-grid">{panels.filter(isEmpty).map(card)}</div>
    </Page>
  );
}

function NobodyYet() {
  const { t } = useTranslation('insights');
  return (
    <Page title={t('title')}>
      <EmptyState
        title={t('nobodyYet')}
        actions={
          <Button onPress={() => navigate(formatRoute(['customers']))}>{t('toCustomers')}</Button>
        }
      >
        {t('nobodyYetText')}
      </EmptyState>
    </Page>
  );
}
