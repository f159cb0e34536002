import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '../../../shared/exchange.ts';
import { useRequest } from '../../api.ts';
import { useRunningJobs } from '../../app/jobs.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatDate, formatNumber, formatTime, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type Tint } from '../../ui/chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useUndoImport } from './use-undo-import.ts';
import './imports-list.css';

const tints: Record<ImportSummary['status'], Tint> = {
  running: 'blue',
  done: 'celadon',
  undone: 'plain',
};

/** Files that were taken in, newest first, each to be looked at or taken back as a whole. */
export function ImportsList() {
  const { t } = useTranslation('exchange');
  const { data, error, refetch } = useRequest('exchange.imports');
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className="exchange-imports" aria-label={t('imports.title')}>
      <h2 className="minor-title">{t('imports.title')}</h2>
      {data.length === 0 ? (
        <p className="muted">{t('imports.none')}</p>
      ) : (
        <ul>
          {data.map((each) => (
            <ImportLine key={each.id} summary={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function importName(t: (key: 'imports.samples') => string, summary: ImportSummary): string {
  return summary.through === 'sample' ? t('imports.samples') : summary.fileName;
}

function ImportLine({ summary }: { summary: ImportSummary }) {
  const { t } = useTranslation('exchange');
  const undo = useUndoImport();
  const isBusy = useRunningJobs().length > 0;
  const { id, status, startedAt, added, updated, skipped } = summary;
  const file = importName(t, summary);
  return (
    <li className="exchange-import">
      <div className="exchange-import-what">
        <span className="exchange-import-name">{file}</span>
        <span className="muted">
          {formatDate(localDate(startedAt), 'full')} {formatTime(startedAt)} ·{' '}
          {t('imports.counts', {
            added: formatNumber(added),
            updated: formatNumber(updated),
            skipped: formatNumber(skipped),
          })}
        </span>
      </div>
      <Chip tint={tints[status]}>{t(`imports.status.${status}`)}</Chip>
      <div className="exchange-import-actions">
        <Button
          small
          aria-label={t('imports.rowsOf', { file })}
          onPress={() => navigate(formatRoute(['import'], { id }))}
        >
          {t('imports.rows')}
        </Button>
        <Button
          small
          kind="quiet"
          icon="restore"
          aria-label={t('imports.undoOf', { file })}
          isDisabled={status !== 'done' || isBusy}
          onPress={() => void undo({ id, fileName: file })}
        >
          {t('imports.undo')}
        </Button>
      </div>
    </li>
  );
}
