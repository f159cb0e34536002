import { useTranslation } from 'react-i18next';
import { mailingRun } from '../../../shared/mailing.ts';
import type { Job } from '../../../shared/jobs.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { WrittenFile } from '../../app/written-file.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PeopleNote, Withdrawn, WithoutAddress } from './without-address.tsx';

/** The printing under way and what came of it; closing the dialog does not stop it. */
export function MailingProgress({
  jobId,
  onClose,
  onBack,
}: {
  jobId: string;
  onClose: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('mailing');
  const job = useJob(jobId);
  useWatchedJob(jobId);
  const isRunning = !job || job.status === 'running';
  const isDone = job?.status === 'done';
  return (
    <Dialog
      title={t('title')}
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          {!isRunning && <Button onPress={onBack}>{t('again')}</Button>}
          <Button kind={isDone ? 'primary' : 'plain'} onPress={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {isRunning && <JobProgress label={t('running')} jobId={jobId} job={job} />}
        {job?.status === 'failed' && <ErrorNotice error={job.error} />}
        {job?.status === 'cancelled' && <p role="status">{t('cancelled')}</p>}
        {isDone && <Result job={job} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function Result({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation('mailing');
  const run = mailingRun.safeParse(job.result).data;
  if (!run) return null;
  const words = {
    count: run.pieces,
    number: formatNumber(run.pieces),
    pages: formatNumber(run.pages),
  };
  return (
    <div className="stack" role="status">
      <p>
        <strong>{t(run.file ? 'saved' : 'printed', words)}</strong>
      </p>
      {run.file && <WrittenFile file={run.file} />}
      <p className="muted">{t('scale')}</p>
      <Withdrawn people={run.withdrawn} onGo={onClose} />
      <WithoutAddress people={run.withoutAddress} onGo={onClose} />
      {run.missingCharacters.length > 0 && (
        <p className="mailing-note">
          {t('missing', { characters: run.missingCharacters.join(' ') })}
        </p>
      )}
      {run.cutShort.length > 0 && (
        <PeopleNote
          people={run.cutShort}
          text={t('cutShort', { count: run.cutShort.length })}
          onGo={onClose}
        />
      )}
    </div>
  );
}
