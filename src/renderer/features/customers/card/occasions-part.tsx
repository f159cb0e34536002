import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occasion } from '../../../../shared/card-parts.ts';
import { BirthdayField } from '../birthday-field.tsx';
import { SideSection } from '../card-log/section.tsx';
import { entryEditing, type ListOf } from '../card-log/use-entries.ts';
import { OccasionForm } from './occasion-form.tsx';
import { OccasionItem } from './occasion-item.tsx';
import type { FactsProps } from './part-props.ts';
import './occasions.css';

const list: ListOf<Occasion> = {
  get: (now) => now.occasions,
  set: (occasions) => ({ occasions }),
};

/** The birthday and every other day that is kept, with its next date in both calendars. */
export function OccasionsPart({ card, save, isReadOnly }: FactsProps) {
  const { t } = useTranslation('card');
  const [isAdding, setAdding] = useState(false);
  const editing = entryEditing(list, save);
  return (
    <SideSection
      title={t('occasions.title')}
      addLabel={t('occasions.add')}
      onAdd={isReadOnly ? undefined : () => setAdding(true)}
    >
      <BirthdayField card={card} save={save} isReadOnly={isReadOnly} />
      {card.occasions.length > 0 && (
        <ul className="open-list">
          {card.occasions.map((entry, index) => (
            <OccasionItem
              key={entry.uid || `new ${index}`}
              entry={entry}
              index={index}
              facts={card.occasionFacts.find(({ uid }) => uid !== '' && uid === entry.uid)}
              editing={editing}
              isReadOnly={isReadOnly}
            />
          ))}
        </ul>
      )}
      {isAdding && <OccasionForm onAdd={editing.add} onEnd={() => setAdding(false)} />}
    </SideSection>
  );
}
