import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { isComposing } from '../../ui/field.tsx';
import { RecipientHits, type Hit } from './recipient-hits.tsx';
import { addFrom } from './source-menu.tsx';

const shownHits = 8;
const mostPeople = 10_000;

/** Finds a customer by name, consonants or digits and adds them; the field is ready for the next. */
export function AddRecipient({
  ids,
  onAdd,
}: {
  ids: readonly number[];
  onAdd: (ids: readonly number[], from?: string) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const earlyEnter = useRef(false);
  const { data, isPlaceholderData } = useQuery({
    ...request('customers.search', {
      text,
      limit: shownHits,
      countUpTo: mostPeople,
      order: 'recent-contact',
    }),
    placeholderData: keepPreviousData,
  });
  const hits: Hit[] = (data?.customers ?? []).map(({ id, name, company, phones }) => ({
    id,
    name: name || t('common:unnamed'),
    hint: ids.includes(id) ? t('already') : company || (phones[0] ?? ''),
    isThere: ids.includes(id),
  }));
  const at = Math.min(active, hits.length - 1);
  const total = data?.total ?? 0;

  function add(hit: Hit | undefined) {
    if (!hit || hit.isThere) return;
    onAdd([hit.id]);
    setText('');
    setActive(0);
  }

  function addAll() {
    void addFrom({ kind: 'search', text }, t('source.search', { text }), onAdd);
    setText('');
    setOpen(false);
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen) setActive((at + step + hits.length) % Math.max(1, hits.length));
      else setOpen(true);
    } else if (event.key === 'Enter' && isOpen && event.shiftKey) {
      event.preventDefault();
      if (total > 1 && text.trim() !== '') addAll();
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (isPlaceholderData) earlyEnter.current = true;
      else add(hits[at]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  }

  // Enter came before the answer: it means the first one found, not one of the hits before.
  useEffect(() => {
    if (!earlyEnter.current || isPlaceholderData) return;
    earlyEnter.current = false;
    add(hits[0]);
  });

  return (
    <div className="cards-add">
      <input
        ref={input}
        className="field-input"
        role="combobox"
        aria-label={t('add')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && hits[at] ? `${listId}-${hits[at].id}` : undefined}
        placeholder={t('addShort')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          earlyEnter.current = false;
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <RecipientHits
          id={listId}
          label={t('add')}
          hits={hits}
          active={at}
          below={input}
          nothing={data && hits.length === 0 ? t('addNone') : null}
          onChoose={add}
          all={
            total > 1 && text.trim() !== '' ? t('addAll', { number: formatNumber(total) }) : null
          }
          onAll={addAll}
        />
      )}
    </div>
  );
}
