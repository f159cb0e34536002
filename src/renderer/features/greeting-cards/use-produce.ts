import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flip } from '../../../shared/greeting-card-spec.ts';
import { describeError, invoke } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';
import { startNextBatch } from './studio-store.ts';
import { cardToMake, type Look, type PaperChoice, type StudioCard } from './studio.ts';

type Batch = {
  cardsToWrite: () => readonly StudioCard[];
  template: string;
  look: Look | null;
  paper: PaperChoice;
  flip: Flip;
  /** False while the words on screen are still those of before. */
  isReady: boolean;
};

/** Starts a print run of the batch, one at a time; `jobId` is the run to show. */
export function useProduce({ cardsToWrite, template, look, paper, flip, isReady }: Batch) {
  const { t } = useTranslation('greeting-cards');
  const [jobId, setJobId] = useState<string | null>(null);
  const isStarting = useRef(false);

  async function produce(mode: 'save' | 'print') {
    if (!isReady || !look || isStarting.current || jobId) return;
    const cards = cardsToWrite().map((card) => cardToMake(card, template, look));
    if (cards.length === 0) return;
    isStarting.current = true;
    const { envelope, labels, address, each } = paper;
    try {
      const { job } = await invoke('greetingCards.produce', {
        cards,
        layout: look.layout,
        flip,
        each: each && mode === 'save',
        envelope,
        labels,
        address,
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
