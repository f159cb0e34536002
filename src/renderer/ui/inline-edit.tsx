import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterPress } from './after-press.ts';
import { classes } from './class-names.ts';
import { isComposing } from './field.tsx';
import './inline-edit.css';

export type SaveResult = { ok: true } | { ok: false; message: string };

type InlineEditProps = {
  /** The accessible name: "휴대폰", "메모". */
  label: string;
  value: string;
  /** Saves; a refusal keeps the text on screen and shows the message below it. */
  onSave: (text: string) => Promise<SaveResult>;
  placeholder?: string;
  /** Several lines: Enter makes a new one, a pause in typing saves. */
  multiline?: boolean;
  /** Checked before saving; words of what is wrong, or null. */
  check?: (text: string) => string | null;
  className?: string;
  autoFocus?: boolean;
  isReadOnly?: boolean;
  maxLength?: number;
  inputRef?: React.Ref<HTMLTextAreaElement>;
  /** Told on Esc and after Enter, when the field gives up the keyboard. */
  onDone?: () => void;
  /** Told at every key, for help that follows the typing. */
  onTyping?: (text: string | null) => void;
  /** Under this name a text that could not be saved waits when the screen is left. */
  keepAs?: string;
};

const pauseBeforeSaving = 1200;

/** Texts that could not be saved before their screen was left; there again on coming back. */
const kept = new Map<string, string>();

/**
 * Text that is edited where it stands and saves itself: on Enter, Tab and leaving; with `multiline`
 * also after a pause. Esc brings the saved text back. Text that could not be saved is never dropped.
 */
export function InlineEdit(props: InlineEditProps) {
  const { label, value, multiline, placeholder, className, isReadOnly } = props;
  const edit = useInlineEdit(props);
  const { t } = useTranslation('common');
  const errorId = useId();
  return (
    <div className={classes('inline-edit', className)} data-saving={edit.saving || undefined}>
      <textarea
        ref={edit.ref}
        className="inline-edit-input"
        rows={1}
        aria-label={label}
        aria-invalid={edit.error ? true : undefined}
        aria-describedby={edit.error ? errorId : undefined}
        placeholder={placeholder}
        readOnly={isReadOnly}
        maxLength={props.maxLength}
        spellCheck={false}
        autoComplete="off"
        value={edit.text ?? value}
        onChange={(event) => edit.type(event.target.value)}
        onFocus={(event) => {
          // A short text is usually replaced, a long one continued.
          if (!multiline && !isReadOnly) event.target.select();
        }}
        onBlur={() => afterPress(() => void edit.saveLatest())}
        onKeyDown={edit.onKeyDown}
      />
      {edit.error && (
        <span className="inline-edit-error" id={errorId} role="alert">
          {edit.error} {t('notSavedYet')}
        </span>
      )}
    </div>
  );
}

function useInlineEdit(props: InlineEditProps) {
  const { value, onSave, multiline, check, onDone, onTyping, keepAs } = props;
  const [text, setText] = useState<string | null>(() => kept.get(keepAs ?? '') ?? null);
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const typed = useRef<string | null>(text);
  const timer = useRef(0);
  const composing = useRef(false);

  function set(next: string | null) {
    typed.current = next;
    setText(next);
    onTyping?.(next);
  }

  async function save(): Promise<void> {
    window.clearTimeout(timer.current);
    const wanted = typed.current;
    if (wanted === null) return;
    if (wanted === value) return set(null);
    const problem = check?.(wanted) ?? null;
    setError(problem);
    if (problem) return;
    setSaving(true);
    const result = await onSave(multiline ? wanted : wanted.trim());
    setSaving(false);
    setError(result.ok ? null : result.message);
    // What was typed while saving stays and is saved by the next pause.
    if (result.ok && typed.current === wanted) set(null);
  }

  const latestSave = useRef(save);
  useLayoutEffect(() => {
    latestSave.current = save;
  });
  useEffect(() => {
    const now = () => void latestSave.current();
    window.addEventListener('pagehide', now);
    window.addEventListener('blur', now);
    return () => {
      window.removeEventListener('pagehide', now);
      window.removeEventListener('blur', now);
      // Leaving the screen never loses text.
      void latestSave.current().then(() => {
        if (!keepAs) return;
        if (typed.current === null) kept.delete(keepAs);
        else kept.set(keepAs, typed.current);
      });
    };
  }, [keepAs]);
  const autoFocus = props.autoFocus;
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  function type(next: string) {
    set(multiline ? next : next.replaceAll('\n', ' '));
    window.clearTimeout(timer.current);
    if (multiline) {
      timer.current = window.setTimeout(() => {
        if (!composing.current) void latestSave.current();
      }, pauseBeforeSaving);
    }
  }

  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>) {
    composing.current = isComposing(event);
    if (composing.current) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      window.clearTimeout(timer.current);
      set(null);
      setError(null);
      event.currentTarget.blur();
      onDone?.();
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.blur();
      onDone?.();
    }
  }

  function ref(element: HTMLTextAreaElement | null) {
    input.current = element;
    const outer = props.inputRef;
    if (typeof outer === 'function') outer(element);
    else if (outer) outer.current = element;
  }

  return { text, error, saving, saveLatest: () => latestSave.current(), type, onKeyDown, ref };
}
