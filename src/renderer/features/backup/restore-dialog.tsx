import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backupContents, type Backup, type BackupContents } from '../../../shared/backup.ts';
import { describeError, invoke } from '../../api.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { formatDayWithWeekday, formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { momentText } from './moment-text.ts';

/** What a backup holds, how the box differs, and putting it back. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t } = useTranslation('backup');
  const { jobId, job, error, contents } = useContents(backup.name);
  const [isRestoring, setRestoring] = useState(false);
  const when = momentText(backup.at);

  async function putBack() {
    setRestoring(true);
    if (await restore(backup.name, t('restored', { when }), t)) onClose();
    else setRestoring(false);
  }

  return (
    <Dialog
      title={t('inside', { when })}
      isOpen
      keepOpen={isRestoring}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={isRestoring} onPress={onClose}>
            {t('common:cancel')}
          </Button>
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
      {isRestoring && <p role="status">{t('restoring')}</p>}
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
  const { counts, onlyThen, onlyNow, changed, lastDay } = contents;
  const isSame = onlyThen.count + onlyNow.count + changed.count === 0;
  return (
    <div className="stack">
      {lastDay && <p>{t('lastDay', { day: formatDayWithWeekday(lastDay) })}</p>}
      <Counts counts={counts} />
      {isSame ? (
        <p>{t('sameCards')}</p>
      ) : (
        <ul className="backup-differences">
          <Difference text="onlyNow" of={onlyNow} />
          <Difference text="onlyThen" of={onlyThen} />
          <Difference text="changed" of={changed} />
        </ul>
      )}
      <p className="muted">{t('safe')}</p>
    </div>
  );
}

function Counts({ counts }: Pick<BackupContents, 'counts'>) {
  const { t } = useTranslation('backup');
  return (
    <table className="backup-counts">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('then')}</th>
          <th scope="col">{t('now')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ what, inBackup, inBox }) => (
          <tr key={what} data-differs={inBackup !== inBox || undefined}>
            <th scope="row">{t(`what.${what}`)}</th>
            <td>{formatNumber(inBackup)}</td>
            <td>{formatNumber(inBox)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
