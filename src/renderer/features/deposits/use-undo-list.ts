import { useTranslation } from 'react-i18next';
import type { DepositImport } from '../../../shared/deposits.ts';
import { invoke } from '../../api.ts';
import { jobEnded } from '../../app/jobs.ts';
import { watchJob } from '../../app/watched-jobs.ts';
import { toast } from '../../ui/toast.tsx';
import { showRefusal } from './undo-deposits.ts';

/** Takes away what a list brought, as a job; thanks that were given stay in the log. */
export function useUndoList() {
  const { t } = useTranslation('deposits');
  return async function undo({ id, fileName }: Pick<DepositImport, 'id' | 'fileName'>) {
    try {
      const { job } = await invoke('deposits.undoImport', { id });
      const leave = watchJob(job);
      const ended = await jobEnded(job);
      leave();
      if (ended.status === 'failed') throw ended.error;
      if (ended.status === 'done') toast({ text: t('lists.undone', { file: fileName }) });
    } catch (error) {
      showRefusal(error);
    }
  };
}
