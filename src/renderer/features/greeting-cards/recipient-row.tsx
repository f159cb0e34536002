import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import type { StudioCard } from './studio.ts';

/** One recipient: the switch, the name, and the weightiest thing to mind; all of it stands beside the words. */
export function RecipientRow({ card }: { card: StudioCard | null }) {
  const { t } = useTranslation('greeting-cards');
  if (!card) return null;
  return (
    <div className={classes('cards-recipient', !card.isOn && 'cards-recipient-off')}>
      <span className="checkbox" data-select data-selected={card.isOn || undefined}>
        <span className="checkbox-box">{card.isOn && <Icon name="check" size="0.75rem" />}</span>
      </span>
      <span className="grow ellipsis">
        {card.customerName || t('common:unnamed')}
        {card.also.length > 0 && (
          <span className="muted"> {t('alsoShort', { number: card.also.length })}</span>
        )}
      </span>
      {card.isEdited && <span className="cards-recipient-edited">{t('chip.edited')}</span>}
      <Weightiest card={card} />
    </div>
  );
}

function Weightiest({ card }: { card: StudioCard }) {
  const { t } = useTranslation('greeting-cards');
  if (card.withdrawn) return <Chip tint="seal">{t('chip.withdrawn')}</Chip>;
  if (card.address === '') return <Chip tint="seal">{t('chip.noAddress')}</Chip>;
  if (card.sentThisYear !== null) {
    return (
      <Chip tint="gold">{t('chip.sentThisYear', { date: formatDate(card.sentThisYear) })}</Chip>
    );
  }
  if (card.missing.length > 0) return <Chip tint="gold">{t('chip.missing')}</Chip>;
  return null;
}

/** Everything that a row says, for who does not see it. */
export function useRowLabel(): (card: StudioCard | null) => string {
  const { t } = useTranslation('greeting-cards');
  return (card) => {
    if (!card) return '';
    const said = [
      card.customerName || t('common:unnamed'),
      card.also.length > 0 && t('alsoShort', { number: card.also.length }),
      card.isEdited && t('chip.edited'),
      card.withdrawn && t('chip.withdrawn'),
      card.address === '' && t('chip.noAddress'),
      card.sentThisYear && t('chip.sentThisYear', { date: formatDate(card.sentThisYear) }),
      card.missing.length > 0 && t('chip.missing'),
    ];
    return said.filter(Boolean).join(', ');
  };
}
