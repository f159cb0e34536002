import { useTranslation } from 'react-i18next';
import type { Corrections } from '../../../core/contact-line-clauses.ts';
import { readContactNote } from '../../../core/contact-line-note.ts';
import { LineParts } from './line-parts.tsx';
import { localMoment } from './log-help.ts';

/**
 * What the notes of a contact being written will leave on the card, to be corrected before it is
 * logged. It stands above the buttons, so that it is in sight when they are pressed.
 */
export function NoteParts({
  note,
  corrections,
  onCorrect,
}: {
  note: string;
  corrections: Corrections;
  onCorrect: (corrections: Corrections) => void;
}) {
  const { t } = useTranslation('contacts');
  const lines = readContactNote(note, localMoment(new Date()), corrections);
  const corrected = corrections.roles ?? new Map<string, unknown>();
  const clauses = lines
    .flatMap((line) => line.clauses)
    .filter(({ role, raw }) => role !== 'note' || corrected.has(raw));
  if (clauses.length === 0) return null;
  return (
    <section className="line-understood" aria-label={t('panel.understoodLabel')} aria-live="polite">
      <p className="line-understood-head">
        <strong>{t('panel.understoodLabel')}</strong> {t('panel.understoodHint')}
      </p>
      <div className="line-parts">
        <LineParts withNotes clauses={clauses} corrections={corrections} onCorrect={onCorrect} />
      </div>
    </section>
  );
}
