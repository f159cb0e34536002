import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseRow } from '../../../shared/promises.ts';
import { request } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import type { Route } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { MonthsPicture } from './months-picture.tsx';
import { usePromiseActions, type PromiseActions } from './promise-actions.tsx';
import { PromiseDetail } from './promise-detail.tsx';
import { PromiseDialog } from './promise-dialog.tsx';
import { PromiseFilters } from './promise-filters.tsx';
import { PromiseListRow } from './promise-row.tsx';
import { asideOf, dueText, markOf } from './promise-texts.ts';
import {
  filterOf,
  isNarrowed,
  promisesAddress,
  promisesQueryOf,
  type PromisesQuery,
} from './promises-filter.ts';
import { usePages, type Pages } from './use-pages.ts';

/** All promises, mine and theirs: what is due first, and how they were kept. */
export function PromisesView({ route }: { route: Route }) {
  const { t } = useTranslation('promises');
  const query = useMemo(() => promisesQueryOf(route), [route]);
  const [isAdding, setAdding] = useState(false);
  const pages = usePages(
    (place) => request('promises.list', { filter: filterOf(query), ...place }),
    ({ promises }) => promises,
  );
  const { actions, dialogs } = usePromiseActions();
  const go = (next: PromisesQuery) => navigate(promisesAddress(next), { replace: true });
  useShortcuts([{ keys: 'a', label: t('add.label'), group: 'here', run: () => setAdding(true) }]);
  return (
    <>
      <MonthsPicture
        chosen={query.month}
        onChoose={(month) =>
          go({ ...query, month, show: month ? 'all' : 'open', by: month ? 'me' : undefined })
        }
      />
      <PromiseFilters query={query} onChange={go} onAdd={() => setAdding(true)} />
      {pages.error ? (
        <div className="promises-said">
          <ErrorNotice error={pages.error} onRetry={pages.retry} />
        </div>
      ) : pages.isLoading ? (
        <div className="promises-said">
          <Spinner label={t('common:loading')} />
        </div>
      ) : pages.total === 0 ? (
        <NoPromises
          query={query}
          onAdd={() => setAdding(true)}
          onClear={() => go({ show: 'open' })}
        />
      ) : (
        <PromiseList pages={pages} actions={actions} />
      )}
      {dialogs}
      {isAdding && <PromiseDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function NoPromises({
  query,
  onAdd,
  onClear,
}: {
  query: PromisesQuery;
  onAdd: () => void;
  onClear: () => void;
}) {
  const { t } = useTranslation('promises');
  if (isNarrowed(query) || query.show !== 'open') {
    return (
      <EmptyState
        title={t(`empty.${query.show}`)}
        actions={<Button onPress={onClear}>{t('filters.clear')}</Button>}
      >
        {isNarrowed(query) ? t('empty.filtered') : t('empty.showText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <Button kind="primary" keys="a" onPress={onAdd}>
          {t('add.label')}
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}

function PromiseList({ pages, actions }: { pages: Pages<PromiseRow>; actions: PromiseActions }) {
  const { t } = useTranslation('promises');
  const list = useRef<VirtualListHandle>(null);
  const [chosen, setChosen] = useState(() => recall('active', isNumber, 0));
  const active = Math.min(chosen, pages.total - 1);
  const row = pages.rowAt(active);
  const onRow = (act: (promise: PromiseRow) => unknown) => (index: number) => {
    const promise = pages.rowAt(index);
    if (promise) act(promise);
  };
  const toggle = (promise: PromiseRow) =>
    promise.state === 'open' ? actions.keep(promise) : actions.reopen(promise);
  const onOpen = (act: (promise: PromiseRow) => unknown) =>
    onRow((promise) => promise.state === 'open' && act(promise));
  const choose = useCallback((index: number) => {
    setChosen(index);
    remember('active', index);
  }, []);
  useAsCurrentCustomer(row ? { id: row.customerId, name: row.customerName } : null);
  useShortcuts([
    { keys: 'e', label: t('common:edit'), group: 'here', run: () => onRow(actions.edit)(active) },
    { keys: 'm', label: t('act.move'), group: 'here', run: () => onOpen(actions.move)(active) },
    { keys: 'b', label: t('act.break'), group: 'here', run: () => onOpen(actions.breakIt)(active) },
    {
      keys: 'delete',
      label: t('common:remove'),
      group: 'here',
      run: () => onRow(actions.remove)(active),
    },
    { keys: 'space', label: t('act.keep'), group: 'here' },
  ]);
  return (
    <div className="promises-split">
      <VirtualList
        ref={list}
        label={t('list.label')}
        className="promises-list"
        count={pages.total}
        rowHeight={3.5}
        active={active}
        onActiveChange={choose}
        takesLooseKeys
        onSight={pages.onSight}
        isSelected={(index) => index === active}
        onOpen={onRow(actions.openCard)}
        onSpace={onRow(toggle)}
        initialScrollTop={recall('scroll', isNumber, 0)}
        onScrolled={(top) => remember('scroll', top)}
        renderRow={(index) => <PromiseListRow promise={pages.rowAt(index)} />}
        rowLabel={(index) => {
          const promise = pages.rowAt(index);
          if (!promise) return t('common:loading');
          return [
            dueText(t, promise),
            promise.customerName || t('common:unnamed'),
            promise.text,
            asideOf(t, promise),
            markOf(t, promise)?.text,
          ]
            .filter(Boolean)
            .join(', ');
        }}
      />
      {row && <PromiseDetail promise={row} actions={actions} />}
    </div>
  );
}
