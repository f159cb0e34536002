import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedbackRow } from '../../../shared/feedback.ts';
import { request } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import type { Route } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { usePages, type Pages } from '../../app/use-pages.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { FeedbackDetail } from './feedback-detail.tsx';
import { addressOf, filterOf, kinds, shows, type FeedbackFilter } from './feedback-filter.ts';
import { StateChip } from './state-chip.tsx';
import { useFeedbackActions } from './use-feedback.ts';
import './feedback-tab.css';

/** What customers said and proposed, and ideas for them: what was done, and whether they know. */
export function FeedbackTab({ route }: { route: Route }) {
  const { t } = useTranslation('feedback');
  const filter = useMemo(() => filterOf(route), [route]);
  const pages = usePages(
    (range) => request('feedback.list', { ...filter, ...range }),
    (answer) => answer.feedback,
  );
  const change = (part: Partial<FeedbackFilter>) =>
    navigate(addressOf({ ...filter, ...part }), { replace: true });
  return (
    <>
      <div
        className="contacts-filters feedback-filters"
        role="search"
        aria-label={t('filters.label')}
      >
        <Segmented
          pills
          label={t('show.label')}
          value={filter.show}
          options={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(show) => change({ show })}
        />
        <Select
          small
          hideLabel
          label={t('filters.kind')}
          value={filter.kind ?? 'any'}
          options={(['any', ...kinds] as const).map((value) => ({
            value,
            label: value === 'any' ? t('filters.anyKind') : t(`kinds.${value}`),
          }))}
          onChange={(kind) => change({ kind: kind === 'any' ? undefined : kind })}
        />
        <TextField
          hideLabel
          className="contacts-filter-text"
          type="search"
          label={t('filters.text')}
          placeholder={t('filters.text')}
          value={filter.text ?? ''}
          maxLength={200}
          onChange={(text) => change({ text: text || undefined })}
        />
        <p className="muted" aria-live="polite">
          {!pages.isLoading &&
            t('total', { count: pages.total, number: formatNumber(pages.total) })}
        </p>
      </div>
      {pages.error ? (
        <div className="contacts-said">
          <ErrorNotice error={pages.error} onRetry={pages.retry} />
        </div>
      ) : pages.isLoading ? (
        <div className="contacts-said">
          <Spinner label={t('list.loading')} />
        </div>
      ) : pages.total === 0 ? (
        <Nothing filter={filter} />
      ) : (
        <FeedbackList pages={pages} />
      )}
    </>
  );
}

function Nothing({ filter }: { filter: FeedbackFilter }) {
  const { t } = useTranslation('feedback');
  const isNarrow = filter.kind !== undefined || filter.text !== undefined;
  if (isNarrow) {
    return (
      <EmptyState
        title={t('empty.noneTitle')}
        actions={
          <Button onPress={() => navigate(addressOf({ show: 'all' }), { replace: true })}>
            {t('show.all')}
          </Button>
        }
      >
        {t('empty.noneText')}
      </EmptyState>
    );
  }
  if (filter.show === 'open') {
    return <EmptyState title={t('empty.openTitle')}>{t('empty.text')}</EmptyState>;
  }
  if (filter.show === 'untold') {
    return <EmptyState title={t('empty.untoldTitle')}>{t('empty.untoldText')}</EmptyState>;
  }
  return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
}

function FeedbackList({ pages }: { pages: Pages<FeedbackRow> }) {
  const { t } = useTranslation('feedback');
  const actions = useFeedbackActions();
  const [chosen, setChosen] = useState(() => recall('active', isNumber, 0));
  const active = Math.min(chosen, pages.total - 1);
  const row = pages.rowAt(active);
  const onRow = (act: (entry: FeedbackRow) => unknown) => (index: number) => {
    const entry = pages.rowAt(index);
    if (entry) act(entry);
  };
  const choose = useCallback((index: number) => {
    setChosen(index);
    remember('active', index);
  }, []);
  useAsCurrentCustomer(row ? { id: row.customerId, name: row.customerName } : null);
  useShortcuts([
    {
      keys: 'delete',
      label: t('actions.remove'),
      group: 'here',
      run: () => onRow(actions.remove)(active),
    },
  ]);
  return (
    <div className="contacts-split">
      <VirtualList
        label={t('list.label')}
        className="contacts-list"
        count={pages.total}
        rowHeight={4.25}
        active={active}
        onActiveChange={choose}
        takesLooseKeys
        onSight={pages.onSight}
        isSelected={(index) => index === active}
        onOpen={onRow(actions.openCard)}
        onSpace={onRow(actions.toggleTold)}
        initialScrollTop={recall('scroll', isNumber, 0)}
        onScrolled={(top) => remember('scroll', top)}
        renderRow={(index) => <FeedbackLine entry={pages.rowAt(index)} />}
        rowLabel={(index) => {
          const entry = pages.rowAt(index);
          if (!entry) return t('list.loading');
          return [
            entry.customerName || t('common:unnamed'),
            t(`kinds.${entry.kind}`),
            formatDate(entry.on),
            entry.text,
            entry.done,
            entry.toldOn && t('state.told', { date: formatDate(entry.toldOn) }),
          ]
            .filter(Boolean)
            .join(', ');
        }}
      />
      {row && <FeedbackDetail key={`${row.customerId} ${row.uid}`} entry={row} actions={actions} />}
    </div>
  );
}

function FeedbackLine({ entry }: { entry: FeedbackRow | null }) {
  const { t } = useTranslation('feedback');
  if (!entry) return <div className="feedback-row" />;
  return (
    <div className="feedback-row">
      <span className="feedback-row-day">{formatDate(entry.on)}</span>
      <span className="feedback-row-who">
        <span className="feedback-row-name ellipsis">
          {entry.customerName || t('common:unnamed')}
        </span>
        <span className="muted ellipsis">{t(`kinds.${entry.kind}`)}</span>
      </span>
      <span className="feedback-row-what">
        <span className="ellipsis">{entry.text.replaceAll(/\s+/g, ' ')}</span>
        {entry.done !== '' && <span className="muted ellipsis">→ {entry.done}</span>}
      </span>
      <StateChip entry={entry} />
    </div>
  );
}
