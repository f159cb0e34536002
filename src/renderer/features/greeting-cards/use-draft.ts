import { useEffect, useState } from 'react';
import { invoke } from '../../api.ts';
import { changeStudio, currentStudio, subscribeToStudio } from './studio-store.ts';
import { isUntouched } from './studio.ts';

const pauseBeforeKeeping = 800;
let isLoaded = false;
let timer = 0;

function keep(): void {
  window.clearTimeout(timer);
  timer = 0;
  const studio = currentStudio();
  // A draft that cannot be kept now is kept at the next change; the words are still in the window.
  invoke('greetingCards.keepDraft', { draft: isUntouched(studio) ? null : { ...studio } }).catch(
    () => undefined,
  );
}

function keepSoon(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(keep, pauseBeforeKeeping);
}

/** Takes up the batch of before a restart and keeps every change from then on; once a start. */
async function load(): Promise<void> {
  const { draft } = await invoke('greetingCards.draft').catch(() => ({ draft: null }));
  if (isLoaded) return;
  isLoaded = true;
  if (draft && isUntouched(currentStudio())) changeStudio(() => draft);
  subscribeToStudio(keepSoon);
  window.addEventListener('pagehide', () => {
    if (timer !== 0) keep();
  });
}

/** True once the studio holds what it held when the program was last closed. */
export function useDraft(): boolean {
  const [isReady, setReady] = useState(isLoaded);
  useEffect(() => {
    if (!isReady) void load().then(() => setReady(true));
  }, [isReady]);
  return isReady;
}
