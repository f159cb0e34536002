import { useTranslation } from 'react-i18next';
import { cardWord } from '../../../../core/card-words.ts';
import type { Feedback } from '../../../../shared/feedback.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { Chip } from '../../../ui/chip.tsx';
import { marginDay, shortDay } from './days.ts';
import { TimelineLine } from './timeline-line.tsx';

/** What the customer said of the service, or an idea, and what became of it. */
export function TimelineFeedback({ feedback }: { feedback: Feedback }) {
  const { t } = useTranslation('card-log');
  const { kind, on, text, done, doneOn, toldOn } = feedback;
  return (
    <TimelineLine
      when={marginDay(on)}
      what={cardWord('feedback', kind, currentLanguage())}
      text={text}
      chips={
        toldOn ? (
          <Chip tint="celadon">{t('feedback.told', { date: shortDay(toldOn) })}</Chip>
        ) : (
          doneOn && <Chip tint="gold">{t('feedback.untold')}</Chip>
        )
      }
      lines={[done !== '' && t('feedback.done', { text: done })]}
    />
  );
}
