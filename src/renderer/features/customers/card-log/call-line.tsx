import { useTranslation } from 'react-i18next';
import { useCard } from '../use-card.ts';
import { LineInput } from './line-input.tsx';

/** The card's one line in the call window: what is heard goes onto the card without leaving the call. */
export function CallLine({ customerId }: { customerId: number }) {
  const { t } = useTranslation('card-log');
  const { card, save } = useCard(customerId, {}, () => undefined);
  if (!card) return null;
  return (
    <LineInput
      label={t('line.ofCall')}
      placeholder={t('line.hintOfCall')}
      save={save}
      isReadOnly={card.trashedAt !== null}
    />
  );
}
