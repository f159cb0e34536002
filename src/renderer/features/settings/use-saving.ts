import { useState } from 'react';
import type { Settings } from '../../../shared/settings.ts';
import { describeError, invoke, queryClient, queryKey } from '../../api.ts';
import type { SaveResult } from '../../ui/inline-edit.tsx';

export type SaveState = 'idle' | 'saving' | 'saved';
export type Save = (patch: Partial<Settings>) => Promise<SaveResult>;

/** Saves one setting at a time, at once; `state` is shown so that nobody looks for a button. */
export function useSaving(): { state: SaveState; error: unknown; save: Save } {
  const [state, setState] = useState<SaveState>('idle');
  const [error, setError] = useState<unknown>(null);
  async function save(patch: Partial<Settings>): Promise<SaveResult> {
    setState('saving');
    setError(null);
    try {
      const settings = await invoke('settings.update', { patch });
      queryClient.setQueryData(queryKey('settings.get'), settings);
      setState('saved');
      return { ok: true };
    } catch (thrown) {
      setState('idle');
      setError(thrown);
      return { ok: false, message: describeError(thrown) };
    }
  }
  return { state, error, save };
}
