import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendingRow } from '../../../shared/greeting-cards.ts';
import { request, useRequest } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { formatRoute } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { usePages } from '../../app/use-pages.ts';
import { formatDate, localDate } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { SentDetail } from './sent-detail.tsx';
import { isFiltered, sentAddress, type SentFilter } from './sent-filter.ts';
import { SentRow } from './sent-row.tsx';

/** The cards that were put out, newest first, ready to be marked and to be made again. */
export function SentList({ filter }: { filter: SentFilter }) {
  const { t } = useTranslation('greeting-cards');
  const pages = usePages(
    (range) => request('greetingCards.sendings', { ...filter, ...range }),
    (answer) => answer.sendings,
  );
  const templates = useRequest('templates.list', { language: currentLanguage() });
  const [chosen, setChosen] = useState(() => recall('active', isNumber, 0));
  const active = Math.min(chosen, pages.total - 1);
  const sending = pages.rowAt(active);
  useAsCurrentCustomer(sending ? { id: sending.customerId, name: sending.customerName } : null);
  const titleOf = (card: SendingRow) =>
    templates.data?.find(({ name }) => name === card.template)?.title ?? card.template;

  if (pages.error) {
    return (
      <div className="cards-said">
        <ErrorNotice error={pages.error} onRetry={pages.retry} />
      </div>
    );
  }
  if (pages.isLoading) {
    return (
      <div className="cards-said">
        <Spinner label={t('sent.loading')} />
      </div>
    );
  }
  if (pages.total === 0) return <NothingSent isFiltered={isFiltered(filter)} />;
  return (
    <div className="cards-sent-split">
      <VirtualList
        className="cards-sent-list"
        label={t('sent.label')}
        count={pages.total}
        rowHeight={4.75}
        active={active}
        onActiveChange={(index) => {
          setChosen(index);
          remember('active', index);
        }}
        takesLooseKeys
        onSight={pages.onSight}
        initialScrollTop={recall('scroll', isNumber, 0)}
        onScrolled={(top) => remember('scroll', top)}
        isSelected={(index) => index === active}
        onOpen={(index) => {
          const card = pages.rowAt(index);
          if (card) navigate(formatRoute(['customers', card.customerId]));
        }}
        rowLabel={(index) => {
          const card = pages.rowAt(index);
          if (!card) return t('sent.loading');
          const day = formatDate(localDate(card.sentAt), 'full');
          return `${card.customerName}, ${titleOf(card)}, ${day}, ${t(`states.${card.state}`)}`;
        }}
        renderRow={(index) => {
          const card = pages.rowAt(index);
          const above = index > 0 ? pages.rowAt(index - 1) : null;
          return (
            card && (
              <SentRow
                card={card}
                title={titleOf(card)}
                isFirstOfBatch={above?.batch !== card.batch}
              />
            )
          );
        }}
      />
      {sending && (
        <SentDetail
          key={sending.id}
          sending={sending}
          title={titleOf(sending)}
          onBatch={filter.batch ? null : () => navigate(sentAddress({ batch: sending.batch }))}
        />
      )}
    </div>
  );
}

function NothingSent({ isFiltered: hasFilter }: { isFiltered: boolean }) {
  const { t } = useTranslation('greeting-cards');
  if (hasFilter) {
    return (
      <EmptyState
        title={t('sent.noneTitle')}
        actions={
          <Button onPress={() => navigate(sentAddress({}), { replace: true })}>
            {t('sent.noneAction')}
          </Button>
        }
      >
        {t('sent.noneText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('sent.emptyTitle')}
      actions={
        <Button kind="primary" onPress={() => navigate(formatRoute(['greeting-cards']))}>
          {t('sent.emptyAction')}
        </Button>
      }
    >
      {t('sent.emptyText')}
    </EmptyState>
  );
}
