import { useState } from 'react';
import { undoable } from '../../app/undo.ts';

/** Sends what a dialog asked for: closes it when it is done, keeps it and the error when it is not. */
export function useSending(onClose: () => void) {
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  async function send(act: () => Promise<{ change: number | null }>, said: string): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setError(null);
    try {
      const { change } = await act();
      undoable(said, [change]);
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  return { error, isBusy, send };
}
