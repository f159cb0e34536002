import { useEffect, useState } from 'react';

function readRem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** How many px one rem has now; follows a change of the text size. */
export function useRem(): number {
  const [rem, setRem] = useState(readRem);
  useEffect(() => {
    const probe = document.createElement('div');
    probe.style.cssText = 'position:absolute;visibility:hidden;width:1rem;height:0';
    document.body.append(probe);
    const observer = new ResizeObserver(() => setRem(readRem()));
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, []);
  return rem;
}
