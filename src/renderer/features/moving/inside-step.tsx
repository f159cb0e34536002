import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backupContents, type BackupContents } from '../../../shared/backup.ts';
import type { FoundBox } from '../../../shared/moving.ts';
import { invoke, useRequest } from '../../api.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { formatDayWithWeekday, formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { Secret } from './secret-step.tsx';
import type { Taken } from './taken-step.tsx';

/** What the other box holds beside this one, and taking it. */
export function InsideStep({
  found,
  secret,
  job: jobId,
  onBack,
  onTaken,
}: {
  found: FoundBox;
  secret: Secret;
  job: string;
  onBack: () => void;
  onTaken: (taken: Taken) => void;
}) {
  const { t } = useTranslation('moving');
  const job = useJob(jobId);
  useWatchedJob(jobId);
  const [error, setError] = useState<unknown>(null);
  const [isTaking, setTaking] = useState(false);
  const contents = job?.status === 'done' ? backupContents.safeParse(job.result).data : undefined;
  const isRunning = !job || job.status === 'running';

  async function take() {
    setTaking(true);
    setError(null);
    try {
      const { before } = await invoke('moving.take', { path: found.path, ...secret });
      const customers = contents?.counts.find(({ what }) => what === 'customers')?.inBackup ?? 0;
      onTaken({ customers, before });
    } catch (thrown) {
      setError(thrown);
      setTaking(false);
    }
  }

  return (
    <div className="stack">
      {isRunning && <JobProgress label={t('in.opening')} jobId={jobId} job={job} />}
      {job?.status === 'failed' && <ErrorNotice error={job.error} />}
      {job?.status === 'cancelled' && <p role="status">{t('in.cancelled')}</p>}
      {contents && <Inside contents={contents} />}
      {error !== null && <ErrorNotice error={error} />}
      <div className="row moving-acts">
        <Button isDisabled={isTaking} onPress={onBack}>
          {t('in.back')}
        </Button>
        <Button
          kind="primary"
          isDisabled={!contents}
          isPending={isTaking}
          onPress={() => void take()}
        >
          {t('in.take')}
        </Button>
      </div>
    </div>
  );
}

function Inside({ contents }: { contents: BackupContents }) {
  const { t } = useTranslation('moving');
  const { data } = useRequest('moving.find');
  const { counts, lastDay, onlyThen } = contents;
  const isEmpty = data?.empty ?? counts.every(({ inBox }) => inBox === 0);
  const names = onlyThen.names.map((name) => name || t('common:unnamed')).join(', ');
  return (
    <>
      {lastDay !== null && <p>{t('in.lastDay', { day: formatDayWithWeekday(lastDay) })}</p>}
      <div className="moving-counts">
        <span />
        <strong>{t('in.there')}</strong>
        <strong>{t('in.here')}</strong>
        {counts.map(({ what, inBackup, inBox }) => [
          <span key={what}>{t(`backup:what.${what}`)}</span>,
          <span key={`${what}-there`}>{formatNumber(inBackup)}</span>,
          <span key={`${what}-here`}>{formatNumber(inBox)}</span>,
        ])}
      </div>
      {names !== '' && (
        <p className="muted">
          {names}
          {onlyThen.count > onlyThen.names.length && ' …'}
        </p>
      )}
      <p className={isEmpty ? 'muted' : 'moving-warning'}>
        {t(isEmpty ? 'in.intoEmpty' : 'in.inPlace')}
      </p>
    </>
  );
}
