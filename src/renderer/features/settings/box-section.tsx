import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkResult } from '../../../shared/backup.ts';
import { invoke, useRequest } from '../../api.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { revealFile } from '../../app/written-file.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Section } from './section.tsx';

function megabytes(bytes: number): string {
  const size = bytes / 1024 / 1024;
  return `${formatNumber(size < 10 ? Number(size.toFixed(1)) : Math.round(size))} MB`;
}

/** What was typed opened it: which of the two makes no difference here. */
const keyTexts = {
  keychain: 'box.keychain',
  'key-file': 'box.keyFile',
  passphrase: 'box.typed',
  recovery: 'box.typed',
} as const;

/** Where the box lies, how its key is kept, and whether all is well with it. */
export function BoxSection() {
  const { t } = useTranslation('settings');
  const { data: about } = useRequest('settings.about');
  return (
    <Section title={t('sections.box')} hint={t('box.encrypted')}>
      {about && (
        <dl className="settings-facts">
          <dt>{t('box.file')}</dt>
          <dd>
            <span className="settings-path">{about.boxFile}</span>{' '}
            <Button kind="link" small onPress={() => revealFile(about.boxFile)}>
              {t('box.reveal')}
            </Button>
          </dd>
          <dt>{t('box.size')}</dt>
          <dd>{megabytes(about.boxBytes)}</dd>
          <dt>{t('box.key')}</dt>
          <dd>
            {t(keyTexts[about.key.kind])}
            {about.key.kind === 'key-file' && (
              <span className="settings-path">{about.key.where}</span>
            )}
          </dd>
        </dl>
      )}
      <BoxCheck />
    </Section>
  );
}

function BoxCheck() {
  const { t } = useTranslation('settings');
  const [jobId, setJobId] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const job = useJob(jobId);
  useWatchedJob(jobId);
  const isRunning = jobId !== null && (!job || job.status === 'running');
  const result = job?.status === 'done' ? checkResult.safeParse(job.result).data : undefined;

  async function check() {
    setError(null);
    setJobId(null);
    try {
      const started = await invoke('backup.check');
      setJobId(started.job);
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <div className="stack">
      <div className="settings-line">
        <span className="grow muted">{t('box.checkHint')}</span>
        <Button isDisabled={isRunning} onPress={() => void check()}>
          {t('box.check')}
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {isRunning && jobId && <JobProgress label={t('box.checking')} jobId={jobId} job={job} />}
      {job?.status === 'failed' && <ErrorNotice error={job.error} />}
      {job?.status === 'cancelled' && <p role="status">{t('box.cancelled')}</p>}
      {result?.ok && (
        <p className="settings-good" role="status">
          {t('box.ok')}
        </p>
      )}
      {result && !result.ok && (
        <div className="settings-bad" role="alert">
          <p>{t('box.problems', { count: result.problems.length })}</p>
          <ul>
            {result.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
