import type { TFunction } from 'i18next';
import { isPromiseLate, promiseDue, promiseOutcome } from '../../../core/promises.ts';
import type { Promised, PromiseOutcome } from '../../../shared/promises.ts';
import { daysBetween, formatDate, formatWeekday, today } from '../../i18n/format.ts';
import type { Tint } from '../../ui/chip.tsx';

/** "11월 27일 (금)" */
export function dayWithWeekday(date: string): string {
  return `${formatDate(date)} (${formatWeekday(date)})`;
}

export const outcomeTint = {
  early: 'celadon',
  kept: 'celadon',
  moved: 'blue',
  broken: 'seal',
  released: 'plain',
} as const satisfies Record<PromiseOutcome, Tint>;

export type PromiseMark = { text: string; tint: Tint };

/** Where a promise stands: how it ended, that it is late, or how soon it is due; null for nothing pressing. */
export function markOf(t: TFunction<'promises'>, promise: Promised): PromiseMark | null {
  const outcome = promiseOutcome(promise);
  if (outcome !== null) return { text: t(`outcome.${outcome}`), tint: outcomeTint[outcome] };
  if (isPromiseLate(promise, today()) && promise.told !== null) {
    const count = daysBetween(promise.told, today());
    return { text: t('mark.late', { count }), tint: 'seal' };
  }
  const due = promiseDue(promise);
  if (due === null) return null;
  const ahead = daysBetween(today(), due);
  if (promise.told === today()) return { text: t('mark.today'), tint: 'seal' };
  if (ahead <= 0) return { text: t('mark.aim'), tint: 'seal' };
  if (ahead === 1) return { text: t('common:tomorrow'), tint: 'gold' };
  return ahead <= 7 ? { text: t('common:daysAhead', { count: ahead }), tint: 'blue' } : null;
}

/** What is said of a promise beside its words: whose it is, how large, what the customer was told. */
export function asideOf(t: TFunction<'promises'>, promise: Promised): string {
  const { by, size, told } = promise;
  return [
    by === 'customer' ? t('by.customer') : '',
    size === 'big' ? t('size.big') : '',
    by === 'me' && told !== null && told !== shownDay(promise)
      ? t('toldThem', { date: dayWithWeekday(told) })
      : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "11월 25일 (수)": the aim or the date told of an open one, the day on which it ended; or that there is none. */
export function dueText(t: TFunction<'promises'>, promise: Promised): string {
  const day = shownDay(promise);
  return day === null ? t('undated') : dayWithWeekday(day);
}

/** The day that stands first: from which it is to be seen to, or on which it ended. */
function shownDay(promise: Promised): string | null {
  return promise.state === 'open' ? promiseDue(promise) : promise.closedOn;
}
