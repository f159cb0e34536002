import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { AddRecipient } from './add-recipient.tsx';
import { RecipientRow, useRowLabel } from './recipient-row.tsx';
import { SourceMenu } from './source-menu.tsx';
import type { StudioCard } from './studio.ts';
import './recipient-list.css';

/** Who gets a card; the one in sight is previewed and edited. */
export const RecipientList = memo(function RecipientList({
  count,
  cardAt,
  ids,
  active,
  households,
  onActiveChange,
  onAdd,
  onRemove,
  onSwitch,
  onClear,
  onHouseholds,
}: {
  count: number;
  cardAt: (index: number) => StudioCard | null;
  ids: readonly number[];
  active: number;
  households: boolean;
  onActiveChange: (index: number) => void;
  onAdd: (ids: readonly number[], from?: string) => void;
  onRemove: (card: StudioCard) => void;
  onSwitch: (card: StudioCard, isOn: boolean) => void;
  onClear: () => void;
  onHouseholds: (households: boolean) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const rowLabel = useRowLabel();
  function onKeyDown(event: React.KeyboardEvent) {
    const card = cardAt(active);
    if ((event.key === 'Delete' || event.key === 'Backspace') && card) onRemove(card);
  }
  function onToggle(index: number) {
    const card = cardAt(index);
    if (card) onSwitch(card, !card.isOn);
  }
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
      <div className="cards-recipients-add">
        <AddRecipient ids={ids} onAdd={onAdd} />
        <SourceMenu onAdd={onAdd} />
      </div>
      {ids.length === 0 ? (
        <div className="cards-recipients-none">
          <p className="muted">{t('noRecipients')}</p>
          <Button small onPress={() => navigate(formatRoute(['customers']))}>
            {t('openCustomers')}
          </Button>
        </div>
      ) : (
        <>
          <div className="cards-recipients-box" role="presentation" onKeyDown={onKeyDown}>
            <VirtualList
              label={t('recipientsLabel')}
              count={count}
              rowHeight={2.125}
              active={active}
              takesLooseKeys
              onActiveChange={onActiveChange}
              onToggle={onToggle}
              isSelected={(index) => cardAt(index)?.isOn ?? false}
              rowLabel={(index) => rowLabel(cardAt(index))}
              renderRow={(index) => <RecipientRow card={cardAt(index)} />}
            />
          </div>
          <Switch label={t('households')} isSelected={households} onChange={onHouseholds} />
        </>
      )}
    </section>
  );
});
