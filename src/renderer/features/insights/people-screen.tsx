import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { relativeDay } from '../../../core/date-format.ts';
import type { CustomerRow } from '../../../shared/customer-list.ts';
import { request } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { PlaceTabs } from '../../app/place-tabs.tsx';
import { formatRoute } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { usePages } from '../../app/use-pages.ts';
import { formatNumber, localDate, today } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icons.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { RowCompany, RowName, RowPhone } from '../customers/row-texts.tsx';
import { overviewAddress, peopleAddress, type PeopleOf, type Setting } from './addresses.ts';
import { familyOf } from './panels.ts';
import { periodName, silenceName } from './words.ts';
import './people-screen.css';

/** The people behind one number. */
export function PeopleScreen({ whose, setting }: { whose: PeopleOf; setting: Setting }) {
  const { t } = useTranslation('insights');
  const { measure, month, until, upTo } = whose;
  const pages = usePages(
    (range) => request('insights.people', { measure, month, until, upTo, ...range }),
    ({ customers }) => customers,
  );
  const [active, setActive] = useState(() => recall('active', isNumber, -1));
  const current = pages.rowAt(active);
  useAsCurrentCustomer(current && { id: current.id, name: current.name });
  const when =
    measure === 'silence' && upTo !== undefined
      ? silenceName(t, upTo)
      : month !== undefined && periodName(month, until ?? month);
  const family = familyOf(measure);
  return (
    <div className="screen">
      <header className="insights-people-head">
        <a className="insights-back" href={overviewAddress(setting)}>
          <Icon name="left" size="0.85rem" />
          {t('title')}
        </a>
        <h1>{[t(`measures.${measure}`), when].filter(Boolean).join(' · ')}</h1>
        {!pages.isLoading && (
          <p className="muted" aria-live="polite">
            {t('people', { count: pages.total, number: formatNumber(pages.total) })}
          </p>
        )}
      </header>
      {family.length > 1 && (
        <PlaceTabs
          label={t('parts')}
          here={peopleAddress(whose, setting)}
          tabs={family.map((each) => ({
            address: peopleAddress({ ...whose, measure: each }, setting),
            label: t(`measures.${each}`),
          }))}
        />
      )}
      {pages.error && <ErrorNotice error={pages.error} onRetry={pages.retry} />}
      {pages.total > 0 ? (
        <VirtualList
          className="insights-people"
          label={t(`measures.${measure}`)}
          count={pages.total}
          active={active}
          takesLooseKeys
          openOnClick
          initialScrollTop={recall('scroll', isNumber, 0)}
          onScrolled={(top) => remember('scroll', top)}
          onSight={pages.onSight}
          onActiveChange={(index) => {
            setActive(index);
            remember('active', index);
          }}
          onOpen={(index) => {
            const row = pages.rowAt(index);
            if (row) navigate(formatRoute(['customers', row.id]));
          }}
          rowLabel={(index) => spoken(pages.rowAt(index), t('common:unnamed'))}
          renderRow={(index) => <PersonLine row={pages.rowAt(index)} />}
        />
      ) : (
        !pages.isLoading &&
        !pages.error && <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>
      )}
    </div>
  );
}

const lastContact = ({ lastContactAt }: CustomerRow): string =>
  lastContactAt === null ? '' : relativeDay(localDate(lastContactAt), today(), currentLanguage());

const spoken = (row: CustomerRow | null, unnamed: string): string =>
  row
    ? [row.name || unnamed, row.company, row.phones[0], lastContact(row)].filter(Boolean).join(', ')
    : '';

function PersonLine({ row }: { row: CustomerRow | null }) {
  if (!row) return <div className="insights-person" />;
  return (
    <div className="insights-person">
      <span className="insights-person-name ellipsis">
        <RowName row={row} />
      </span>
      <span className="muted ellipsis">
        <RowCompany row={row} />
      </span>
      <span className="ellipsis">
        <RowPhone row={row} />
      </span>
      <span className="muted ellipsis">{lastContact(row)}</span>
    </div>
  );
}
