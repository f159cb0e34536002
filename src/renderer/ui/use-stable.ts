import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function at every rendering, which calls the newest: memoized children that get it stay as
 * they are. Only for what is called by events, never while rendering.
 */
export function useStable<A extends readonly unknown[], R>(work: (...args: A) => R) {
  const newest = useRef(work);
  useLayoutEffect(() => {
    newest.current = work;
  });
  return useCallback((...args: A): R => newest.current(...args), []);
}
