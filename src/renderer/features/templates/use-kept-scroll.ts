import { useLayoutEffect, useRef } from 'react';
import { isNumber, recall, remember } from '../../app/router.ts';

/** Coming back finds the place where one was; waits until there is something to scroll. */
export function useKeptScroll(isReady: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !isReady) return;
    element.scrollTop = recall('templates', isNumber, 0);
    const keep = () => remember('templates', element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [isReady]);
  return ref;
}
