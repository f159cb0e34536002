import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPromiseLine } from '../../../core/promise-line.ts';
import { describeError, invoke } from '../../api.ts';
import { undoable } from '../../app/undo.ts';
import { today } from '../../i18n/format.ts';
import { afterPress } from '../../ui/after-press.ts';
import { isComposing } from '../../ui/field.tsx';
import { useKeepOnLeaving } from '../customers/card-log/keep-on-leaving.ts';
import { useUnderstood } from './use-understood.ts';

/** One line for one promise: says what it understood, Enter keeps it, Esc or leaving it empty ends. */
export function AddPromiseLine({ customerId, onEnd }: { customerId: number; onEnd: () => void }) {
  const { t } = useTranslation('promises');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const understood = useUnderstood(text);
  const hint = useId();
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
    try {
      const promise = { ...readPromiseLine(line, today()), madeOn: today() };
      const { change } = await invoke('promises.add', { customerId, promise });
      setError(null);
      undoable(t('said.added'), [change]);
      return true;
    } catch (thrown) {
      setError(describeError(thrown));
      type(line);
      return false;
    }
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
        aria-label={t('add.label')}
        aria-invalid={error !== null}
        aria-describedby={hint}
        placeholder={t('add.hint')}
        value={text}
        maxLength={2000}
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
      <p id={hint} className="promise-understood" aria-live="polite">
        {understood}
      </p>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
