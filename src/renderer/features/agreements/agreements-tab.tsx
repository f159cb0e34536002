import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementRow } from '../../../shared/agreements.ts';
import { request, useRequest } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { usePages, type Pages } from '../../app/use-pages.ts';
import { formatNumber, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { AgreementDetail } from './agreement-detail.tsx';
import { AgreementDialog } from './agreement-dialog.tsx';
import { addressOf, filterOf, isNarrowed, viewOf, wholeView } from './agreement-filter.ts';
import { AgreementFilters } from './agreement-filters.tsx';
import { AgreementLine, useLineText } from './agreement-line.tsx';
import { StatusDialog } from './status-dialog.tsx';
import { TimeAxis } from './time-axis.tsx';
import { axisOf, spans, type Span } from './time-line.ts';
import { removeAgreement } from './use-agreement.ts';
import './agreements-tab.css';

/** All agreements on one time line, with what comes to its end and what is not paid. */
export function AgreementsTab({ route }: { route: Route }) {
  const { t } = useTranslation('agreements');
  const view = useMemo(() => viewOf(route), [route]);
  const pages = usePages(
    (range) => request('agreements.list', { filter: filterOf(view), order: view.order, ...range }),
    ({ agreements }) => agreements,
  );
  return (
    <>
      <AgreementFilters
        view={view}
        total={pages.isLoading ? null : pages.total}
        onChange={(next) => navigate(addressOf(next), { replace: true })}
      />
      {pages.error ? (
        <div className="agreements-said">
          <ErrorNotice error={pages.error} onRetry={pages.retry} />
        </div>
      ) : pages.isLoading ? (
        <div className="agreements-said">
          <Spinner label={t('common:loading')} />
        </div>
      ) : pages.total === 0 ? (
        <NoAgreements isNarrowed={isNarrowed(view)} />
      ) : (
        <AgreementList pages={pages} />
      )}
    </>
  );
}

function NoAgreements({ isNarrowed: hasFilters }: { isNarrowed: boolean }) {
  const { t } = useTranslation('agreements');
  if (hasFilters) {
    return (
      <EmptyState
        title={t('empty.filteredTitle')}
        actions={
          <Button onPress={() => navigate(addressOf(wholeView), { replace: true })}>
            {t('filters.clear')}
          </Button>
        }
      >
        {t('empty.filteredText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <Button kind="primary" onPress={() => ask('open-search', { purpose: 'open' })}>
          {t('empty.action')}
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}

type Open = { kind: 'edit' | 'status'; row: AgreementRow } | null;

function AgreementList({ pages }: { pages: Pages<AgreementRow> }) {
  const { t } = useTranslation('agreements');
  const lineText = useLineText();
  const { data: settings } = useRequest('settings.get');
  const [chosen, setChosen] = useState(() => recall('active', isNumber, 0));
  const [months, setMonths] = useState<Span>(() =>
    recall('months', (value): value is Span => spans.some((span) => span === value), 36),
  );
  const [open, setOpen] = useState<Open>(null);
  const active = Math.min(chosen, pages.total - 1);
  const row = pages.rowAt(active);
  const axis = useMemo(() => axisOf(today(), months), [months]);
  const warnDays = settings?.maturityDays ?? [];
  useAsCurrentCustomer(row ? { id: row.customerId, name: row.customerName } : null);
  const openCard = (at: AgreementRow) => navigate(formatRoute(['customers', at.customerId]));
  const edit = () => row && setOpen({ kind: 'edit', row });
  const turn = () => row && setOpen({ kind: 'status', row });
  useShortcuts([
    { keys: 'e', label: t('actions.edit'), group: 'here', run: edit },
    { keys: 's', label: t('actions.status'), group: 'here', run: turn },
    {
      keys: 'delete',
      label: t('actions.remove'),
      group: 'here',
      run: () => row && void removeAgreement(row),
    },
  ]);
  return (
    <div className="agreements-split">
      <div className="agreements-picture">
        <TimeAxis
          axis={axis}
          months={months}
          onMonths={(next) => {
            setMonths(next);
            remember('months', next);
          }}
        />
        <VirtualList
          label={t('list', { count: pages.total, number: formatNumber(pages.total) })}
          className="agreements-list"
          count={pages.total}
          rowHeight={3.5}
          active={active}
          onActiveChange={(index) => {
            setChosen(index);
            remember('active', index);
          }}
          takesLooseKeys
          onSight={pages.onSight}
          isSelected={(index) => index === active}
          onOpen={(index) => {
            const at = pages.rowAt(index);
            if (at) openCard(at);
          }}
          initialScrollTop={recall('scroll', isNumber, 0)}
          onScrolled={(top) => remember('scroll', top)}
          rowLabel={(index) => lineText(pages.rowAt(index), warnDays)}
          renderRow={(index) => (
            <AgreementLine row={pages.rowAt(index)} axis={axis} warnDays={warnDays} />
          )}
        />
      </div>
      {row && (
        <AgreementDetail
          row={row}
          warnDays={warnDays}
          onCard={() => openCard(row)}
          onEdit={edit}
          onStatus={turn}
        />
      )}
      {open?.kind === 'edit' && (
        <AgreementDialog
          customerId={open.row.customerId}
          customerName={open.row.customerName}
          agreement={open.row}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'status' && <StatusDialog row={open.row} onClose={() => setOpen(null)} />}
    </div>
  );
}
