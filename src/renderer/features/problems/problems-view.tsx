import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  problemFilter,
  problemStage,
  type ProblemFilter,
  type ProblemRow,
} from '../../../shared/problems.ts';
import { request } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { usePages, type Pages } from '../promises/use-pages.ts';
import { useProblemActions, type ProblemActions } from './problem-actions.tsx';
import { ProblemDetail } from './problem-detail.tsx';
import { ProblemDialog } from './problem-dialog.tsx';
import { ProblemListRow } from './problem-row.tsx';
import { lengthOf } from './problem-texts.ts';
import '../promises/promises.css';
import './problems.css';

type Query = Pick<ProblemFilter, 'show' | 'stage' | 'text'>;

function queryOf({ query }: Route): Query {
  return {
    show: problemFilter.shape.show.unwrap().safeParse(query['show']).data ?? 'open',
    stage: problemStage.safeParse(query['stage']).data,
    text: query['text']?.slice(0, 200) || undefined,
  };
}

function addressOf(query: Query): string {
  return formatRoute(['promises', 'problems'], {
    ...query,
    show: query.show === 'open' ? undefined : query.show,
  });
}

/** All problems, the longest open first; a problem leaves the list only by the customer's yes. */
export function ProblemsView({ route }: { route: Route }) {
  const { t } = useTranslation('problems');
  const query = useMemo(() => queryOf(route), [route]);
  const [isAdding, setAdding] = useState(false);
  const pages = usePages(
    (place) => request('problems.list', { filter: query, ...place }),
    ({ problems }) => problems,
  );
  const { actions, dialogs } = useProblemActions();
  const go = (next: Query) => navigate(addressOf(next), { replace: true });
  useShortcuts([{ keys: 'a', label: t('add.label'), group: 'here', run: () => setAdding(true) }]);
  return (
    <>
      <Filters query={query} onChange={go} onAdd={() => setAdding(true)} />
      {pages.error ? (
        <div className="promises-said">
          <ErrorNotice error={pages.error} onRetry={pages.retry} />
        </div>
      ) : pages.isLoading ? (
        <div className="promises-said">
          <Spinner label={t('common:loading')} />
        </div>
      ) : pages.total === 0 ? (
        <NoProblems
          query={query}
          onAdd={() => setAdding(true)}
          onClear={() => go({ show: 'open' })}
        />
      ) : (
        <ProblemList pages={pages} actions={actions} />
      )}
      {dialogs}
      {isAdding && <ProblemDialog onClose={() => setAdding(false)} />}
    </>
  );
}

const anyStage = 'any';
const openStages = ['told', 'proposed', 'agreed', 'settled'] as const;

function Filters({
  query,
  onChange,
  onAdd,
}: {
  query: Query;
  onChange: (query: Query) => void;
  onAdd: () => void;
}) {
  const { t } = useTranslation('problems');
  return (
    <div className="promises-filters">
      <Segmented
        pills
        label={t('filters.show')}
        value={query.show}
        options={problemFilter.shape.show
          .unwrap()
          .options.map((value) => ({ value, label: t(`show.${value}`) }))}
        onChange={(show) => onChange({ ...query, show, stage: undefined })}
      />
      <span className="grow" />
      {query.show !== 'closed' && (
        <Select
          small
          hideLabel
          label={t('filters.stage')}
          value={query.stage ?? anyStage}
          options={[
            { value: anyStage, label: t('filters.anyStage') },
            ...openStages.map((value) => ({ value, label: t(`stage.${value}`) })),
          ]}
          onChange={(stage) =>
            onChange({ ...query, stage: stage === anyStage ? undefined : stage })
          }
        />
      )}
      <TextField
        hideLabel
        type="search"
        className="promises-filter-text"
        label={t('filters.text')}
        placeholder={t('filters.text')}
        value={query.text ?? ''}
        maxLength={200}
        onChange={(text) => onChange({ ...query, text: text || undefined })}
      />
      <Button small kind="primary" icon="add" keys="a" onPress={onAdd}>
        {t('add.label')}
      </Button>
    </div>
  );
}

function NoProblems({
  query,
  onAdd,
  onClear,
}: {
  query: Query;
  onAdd: () => void;
  onClear: () => void;
}) {
  const { t } = useTranslation('problems');
  if (query.show !== 'open' || query.stage || query.text) {
    return (
      <EmptyState
        title={t('empty.nothing')}
        actions={<Button onPress={onClear}>{t('filters.clear')}</Button>}
      >
        {t('empty.filtered')}
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

function ProblemList({ pages, actions }: { pages: Pages<ProblemRow>; actions: ProblemActions }) {
  const { t } = useTranslation('problems');
  const list = useRef<VirtualListHandle>(null);
  const [chosen, setChosen] = useState(() => recall('active', isNumber, 0));
  const active = Math.min(chosen, pages.total - 1);
  const row = pages.rowAt(active);
  const onRow = (act: (problem: ProblemRow) => unknown) => (index: number) => {
    const problem = pages.rowAt(index);
    if (problem) act(problem);
  };
  const choose = useCallback((index: number) => {
    setChosen(index);
    remember('active', index);
  }, []);
  useAsCurrentCustomer(row ? { id: row.customerId, name: row.customerName } : null);
  useShortcuts([
    {
      keys: 'y',
      label: t('act.yes'),
      group: 'here',
      run: () => onRow((problem) => problem.closedAt === null && actions.yes(problem))(active),
    },
    {
      keys: 'w',
      label: t('act.writeCard'),
      group: 'here',
      run: () => onRow(actions.writeCard)(active),
    },
    {
      keys: 'delete',
      label: t('common:remove'),
      group: 'here',
      run: () => onRow(actions.remove)(active),
    },
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
        initialScrollTop={recall('scroll', isNumber, 0)}
        onScrolled={(top) => remember('scroll', top)}
        renderRow={(index) => <ProblemListRow problem={pages.rowAt(index)} />}
        rowLabel={(index) => {
          const problem = pages.rowAt(index);
          if (!problem) return t('common:loading');
          return [
            problem.customerName || t('common:unnamed'),
            problem.what,
            t(`stage.${problem.stage}`),
            lengthOf(t, problem),
          ].join(', ');
        }}
      />
      {row && <ProblemDetail key={row.uid} problem={row} actions={actions} />}
    </div>
  );
}
