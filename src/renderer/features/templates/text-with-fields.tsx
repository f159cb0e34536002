import { useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import type { MergeFieldInfo } from '../../../shared/templates.ts';
import { classes } from '../../ui/class-names.ts';
import { isComposing } from '../../ui/field.tsx';
import { applyEdit, type TextEdit } from './field-completion.ts';
import { fieldMarks, textPieces, type FieldMark } from './field-marks.ts';
import { OfferList } from './offer-list.tsx';
import { TextFaults } from './text-fault-list.tsx';
import { textFaults } from './text-faults.ts';
import { useFieldOffers } from './use-field-offers.ts';
import './text-with-fields.css';

/** What buttons beside a text do to it. */
export type TextHandle = {
  /** Begins a field at the caret, so that the list opens. */
  insertField(): void;
  selection(): readonly [from: number, to: number];
  /** As if it were typed: Ctrl+Z takes it back. */
  apply(edit: TextEdit): void;
};

type TextProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onFocus: () => void;
  fields: readonly MergeFieldInfo[];
  language: Language;
  maxLength: number;
  singleLine?: boolean;
  handle: React.Ref<TextHandle>;
};

/** Types over a part of a text, in the way that the browser can take back. */
function typeInto(element: HTMLTextAreaElement, edit: TextEdit, otherwise: (text: string) => void) {
  element.focus();
  element.setSelectionRange(edit.from, edit.to);
  const isTyped =
    edit.insert === ''
      ? edit.from === edit.to || document.execCommand('delete')
      : document.execCommand('insertText', false, edit.insert);
  if (!isTyped) otherwise(applyEdit(element.value, edit));
  element.setSelectionRange(edit.selectFrom, edit.selectTo);
}

/** A text with merge fields: marked where they stand, offered while typing. */
export function TextWithFields(props: TextProps) {
  const { label, value, onChange, fields, language, singleLine } = props;
  const { t } = useTranslation('templates');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const isBraceOfButton = useRef(false);
  const isHalfTyped = useRef(false);
  const [caret, setCaret] = useState<number | null>(null);
  const known = useMemo(
    () => (fields.length > 0 ? new Set(fields.map(({ field }) => field)) : null),
    [fields],
  );
  const marks = useMemo(() => fieldMarks(value, known), [value, known]);
  const list = useFieldOffers({ text: value, caret, fields, language });
  const { shown, active } = list;
  // What is just being typed is not wrong yet.
  const openAt = shown?.kind === 'field' ? shown.at : -1;
  const settled = marks.map((mark) => (mark.start === openAt ? { ...mark, fault: null } : mark));
  const faults = textFaults(value, settled, fields, language);

  function apply(edit: TextEdit) {
    const element = area.current;
    if (!element) return;
    // A half-typed syllable is ended first, else it would come back into the text.
    if (isHalfTyped.current) element.blur();
    typeInto(element, edit, onChange);
    setCaret(element.selectionStart);
  }
  function noteCaret() {
    const element = area.current;
    if (!element || document.activeElement !== element) return;
    const { selectionStart, selectionEnd } = element;
    if (selectionStart !== caret) list.forget();
    setCaret(selectionStart === selectionEnd ? selectionStart : null);
  }
  useImperativeHandle(props.handle, () => ({
    insertField() {
      const element = area.current;
      if (!element) return;
      const at = element.selectionEnd;
      apply({ from: at, to: at, insert: '{', selectFrom: at + 1, selectTo: at + 1 });
      list.forget();
      isBraceOfButton.current = true;
    },
    selection: () => [area.current?.selectionStart ?? 0, area.current?.selectionEnd ?? 0],
    apply,
  }));

  function putAway() {
    const isEmpty = shown?.kind === 'field' && shown.query === '';
    if (isEmpty && isBraceOfButton.current) {
      apply({ ...at(shown.at), to: shown.at + 1 });
    } else list.putAway();
    isBraceOfButton.current = false;
  }
  function onKeyDown(event: React.KeyboardEvent) {
    if (isComposing(event)) return;
    if (singleLine && event.key === 'Enter') event.preventDefault();
    if (!shown || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = shown.offers[active] ?? (event.key === 'Tab' ? shown.likely : null);
    const isStep = event.key === 'ArrowDown' || (event.key === 'ArrowUp' && active >= 0);
    if (isStep && shown.offers.length > 0) {
      event.preventDefault();
      list.step(event.key === 'ArrowDown' ? 1 : -1);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.shiftKey) {
      event.preventDefault();
      isBraceOfButton.current = false;
      apply(chosen.edit);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      putAway();
    }
  }
  const lines = `${id}-lines`;
  return (
    <div className="tpl-text">
      <label className="field-label" htmlFor={`${id}-area`}>
        {label}
      </label>
      <div className={classes('tpl-area', singleLine && 'tpl-area-line')}>
        <div ref={back} className="tpl-area-back" aria-hidden="true">
          <Marked text={value} marks={settled} />
          {/* The last line has its height although nothing is written in it. */}
          {'\u200B'}
        </div>
        <textarea
          ref={area}
          id={`${id}-area`}
          className="tpl-area-text"
          value={value}
          rows={1}
          maxLength={props.maxLength}
          spellCheck={false}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={shown ? lines : undefined}
          aria-activedescendant={shown && active >= 0 ? `${lines}-${active}` : undefined}
          aria-invalid={faults.some(({ isGrave }) => isGrave)}
          aria-describedby={faults.length > 0 ? `${id}-faults` : undefined}
          onChange={(event) => {
            const { value: typed, selectionStart } = event.target;
            onChange(singleLine ? typed.replaceAll('\n', ' ') : typed);
            setCaret(selectionStart);
          }}
          onSelect={noteCaret}
          onFocus={() => {
            props.onFocus();
            noteCaret();
          }}
          onBlur={() => {
            setCaret(null);
            isBraceOfButton.current = false;
          }}
          onCompositionStart={() => (isHalfTyped.current = true)}
          onCompositionEnd={() => (isHalfTyped.current = false)}
          onKeyDown={onKeyDown}
        />
      </div>
      {shown && (
        <OfferList
          id={lines}
          offers={shown}
          active={active}
          place={() => placeOf(back.current, shown.at)}
          onChoose={(offer) => apply(offer.edit)}
          onPoint={list.point}
        />
      )}
      <p className="visually-hidden" role="status">
        {shown?.kind === 'field' && shown.offers.length > 0
          ? t('editor.fieldCount', { count: shown.offers.length })
          : ''}
      </p>
      <TextFaults id={`${id}-faults`} faults={faults} onFix={apply} />
    </div>
  );
}

const at = (place: number): TextEdit => ({
  from: place,
  to: place,
  insert: '',
  selectFrom: place,
  selectTo: place,
});

function Marked({ text, marks }: { text: string; marks: readonly FieldMark[] }) {
  return textPieces(text, marks).map(({ at: start, text: piece, mark }) =>
    mark ? (
      <span
        key={start}
        className={classes(
          'tpl-mark',
          `tpl-mark-${mark.kind}`,
          mark.fault !== null && 'tpl-mark-fault',
        )}
      >
        {piece}
      </span>
    ) : (
      <span key={start}>{piece}</span>
    ),
  );
}

/** Where a letter of the text stands in the window. */
function placeOf(back: HTMLElement | null, offset: number): DOMRect | null {
  if (!back) return null;
  const walker = document.createTreeWalker(back, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left < length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range.getBoundingClientRect();
    }
    left -= length;
  }
  return back.getBoundingClientRect();
}
