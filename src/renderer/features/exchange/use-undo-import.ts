import { useTranslation } from 'react-i18next';
import { undoResult, type ImportSummary } from '../../../shared/exchange.ts';
import { describeError, invoke } from '../../api.ts';
import { jobEnded } from '../../app/jobs.ts';
import { watchJob } from '../../app/watched-jobs.ts';
import { formatNumber } from '../../i18n/format.ts';
import { toast } from '../../ui/toast.tsx';

/** Takes a whole import back as a job, and says what was removed, put back and kept. */
export function useUndoImport() {
  const { t } = useTranslation('exchange');
  return async function undoImport({ id, fileName }: Pick<ImportSummary, 'id' | 'fileName'>) {
    try {
      const { job } = await invoke('exchange.undoImport', { id });
      const leave = watchJob(job);
      const ended = await jobEnded(job);
      leave();
      if (ended.status === 'failed') throw ended.error;
      const result = undoResult.safeParse(ended.result).data;
      if (ended.status !== 'done' || !result) return;
      const { removed, reverted, kept } = result;
      toast({
        text: t('imports.undone', {
          file: fileName,
          removed: formatNumber(removed),
          reverted: formatNumber(reverted),
          kept: formatNumber(kept),
        }),
      });
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  };
}
