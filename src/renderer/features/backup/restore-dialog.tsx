import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backupContents, type Backup, type BackupContents } from '../../../shared/backup.ts';
import { describeError, invoke } from '../../api.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { formatDayWithWeekday, formatNumber, formatTime, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';

/** What a backup holds, how the box differs, and putting it back. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t } = useTranslation('backup');
  const { jobId, job, error, contents } = useContents(backup.name);
  const [isRestoring, setRestoring] = useState(false);
  const when = `${formatDayWithWeekday(localDate(backup.at))} ${formatTime(backup.at)}`;

  async function putBack() {
    setRestoring(true);
    if (await restore(backup.name, t('restored', { when }), t)) onClose();
    else setRestoring(false);
  }

  return (
    <Dialog
      title={t('inside', { when })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={!contents}
            isPending={isRestoring}
            onPress={() => void putBack()}
          >
            {t('restore')}
          </Button>
        </>
      }
    >
      {error !== null && <ErrorNotice error={error} />}
      {job?.status === 'failed' && <ErrorNotice error={job.error} />}
      {jobId && !contents && job?.status !== 'failed' && (
        <JobProgress label={t('looking')} jobId={jobId} job={job} />
      )}
      {contents && <Contents contents={contents} />}
    </Dialog>
  );
}

function useContents(name: string) {
  const [jobId, setJobId] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const job = useJob(jobId);
  useWatchedJob(jobId);
  useEffect(() => {
    invoke('backup.inspect', { name }).then(
      (started) => setJobId(started.job),
      (thrown: unknown) => setError(thrown),
    );
  }, [name]);
  const contents = job?.status === 'done' ? backupContents.safeParse(job.result).data : undefined;
  return { jobId, job, error, contents };
}

type Say = ReturnType<typeof useTranslation<'backup'>>['t'];

/** Puts a backup back and offers the way back; false where it was refused. */
async function restore(name: string, said: string, t: Say): Promise<boolean> {
  try {
    const { before } = await invoke('backup.restore', { name });
    toast({
      text: said,
      tint: 'celadon',
      stays: true,
      action: {
        label: t('common:undo'),
        onAction: () => void restore(before, t('undone'), t),
      },
    });
    return true;
  } catch (thrown) {
    toast({ text: describeError(thrown), tint: 'seal', stays: true });
    return false;
  }
}

function Contents({ contents }: { contents: BackupContents }) {
  const { t } = useTranslation('backup');
  const { counts, onlyThen, onlyNow, changed } = contents;
  const isSame = onlyThen.count + onlyNow.count + changed.count === 0;
  return (
    <div className="stack">
      <div className="backup-counts">
        <span />
        <strong>{t('then')}</strong>
        <strong>{t('now')}</strong>
        {counts.map(({ what, inBackup, inBox }) => [
          <span key={what}>{t(`what.${what}`)}</span>,
          <span key={`${what}-backup`}>{formatNumber(inBackup)}</span>,
          <span key={`${what}-box`}>{formatNumber(inBox)}</span>,
        ])}
      </div>
      {isSame ? (
        <p>{t('sameCards')}</p>
      ) : (
        <ul>
          <Difference text="onlyThen" of={onlyThen} />
          <Difference text="onlyNow" of={onlyNow} />
          <Difference text="changed" of={changed} />
        </ul>
      )}
      <p className="muted">{t('safe')}</p>
    </div>
  );
}

function Difference({
  text,
  of,
}: {
  text: 'onlyThen' | 'onlyNow' | 'changed';
  of: { count: number; names: readonly string[] };
}) {
  const { t } = useTranslation('backup');
  if (of.count === 0) return null;
  const names = of.names.map((name) => name || t('common:unnamed')).join(', ');
  return (
    <li>
      {t(text, { count: of.count })} <span className="muted">{names}</span>
      {of.count > of.names.length && ' …'}
    </li>
  );
}
