import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui/field.tsx';
import type { SaveResult } from '../../ui/inline-edit.tsx';

const pauseBeforeSaving = 700;

/** One line that saves itself after a pause and on leaving; a refusal keeps the text and says why. */
export function SavedField({
  label,
  value,
  placeholder,
  maxLength,
  type,
  className,
  hideLabel,
  check,
  onSave,
}: {
  label: string;
  value: string;
  placeholder?: string;
  maxLength?: number;
  type?: 'text' | 'tel' | 'number';
  className?: string;
  hideLabel?: boolean;
  /** Words of what is wrong, or null; what is wrong is not saved. */
  check?: (text: string) => string | null;
  onSave: (text: string) => Promise<SaveResult>;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const timer = useRef(0);
  const latest = useRef({ typed, value, onSave, check });
  useEffect(() => {
    latest.current = { typed, value, onSave, check };
  });

  async function save() {
    window.clearTimeout(timer.current);
    const now = latest.current;
    if (now.typed === null || now.check?.(now.typed)) return;
    if (now.typed === now.value) return setTyped(null);
    const result = await now.onSave(now.typed);
    setRefusal(result.ok ? null : result.message);
    if (result.ok && latest.current.typed === now.typed) setTyped(null);
  }
  const saveLatest = useRef(save);
  useEffect(() => {
    saveLatest.current = save;
  });
  useEffect(() => {
    const flush = () => void saveLatest.current();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  return (
    <div role="presentation" className={className} onBlur={() => void save()}>
      <TextField
        label={label}
        hideLabel={hideLabel ?? false}
        type={type ?? 'text'}
        value={typed ?? value}
        error={(typed === null ? null : check?.(typed)) ?? refusal}
        onChange={(text) => {
          setTyped(text);
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => void saveLatest.current(), pauseBeforeSaving);
        }}
        onSubmit={() => void save()}
        {...(placeholder ? { placeholder } : {})}
        {...(maxLength ? { maxLength } : {})}
      />
    </div>
  );
}
