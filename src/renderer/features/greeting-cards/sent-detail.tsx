import { useTranslation } from 'react-i18next';
import type { SendingRow } from '../../../shared/greeting-cards.ts';
import { useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatDate, formatTime, localDate } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CardSvg } from './card-svg.tsx';
import { SentBatch } from './sent-batch.tsx';
import { StateChip } from './sent-row.tsx';
import { StateButtons } from './state-buttons.tsx';
import { useReprint } from './use-reprint.ts';

/** One sent card as it went out, what became of it, and the ways to make it again. */
export function SentDetail({
  sending,
  title,
  onBatch,
}: {
  sending: SendingRow;
  title: string;
  /** Shows only those of the same run; null where that is so already. */
  onBatch: (() => void) | null;
}) {
  const { t } = useTranslation('greeting-cards');
  const { id, spec, customerName, customerId, sentAt, layout } = sending;
  const drawing = useRequest('greetingCards.preview', { spec, layout });
  const hands = useRequest('greetingCards.hands');
  const hand = hands.data?.find((each) => each.id === spec.hand)?.name[currentLanguage()];
  const { busy, reprint } = useReprint();
  const name = customerName || t('common:unnamed');
  const facts = [title, hand ?? spec.hand, t(`layouts.${layout}`)];
  return (
    <SidePanel title={t('sent.card', { name })} className="cards-sent-detail">
      <header>
        <div className="cards-sent-head">
          <h2 className="grow">{name}</h2>
          <StateChip card={sending} />
        </div>
        <p className="muted">
          {formatDate(localDate(sentAt), 'full')} {formatTime(sentAt)}
        </p>
        <p>{facts.join(' · ')}</p>
      </header>
      {drawing.error ? (
        <ErrorNotice error={drawing.error} />
      ) : (
        drawing.data && (
          <div
            className="cards-sent-paper"
            style={{ aspectRatio: drawing.data.widthMm / drawing.data.heightMm }}
          >
            <CardSvg drawing={drawing.data} label={t('previewOf', { name, text: spec.message })} />
          </div>
        )
      )}
      <StateButtons state={sending.state} sendings={[sending]} />
      <div className="cards-sent-actions">
        <Button isDisabled={busy} onPress={() => void reprint(id, 'print', false)}>
          {t('sent.reprint')}
        </Button>
        <Button isDisabled={busy} onPress={() => void reprint(id, 'save', false)}>
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
      <SentBatch
        batch={sending.batch}
        isBusy={busy}
        onBatch={onBatch}
        onReprint={(mode) => void reprint(id, mode, true)}
      />
      {busy && (
        <p className="muted" role="status">
          {t('sent.working')}
        </p>
      )}
    </SidePanel>
  );
}
