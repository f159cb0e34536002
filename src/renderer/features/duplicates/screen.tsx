import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duplicatesResult, type DuplicatePair } from '../../../shared/duplicates.ts';
import { ask } from '../../app/asks.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { formatRoute } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { findDuplicates, openPairs, useDuplicates } from './duplicates-store.ts';
import { nameOf, PairLine, usePairText } from './pair-line.tsx';
import { dismiss } from './settle-pair.ts';
import './duplicates.css';

/** Cards that may be one person, to be merged or told apart one after the other. */
export function Screen() {
  const { t } = useTranslation('duplicates');
  const state = useDuplicates();
  const job = useJob(state.jobId);
  useWatchedJob(state.jobId);
  useEffect(() => {
    if (state.jobId === null) void findDuplicates();
  }, [state.jobId]);
  const result = job?.status === 'done' ? duplicatesResult.safeParse(job.result).data : undefined;
  const pairs = result ? openPairs(result.pairs, state) : [];
  const isRunning = state.isStarting || job?.status === 'running';
  const error = state.error ?? (job?.status === 'failed' ? job.error : null);
  return (
    <div className="screen duplicates">
      <header className="duplicates-head">
        <h1>{t('title')}</h1>
        <span className="muted grow" role="status">
          {result && pairs.length > 0 && countText(t, result.total, result.pairs.length, pairs)}
        </span>
        <Button small isDisabled={isRunning} onPress={() => void findDuplicates()}>
          {t('again')}
        </Button>
      </header>
      {error !== null && (
        <div className="duplicates-notice">
          <ErrorNotice error={error} onRetry={() => void findDuplicates()} />
        </div>
      )}
      {state.jobId !== null && job?.status === 'running' && (
        <div className="duplicates-notice">
          <JobProgress label={t('searching')} jobId={state.jobId} job={job} />
        </div>
      )}
      {job?.status === 'cancelled' && (
        <EmptyState title={t('cancelled')} actions={<Again label={t('again')} />}>
          {t('cancelledText')}
        </EmptyState>
      )}
      {result && pairs.length === 0 && (
        <EmptyState
          title={t(result.total > 0 ? 'allDone' : 'none')}
          actions={
            <Button onPress={() => navigate(formatRoute(['customers']))}>{t('toCustomers')}</Button>
          }
        >
          {t(result.total > 0 ? 'allDoneText' : 'noneText')}
        </EmptyState>
      )}
      {pairs.length > 0 && <Pairs key={state.jobId} pairs={pairs} />}
    </div>
  );
}

/** Never more than what is known: of more than a thousand pairs the likeliest are here. */
function countText(
  t: TFunction<'duplicates'>,
  total: number,
  given: number,
  left: readonly DuplicatePair[],
): string {
  const words = { count: left.length, number: formatNumber(left.length) };
  return total > given ? t('countOf', { ...words, total: formatNumber(total) }) : t('count', words);
}

function Again({ label }: { label: string }) {
  return (
    <Button kind="primary" onPress={() => void findDuplicates()}>
      {label}
    </Button>
  );
}

function Pairs({ pairs }: { pairs: readonly DuplicatePair[] }) {
  const { t } = useTranslation('duplicates');
  const pairText = usePairText();
  const [active, setActiveNow] = useState(() => recall('active', isNumber, 0));
  const shown = Math.min(active, pairs.length - 1);

  function setActive(index: number) {
    setActiveNow(index);
    remember('active', index);
  }
  function open(index: number) {
    const pair = pairs[index];
    if (pair) ask('merge-customers', { first: pair.first.id, second: pair.second.id });
  }
  function notSame(index: number) {
    const pair = pairs[index];
    if (!pair) return;
    const names = [pair.first, pair.second].map((row) => nameOf(row) || t('common:unnamed'));
    void dismiss(pair.first.id, pair.second.id, names.join(' · '));
  }
  useShortcuts([
    { keys: 'enter', label: t('merge'), group: 'here' },
    { keys: 'space', label: t('notSame'), group: 'here' },
  ]);
  return (
    <>
      <p className="duplicates-hint">
        <span>{t('hint')}</span>
        <span>
          <Kbd keys="enter" spoken /> {t('merge')}
        </span>
        <span>
          <Kbd keys="space" spoken /> {t('notSame')}
        </span>
      </p>
      <div className="duplicates-list">
        <VirtualList
          label={t('list')}
          count={pairs.length}
          rowHeight={4.5}
          active={shown}
          onActiveChange={setActive}
          openOnClick
          onOpen={open}
          onSpace={notSame}
          takesLooseKeys
          initialScrollTop={recall('scroll', isNumber, 0)}
          onScrolled={(top) => remember('scroll', top)}
          rowLabel={(index) => pairText(pairs[index])}
          renderRow={(index) => {
            const pair = pairs[index];
            return pair ? <PairLine pair={pair} /> : null;
          }}
        />
      </div>
    </>
  );
}
