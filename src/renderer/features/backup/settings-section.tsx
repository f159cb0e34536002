import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drillResult, type Backup } from '../../../shared/backup.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { formatDayWithWeekday, formatNumber, formatTime, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { Section } from '../settings/section.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import './settings-section.css';

/** How many are shown before the rest is asked for. */
const shownAtFirst = 6;

/** Backups: made by themselves, made now, looked into, put back, tried. */
export function BackupSection({ isWanted }: { isWanted: boolean }) {
  const { t } = useTranslation('backup');
  const { data } = useRequest('backup.list');
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const backups = data?.backups ?? [];
  const shown = all ? backups : backups.slice(0, shownAtFirst);
  return (
    <Section title={t('title')} hint={t('hint')} isWanted={isWanted}>
      {data?.failed && <ErrorNotice error={data.failed} />}
      <BackupActs hasBackups={backups.length > 0} />
      {data && backups.length === 0 && <p className="muted">{t('none')}</p>}
      {backups.length > 0 && (
        <ul className="backup-list">
          {shown.map((each) => (
            <BackupLine key={each.name} backup={each} onLook={() => setChosen(each)} />
          ))}
        </ul>
      )}
      {backups.length > shown.length && (
        <div>
          <Button kind="link" small onPress={() => setAll(true)}>
            {t('more', { count: backups.length - shown.length })}
          </Button>
        </div>
      )}
      {data && backups.length > 0 && <p className="muted settings-path">{data.folder}</p>}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}

function BackupLine({ backup, onLook }: { backup: Backup; onLook: () => void }) {
  const { t } = useTranslation('backup');
  const { at, kind, bytes } = backup;
  const when = `${formatDayWithWeekday(localDate(at))} ${formatTime(at)}`;
  return (
    <li className="backup-line">
      <span className="backup-when">{when}</span>
      <span className="muted grow">{t(`kind.${kind}`)}</span>
      <span className="muted">{formatNumber(Number((bytes / 1024 / 1024).toFixed(1)))} MB</span>
      <Button small onPress={onLook}>
        {t('look')}
        <span className="visually-hidden"> {when}</span>
      </Button>
    </li>
  );
}

/** Backing up now, and trying every backup out; one at a time, each with its progress. */
function BackupActs({ hasBackups }: { hasBackups: boolean }) {
  const { t } = useTranslation('backup');
  const [started, setStarted] = useState<{ id: string; act: 'make' | 'drill' } | null>(null);
  const job = useJob(started?.id ?? null);
  useWatchedJob(started?.id ?? null);
  const isRunning = started !== null && (!job || job.status === 'running');

  async function start(act: 'make' | 'drill') {
    try {
      const { job: id } = await invoke(`backup.${act}`);
      setStarted({ id, act });
    } catch (thrown) {
      toast({ text: describeError(thrown), tint: 'seal', stays: true });
    }
  }

  return (
    <div className="stack">
      <div className="row">
        <Button kind="primary" isDisabled={isRunning} onPress={() => void start('make')}>
          {t('make')}
        </Button>
        {hasBackups && (
          <Button isDisabled={isRunning} onPress={() => void start('drill')}>
            {t('drill')}
          </Button>
        )}
      </div>
      {isRunning && <JobProgress label={t(`doing.${started.act}`)} jobId={started.id} job={job} />}
      {job?.status === 'failed' && <ErrorNotice error={job.error} />}
      {job?.status === 'done' && started?.act === 'make' && (
        <p className="settings-good" role="status">
          {t('made')}
        </p>
      )}
      {job?.status === 'done' && started?.act === 'drill' && <DrillOutcome result={job.result} />}
    </div>
  );
}

function DrillOutcome({ result }: { result: unknown }) {
  const { t } = useTranslation('backup');
  const backups = drillResult.safeParse(result).data?.backups ?? [];
  const bad = backups.filter(({ ok }) => !ok);
  if (bad.length === 0) {
    return (
      <p className="settings-good" role="status">
        {t('drilled', { count: backups.length })}
      </p>
    );
  }
  return (
    <div className="settings-bad" role="alert">
      <p>{t('drillBad', { count: bad.length, of: backups.length })}</p>
      <ul>
        {bad.map(({ name, problems }) => (
          <li key={name}>
            {name}: {problems.join('; ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
