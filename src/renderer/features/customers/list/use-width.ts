import { useEffect, useState } from 'react';
import { useRem } from '../../../ui/use-rem.ts';

/** The inner width of an element in rem, 0 until it is known; give it the element as `ref`. */
export function useWidth(): [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  const rem = useRem();
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width / rem];
}
