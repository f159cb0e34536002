import type { TFunction } from 'i18next';
import { daysBetween } from '../../../core/dates.ts';
import { hoursOpen } from '../../../core/problems.ts';
import type { Problem, ProblemStage } from '../../../shared/problems.ts';
import { localDate } from '../../i18n/format.ts';
import type { Tint } from '../../ui/chip.tsx';

export const stageTint = {
  told: 'seal',
  proposed: 'gold',
  agreed: 'blue',
  settled: 'seal',
  closed: 'celadon',
} as const satisfies Record<ProblemStage, Tint>;

/**
 * How long it is or was open: "20시간" up to two days, then days as the calendar counts them
 * ("5일"), the same as in Today.
 */
export function lengthOf(
  t: TFunction<'problems'>,
  problem: Pick<Problem, 'openedAt' | 'closedAt'>,
): string {
  const until = problem.closedAt ?? new Date().toISOString();
  const hours = hoursOpen(problem, until);
  if (hours < 1) return t('hours.less');
  if (hours < 48) return t('hours.hours', { count: hours });
  return t('hours.days', { count: daysBetween(localDate(problem.openedAt), localDate(until)) });
}
