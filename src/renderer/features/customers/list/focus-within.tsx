import { useEffect, useRef } from 'react';

const takesFocus = 'input, textarea, [role=option], button';

/** Takes the keyboard along to what has just appeared, unless something in it has it already. */
export function FocusWithin({ children }: { children: React.ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element || element.contains(document.activeElement)) return;
    element.querySelector<HTMLElement>(takesFocus)?.focus();
  }, []);
  return (
    <div ref={frame} className="list-popover-content">
      {children}
    </div>
  );
}
