import { describeError, invoke } from '../../api.ts';
import { undoable } from '../../app/undo.ts';
import { texts } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';

export const showRefusal = (error: unknown): void => {
  toast({ text: describeError(error), tint: 'seal', stays: true });
};

/** Says what was done; taken back by its change, or by `back` where it left none in a history. */
export function undoableDeposit(
  text: string,
  change: number | null,
  back: () => Promise<unknown>,
): void {
  if (change !== null) {
    undoable(text, [change]);
    return;
  }
  toast({
    text,
    action: {
      label: texts.t('common:undo'),
      onAction: () =>
        void back().then(() => toast({ text: texts.t('common:undone') }), showRefusal),
    },
  });
}

/** Takes thanks back: the deposits wait for their call again. */
export function unthank(ids: number[]): Promise<unknown> {
  return invoke('deposits.unthank', { ids });
}
