import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asKind, lineKinds, readCardLine, type LineKind } from '../../../../core/card-line.ts';
import { undoable } from '../../../app/undo.ts';
import { today } from '../../../i18n/format.ts';
import { afterPress } from '../../../ui/after-press.ts';
import { Segmented } from '../../../ui/choices.tsx';
import { isComposing } from '../../../ui/field.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import type { SaveCard } from '../use-card.ts';
import { linePatch } from './line-patch.ts';
import { useKeepOnLeaving } from './keep-on-leaving.ts';
import { useCardWords } from './card-words.ts';
import './line-input.css';

/**
 * One line for whatever was just learned. What kind of entry it is shows below while typing and can
 * be picked otherwise (↑ ↓, Tab, a press); Enter keeps it, and so does leaving.
 */
export function LineInput({
  label,
  placeholder,
  save,
  isReadOnly,
  inputRef,
  keys,
}: {
  label: string;
  placeholder: string;
  save: SaveCard;
  isReadOnly?: boolean;
  inputRef?: React.Ref<HTMLInputElement>;
  keys?: string;
}) {
  const { t } = useTranslation('card-log');
  const line = useLine(save);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const isOpen = line.text.trim() !== '';
  return (
    <div
      ref={box}
      className="log-line"
      onBlur={(event) => {
        if (box.current?.contains(event.relatedTarget)) return;
        // A press on a kind takes the keyboard there only when it ends.
        afterPress(() => {
          if (!box.current?.contains(document.activeElement)) void line.keep();
        });
      }}
    >
      <input
        ref={inputRef}
        className="field-input"
        aria-label={label}
        {...(keys ? { 'aria-keyshortcuts': keys.toUpperCase() } : {})}
        aria-invalid={line.error !== null}
        aria-describedby={isOpen ? `${id}-kind` : undefined}
        placeholder={placeholder}
        value={line.text}
        disabled={isReadOnly ?? false}
        maxLength={10_000}
        autoComplete="off"
        onChange={(event) => line.type(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
          if (event.key === 'Enter' && isPlain) void line.keep();
          else if (event.key === 'Escape') event.currentTarget.blur();
          else if (event.key === 'ArrowDown' && isOpen) line.step(1);
          else if (event.key === 'ArrowUp' && isOpen) line.step(-1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {keys && line.text === '' && <Kbd keys={keys} />}
      {isOpen && (
        <KindChoice
          id={`${id}-kind`}
          kind={line.read.kind}
          signal={line.read.signal}
          onChange={line.choose}
          onEnter={() => void line.keep()}
        />
      )}
      {line.error && (
        <p className="field-error" role="alert">
          {line.error} {t('common:notSavedYet')}
        </p>
      )}
    </div>
  );
}

function KindChoice({
  id,
  kind,
  signal,
  onChange,
  onEnter,
}: {
  id: string;
  kind: LineKind;
  signal: string | null;
  onChange: (kind: LineKind) => void;
  onEnter: () => void;
}) {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  const nameOf = (each: LineKind) =>
    each === kind && signal ? words('signal', signal) : t(`line.kinds.${each}`);
  return (
    <div
      className="log-line-kinds"
      data-kind={kind}
      role="presentation"
      onKeyDownCapture={(event) => {
        if (event.key === 'Enter') onEnter();
      }}
    >
      <Segmented
        pills
        label={t('line.kind')}
        value={kind}
        onChange={onChange}
        options={lineKinds.map((value) => ({ value, label: nameOf(value) }))}
      />
      <p className="log-line-hint" id={id} aria-live="polite">
        {t('line.becomes', { kind: nameOf(kind) })}
      </p>
    </div>
  );
}

function useLine(save: SaveCard) {
  const { t } = useTranslation('card-log');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<LineKind | null>(null);
  const [error, setError] = useState<string | null>(null);
  const sending = useRef(false);
  const recognised = readCardLine(text, today());
  const read = chosen ? asKind(recognised, chosen) : recognised;

  function type(next: string) {
    setText(next);
    // What was picked belongs to this line; the next begins anew.
    if (next.trim() === '') {
      setChosen(null);
      setError(null);
    }
  }
  async function keep() {
    if (text.trim() === '' || sending.current) return;
    sending.current = true;
    const result = await save((now) => linePatch(now, read, today()));
    sending.current = false;
    setError(result.ok ? null : result.message);
    if (!result.ok) return;
    // What was typed while it was saved is the beginning of the next line.
    setText((now) => (now === text ? '' : now));
    setChosen(null);
    undoable(t('line.kept', { kind: t(`line.kinds.${read.kind}`) }), [result.change]);
  }
  useKeepOnLeaving(keep);
  function step(by: number) {
    const at = lineKinds.indexOf(read.kind) + by;
    setChosen(lineKinds[(at + lineKinds.length) % lineKinds.length] ?? 'note');
  }
  return { text, read, error, type, keep, step, choose: setChosen };
}
