import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import { Button } from '../../ui/button.tsx';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { ConsentsPart } from './card-log/consents-part.tsx';
import { DecisionPart } from './card-log/decision-part.tsx';
import { ExpectationsPart } from './card-log/expectations-part.tsx';
import { ExtrasPart } from './card-log/extras-part.tsx';
import { OpenMatters } from './card-log/open-matters.tsx';
import { QuestionsPart } from './card-log/questions-part.tsx';
import { ReferralPart } from './card-log/referral-part.tsx';
import { ServicePart } from './card-log/service-part.tsx';
import { SignalsPart } from './card-log/signals-part.tsx';
import type { SaveCard } from './use-card.ts';
import './card-log/side.css';

/** The parts that show only once there is something in them; until then a word at the foot adds. */
const parts = [
  {
    name: 'expectations',
    Part: ExpectationsPart,
    has: (card: Card) => card.expectations.length > 0,
  },
  { name: 'extras', Part: ExtrasPart, has: (card: Card) => card.extras.length > 0 },
  {
    name: 'referrals',
    Part: ReferralPart,
    has: (card: Card) => card.referredBy !== null || card.referrals.length > 0,
  },
  { name: 'signals', Part: SignalsPart, has: (card: Card) => card.signals.length > 0 },
  { name: 'questions', Part: QuestionsPart, has: (card: Card) => card.questions.length > 0 },
  { name: 'decision', Part: DecisionPart, has: (card: Card) => card.decision !== null },
] as const;
type PartName = (typeof parts)[number]['name'];

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
  const [adding, setAdding] = useState<PartName | null>(null);
  const missing = parts.filter(({ name, has }) => !has(card) && adding !== name);
  return (
    <div className="card-side">
      <OpenMatters card={card} isReadOnly={isReadOnly} />
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
      {parts.map(({ name, Part }) => (
        <Part
          key={name}
          card={card}
          save={save}
          isReadOnly={isReadOnly}
          isAdding={adding === name}
          setAdding={(isAdding) => setAdding(isAdding ? name : null)}
        />
      ))}
      {!isReadOnly && missing.length > 0 && (
        <div className="log-more" role="group" aria-label={t('addMore')}>
          {missing.map(({ name }) => (
            <Button
              key={name}
              kind="quiet"
              small
              icon="add"
              aria-label={t('addOf', { name: t(`${name}.title`) })}
              onPress={() => setAdding(name)}
            >
              {t(`${name}.title`)}
            </Button>
          ))}
        </div>
      )}
      <ConsentsPart card={card} save={save} isReadOnly={isReadOnly} />
      <ServicePart card={card} save={save} isReadOnly={isReadOnly} />
    </div>
  );
}
