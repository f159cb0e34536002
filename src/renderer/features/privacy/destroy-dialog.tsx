import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  destruction as destructionSchema,
  destructionReasons,
  type Destruction,
  type DestructionReason,
} from '../../../shared/privacy.ts';
import { destructionReasonWord } from '../../../core/destruction-words.ts';
import { invoke, RequestError } from '../../api.ts';
import type { Asks } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { jobEnded, useJob } from '../../app/jobs.ts';
import { useWatchedJob } from '../../app/watched-jobs.ts';
import { formatNumber } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { selection } from '../customers/selection.ts';
import { Destroyed } from './destroyed.tsx';

const shownNames = 6;
type Wanted = Asks['destroy-customers'];

/** Says what goes and what does not, asks for the word, destroys, and says what was destroyed. */
export function DestroyDialog({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const doing = useDestroying(wanted);
  const { job, done, error } = doing;
  const isRunning = doing.isBusy;
  const [reason, setReason] = useState<DestructionReason>(wanted.reason ?? 'asked');
  const [note, setNote] = useState('');
  const [backups, setBackups] = useState(false);
  const [evenHeld, setEvenHeld] = useState(false);
  const [word, setWord] = useState('');
  const count = { number: formatNumber(wanted.ids.length), count: wanted.ids.length };
  const isSure = word.trim().toLowerCase() === t('destroy.word') && (doing.held === 0 || evenHeld);
  if (done) return <Destroyed destruction={done} names={wanted.names} onClose={onClose} />;
  const destroy = () =>
    void (isSure && doing.start({ reason, note: note.trim(), backups, evenHeld }));
  return (
    <Dialog
      title={t('destroy.title', count)}
      isOpen
      keepOpen
      onClose={() => !isRunning && onClose()}
      actions={
        <>
          <Button isDisabled={isRunning} onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="danger" isDisabled={!isSure} isPending={isRunning} onPress={destroy}>
            {t('destroy.do', count)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Names names={wanted.names} total={wanted.ids.length} />
        <p className="privacy-warning">{t('destroy.what')}</p>
        {error !== null && <ErrorNotice error={error} />}
        {doing.held > 0 && (
          <div className="privacy-held" role="alert">
            <p>{t('destroy.held', { number: formatNumber(doing.held), count: doing.held })}</p>
            <Checkbox label={t('destroy.evenHeld')} isSelected={evenHeld} onChange={setEvenHeld} />
          </div>
        )}
        <Select
          label={t('destroy.reason')}
          value={reason}
          options={destructionReasons.map((value) => ({
            value,
            label: destructionReasonWord(value, currentLanguage()),
          }))}
          onChange={setReason}
        />
        <TextField
          label={t('destroy.note')}
          value={note}
          onChange={setNote}
          maxLength={500}
          description={t('destroy.noteHint')}
        />
        <div>
          <Checkbox label={t('destroy.backups')} isSelected={backups} onChange={setBackups} />
          <p className="muted privacy-hint">
            {t(backups ? 'destroy.backupsText' : 'destroy.backupsStay')}
          </p>
        </div>
        <TextField
          label={t('destroy.type', { word: t('destroy.word') })}
          value={word}
          onChange={setWord}
          onSubmit={destroy}
          maxLength={20}
          isDisabled={isRunning}
        />
        {isRunning && (
          <ProgressBar label={t('destroy.running')} value={job?.done ?? 0} max={job?.total ?? 0} />
        )}
      </div>
    </Dialog>
  );
}

function Names({ names, total }: { names: readonly string[]; total: number }) {
  const { t } = useTranslation('privacy');
  const shown = names.slice(0, shownNames).map((name) => name || t('common:unnamed'));
  const more = total - shown.length;
  return (
    <p className="privacy-names">
      {shown.join(', ')}
      {more > 0 && ` ${t('destroy.more', { number: formatNumber(more), count: more })}`}
    </p>
  );
}

type Answers = { reason: DestructionReason; note: string; backups: boolean; evenHeld: boolean };

/** The job and what came of it; `held` is how many have something open, once that was refused. */
function useDestroying({ ids }: Wanted) {
  const [jobId, setJobId] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [held, setHeld] = useState(0);
  const [done, setDone] = useState<Destruction | null>(null);
  const job = useJob(jobId);
  useWatchedJob(jobId);
  async function start(answers: Answers) {
    setBusy(true);
    setError(null);
    try {
      const started = await invoke('privacy.destroy', { ids, ...answers });
      setJobId(started.job);
      const ended = await jobEnded(started.job);
      const result = destructionSchema.safeParse(ended.result).data;
      if (ended.status === 'done' && result) {
        selection.clear();
        leaveGone(ids);
        setDone(result);
      } else setError(ended.error);
    } catch (thrown) {
      const count = heldIn(thrown);
      if (count > 0) setHeld(count);
      else setError(thrown);
    }
    setBusy(false);
  }
  return { job, isBusy, error, held, done, start };
}

/** The card that is open is one of them: back to the list. */
function leaveGone(ids: readonly number[]): void {
  const open = /^#\/customers\/(\d+)/.exec(window.location.hash)?.[1];
  if (open !== undefined && ids.includes(Number(open)))
    navigate(formatRoute(['customers']), { replace: true });
}

function heldIn(thrown: unknown): number {
  if (!(thrown instanceof RequestError) || thrown.code !== 'destroy-held') return 0;
  return Number(thrown.details['count'] ?? 1);
}
