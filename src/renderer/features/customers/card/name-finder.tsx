import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../../shared/customer-list.ts';
import { request } from '../../../api.ts';
import { Chip } from '../../../ui/chip.tsx';
import { isComposing } from '../../../ui/field.tsx';
import './name-finder.css';

const most = 6;

/** A name that is typed; customers who fit are offered, and one of them may be chosen. */
export function NameFinder({
  label,
  placeholder,
  text,
  chosen,
  except,
  onType,
  onChoose,
  onSubmit,
}: {
  label: string;
  placeholder: string;
  text: string;
  chosen: CustomerRow | null;
  /** Never offered: the card itself. */
  except: number;
  onType: (text: string) => void;
  onChoose: (row: CustomerRow | null) => void;
  onSubmit: () => void;
}) {
  const { t } = useTranslation('card');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const wanted = text.trim();
  const { data } = useQuery({
    ...request('customers.search', { text: wanted, limit: most + 1 }),
    placeholderData: keepPreviousData,
    enabled: wanted !== '' && chosen === null,
  });
  const rows = (data?.customers ?? []).filter((row) => row.id !== except).slice(0, most);
  const isShown = isOpen && wanted !== '' && rows.length > 0 && chosen === null;

  function choose(row: CustomerRow | undefined) {
    if (!row) return;
    onChoose(row);
    setOpen(false);
  }
  function onKeyDown(event: React.KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' && isShown) setActive(Math.min(rows.length - 1, active + 1));
    else if (event.key === 'ArrowUp' && isShown) setActive(Math.max(-1, active - 1));
    else if (event.key === 'Enter' && isShown && active >= 0) choose(rows[active]);
    else if (event.key === 'Enter') onSubmit();
    else if (event.key === 'Escape' && isShown) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className="finder field">
      <label className="field-label" htmlFor={`${id}-input`}>
        {label}
      </label>
      {chosen ? (
        <Chip
          tint="blue"
          onRemove={() => onChoose(null)}
          removeLabel={t('relations.unlink', { name: chosen.name })}
        >
          {t('relations.linkedTo', { name: chosen.name || chosen.company })}
        </Chip>
      ) : (
        <input
          id={`${id}-input`}
          className="field-input"
          role="combobox"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isShown && active >= 0 ? `${id}-${active}` : undefined}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opening the form means typing into it
          autoFocus
          placeholder={placeholder}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            onType(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      )}
      <ul
        id={`${id}-list`}
        className="finder-list"
        role="listbox"
        aria-label={t('relations.found')}
        hidden={!isShown}
      >
        {isShown &&
          rows.map((row, index) => (
            // The input keeps the keyboard; Enter and the arrows act there.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={row.id}
              id={`${id}-${index}`}
              className="finder-row"
              role="option"
              aria-selected={index === active}
              onPointerMove={() => setActive(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(row)}
            >
              <span className="grow">{row.name || row.company}</span>
              <span className="muted">
                {[row.name ? row.company : '', row.phones[0]].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}
