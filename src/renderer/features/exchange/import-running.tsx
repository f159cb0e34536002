import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { importResult } from '../../../shared/exchange.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { startOver } from './import-store.ts';

/** The import under way; its end leads to the report. */
export function ImportRunning({ name, jobId }: { name: string; jobId: string }) {
  const { t } = useTranslation('exchange');
  const job = useJob(jobId);
  useWatchedJob(jobId);
  const result = job?.status === 'done' ? importResult.safeParse(job.result).data : undefined;
  const importId = result?.import;
  useEffect(() => {
    if (importId === undefined) return;
    startOver();
    navigate(formatRoute(['import'], { id: importId }), { replace: true });
  }, [importId]);
  const isRunning = !job || job.status === 'running';
  return (
    <div className="exchange-running">
      {isRunning && (
        <>
          <JobProgress
            label={t('import.running', { file: name })}
            jobId={jobId}
            job={job}
            cancelText={t('import.cancel')}
          />
          <p className="muted">{t('import.mayClose')}</p>
        </>
      )}
      {job?.status === 'failed' && <ErrorNotice error={job.error} />}
      {job?.status === 'cancelled' && <p role="status">{t('import.cancelled')}</p>}
      {!isRunning && importId === undefined && (
        <div>
          <Button onPress={startOver}>{t('import.again')}</Button>
        </div>
      )}
    </div>
  );
}
