import { describeError, invoke } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';

/** How long what was typed last may take to be saved. */
const savingMs = 300;

/** Leaves the field that is being typed in, so that it saves, and locks the box. */
export async function lockNow(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((done) => setTimeout(done, savingMs));
  try {
    await invoke('keys.lock');
  } catch (thrown) {
    toast({ text: describeError(thrown), tint: 'seal', stays: true });
  }
}
