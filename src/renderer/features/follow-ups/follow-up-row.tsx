import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { nextStep } from '../../../core/follow-ups.ts';
import type { FollowUpRow } from '../../../shared/follow-ups.ts';
import { formatDate } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { asideOf, dueText, lateText, markOf } from './follow-up-texts.ts';

/** One follow-up in the list over all customers: when, who, what comes next. */
export function FollowUpListRow({ followUp }: { followUp: FollowUpRow | null }) {
  const { t } = useTranslation('follow-ups');
  if (!followUp) return <div className="follow-up-row" />;
  const step = nextStep(followUp);
  const mark = markOf(t, followUp);
  return (
    <div
      className={classes('follow-up-row', followUp.state !== 'running' && 'follow-up-row-rests')}
    >
      <span className="follow-up-box" data-space="" />
      <span className="follow-up-row-day">{whenText(t, followUp)}</span>
      <span className="follow-up-row-who ellipsis">
        {followUp.customerName || t('common:unnamed')}
      </span>
      <span className="follow-up-row-what">
        <span className="ellipsis">{step ? step.title : t('nothingLeft')}</span>
        <span className="ellipsis muted">{[followUp.name, asideOf(t, followUp)].join(' · ')}</span>
      </span>
      <span className="follow-up-row-mark">
        {mark && mark.tint !== 'blue' && <Chip tint={mark.tint}>{mark.text}</Chip>}
      </span>
    </div>
  );
}

function whenText(t: TFunction<'follow-ups'>, followUp: FollowUpRow): string {
  if (followUp.state !== 'running') {
    return followUp.stateOn === null ? '' : formatDate(followUp.stateOn);
  }
  const step = nextStep(followUp);
  return step ? dueText(t, step) : '';
}

/** What a screen reader says of it. */
export function followUpLabel(t: TFunction<'follow-ups'>, followUp: FollowUpRow | null): string {
  if (!followUp) return t('common:loading');
  const step = nextStep(followUp);
  return [
    followUp.customerName || t('common:unnamed'),
    whenText(t, followUp),
    step ? step.title : t('nothingLeft'),
    followUp.name,
    step && followUp.state === 'running' ? lateText(t, step) : markOf(t, followUp)?.text,
  ]
    .filter(Boolean)
    .join(', ');
}
