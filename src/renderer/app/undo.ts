import { contactBatch } from '../../shared/customer-history.ts';
import { describeError, invoke } from '../api.ts';
import { texts } from '../i18n/index.ts';
import { toast } from '../ui/toast.tsx';
import { undoBatch } from './undo-batch.ts';

/** Says what was done and offers to take it back; redo is offered in turn. */
export function undoable(text: string, changes: readonly (number | null)[]): void {
  const ids = changes.filter((change) => change !== null);
  if (ids.length === 0) {
    toast({ text });
    return;
  }
  toast({
    text,
    action: { label: texts.t('common:undo'), onAction: () => void undo(ids, 'common:undone') },
  });
}

/** Takes changes back and says so; undoing that is redo. */
export async function undo(changes: number[], said: 'common:undone' | 'common:redone') {
  try {
    const back = await invoke('customers.undo', { changes });
    const isUndo = said === 'common:undone';
    toast({
      text: texts.t(said),
      action: {
        label: texts.t(isUndo ? 'common:redo' : 'common:undo'),
        onAction: () => void undo(back.changes, isUndo ? 'common:redone' : 'common:undone'),
      },
    });
  } catch (error) {
    toast({ text: describeError(error), tint: 'seal', stays: true });
  }
}

/** Takes back what a screen did last without a change in the history; false where there is nothing. */
type OwnUndo = () => boolean;
let ownUndo: OwnUndo | null = null;

/** Asks a screen first when Z is pressed, until the answered function is called. */
export function undoHereFirst(undoOwn: OwnUndo): () => void {
  ownUndo = undoOwn;
  return () => {
    if (ownUndo === undoOwn) ownUndo = null;
  };
}

/** Z: takes back what the screen did last, or else the latest change made by hand. */
export async function undoLastChange(): Promise<void> {
  if (ownUndo?.()) return;
  try {
    const { change } = await invoke('customers.lastChange');
    // A contact and what came of it is one small act; so is one on a deposit, with its call.
    const isSmall =
      change?.batch?.startsWith(contactBatch) || change?.action.startsWith('deposit-');
    const isOfMany = change?.batch && !isSmall;
    if (change?.batch && isOfMany) await undoBatch(change.batch, 'undone');
    else if (change) await undo([change.id], 'common:undone');
    else toast({ text: texts.t('common:nothingToUndo') });
  } catch (error) {
    toast({ text: describeError(error), tint: 'seal', stays: true });
  }
}
