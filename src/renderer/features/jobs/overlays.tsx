import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { jobEnded, useRunningJobs } from '../../app/jobs.ts';
import { isWatchedJob } from '../../app/watched-jobs.ts';
import { toast } from '../../ui/toast.tsx';
import { endOf } from './job-ends.ts';

/** Says how a job ended when the dialog that started it was closed. */
export function Overlays() {
  const { t } = useTranslation('jobs');
  const running = useRunningJobs();
  const awaited = useRef(new Set<string>());
  useEffect(() => {
    for (const { id } of running) {
      if (awaited.current.has(id)) continue;
      awaited.current.add(id);
      void jobEnded(id).then((job) => {
        const message = isWatchedJob(id) ? null : endOf(t, job);
        if (message) toast(message);
      });
    }
  }, [running, t]);
  return null;
}
