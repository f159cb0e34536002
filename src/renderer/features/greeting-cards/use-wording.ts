import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import type { Template } from '../../../shared/templates.ts';
import { describeError, invoke } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';
import type { StudioCard } from './studio.ts';
import type { useStudioCards } from './use-studio-cards.ts';

type Cards = Pick<ReturnType<typeof useStudioCards>, 'ownOf' | 'putBack' | 'setWording'>;

/** Writes a card with another wording of its template; words changed by hand come back by undo. */
export function useWording(cards: Cards, template: Template | undefined, language: Language) {
  const { t } = useTranslation('greeting-cards');
  return async (card: StudioCard, wording: number) => {
    const text = template?.wordings[wording];
    if (!text) return;
    const before = cards.ownOf(card);
    try {
      const { customerId } = card;
      const { problems, ...filled } = await invoke('templates.fill', {
        text,
        language,
        customerId,
      });
      cards.setWording(
        card,
        wording,
        filled,
        problems.map(({ field }) => field),
      );
      if (before?.edited) {
        toast({
          text: t('wording.replaced'),
          action: { label: t('common:undo'), onAction: () => cards.putBack(card, before) },
        });
      }
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  };
}
