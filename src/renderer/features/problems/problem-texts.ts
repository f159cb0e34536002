import type { TFunction } from 'i18next';
import type { ProblemStage } from '../../../shared/problems.ts';
import type { Tint } from '../../ui/chip.tsx';

export const stageTint = {
  told: 'seal',
  proposed: 'gold',
  agreed: 'blue',
  settled: 'seal',
  closed: 'celadon',
} as const satisfies Record<ProblemStage, Tint>;

/** "20시간", "5일": full hours up to two days, then full days. */
export function lengthOf(t: TFunction<'problems'>, hours: number): string {
  if (hours < 1) return t('hours.less');
  return hours < 48
    ? t('hours.hours', { count: hours })
    : t('hours.days', { count: Math.floor(hours / 24) });
}
