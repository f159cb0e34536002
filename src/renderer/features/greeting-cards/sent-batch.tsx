import { useTranslation } from 'react-i18next';
import type { SendingState } from '../../../shared/greeting-cards.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMark } from './use-mark.ts';

const most = 500;

/** The cards of the same print run: marked together, made again together. */
export function SentBatch({
  batch,
  isBusy,
  onBatch,
  onReprint,
}: {
  batch: string;
  isBusy: boolean;
  onBatch: (() => void) | null;
  onReprint: (mode: 'save' | 'print') => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const { data } = useRequest('greetingCards.sendings', { batch, offset: 0, limit: 1 });
  const mark = useMark();
  const total = data?.total ?? 0;
  if (total < 2) return null;

  async function markAll(state: SendingState) {
    try {
      const ids: { id: number }[] = [];
      while (ids.length < total) {
        // Each page begins where the one before ended.
        // oxlint-disable-next-line no-await-in-loop
        const { sendings } = await invoke('greetingCards.sendings', {
          batch,
          offset: ids.length,
          limit: most,
        });
        if (sendings.length === 0) break;
        ids.push(...sendings.map(({ id }) => ({ id })));
      }
      await mark(ids, state);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <div className="cards-sent-whole">
      <div className="cards-sent-head">
        <h3 className="grow">{t('sent.whole', { number: formatNumber(total) })}</h3>
        {onBatch && (
          <Button kind="link" small onPress={onBatch}>
            {t('sent.onlyBatch')}
          </Button>
        )}
      </div>
      <div className="cards-sent-actions">
        <Button small onPress={() => void markAll('sent')}>
          {t('sent.wholeSent')}
        </Button>
        <Button small onPress={() => void markAll('printed')}>
          {t('sent.wholeUnsent')}
        </Button>
        <Button small isDisabled={isBusy} onPress={() => onReprint('print')}>
          {t('sent.wholePrint')}
        </Button>
        <Button small isDisabled={isBusy} onPress={() => onReprint('save')}>
          {t('sent.wholeSave')}
        </Button>
      </div>
    </div>
  );
}
