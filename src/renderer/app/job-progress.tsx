import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../shared/jobs.ts';
import { invoke } from '../api.ts';
import { formatNumber } from '../i18n/format.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { timeLeft } from './time-left.ts';
import './job-progress.css';

/** A running job: items done of all, the time left, cancel. `job` is null until the first word of it. */
export function JobProgress({
  label,
  jobId,
  job,
  cancelText,
}: {
  label: string;
  jobId: string;
  job: Job | null;
  cancelText?: string;
}) {
  const { t } = useTranslation('jobs');
  const [cancelling, setCancelling] = useState(false);
  const now = useNow(1000);
  const done = job?.done ?? 0;
  const total = job?.total ?? 0;
  const left = job ? timeLeft(job, now) : null;
  const text =
    total > 0
      ? t('progress', { done: formatNumber(done), total: formatNumber(total) })
      : done > 0
        ? t('progressUnknown', { done: formatNumber(done) })
        : t('starting');

  function cancel() {
    setCancelling(true);
    invoke('jobs.cancel', { id: jobId }).catch(() => setCancelling(false));
  }

  return (
    <div className="job-progress">
      <p className="job-progress-label">{label}</p>
      <ProgressBar label={label} value={done} max={total} />
      <div className="job-progress-line">
        <span className="muted">
          {text}
          {left && ` · ${t(`timeLeft.${left.unit}`, { count: left.count })}`}
        </span>
        <Button small isDisabled={cancelling} onPress={cancel}>
          {cancelling ? t('cancelling') : (cancelText ?? t('cancel'))}
        </Button>
      </div>
    </div>
  );
}

function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return now;
}
