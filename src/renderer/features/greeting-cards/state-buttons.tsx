import { useTranslation } from 'react-i18next';
import type { Sending, SendingState } from '../../../shared/greeting-cards.ts';
import { Button } from '../../ui/button.tsx';
import { useMark } from './use-mark.ts';

const ways: Record<SendingState, readonly SendingState[]> = {
  printed: ['sent'],
  sent: ['returned', 'printed'],
  returned: ['sent', 'printed'],
};

/** What may become of a card next. */
export function StateButtons({
  state,
  sendings,
}: {
  state: SendingState;
  sendings: readonly Pick<Sending, 'id'>[];
}) {
  const { t } = useTranslation('greeting-cards');
  const mark = useMark();
  return (
    <div className="cards-state-buttons">
      {ways[state].map((to, index) => (
        <Button
          key={to}
          small
          kind={index === 0 && to === 'sent' ? 'primary' : 'plain'}
          onPress={() => void mark(sendings, to)}
        >
          {t(`mark.${to}`)}
        </Button>
      ))}
    </div>
  );
}
