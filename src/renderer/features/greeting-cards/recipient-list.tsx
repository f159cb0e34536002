import { useTranslation } from 'react-i18next';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { AddRecipient } from './add-recipient.tsx';
import type { StudioCard } from './studio.ts';
import './recipient-list.css';

/** Who gets a card; the one in sight is previewed and edited. */
export function RecipientList({
  cards,
  ids,
  active,
  onActiveChange,
  onAdd,
  onRemove,
  onClear,
}: {
  cards: readonly StudioCard[];
  ids: readonly number[];
  active: number;
  onActiveChange: (index: number) => void;
  onAdd: (id: number) => void;
  onRemove: (card: StudioCard) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation('greeting-cards');
  return (
    <section className="cards-recipients" aria-label={t('recipients')}>
      <header className="cards-recipients-head">
        <h2 className="minor-title">
          {ids.length > 0
            ? t('recipientCount', { number: formatNumber(ids.length) })
            : t('recipients')}
        </h2>
        {ids.length > 0 && (
          <Button kind="link" small onPress={onClear}>
            {t('clear')}
          </Button>
        )}
      </header>
      <AddRecipient ids={ids} onAdd={onAdd} />
      {ids.length === 0 ? (
        <div className="cards-recipients-none">
          <p className="muted">{t('noRecipients')}</p>
          <Button small onPress={() => navigate(formatRoute(['customers']))}>
            {t('openCustomers')}
          </Button>
        </div>
      ) : (
        <div
          className="cards-recipients-box"
          role="presentation"
          onKeyDown={(event) => {
            const card = cards[active];
            if (event.key === 'Delete' && card) onRemove(card);
          }}
        >
          <VirtualList
            label={t('recipientsLabel')}
            count={cards.length}
            rowHeight={2.25}
            active={active}
            onActiveChange={onActiveChange}
            isSelected={(index) => index === active}
            rowLabel={(index) => rowLabel(cards[index])}
            renderRow={(index) => <Row card={cards[index]} />}
          />
        </div>
      )}
    </section>
  );

  function rowLabel(card: StudioCard | undefined): string {
    if (!card) return '';
    const said = [
      card.customerName || t('common:unnamed'),
      card.isEdited && t('chip.edited'),
      !card.hasAddress && t('chip.noAddress'),
      card.sentThisYear && t('chip.sentThisYear', { date: formatDate(card.sentThisYear) }),
    ];
    return said.filter(Boolean).join(', ');
  }
}

function Row({ card }: { card: StudioCard | undefined }) {
  const { t } = useTranslation('greeting-cards');
  if (!card) return null;
  return (
    <div className="cards-recipient">
      <span className="grow ellipsis">{card.customerName || t('common:unnamed')}</span>
      {card.isEdited && <span className="cards-recipient-edited">{t('chip.edited')}</span>}
      {card.sentThisYear ? (
        <Chip tint="gold">{t('chip.sentThisYear', { date: formatDate(card.sentThisYear) })}</Chip>
      ) : (
        !card.hasAddress && <Chip tint="seal">{t('chip.noAddress')}</Chip>
      )}
    </div>
  );
}
