import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkResult, type CheckResult } from '../../../shared/backup.ts';
import { invoke } from '../../api.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** Proves that the box is sound, and mends what can be mended of it. */
export function BoxCheck() {
  const { t } = useTranslation('settings');
  const [asked, setAsked] = useState<{ job: string; repair: boolean } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const job = useJob(asked?.job ?? null);
  useWatchedJob(asked?.job ?? null);
  const isRunning = asked !== null && (!job || job.status === 'running');
  const result = job?.status === 'done' ? checkResult.safeParse(job.result).data : undefined;

  async function check(repair: boolean) {
    setError(null);
    setAsked(null);
    try {
      const started = await invoke('backup.check', { repair });
      setAsked({ job: started.job, repair });
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <div className="stack">
      <div className="settings-line">
        <span className="grow muted">{t('box.checkHint')}</span>
        <Button isDisabled={isRunning} onPress={() => void check(false)}>
          {t('box.check')}
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {isRunning && asked && (
        <JobProgress
          label={t(asked.repair ? 'box.repairing' : 'box.checking')}
          jobId={asked.job}
          job={job}
        />
      )}
      {job?.status === 'failed' && <ErrorNotice error={job.error} />}
      {job?.status === 'cancelled' && <p role="status">{t('box.cancelled')}</p>}
      {result && <Repaired result={result} />}
      {result && <Found result={result} onRepair={() => void check(true)} />}
    </div>
  );
}

function Repaired({ result: { repaired, before } }: { result: CheckResult }) {
  const { t } = useTranslation('settings');
  if (before === null) return null;
  return (
    <div className="settings-mended stack" role="status">
      <p>{t('box.repaired', { count: repaired.length })}</p>
      <ul>
        {repaired.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="muted">{t('box.before')}</p>
    </div>
  );
}

function Found({ result, onRepair }: { result: CheckResult; onRepair: () => void }) {
  const { t } = useTranslation('settings');
  const { ok, problems, mendable, before } = result;
  if (ok) {
    return (
      <p className="settings-good" role="status">
        {t('box.ok')}
      </p>
    );
  }
  const canMend = mendable > 0 && before === null;
  return (
    <div className="settings-bad stack" role="alert">
      <p>{t(before === null ? 'box.problems' : 'box.left', { count: problems.length })}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p>{canMend ? t('box.canRepair', { count: mendable }) : t('box.cannotRepair')}</p>
      {canMend && (
        <div>
          <Button kind="primary" onPress={onRepair}>
            {t('box.repair')}
          </Button>
        </div>
      )}
    </div>
  );
}
