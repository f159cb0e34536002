import type { Settings } from '../../../shared/settings.ts';
import type { Save } from './use-saving.ts';

export type SectionProps = { settings: Settings & { hasSignature: boolean }; save: Save };

/** One group of settings under its heading. */
export function Section({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: React.ReactNode;
}) {
  return (
    <section className="settings-section" aria-label={title}>
      <div className="settings-section-head">
        <h2>{title}</h2>
        {hint && <p className="muted">{hint}</p>}
      </div>
      <div className="settings-section-body">{children}</div>
    </section>
  );
}
