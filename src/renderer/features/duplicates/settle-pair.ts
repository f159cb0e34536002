import { describeError, invoke } from '../../api.ts';
import { texts } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';
import { setDismissed, setMerged } from './duplicates-store.ts';

const refused = (error: unknown) =>
  toast({ text: describeError(error), tint: 'seal', stays: true });

/** Notes that two cards are two people, says so, and offers to take it back. */
export async function dismiss(first: number, second: number, names: string): Promise<void> {
  const send = (dismissed: boolean) => invoke('duplicates.dismiss', { first, second, dismissed });
  async function takeBack() {
    try {
      await send(false);
      setDismissed(first, second, false);
      toast({ text: texts.t('common:undone') });
    } catch (error) {
      refused(error);
    }
  }
  try {
    await send(true);
    setDismissed(first, second, true);
    toast({
      text: texts.t('duplicates:dismissed', { names }),
      action: { label: texts.t('common:undo'), onAction: () => void takeBack() },
    });
  } catch (error) {
    refused(error);
  }
}

/** Says that two cards became one, and offers to take it back. */
export function sayMerged(name: string, drop: number, changes: number[]): void {
  setMerged(drop, true);
  toast({
    text: texts.t('duplicates:merged', { name }),
    action: { label: texts.t('common:undo'), onAction: () => void takeMergeBack(drop, changes) },
  });
}

async function takeMergeBack(drop: number, changes: number[]): Promise<void> {
  try {
    await invoke('customers.undo', { changes });
    setMerged(drop, false);
    toast({ text: texts.t('duplicates:mergeUndone') });
  } catch (error) {
    refused(error);
  }
}
