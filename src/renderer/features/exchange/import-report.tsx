import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '../../../shared/exchange.ts';
import { useRequest } from '../../api.ts';
import { useRunningJobs } from '../../app/jobs.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatDate, formatNumber, formatTime, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ImportRows, type RowsShown } from './import-rows.tsx';
import { importName } from './imports-list.tsx';
import { useUndoImport } from './use-undo-import.ts';
import './import-report.css';

const views = ['remarks', 'added', 'updated', 'skipped'] as const satisfies RowsShown[];

/** What an import did, row by row, with the way back. */
export function ImportReport({ id }: { id: number }) {
  const { t } = useTranslation('exchange');
  const { data, error, refetch } = useRequest('exchange.imports');
  const summary = data?.find((each) => each.id === id);
  if (error) {
    return (
      <div className="exchange-report">
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (data && !summary) {
    return (
      <EmptyState
        title={t('import.gone')}
        actions={
          <Button onPress={() => navigate(formatRoute(['import']))}>{t('import.title')}</Button>
        }
      />
    );
  }
  return summary ? <Report summary={summary} /> : null;
}

function Report({ summary }: { summary: ImportSummary }) {
  const { t } = useTranslation('exchange');
  const [chosen, setView] = useState<RowsShown | null>(null);
  const remarks = useRequest('exchange.importRows', {
    id: summary.id,
    withReason: true,
    limit: 0,
  }).data?.total;
  const view = chosen ?? (remarks === 0 ? 'added' : 'remarks');
  const undo = useUndoImport();
  const isBusy = useRunningJobs().length > 0;
  const { id, status, startedAt } = summary;
  const file = importName(t, summary);
  const count = (action: 'added' | 'updated' | 'skipped') => formatNumber(summary[action]);
  return (
    <div className="screen exchange-report">
      <header className="exchange-report-head">
        <div className="grow">
          <h1>{t(status === 'undone' ? 'import.undoneTitle' : 'import.doneTitle')}</h1>
          <p className="muted">
            {file} · {formatDate(localDate(startedAt), 'full')} {formatTime(startedAt)}
          </p>
        </div>
        <div className="exchange-report-actions">
          {status === 'done' && (
            <>
              <Button
                kind="primary"
                onPress={() => navigate(formatRoute(['customers'], { import: id }))}
              >
                {t('import.seeCustomers')}
              </Button>
              <Button
                icon="restore"
                isDisabled={isBusy}
                onPress={() => void undo({ id, fileName: file })}
              >
                {t('import.undo')}
              </Button>
            </>
          )}
          <Button onPress={() => navigate(formatRoute(['import']))}>{t('import.again')}</Button>
        </div>
      </header>
      <dl className="exchange-counts">
        {(['added', 'updated', 'skipped'] as const).map((action) => (
          <div key={action} className={`exchange-count exchange-count-${action}`}>
            <dt>{t(`import.${action}`)}</dt>
            <dd>{count(action)}</dd>
          </div>
        ))}
      </dl>
      <div className="exchange-report-views">
        <Segmented
          pills
          label={t('import.show')}
          value={view}
          options={views.map((value) => ({
            value,
            label: t(`import.views.${value}`),
          }))}
          onChange={setView}
        />
      </div>
      {remarks !== undefined && <ImportRows key={view} id={id} shown={view} />}
    </div>
  );
}
