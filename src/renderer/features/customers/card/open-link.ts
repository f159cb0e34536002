import { describeError, invoke } from '../../../api.ts';
import { toast } from '../../../ui/toast.tsx';

/** Hands a number or an address to the program that dials or writes; null does nothing. */
export function openLink(url: string | null) {
  if (!url) return;
  invoke('settings.openLink', { url }).catch((error: unknown) =>
    toast({ text: describeError(error), tint: 'seal', stays: true }),
  );
}
