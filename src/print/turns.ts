import { setImmediate } from 'node:timers/promises';

/** How long work goes on before others get their turn, milliseconds. */
const shareMs = 12;

/**
 * Lets long work pause for the event loop now and then: call it between items. It throws the
 * signal's reason once that is aborted.
 */
export function createTurns(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < shareMs) return;
    await setImmediate();
    since = performance.now();
    signal?.throwIfAborted();
  };
}
