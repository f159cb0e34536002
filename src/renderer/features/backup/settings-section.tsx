import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drillResult, type Backup } from '../../../shared/backup.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';
import { ago } from './ago.ts';
import { BackupLines } from './backup-lines.tsx';
import { bothFolders } from './both-folders.ts';
import { momentText } from './moment-text.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { SecondFolder } from './second-folder.tsx';
import './settings-section.css';

/** How long backups are kept at most, in days; 0 for any time. */
const ages = [180, 365, 730, 1825, 0] as const;

/** Backups: made by themselves, made now, brought elsewhere, looked into, put back, tried. */
export function BackupSection({ settings, save, isWanted }: SectionProps & { isWanted: boolean }) {
  const { t } = useTranslation('backup');
  const { data } = useRequest('backup.list');
  const [chosen, setChosen] = useState<Backup | null>(null);
  const backups = data ? bothFolders(data.backups, data.second?.backups ?? []) : [];
  const [last] = data?.backups ?? [];
  return (
    <Section title={t('title')} hint={t('hint')} isWanted={isWanted}>
      {data?.failed && <ErrorNotice error={data.failed} />}
      {last && data && <Standing last={last} changed={data.changed} />}
      <BackupActs hasBackups={backups.length > 0} />
      {data && backups.length === 0 && <p className="muted">{t('none')}</p>}
      {backups.length > 0 && <BackupLines backups={backups} onLook={setChosen} />}
      {data && data.backups.length > 0 && <p className="muted settings-path">{data.folder}</p>}
      <div className="backup-age">
        <Select
          label={t('age.label')}
          value={String(settings.backupAgeDays)}
          options={agesWith(settings.backupAgeDays).map((days) => ({
            value: String(days),
            label: ageText(days, t),
          }))}
          onChange={(value) => void save({ backupAgeDays: Number(value) })}
        />
      </div>
      <p className="muted">{t('age.hint')}</p>
      {data && <SecondFolder second={data.second} newest={last} />}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}

type Say = ReturnType<typeof useTranslation<'backup'>>['t'];

function ageText(days: number, t: Say): string {
  if (days === 0) return t('age.any');
  if (days % 365 === 0) return t('age.years', { count: days / 365 });
  return days === 180 ? t('age.half') : t('age.days', { count: days });
}

/** What was set elsewhere stands among the usual ones. */
const agesWith = (days: number): readonly number[] =>
  ages.some((age) => age === days) ? ages : [days, ...ages];

/** The last backup that was verified, and whether there is something that it does not have. */
function Standing({ last, changed }: { last: Backup; changed: boolean }) {
  const { t } = useTranslation('backup');
  const isOld = changed && ago(last.at, new Date()).unit === 'days';
  return (
    <p className={isOld ? 'backup-warning' : undefined}>
      {t('standing', { when: momentText(last.at) })}{' '}
      {t(isOld ? 'behind' : changed ? 'someChanged' : 'upToDate')}
    </p>
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
