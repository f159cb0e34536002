import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request, useRequest } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { formatRoute } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { formatDate, formatDotted, localDate } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { SentDetail, type SentCard } from './sent-detail.tsx';
import './sent-view.css';

const pageSize = 100;

/** Every card that was printed or saved, newest first, ready to be made again. */
export function SentView() {
  const { t } = useTranslation('greeting-cards');
  const [sight, setSight] = useState(0);
  const page = Math.floor(sight / pageSize);
  const { data, error, refetch } = useQuery({
    // Two pages at a time, so that a list standing between them is whole.
    ...request('greetingCards.sendings', { offset: page * pageSize, limit: 2 * pageSize }),
    placeholderData: keepPreviousData,
  });
  const offset = page * pageSize;
  const templates = useRequest('greetingCards.templates', { language: currentLanguage() });
  const [chosen, setChosen] = useState(() => recall('active', isNumber, 0));
  const total = data?.total ?? 0;
  const active = Math.min(chosen, total - 1);
  const sendingAt = (index: number): SentCard | null => data?.sendings[index - offset] ?? null;
  const sending = sendingAt(active);
  useAsCurrentCustomer(sending ? { id: sending.customerId, name: sending.customerName } : null);
  const titleOf = (card: SentCard) =>
    templates.data?.find(({ name }) => name === card.template)?.title ?? card.template;

  if (error) {
    return (
      <div className="cards-said">
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!data) {
    return (
      <div className="cards-said">
        <Spinner label={t('sent.loading')} />
      </div>
    );
  }
  if (total === 0) {
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
  return (
    <div className="cards-sent">
      <VirtualList
        className="cards-sent-list"
        label={t('sent.label')}
        count={total}
        rowHeight={3.5}
        active={active}
        onActiveChange={(index) => {
          setChosen(index);
          remember('active', index);
        }}
        takesLooseKeys
        onSight={setSight}
        initialScrollTop={recall('scroll', isNumber, 0)}
        onScrolled={(top) => remember('scroll', top)}
        isSelected={(index) => index === active}
        onOpen={(index) => {
          const card = sendingAt(index);
          if (card) navigate(formatRoute(['customers', card.customerId]));
        }}
        rowLabel={(index) => {
          const card = sendingAt(index);
          if (!card) return t('sent.loading');
          return `${card.customerName}, ${titleOf(card)}, ${formatDate(localDate(card.sentAt), 'full')}`;
        }}
        renderRow={(index) => {
          const card = sendingAt(index);
          return card && <SentRow card={card} title={titleOf(card)} />;
        }}
      />
      {sending && <SentDetail key={sending.id} sending={sending} title={titleOf(sending)} />}
    </div>
  );
}

function SentRow({ card, title }: { card: SentCard; title: string }) {
  const { t } = useTranslation('greeting-cards');
  return (
    <div className="cards-sent-row">
      <span className="muted">{formatDotted(card.sentAt)}</span>
      <span className="cards-sent-name ellipsis">{card.customerName || t('common:unnamed')}</span>
      <span className="cards-sent-title ellipsis">{title}</span>
      <span className="ellipsis muted">{card.spec.message.replaceAll(/\s+/g, ' ')}</span>
    </div>
  );
}
