import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import { Button } from '../../ui/button.tsx';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { ConsentsPart } from './card-log/consents-part.tsx';
import { OpenMatters } from './card-log/open-matters.tsx';
import { ServicePart } from './card-log/service-part.tsx';
import { knownOf, mattersOf, type CardPart } from './card-parts.ts';
import type { SaveCard } from './use-card.ts';
import './card-log/side.css';

/** The right of the card: what is open, the notes, what is known of the person, what they agreed to. */
export function CardSide({
  card,
  save,
  isReadOnly,
}: {
  card: Card;
  save: SaveCard;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card-log');
  const [adding, setAdding] = useState<CardPart | null>(null);
  // What belongs to a stored card cannot be added to one that is only being typed.
  const isStored = card.id !== 0;
  const parts = [...(isStored ? mattersOf : []), ...knownOf];
  const missing = parts.filter((part) => !part.has(card) && adding !== part);
  const shown = (part: CardPart) => {
    const { title, Part } = part;
    return (
      <Part
        key={title}
        card={card}
        save={save}
        isReadOnly={isReadOnly}
        isAdding={adding === part}
        setAdding={(isAdding) => setAdding(isAdding ? part : null)}
      />
    );
  };
  return (
    <div className="card-side">
      <OpenMatters card={card} isReadOnly={isReadOnly} />
      {isStored && mattersOf.map(shown)}
      <section>
        <h2 className="card-heading">{t('customers:fields.notes')}</h2>
        <InlineEdit
          className="log-notes"
          multiline
          label={t('customers:fields.notes')}
          value={card.notes}
          keepAs={`${card.id} notes`}
          placeholder={t('customers:hints.notes')}
          isReadOnly={isReadOnly}
          maxLength={200_000}
          onSave={(text) => save(() => ({ notes: text }))}
        />
      </section>
      {knownOf.map(shown)}
      {!isReadOnly && missing.length > 0 && (
        <div className="log-more" role="group" aria-label={t('addMore')}>
          {missing.map((part) => (
            <Button
              key={part.title}
              kind="quiet"
              small
              icon="add"
              aria-label={t('addOf', { name: t(part.title) })}
              onPress={() => setAdding(part)}
            >
              {t(part.title)}
            </Button>
          ))}
        </div>
      )}
      <ConsentsPart card={card} save={save} isReadOnly={isReadOnly} />
      <ServicePart card={card} save={save} isReadOnly={isReadOnly} />
    </div>
  );
}
