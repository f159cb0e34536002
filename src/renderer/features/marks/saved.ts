import { describeError, invoke } from '../../api.ts';
import { texts } from '../../i18n/index.ts';
import { toast } from '../../ui/toast.tsx';

let dismiss: (() => void) | null = null;

/** The way back of before is no more: it would take back what was done since. */
export function forgetUndo(): void {
  dismiss?.();
  dismiss = null;
}

/** Says what was done to the marks, with the way back of so many changes. */
export function saved(text: string, changes = 1): void {
  async function undo() {
    try {
      for (let left = changes; left > 0; left--) {
        // The last one first.
        // oxlint-disable-next-line no-await-in-loop
        await invoke('marks.undo');
      }
    } catch (thrown) {
      toast({ text: describeError(thrown), tint: 'seal', stays: true });
    }
  }
  forgetUndo();
  dismiss = toast({ text, action: { label: texts.t('common:undo'), onAction: () => void undo() } });
}
