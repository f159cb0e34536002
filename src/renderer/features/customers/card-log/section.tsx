import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterPress } from '../../../ui/after-press.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { classes } from '../../../ui/class-names.ts';
import { isComposing } from '../../../ui/field.tsx';
import { useKeepOnLeaving } from './keep-on-leaving.ts';
import type { Saved } from '../use-card.ts';

/** A part of the right column: its heading, the way to add, and what stands there. */
export function SideSection({
  title,
  addLabel,
  onAdd,
  children,
}: {
  title: string;
  addLabel?: string;
  /** Left out on a card that cannot be changed. */
  onAdd?: (() => void) | undefined;
  children: React.ReactNode;
}) {
  const id = useId();
  return (
    <section className="log-section" aria-labelledby={id}>
      <div className="log-section-head">
        <h2 className="card-heading" id={id}>
          {title}
        </h2>
        {onAdd && addLabel && (
          <IconButton small icon="add" label={addLabel} className="log-add" onPress={onAdd} />
        )}
      </div>
      {children}
    </section>
  );
}

/** An entry in a few words that opens to be changed where it stands. */
export function EntryItem({
  summary,
  aside,
  className,
  startsOpen,
  onRemove,
  removeLabel,
  children,
}: {
  summary: React.ReactNode;
  /** Stands beside the summary, opened or not: one thing that a press does. */
  aside?: React.ReactNode;
  className?: string;
  startsOpen?: boolean;
  onRemove?: (() => void) | undefined;
  removeLabel: string;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('card-log');
  const [isOpen, setOpen] = useState(startsOpen ?? false);
  const id = useId();
  const head = useRef<HTMLButtonElement>(null);
  function close() {
    setOpen(false);
    head.current?.focus();
  }
  return (
    <li className={classes('log-entry-item', className)} data-open={isOpen || undefined}>
      <div className="log-summary-line">
        <button
          ref={head}
          type="button"
          className="log-summary"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {summary}
        </button>
        {aside}
      </div>
      {isOpen && (
        <div
          id={id}
          className="log-opened"
          role="presentation"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
            event.stopPropagation();
            close();
          }}
        >
          {children}
          <div className="log-opened-foot">
            {onRemove && (
              <Button kind="quiet" small icon="trash" aria-label={removeLabel} onPress={onRemove}>
                {t('remove')}
              </Button>
            )}
            <span className="grow" />
            <Button kind="quiet" small onPress={close}>
              {t('fold')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

/** A line for one more entry: Enter keeps it and is ready for the next, Esc or leaving it empty ends. */
export function AddLine({
  label,
  placeholder,
  onAdd,
  onEnd,
  maxLength = 2000,
}: {
  label: string;
  placeholder: string;
  onAdd: (text: string) => Promise<Saved>;
  onEnd: () => void;
  maxLength?: number;
}) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  // What stands there at this moment, also while the line is being taken away.
  const typed = useRef('');
  useEffect(() => input.current?.focus(), []);

  function type(next: string) {
    typed.current = next;
    setText(next);
  }
  async function keep(): Promise<boolean> {
    const line = typed.current.trim();
    if (line === '') return true;
    type('');
    const result = await onAdd(line);
    setError(result.ok ? null : result.message);
    if (!result.ok) type(line);
    return result.ok;
  }
  useKeepOnLeaving(keep);
  async function leave() {
    if (await keep()) onEnd();
  }
  return (
    <div className="log-add-line">
      <input
        ref={input}
        className="field-input"
        aria-label={label}
        aria-invalid={error !== null}
        placeholder={placeholder}
        value={text}
        maxLength={maxLength}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onBlur={() => afterPress(() => void leave())}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Enter') void (text.trim() === '' ? leave() : keep());
          else if (event.key === 'Escape') {
            type('');
            onEnd();
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
