import { useEffect, useRef } from 'react';
import type { Settings } from '../../../shared/settings.ts';
import { useInIndex } from './section-index.tsx';
import type { Save } from './use-saving.ts';

export type SectionProps = { settings: Settings; save: Save };

/** One group of settings under its heading. */
export function Section({
  title,
  hint,
  isWanted = false,
  children,
}: {
  title: string;
  hint?: string;
  /** The address asked for this one: it comes into sight. */
  isWanted?: boolean;
  children: React.ReactNode;
}) {
  const box = useRef<HTMLElement>(null);
  useInIndex(title, box);
  useEffect(() => {
    if (isWanted) box.current?.scrollIntoView({ block: 'start' });
  }, [isWanted]);
  return (
    <section ref={box} className="settings-section" aria-label={title} tabIndex={-1}>
      <div className="settings-section-head">
        <h2>{title}</h2>
        {hint && <p className="muted">{hint}</p>}
      </div>
      <div className="settings-section-body">{children}</div>
    </section>
  );
}
