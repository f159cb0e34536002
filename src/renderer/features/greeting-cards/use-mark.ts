import { useTranslation } from 'react-i18next';
import type { Sending, SendingMark, SendingState } from '../../../shared/greeting-cards.ts';
import { describeError, invoke } from '../../api.ts';
import { formatNumber, today } from '../../i18n/format.ts';
import { toast } from '../../ui/toast.tsx';

/** Marks cards sent, returned or printed again, with a way back; answers whether it was done. */
export function useMark() {
  const { t } = useTranslation('greeting-cards');
  return async (
    sendings: readonly Pick<Sending, 'id'>[],
    state: SendingState,
    onUndone?: () => void,
  ): Promise<boolean> => {
    const marks = sendings.map(({ id }): SendingMark => ({ id, state, on: today() }));
    try {
      const { before } = await invoke('greetingCards.mark', { marks });
      toast({
        text: t(`marked.${state}`, { number: formatNumber(marks.length) }),
        action: {
          label: t('common:undo'),
          onAction: () => {
            invoke('greetingCards.mark', { marks: before }).then(
              () => onUndone?.(),
              (error: unknown) => toast({ text: describeError(error), tint: 'seal', stays: true }),
            );
          },
        },
      });
      return true;
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
      return false;
    }
  };
}
