import { useTranslation } from 'react-i18next';
import { exportResult } from '../../../shared/export.ts';
import type { Job } from '../../../shared/jobs.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { WrittenFile } from '../../app/written-file.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** The export under way and what came of it; closing the dialog does not stop it. */
export function ExportProgress({
  jobId,
  onClose,
  onBack,
  onReplace,
  onUtf8,
}: {
  jobId: string;
  onClose: () => void;
  onBack: () => void;
  onReplace: () => void;
  onUtf8: () => void;
}) {
  const { t } = useTranslation('exchange');
  const job = useJob(jobId);
  useWatchedJob(jobId);
  const isRunning = !job || job.status === 'running';
  const isDone = job?.status === 'done';
  const missing = missingCharacters(job);
  return (
    <Dialog
      title={t('export.title')}
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          {missing && <Button onPress={onReplace}>{t('export.replace')}</Button>}
          {missing && (
            <Button kind="primary" onPress={onUtf8}>
              {t('export.useUtf8')}
            </Button>
          )}
          {!isRunning && !isDone && !missing && (
            <Button onPress={onBack}>{t('export.again')}</Button>
          )}
          {!missing && (
            <Button kind={isDone ? 'primary' : 'plain'} onPress={onClose}>
              {t('common:close')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        {isRunning && (
          <>
            <JobProgress label={t('export.running')} jobId={jobId} job={job} />
            <p className="muted">{t('export.mayClose')}</p>
          </>
        )}
        {missing ? (
          <div role="alert" className="exchange-missing">
            <p>{t('export.missing')}</p>
            <p>
              <strong>{missing.join(' ')}</strong>
            </p>
          </div>
        ) : (
          job?.status === 'failed' && <ErrorNotice error={job.error} />
        )}
        {job?.status === 'cancelled' && <p role="status">{t('export.cancelled')}</p>}
        {isDone && <Result job={job} />}
      </div>
    </Dialog>
  );
}

function Result({ job }: { job: Job }) {
  const { t } = useTranslation('exchange');
  const result = exportResult.safeParse(job.result).data;
  if (!result) return null;
  const { file, customers } = result;
  return (
    <div className="stack" role="status">
      <p>
        <strong>{t('export.done', { count: customers, number: formatNumber(customers) })}</strong>
      </p>
      {file && <WrittenFile file={file} />}
      <p className="exchange-careful">{t('export.careful')}</p>
    </div>
  );
}

/** The characters that CP949 lacks, if that is why the export was refused. */
function missingCharacters(job: Job | null): string[] | null {
  if (job?.error?.code !== 'export-characters-missing') return null;
  const { characters } = job.error.details;
  if (Array.isArray(characters)) return characters.map(String);
  return typeof characters === 'string' ? [characters] : [];
}
