import { useEffect } from 'react';

/** Jobs whose end somebody shows already; the others are told by a message. */
const watched = new Map<string, number>();

/** Says that this component shows the job's end. */
export function useWatchedJob(id: string | null): void {
  useEffect(() => {
    if (!id) return;
    watched.set(id, (watched.get(id) ?? 0) + 1);
    return () => {
      // Who shows the end may leave for the result at the same moment.
      window.setTimeout(() => watched.set(id, (watched.get(id) ?? 1) - 1), 1000);
    };
  }, [id]);
}

export function isWatchedJob(id: string): boolean {
  return (watched.get(id) ?? 0) > 0;
}
