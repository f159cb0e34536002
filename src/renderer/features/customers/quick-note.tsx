import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import { LogLine } from '../contacts/log-line.tsx';
import { LineInput } from './card-log/line-input.tsx';
import type { SaveCard } from './use-card.ts';

/** N: one line of what just happened or was learned; it goes where it belongs. */
export function QuickNote({
  card,
  inputRef,
  save,
  isReadOnly,
}: {
  card: Card;
  inputRef: React.Ref<HTMLInputElement>;
  save: SaveCard;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card-log');
  const line = {
    label: t('customers:quickNote'),
    ...{ save, isReadOnly, inputRef, keys: 'n' },
  };
  // Nobody was talked to whose card is only being begun.
  if (card.id === 0) return <LineInput {...line} placeholder={t('line.hint')} />;
  return (
    <LogLine
      {...line}
      customerId={card.id}
      customerName={card.name || card.company || t('common:unnamed')}
      placeholder={t('contacts:line.placeholder')}
    />
  );
}
