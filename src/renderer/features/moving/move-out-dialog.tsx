import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { portableResult } from '../../../shared/backup.ts';
import { invoke } from '../../api.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { WrittenFile } from '../../app/written-file.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import {
  NewPassphraseFields,
  useNewPassphrase,
  type NewPassphrase,
} from '../keys/new-passphrase.tsx';

/** On the old computer: one file with everything, and what to do with it on the new one. */
export function MoveOutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('moving');
  const passphrase = useNewPassphrase();
  const { jobId, job, error, isBusy, start } = usePortable(passphrase);
  const made = job?.status === 'done' ? portableResult.safeParse(job.result).data : undefined;
  const isRunning = isBusy || (jobId !== null && (!job || job.status === 'running'));
  return (
    <Dialog
      title={t('out.title')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        made ? (
          <Button key="close" kind="primary" onPress={onClose}>
            {t('common:close')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{t('common:cancel')}</Button>
            <Button
              kind="primary"
              isDisabled={!passphrase.isReady || isRunning}
              isPending={isBusy}
              onPress={() => void start()}
            >
              {t('out.make')}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <div className="stack">
          <p role="status">{t('out.made', { count: made.customers })}</p>
          <WrittenFile file={made.file} />
          <ol className="moving-steps">
            <li>{t('out.carry')}</li>
            <li>{t('out.open')}</li>
            <li>{t('out.stop')}</li>
          </ol>
        </div>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          <p>{t('out.what')}</p>
          <p className="muted">{t('out.passphraseHint')}</p>
          <NewPassphraseFields of={passphrase} label={t('out.passphrase')} />
          {error !== null && <ErrorNotice error={error} />}
          {job?.status === 'failed' && <ErrorNotice error={job.error} />}
          {jobId !== null && isRunning && (
            <JobProgress label={t('out.making')} jobId={jobId} job={job} />
          )}
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        </form>
      )}
    </Dialog>
  );
}

function usePortable(passphrase: NewPassphrase) {
  const [jobId, setJobId] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const job = useJob(jobId);
  useWatchedJob(jobId);

  async function start() {
    if (!passphrase.isReady || isBusy || job?.status === 'running') return;
    setBusy(true);
    setError(null);
    setJobId(null);
    try {
      const { job: id } = await invoke('backup.portable', {
        passphrase: passphrase.first,
        reason: 'move',
      });
      setJobId(id);
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  }

  return { jobId, job, error, isBusy, start };
}
