import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateName } from '../../../shared/greeting-cards.ts';
import { describeError, invoke } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';
import { cardsToMake, type Look, type StudioCard } from './studio.ts';
import { startNextBatch } from './studio-store.ts';

type Batch = {
  cards: readonly StudioCard[];
  template: TemplateName;
  look: Look;
  /** False while the words on screen are still those of before. */
  isReady: boolean;
};

/** Starts a print run of the batch, one at a time; `jobId` is the run to show. */
export function useProduce({ cards, template, look, isReady }: Batch) {
  const { t } = useTranslation('greeting-cards');
  const [jobId, setJobId] = useState<string | null>(null);
  const isStarting = useRef(false);

  async function produce(mode: 'save' | 'print') {
    if (cards.length === 0 || !isReady || isStarting.current || jobId) return;
    isStarting.current = true;
    try {
      const { layout, signed } = look;
      const { job } = await invoke('greetingCards.produce', {
        cards: cardsToMake(cards, template, look),
        layout,
        signed,
        mode,
      });
      if (job) setJobId(job);
      else toast({ text: t('produce.gaveUp') });
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
    isStarting.current = false;
  }

  function close() {
    setJobId(null);
    startNextBatch();
  }

  return { jobId, produce, close };
}
