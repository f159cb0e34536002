import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissingDeposit } from '../../../shared/deposits.ts';
import { request, useRequest } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { formatRoute } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { usePages, type Pages } from '../../app/use-pages.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { won } from './deposit-texts.ts';
import { MissingDetail } from './missing-detail.tsx';
import { PaymentDialog } from './payment-dialog.tsx';
import './missing.css';

/** Agreements whose payment has not come, as far as the lists that were read can tell. */
export function MissingTab() {
  const { t } = useTranslation('deposits');
  const pages = usePages(
    (range) => request('deposits.missing', range),
    ({ missing }) => missing,
  );
  const { data } = useRequest('deposits.missing', { limit: 0 });
  const knownTo = data?.knownTo ?? null;
  if (pages.error) {
    return (
      <div className="agreements-said">
        <ErrorNotice error={pages.error} onRetry={pages.retry} />
      </div>
    );
  }
  if (pages.isLoading) {
    return (
      <div className="agreements-said">
        <Spinner label={t('common:loading')} />
      </div>
    );
  }
  if (pages.total === 0) {
    return (
      <EmptyState
        title={t(knownTo === null ? 'missing.unknownTitle' : 'missing.emptyTitle')}
        actions={
          <Button
            kind={knownTo === null ? 'primary' : 'plain'}
            onPress={() => navigate(formatRoute(['agreements', 'lists']))}
          >
            {t('lists.read')}
          </Button>
        }
      >
        {knownTo === null
          ? t('missing.unknownText')
          : t('missing.emptyText', { date: formatDate(knownTo) })}
      </EmptyState>
    );
  }
  return <MissingList pages={pages} knownTo={knownTo} />;
}

function MissingList({ pages, knownTo }: { pages: Pages<MissingDeposit>; knownTo: string | null }) {
  const { t } = useTranslation('deposits');
  const [chosen, setChosen] = useState(() => recall('active', isNumber, 0));
  const [paying, setPaying] = useState<MissingDeposit | null>(null);
  const active = Math.min(chosen, pages.total - 1);
  const row = pages.rowAt(active);
  useAsCurrentCustomer(row ? { id: row.customerId, name: row.customerName } : null);
  const openCard = (at: MissingDeposit | null) => {
    if (at) navigate(formatRoute(['customers', at.customerId]));
  };
  useShortcuts([
    { keys: 'enter', label: t('thanks.card'), group: 'here' },
    { keys: 'i', label: t('payment.title'), group: 'here', run: () => row && setPaying(row) },
  ]);
  return (
    <>
      <div className="unsure-head">
        <p role="status">
          {t('missing.count', { count: pages.total, number: formatNumber(pages.total) })}
        </p>
        {knownTo !== null && (
          <p className="muted">{t('missing.knownTo', { date: formatDate(knownTo) })}</p>
        )}
      </div>
      <div className="deposits-split">
        <VirtualList
          label={t('missing.list')}
          className="deposits-list"
          count={pages.total}
          rowHeight={3.5}
          active={active}
          onActiveChange={(index) => {
            setChosen(index);
            remember('active', index);
          }}
          takesLooseKeys
          isSelected={(index) => index === active}
          onSight={pages.onSight}
          onOpen={(index) => openCard(pages.rowAt(index))}
          initialScrollTop={recall('scroll', isNumber, 0)}
          onScrolled={(top) => remember('scroll', top)}
          rowLabel={(index) => {
            const at = pages.rowAt(index);
            if (!at) return t('common:loading');
            return [
              at.customerName || t('common:unnamed'),
              at.product,
              at.amount === null ? '' : won(at.amount),
              t('missing.due', { date: formatDate(at.due) }),
              t('missing.times', { count: at.missed }),
              at.failure,
            ]
              .filter(Boolean)
              .join(', ');
          }}
          renderRow={(index) => <MissingLine row={pages.rowAt(index)} />}
        />
        {row && (
          <MissingDetail
            row={row}
            onCard={() => openCard(row)}
            onPayment={() => setPaying(row)}
            onCall={() =>
              ask('start-call', { customerId: row.customerId, customerName: row.customerName })
            }
          />
        )}
      </div>
      {paying && (
        <PaymentDialog
          customerId={paying.customerId}
          customerName={paying.customerName}
          agreement={paying.agreement}
          onClose={() => setPaying(null)}
        />
      )}
    </>
  );
}

function MissingLine({ row }: { row: MissingDeposit | null }) {
  const { t } = useTranslation('deposits');
  if (!row) return <div className="missing-line" />;
  return (
    <div className="missing-line">
      <div className="thanks-who">
        <span className="thanks-name ellipsis">{row.customerName || t('common:unnamed')}</span>
        <span className="muted ellipsis">{row.phone}</span>
      </div>
      <span className="missing-what ellipsis">
        {[row.product, row.amount !== null && won(row.amount)].filter(Boolean).join(' ')}
      </span>
      <span className="missing-due">
        {t('missing.due', { date: formatDate(row.due) })}
        {row.failure !== '' && <span className="muted ellipsis">{row.failure}</span>}
      </span>
      <Chip tint="seal">{t('missing.times', { count: row.missed })}</Chip>
    </div>
  );
}
