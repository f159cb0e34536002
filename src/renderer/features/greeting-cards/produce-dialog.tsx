import { useTranslation } from 'react-i18next';
import { printRun } from '../../../shared/greeting-cards.ts';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RunResult } from './run-result.tsx';

/** A print run under way and what came of it; closing the dialog does not stop the run. */
export function ProduceDialog({
  jobId,
  onClose,
  onMend,
  onSeeSent,
  onStartOver,
}: {
  jobId: string;
  onClose: () => void;
  /** Goes to this customer's card on the desk. */
  onMend: (customerId: number) => void;
  onSeeSent: () => void;
  onStartOver: () => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const job = useJob(jobId);
  useWatchedJob(jobId);
  const isDone = job?.status === 'done';
  const isRunning = !job || job.status === 'running';
  const run = isDone ? printRun.safeParse(job.result).data : undefined;
  return (
    <Dialog
      title={t('produce.title')}
      isOpen
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
      {run && <RunResult run={run} onMend={onMend} />}
    </Dialog>
  );
}
