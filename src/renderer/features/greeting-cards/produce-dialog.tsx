import { useTranslation } from 'react-i18next';
import { printRun } from '../../../shared/greeting-cards.ts';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { WrittenFile } from '../../app/written-file.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** A print run under way and what came of it; closing the dialog does not stop the run. */
export function ProduceDialog({
  jobId,
  onClose,
  onSeeSent,
  onStartOver,
}: {
  jobId: string;
  onClose: () => void;
  onSeeSent: () => void;
  onStartOver: () => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const job = useJob(jobId);
  useWatchedJob(jobId);
  const isDone = job?.status === 'done';
  const isRunning = !job || job.status === 'running';
  return (
    <Dialog
      title={t('produce.title')}
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          {isDone && <Button onPress={onStartOver}>{t('produce.startOver')}</Button>}
          {isDone && <Button onPress={onSeeSent}>{t('produce.seeSent')}</Button>}
          <Button kind={isRunning ? 'plain' : 'primary'} onPress={onClose}>
            {t('produce.close')}
          </Button>
        </>
      }
    >
      {isRunning && (
        <div className="stack">
          <JobProgress label={t('produce.running')} jobId={jobId} job={job} />
          <p className="muted">{t('produce.mayClose')}</p>
        </div>
      )}
      {job?.status === 'cancelled' && <p>{t('produce.cancelled')}</p>}
      {job?.status === 'failed' && <ErrorNotice error={job.error} />}
      {isDone && <RunResult result={job.result} />}
    </Dialog>
  );
}

function RunResult({ result }: { result: unknown }) {
  const { t } = useTranslation('greeting-cards');
  const run = printRun.safeParse(result).data;
  if (!run) return null;
  const counts = { cards: formatNumber(run.cards), pages: formatNumber(run.pages) };
  return (
    <div className="stack" role="status">
      <p>
        <strong>{t(run.file ? 'produce.saved' : 'produce.printed', counts)}</strong>
      </p>
      {run.file && <WrittenFile file={run.file} />}
      <p className="muted">
        {t('produce.recorded', { number: formatNumber(run.sendings.length) })}
      </p>
    </div>
  );
}
