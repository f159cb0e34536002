import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { afterPress } from '../../ui/after-press.ts';
import { Segmented } from '../../ui/choices.tsx';
import { isComposing } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useCardWords } from '../customers/card-log/card-words.ts';
import type { SaveCard } from '../customers/use-card.ts';
import { LogLineRead } from './log-line-read.tsx';
import { lineUses, useLogLine, type LineUse, type LogLineState } from './use-log-line.ts';
import '../customers/card-log/line-input.css';
import './log-line.css';

/**
 * One line for whatever just happened or was learned: "통화 5분 필터 문의 → 금요일 방문 약속". What it
 * was understood as shows below while typing, each part to be changed by a press; Enter keeps it, and
 * so does leaving.
 */
export function LogLine({
  customerId,
  customerName,
  save,
  label,
  placeholder,
  isReadOnly,
  inputRef,
  keys,
}: {
  customerId: number;
  customerName: string;
  save: SaveCard;
  label: string;
  placeholder: string;
  isReadOnly?: boolean;
  inputRef?: React.Ref<HTMLInputElement>;
  keys?: string;
}) {
  const line = useLogLine({ customerId, customerName }, save);
  const { t } = useTranslation('contacts');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const isOpen = line.text.trim() !== '';
  return (
    <div
      ref={box}
      className="log-line"
      onBlur={(event) => {
        if (box.current?.contains(event.relatedTarget)) return;
        // A press on a part takes the keyboard there only when it ends, and its menu lies elsewhere.
        afterPress(() => {
          const { activeElement } = document;
          if (box.current?.contains(activeElement) || activeElement?.closest('.popover')) return;
          if (box.current?.querySelector('[aria-expanded="true"]')) return;
          void line.keep();
        });
      }}
    >
      <input
        ref={inputRef}
        className="field-input"
        aria-label={label}
        {...(keys ? { 'aria-keyshortcuts': keys.toUpperCase() } : {})}
        aria-invalid={line.error !== null}
        aria-describedby={isOpen ? `${id}-read` : undefined}
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
      {isOpen && <Understood id={`${id}-read`} line={line} />}
      {line.error && (
        <p className="field-error" role="alert">
          {line.error} {t('common:notSavedYet')}
        </p>
      )}
    </div>
  );
}

/** Below the line: what it becomes, and what else it could become. */
function Understood({ id, line }: { id: string; line: LogLineState }) {
  const { t } = useTranslation('contacts');
  const words = useCardWords();
  const { current, asEntry } = line;
  const nameOf = (use: LineUse): string => {
    if (use === 'log') return t('line.kinds.log');
    return use === asEntry.kind && asEntry.signal
      ? words('signal', asEntry.signal)
      : t(`card-log:line.kinds.${use}`);
  };
  return (
    <div
      className="log-line-kinds"
      data-kind={current}
      role="presentation"
      onKeyDownCapture={(event) => {
        const isChoice = event.target instanceof HTMLInputElement;
        if (event.key === 'Enter' && isChoice) void line.keep();
      }}
    >
      {current === 'log' && <LogLineRead line={line} />}
      <Segmented
        pills
        label={t('card-log:line.kind')}
        value={current}
        onChange={line.use}
        options={lineUses.map((value) => ({ value, label: nameOf(value) }))}
      />
      <p className="log-line-hint" id={id} aria-live="polite">
        {current === 'log' ? t('line.hint') : t('card-log:line.becomes', { kind: nameOf(current) })}
      </p>
    </div>
  );
}
