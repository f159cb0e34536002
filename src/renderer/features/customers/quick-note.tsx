import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNoteDate } from './note-line.ts';
import { noteWith } from './note-line.ts';
import { isComposing } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import type { SaveCard } from './use-card.ts';

/** N: a line for the notes, dated; Enter keeps it. */
export function QuickNote({
  inputRef,
  save,
  isReadOnly,
}: {
  inputRef: React.Ref<HTMLInputElement>;
  save: SaveCard;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('customers');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function keep() {
    const line = text.trim();
    if (line === '') return;
    const result = await save((now) => ({ notes: noteWith(now.notes, line, formatNoteDate()) }));
    setError(result.ok ? null : result.message);
    if (result.ok) setText('');
  }
  return (
    <div className="card-quick-note">
      <input
        ref={inputRef}
        className="field-input"
        aria-label={t('quickNote')}
        aria-keyshortcuts="N"
        aria-invalid={error !== null}
        placeholder={t('quickNoteHint')}
        value={text}
        disabled={isReadOnly}
        maxLength={10_000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Enter') void keep();
          else if (event.key === 'Escape') event.currentTarget.blur();
          else return;
          event.stopPropagation();
        }}
        onBlur={() => void keep()}
      />
      <Kbd keys="n" />
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
