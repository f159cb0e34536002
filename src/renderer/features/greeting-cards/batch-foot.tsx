import { useTranslation } from 'react-i18next';
import type { CardLayout } from '../../../shared/greeting-cards.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { pagesOf, type StudioCard } from './studio.ts';
import './batch-foot.css';

/** What the batch comes to, what to mind, and the buttons that make it. */
export function BatchFoot({
  cards,
  layout,
  onRemove,
  onProof,
  onSave,
  onPrint,
}: {
  cards: readonly StudioCard[];
  layout: CardLayout;
  onRemove: (ids: readonly number[], said: string) => void;
  onProof: () => void;
  onSave: () => void;
  onPrint: () => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const nobody = cards.length === 0;
  const noAddress = cards.filter((card) => !card.hasAddress).length;
  const sent = cards.filter((card) => card.sentThisYear !== null);
  const number = formatNumber(sent.length);
  return (
    <div className="cards-foot">
      {!nobody && (
        <p>
          {t('summary', {
            cards: formatNumber(cards.length),
            pages: formatNumber(pagesOf(cards.length, layout)),
          })}
          {noAddress > 0 && ` · ${t('summaryNoAddress', { number: formatNumber(noAddress) })}`}
        </p>
      )}
      {sent.length > 0 && (
        <p className="cards-foot-sent">
          {t('summarySent', { number })}
          {sent.length < cards.length && (
            <Button
              kind="link"
              small
              onPress={() =>
                onRemove(
                  sent.map((card) => card.customerId),
                  t('removedSent', { number }),
                )
              }
            >
              {t('removeSent')}
            </Button>
          )}
        </p>
      )}
      <div className="cards-foot-buttons">
        <Button isDisabled={nobody} onPress={onProof}>
          {t('proof')}
        </Button>
        <Button isDisabled={nobody} onPress={onSave}>
          {t('save')}
        </Button>
        <Button
          className="cards-foot-print"
          kind="primary"
          keys="mod+p"
          isDisabled={nobody}
          onPress={onPrint}
        >
          {t('print')}
        </Button>
      </div>
      {!nobody && (
        <p className="cards-foot-note">{t('recordNote', { number: formatNumber(cards.length) })}</p>
      )}
    </div>
  );
}
