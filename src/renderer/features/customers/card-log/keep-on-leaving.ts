import { useEffect, useLayoutEffect, useRef } from 'react';

/** What was typed is kept also when the screen is left or the window closed without leaving the line. */
export function useKeepOnLeaving(keep: () => Promise<unknown>): void {
  const latest = useRef(keep);
  useLayoutEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const now = () => void latest.current();
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
}
