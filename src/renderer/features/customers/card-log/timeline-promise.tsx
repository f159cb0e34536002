import { useTranslation } from 'react-i18next';
import { promiseOutcome } from '../../../../core/promises.ts';
import type { Promised } from '../../../../shared/promises.ts';
import { Chip } from '../../../ui/chip.tsx';
import { marginDay, shortDay } from './days.ts';
import { TimelineLine } from './timeline-line.tsx';

const tints = {
  early: 'celadon',
  kept: 'celadon',
  moved: 'blue',
  broken: 'seal',
  released: undefined,
  open: 'gold',
} as const;

/** A promise: while it is open on the day it was made, afterwards where it was kept or broken. */
export function TimelinePromise({ promise }: { promise: Promised }) {
  const { t } = useTranslation('card-log');
  const { text, by, told, aim, madeOn, closedOn, moves, note } = promise;
  const outcome = promiseOutcome(promise) ?? 'open';
  const tint = tints[outcome];
  const days = [
    told && t('promises.told', { date: shortDay(told) }),
    aim && aim !== told && t('promises.aim', { date: shortDay(aim) }),
    moves.length > 0 && t('promises.moved', { count: moves.length }),
  ].filter(Boolean);
  return (
    <TimelineLine
      when={marginDay(closedOn ?? madeOn)}
      what={t(by === 'me' ? 'promises.mine' : 'promises.theirs')}
      text={text}
      chips={<Chip {...(tint ? { tint } : {})}>{t(`promises.outcomes.${outcome}`)}</Chip>}
      lines={[days.join(' · '), note]}
    />
  );
}
