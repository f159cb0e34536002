import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import { describeError, invoke } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';
import { changeStudio, currentStudio } from './studio-store.ts';
import { textKey, withText, type StudioCard } from './studio.ts';

/** Writes a card with another wording of its template; words changed by hand come back by undo. */
export function useWording(language: Language) {
  const { t } = useTranslation('greeting-cards');
  return async (card: StudioCard, wording: number) => {
    const { template, paper, texts } = currentStudio();
    const key = textKey(template, language, card.customerId);
    const before = texts[key] ?? null;
    try {
      const { cards } = await invoke('greetingCards.compose', {
        template,
        language,
        customerIds: [card.customerId, ...card.also.map(({ customerId }) => customerId)],
        households: paper.households,
        address: paper.address,
        wording,
      });
      const written = cards[0];
      if (!written) return;
      const { greeting, message, closing, missing } = written;
      const original = { greeting, message, closing };
      const own = { ...original, original, wording, missing, edited: false };
      changeStudio((now) => withText(now, key, own));
      if (before?.edited) {
        toast({
          text: t('wording.replaced'),
          action: {
            label: t('common:undo'),
            onAction: () => changeStudio((now) => withText(now, key, before)),
          },
        });
      }
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  };
}
