import { useEffect } from 'react';

/** Jobs whose end somebody shows already; the others are told by a message. */
const watched = new Map<string, number>();

/** Says that the caller shows the job's end, until the returned function is called. */
export function watchJob(id: string): () => void {
  watched.set(id, (watched.get(id) ?? 0) + 1);
  // Who shows the end may leave for the result at the same moment.
  return () => {
    window.setTimeout(() => watched.set(id, (watched.get(id) ?? 1) - 1), 1000);
  };
}

/** Says that this component shows the job's end. */
export function useWatchedJob(id: string | null): void {
  useEffect(() => (id ? watchJob(id) : undefined), [id]);
}

export function isWatchedJob(id: string): boolean {
  return (watched.get(id) ?? 0) > 0;
}
