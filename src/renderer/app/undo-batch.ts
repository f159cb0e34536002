import { bulkResult, type BulkResult } from '../../shared/customer-list.ts';
import { describeError, invoke } from '../api.ts';
import { formatNumber } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import { toast } from '../ui/toast.tsx';
import { jobEnded } from './jobs.ts';
import { watchJob } from './watched-jobs.ts';

/** Waits for an act on many cards; says what went wrong, and answers null then. */
export async function batchEnded(jobId: string): Promise<BulkResult | null> {
  const unwatch = watchJob(jobId);
  const job = await jobEnded(jobId);
  unwatch();
  if (job.status === 'done') return bulkResult.safeParse(job.result).data ?? null;
  toast(
    job.status === 'failed'
      ? { text: describeError(job.error), tint: 'seal', stays: true }
      : { text: texts.t('jobs:cancelled') },
  );
  return null;
}

/** Says what an act on many cards did, and offers to take all of it back. */
export function undoableBatch(text: string, { changed, batch }: BulkResult): void {
  const action = { label: texts.t('common:undo'), onAction: () => void undoBatch(batch, 'undone') };
  toast({ text, ...(changed > 0 ? { action } : {}) });
}

/** Takes all changes of one act on many cards back; undoing that is redo. */
export async function undoBatch(batch: string, said: 'undone' | 'redone'): Promise<void> {
  try {
    const { job } = await invoke('customers.undoBatch', { batch });
    const result = await batchEnded(job);
    if (!result) return;
    const isUndo = said === 'undone';
    const number = formatNumber(result.changed);
    const kept = formatNumber(result.unchanged);
    const words = { count: result.changed, number, kept };
    toast({
      text: texts.t(`list:bulk.${said}${result.unchanged > 0 ? 'Kept' : ''}`, words),
      stays: result.unchanged > 0,
      action: {
        label: texts.t(isUndo ? 'common:redo' : 'common:undo'),
        onAction: () => void undoBatch(result.batch, isUndo ? 'redone' : 'undone'),
      },
    });
  } catch (error) {
    toast({ text: describeError(error), tint: 'seal', stays: true });
  }
}
