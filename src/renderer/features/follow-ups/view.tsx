import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextStep } from '../../../core/follow-ups.ts';
import type { FollowUpRow } from '../../../shared/follow-ups.ts';
import { request } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import type { Route } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { usePages, type Pages } from '../../app/use-pages.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { FollowUpDetail } from './follow-up-detail.tsx';
import { FollowUpListRow, followUpLabel } from './follow-up-row.tsx';
import { FollowUpsFilters } from './follow-ups-filters.tsx';
import { followUpsAddress, followUpsQueryOf, type FollowUpsQuery } from './follow-ups-filter.ts';
import { StartDialog } from './start-dialog.tsx';
import { useFollowUpActions, type FollowUpActions } from './use-follow-up.tsx';
import './view.css';

/** The follow-ups of all customers: what runs late first, then what comes next. */
export function FollowUpsView({ route }: { route: Route }) {
  const { t } = useTranslation('follow-ups');
  const query = useMemo(() => followUpsQueryOf(route), [route]);
  const [isStarting, setStarting] = useState(false);
  const pages = usePages(
    (place) => request('followUps.list', { ...query, ...place }),
    ({ followUps }) => followUps,
  );
  const { actions, dialog } = useFollowUpActions();
  const go = (next: FollowUpsQuery) => navigate(followUpsAddress(next), { replace: true });
  useShortcuts([{ keys: 'a', label: t('act.start'), group: 'here', run: () => setStarting(true) }]);
  return (
    <>
      <FollowUpsFilters query={query} onChange={go} onStart={() => setStarting(true)} />
      {pages.error ? (
        <div className="follow-ups-said">
          <ErrorNotice error={pages.error} onRetry={pages.retry} />
        </div>
      ) : pages.isLoading ? (
        <div className="follow-ups-said">
          <Spinner label={t('common:loading')} />
        </div>
      ) : pages.total === 0 ? (
        <Nothing query={query} onStart={() => setStarting(true)} onClear={() => go(everything)} />
      ) : (
        <FollowUpList pages={pages} actions={actions} />
      )}
      {dialog}
      {isStarting && <StartDialog customerId={null} onClose={() => setStarting(false)} />}
    </>
  );
}

const everything = { show: 'running' } as const;

function Nothing({
  query: { show, plan },
  onStart,
  onClear,
}: {
  query: FollowUpsQuery;
  onStart: () => void;
  onClear: () => void;
}) {
  const { t } = useTranslation('follow-ups');
  if (show === 'running' && plan === undefined) {
    return (
      <EmptyState
        title={t('empty.title')}
        actions={
          <Button kind="primary" keys="a" onPress={onStart}>
            {t('act.start')}
          </Button>
        }
      >
        {t('empty.text')}
      </EmptyState>
    );
  }
  const text = show === 'late' ? t('empty.lateText') : t('empty.otherText');
  return (
    <EmptyState
      title={show === 'running' ? t('empty.title') : t(`empty.${show}`)}
      actions={<Button onPress={onClear}>{t('filters.clear')}</Button>}
    >
      {plan === undefined ? text : t('empty.filtered')}
    </EmptyState>
  );
}

function FollowUpList({ pages, actions }: { pages: Pages<FollowUpRow>; actions: FollowUpActions }) {
  const { t } = useTranslation('follow-ups');
  const [chosen, setChosen] = useState(() => recall('active', isNumber, 0));
  const active = Math.min(chosen, pages.total - 1);
  const row = pages.rowAt(active);
  const choose = useCallback((index: number) => {
    setChosen(index);
    remember('active', index);
  }, []);
  const onNext = (act: 'done' | 'skip' | 'move') => (index: number) => {
    const followUp = pages.rowAt(index);
    const step = followUp?.state === 'running' ? nextStep(followUp) : null;
    if (!followUp || !step) return;
    if (act === 'move') actions.move(followUp, step);
    else void actions.step(followUp, step, act);
  };
  useAsCurrentCustomer(row ? { id: row.customerId, name: row.customerName } : null);
  useShortcuts([
    { keys: 'm', label: t('act.move'), group: 'here', run: () => onNext('move')(active) },
    { keys: 's', label: t('act.skip'), group: 'here', run: () => onNext('skip')(active) },
    { keys: 'space', label: t('act.done'), group: 'here' },
  ]);
  return (
    <div className="follow-ups-split">
      <VirtualList
        label={t('list.label')}
        className="follow-ups-list"
        count={pages.total}
        rowHeight={3.5}
        active={active}
        onActiveChange={choose}
        takesLooseKeys
        onSight={pages.onSight}
        isSelected={(index) => index === active}
        onOpen={(index) => {
          const followUp = pages.rowAt(index);
          if (followUp) actions.openCard(followUp);
        }}
        onSpace={onNext('done')}
        initialScrollTop={recall('scroll', isNumber, 0)}
        onScrolled={(top) => remember('scroll', top)}
        renderRow={(index) => <FollowUpListRow followUp={pages.rowAt(index)} />}
        rowLabel={(index) => followUpLabel(t, pages.rowAt(index))}
      />
      {row && <FollowUpDetail key={`${row.customerId} ${row.uid}`} row={row} actions={actions} />}
    </div>
  );
}
