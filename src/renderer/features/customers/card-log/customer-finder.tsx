import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../../api.ts';
import { isComposing } from '../../../ui/field.tsx';
import './customer-finder.css';

const shownHits = 7;

/** Finds one customer by name, consonants or digits; Enter takes the marked one, Esc gives up. */
export function CustomerFinder({
  label,
  without,
  onChoose,
  onEnd,
}: {
  label: string;
  /** A card that cannot be chosen: the one that asks. */
  without: number;
  onChoose: (id: number) => void;
  /** Left out where the finder is a field of a dialog, which has a way out of its own. */
  onEnd?: () => void;
}) {
  const { t } = useTranslation('card-log');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const earlyEnter = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { data, isPlaceholderData } = useQuery({
    ...request('customers.search', { text, limit: shownHits + 1, order: 'recent-contact' }),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== '',
  });
  const isSettled = data !== undefined && !isPlaceholderData;
  const hits =
    text.trim() === ''
      ? []
      : (data?.customers ?? []).filter(({ id }) => id !== without).slice(0, shownHits);
  const at = Math.max(0, Math.min(active, hits.length - 1));
  useEffect(() => input.current?.focus(), []);
  // Enter came before the answer: it means the first one found, not one of the hits before.
  useEffect(() => {
    if (!earlyEnter.current || !isSettled) return;
    earlyEnter.current = false;
    if (hits[0]) onChoose(hits[0].id);
  });

  function onKeyDown(event: React.KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown') setActive(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(at - 1, 0));
    else if (event.key === 'Escape' && onEnd) onEnd();
    else if (event.key === 'Enter' && !isSettled) earlyEnter.current = text.trim() !== '';
    else if (event.key === 'Enter' && hits[at]) onChoose(hits[at].id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className="log-finder">
      <input
        ref={input}
        className="field-input"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits[at] ? `${listId}-${hits[at].id}` : undefined}
        placeholder={t('finder.hint')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          earlyEnter.current = false;
        }}
        onBlur={onEnd}
        onKeyDown={onKeyDown}
      />
      {text.trim() !== '' && (
        <div className="log-finder-hits">
          {isSettled && hits.length === 0 && (
            <p className="muted" role="status">
              {t('finder.nobody')}
            </p>
          )}
          <div id={listId} role="listbox" aria-label={label}>
            {hits.map((hit, index) => (
              // The keys act in the field; this is for the pointer.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={hit.id}
                id={`${listId}-${hit.id}`}
                role="option"
                aria-selected={index === at}
                className="log-finder-hit"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(hit.id)}
              >
                <span>{hit.name || hit.company || t('common:unnamed')}</span>
                <span className="muted">{hit.company || hit.phones[0]}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
