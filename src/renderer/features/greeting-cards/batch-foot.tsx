import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { pagesOf, type Look } from './studio.ts';
import type { Totals } from './use-studio-cards.ts';
import './batch-foot.css';

/** What the batch comes to, what to mind, and the buttons that make it. */
export const BatchFoot = memo(function BatchFoot({
  totals,
  look,
  isReady,
  onLeaveOut,
  onProof,
  onSave,
  onPrint,
}: {
  totals: Totals;
  look: Look;
  isReady: boolean;
  /** Switches these off, saying so. */
  onLeaveOut: (ids: readonly number[], said: string) => void;
  onProof: () => void;
  onSave: () => void;
  onPrint: () => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const nobody = totals.cards === 0;
  const sent = formatNumber(totals.sent.length);
  const said = [
    t('summary', {
      cards: formatNumber(totals.cards),
      pages: formatNumber(pagesOf(totals.cards, look)),
    }),
    totals.noAddress.length > 0 &&
      t('summaryNoAddress', { number: formatNumber(totals.noAddress.length) }),
    totals.off > 0 && t('summaryOff', { number: formatNumber(totals.off) }),
  ];
  return (
    <div className="cards-foot">
      {!(nobody && totals.off === 0) && <p>{said.filter(Boolean).join(' · ')}</p>}
      {totals.sent.length > 0 && (
        <p className="cards-foot-sent">
          {t('summarySent', { number: sent })}
          {totals.sent.length < totals.cards && (
            <Button
              kind="link"
              small
              onPress={() => onLeaveOut(totals.sent, t('leftOutSent', { number: sent }))}
            >
              {t('notes.leaveOut')}
            </Button>
          )}
        </p>
      )}
      <div className="cards-foot-buttons">
        <Button isDisabled={nobody || !isReady} onPress={onSave}>
          {t('save')}
        </Button>
        <Button kind="primary" keys="mod+p" isDisabled={nobody || !isReady} onPress={onPrint}>
          {t('print')}
        </Button>
      </div>
      <div className="cards-foot-note">
        <p className="grow">{!nobody && t('recordNote')}</p>
        <Button kind="link" small isDisabled={nobody} onPress={onProof}>
          {t('proof')}
        </Button>
      </div>
    </div>
  );
});
