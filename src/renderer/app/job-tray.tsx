import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../shared/jobs.ts';
import { invoke } from '../api.ts';
import { formatNumber } from '../i18n/format.ts';
import { IconButton } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { useRunningJobs } from './jobs.ts';
import { timeLeft } from './time-left.ts';
import './job-tray.css';

/** Long work goes on whichever screen shows; here it is in sight and can be stopped. */
export function JobTray() {
  const jobs = useRunningJobs();
  const isBusy = jobs.length > 0;
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isBusy]);
  return (
    <ul>
      {jobs.map((job) => (
        <JobLine key={job.id} job={job} />
      ))}
    </ul>
  );
}

function JobLine({ job }: { job: Job }) {
  const { t } = useTranslation('app');
  const name = t(`jobs.${job.kind}`);
  const text =
    job.total > 0
      ? `${formatNumber(job.done)} / ${formatNumber(job.total)}`
      : formatNumber(job.done);
  const left = timeLeft(job, Date.now());
  return (
    <li className="job-line">
      <div className="row">
        <span className="grow job-line-name">{name}</span>
        <IconButton
          small
          icon="close"
          label={t('jobs.cancel', { name })}
          onPress={() => void invoke('jobs.cancel', { id: job.id }).catch(() => undefined)}
        />
      </div>
      <ProgressBar label={name} value={job.done} max={job.total} />
      <span className="muted">
        {text}
        {left && ` · ${t(`jobs:timeLeft.${left.unit}`, { count: left.count })}`}
      </span>
    </li>
  );
}
