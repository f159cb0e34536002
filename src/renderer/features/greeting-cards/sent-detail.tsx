import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { sendingRow } from '../../../shared/greeting-cards.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { revealFile } from '../../app/written-file.tsx';
import { formatDate, formatNumber, formatTime, localDate } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { CardSvg } from './card-svg.tsx';

export type SentCard = z.infer<typeof sendingRow>;

/** One sent card as it went out, and the ways to make it again. */
export function SentDetail({ sending, title }: { sending: SentCard; title: string }) {
  const { t } = useTranslation('greeting-cards');
  const { spec, signed, customerName, customerId, sentAt, layout } = sending;
  const drawing = useRequest('greetingCards.preview', { spec, signed });
  const hands = useRequest('greetingCards.hands');
  const hand = hands.data?.find(({ id }) => id === spec.hand)?.name[currentLanguage()] ?? spec.hand;
  const { busy, reprint } = useReprint(sending.id);
  const name = customerName || t('common:unnamed');
  const facts = [title, hand, t(`layouts.${layout}`)];
  return (
    <SidePanel title={t('sent.card', { name })} className="cards-sent-detail">
      <header>
        <h2>{name}</h2>
        <p className="muted">
          {formatDate(localDate(sentAt), 'full')} {formatTime(sentAt)}
        </p>
        <p>{facts.join(' · ')}</p>
      </header>
      {drawing.error ? (
        <ErrorNotice error={drawing.error} />
      ) : (
        <div className="cards-sent-paper">
          {drawing.data && (
            <CardSvg drawing={drawing.data} label={t('previewOf', { name, text: spec.message })} />
          )}
        </div>
      )}
      <div className="cards-sent-actions">
        <Button isDisabled={busy} onPress={() => void reprint('print', false)}>
          {t('sent.reprint')}
        </Button>
        <Button isDisabled={busy} onPress={() => void reprint('save', false)}>
          {t('sent.reprintSave')}
        </Button>
        <Button onPress={() => navigate(formatRoute(['customers', customerId]))}>
          {t('sent.openCard')}
        </Button>
        <Button
          onPress={() => navigate(formatRoute(['greeting-cards'], { ids: String(customerId) }))}
        >
          {t('sent.again')}
        </Button>
      </div>
      <div className="cards-sent-whole">
        <h3>{t('sent.whole')}</h3>
        <div className="cards-sent-actions">
          <Button small isDisabled={busy} onPress={() => void reprint('print', true)}>
            {t('sent.wholePrint')}
          </Button>
          <Button small isDisabled={busy} onPress={() => void reprint('save', true)}>
            {t('sent.wholeSave')}
          </Button>
        </div>
      </div>
      {busy && (
        <p className="muted" role="status">
          {t('sent.working')}
        </p>
      )}
    </SidePanel>
  );
}

/** Makes the same bytes again and says where they went. */
function useReprint(sending: number) {
  const { t } = useTranslation('greeting-cards');
  const [busy, setBusy] = useState(false);
  async function reprint(mode: 'save' | 'print', whole: boolean) {
    setBusy(true);
    try {
      const { file, pages } = await invoke('greetingCards.reprint', { sending, whole, mode });
      const number = formatNumber(pages);
      if (file) {
        toast({
          text: t('sent.savedAgain', { pages: number }),
          action: { label: t('jobs:show'), onAction: () => revealFile(file) },
        });
      } else if (pages > 0) toast({ text: t('sent.printedAgain', { pages: number }) });
      else toast({ text: t('produce.gaveUp') });
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
    setBusy(false);
  }
  return { busy, reprint };
}
