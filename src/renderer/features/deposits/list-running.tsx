import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { depositImportResult } from '../../../shared/deposits.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { showResult, startOver } from './list-store.ts';

/** The reading under way; its end shows what came of it. */
export function ListRunning({ name, jobId }: { name: string; jobId: string }) {
  const { t } = useTranslation('deposits');
  const job = useJob(jobId);
  useWatchedJob(jobId);
  const ended = job?.status === 'done' ? job.result : undefined;
  useEffect(() => {
    const result = depositImportResult.safeParse(ended).data;
    if (result) showResult(name, result);
  }, [ended, name]);
  const isRunning = !job || job.status === 'running';
  return (
    <div className="exchange-running">
      {isRunning && (
        <>
          <JobProgress label={t('lists.running', { file: name })} jobId={jobId} job={job} />
          <p className="muted">{t('lists.mayLeave')}</p>
        </>
      )}
      {job?.status === 'failed' && <ErrorNotice error={job.error} />}
      {job?.status === 'cancelled' && <p role="status">{t('lists.cancelled')}</p>}
      {!isRunning && job?.status !== 'done' && (
        <div>
          <Button onPress={startOver}>{t('lists.again')}</Button>
        </div>
      )}
    </div>
  );
}
