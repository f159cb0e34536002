import { useTranslation } from 'react-i18next';
import { problemStage } from '../../../../core/problems.ts';
import type { Problem } from '../../../../shared/problems.ts';
import { formatTime, localDate } from '../../../i18n/format.ts';
import { Chip } from '../../../ui/chip.tsx';
import { marginDay } from './days.ts';
import { TimelineLine } from './timeline-line.tsx';

/** A problem: how far it is, and what was proposed and done. */
export function TimelineProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation('card-log');
  const { what, openedAt, closedAt, wish, proposal, consent, settlement } = problem;
  const at = closedAt ?? openedAt;
  const stage = problemStage(problem);
  const agreed = proposal !== '' && consent !== 'open' && t(`problems.consent.${consent}`);
  return (
    <TimelineLine
      when={marginDay(localDate(at))}
      time={formatTime(at)}
      what={t('problems.title')}
      text={what}
      chips={
        <Chip tint={stage === 'closed' ? 'celadon' : 'seal'}>{t(`problems.stages.${stage}`)}</Chip>
      }
      lines={[
        wish !== '' && t('problems.wish', { text: wish }),
        proposal !== '' &&
          [t('problems.proposal', { text: proposal }), agreed].filter(Boolean).join(' · '),
        settlement !== '' && t('problems.settlement', { text: settlement }),
      ]}
    />
  );
}
