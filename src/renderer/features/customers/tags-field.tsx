import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import { useRequest } from '../../api.ts';
import { Tag } from '../../ui/chip.tsx';
import { isComposing } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import type { SaveCard } from './use-card.ts';
import './card/tags.css';

const shownSuggestions = 6;

/** Tags as chips; typing offers the ones in use, Enter or a comma adds. */
export function TagsField({
  card,
  save,
  isReadOnly,
}: {
  card: Card;
  save: SaveCard;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('customers');
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { data: known = [] } = useRequest('customers.tags');
  const wanted = text.trim();
  const suggestions = known
    .filter(({ tag }) => !card.tags.includes(tag) && tag.includes(wanted))
    .slice(0, shownSuggestions);

  async function change(make: (tags: readonly string[]) => string[]) {
    const result = await save((now) => ({ tags: make(now.tags) }));
    if (!result.ok) toast({ text: result.message, tint: 'seal', stays: true });
  }
  function add(tag: string) {
    setText('');
    const clean = tag.trim().slice(0, 60);
    if (clean) void change((tags) => [...new Set([...tags, clean])]);
  }
  return (
    <div
      className="card-tags"
      role="group"
      aria-label={t('fields.tags')}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setOpen(false);
        add(text);
      }}
    >
      {card.tags.map((tag) => (
        <Tag
          key={tag}
          tag={tag}
          {...(isReadOnly
            ? {}
            : { onRemove: () => void change((tags) => tags.filter((each) => each !== tag)) })}
        />
      ))}
      {!isReadOnly && (
        <div className="card-tags-entry">
          <input
            className="card-tags-input"
            aria-label={t('addTag')}
            placeholder={t('addTag')}
            value={text}
            onFocus={() => setOpen(true)}
            onChange={(event) => {
              const typed = event.target.value;
              if (typed.endsWith(',')) add(typed.slice(0, -1));
              else setText(typed);
            }}
            onKeyDown={(event) => {
              if (isComposing(event)) return;
              if (event.key === 'Enter') add(text);
              else if (event.key === 'Escape') setText('');
              else if (event.key === 'Backspace' && text === '') {
                void change((tags) => tags.slice(0, -1));
              }
            }}
          />
          {isOpen && suggestions.length > 0 && (
            <div className="card-tags-known">
              {suggestions.map(({ tag }) => (
                <button key={tag} type="button" className="pill" onClick={() => add(tag)}>
                  {tag}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
