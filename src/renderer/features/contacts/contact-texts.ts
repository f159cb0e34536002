import type { TFunction } from 'i18next';
import { isAfterHours } from '../../../core/office-hours.ts';
import type { ContactFields } from '../../../shared/contacts.ts';
import type { OfficeHours } from '../../../shared/settings.ts';
import {
  daysBetween,
  formatDate,
  formatDotted,
  formatTime,
  formatWeekday,
  localDate,
  today,
} from '../../i18n/format.ts';

/** "받은 전화", "방문", "보낸 메시지". */
export function contactName(
  t: TFunction<'contacts'>,
  { kind, direction }: Pick<ContactFields, 'kind' | 'direction'>,
): string {
  return t(`entry.${kind}.${direction}`);
}

/** Whether the other was reached, in the words of the kind: "통화함", "안 계심". */
export function outcomeText(
  t: TFunction<'contacts'>,
  fields: Pick<ContactFields, 'direction' | 'outcome'> & Partial<Pick<ContactFields, 'kind'>>,
): string {
  const { kind = 'call', direction, outcome } = fields;
  if (kind !== 'call') return t(`outcomeOf.${kind}.${outcome}`);
  return outcome === 'missed' && direction === 'in'
    ? t('outcomeMissedIn')
    : t(`outcome.${outcome}`);
}

/** "6분", "42초", "1시간 5분"; seconds in. */
export function lengthText(t: TFunction<'contacts'>, seconds: number): string {
  if (seconds < 60) return t('duration.seconds', { count: seconds });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('duration.minutes', { count: minutes });
  return t('duration.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** "11.20 금" for the margin of a list. */
export function dayText(moment: string): string {
  return `${formatDotted(moment)} ${formatWeekday(localDate(moment))}`;
}

/** "11.20 금 18:42". */
export function momentText(moment: string): string {
  return `${dayText(moment)} ${formatTime(moment)}`;
}

/** "11월 27일(금)" among other words. */
export function dayName(t: TFunction<'contacts'>, date: string): string {
  return t('dayName', { date: formatDate(date), weekday: formatWeekday(date) });
}

/** When a next step is due, in words, and whether that day has passed. */
export function dueText(
  t: TFunction<'contacts'>,
  due: string,
): { text: string; tint: 'seal' | 'gold' | 'blue' } {
  const ahead = daysBetween(today(), due);
  const date = formatDate(due);
  if (ahead < 0) return { text: t('step.late', { date }), tint: 'seal' };
  if (ahead === 0) return { text: t('step.today'), tint: 'seal' };
  const tint = ahead <= 3 ? 'gold' : 'blue';
  return { text: t('step.due', { date: dayName(t, due) }), tint };
}

/** Does this moment lie outside the office hours on this computer's clock? */
export function isOutsideHours(moment: string, hours: OfficeHours): boolean {
  const at = new Date(moment);
  return isAfterHours(
    { weekday: at.getDay(), minutes: at.getHours() * 60 + at.getMinutes() },
    hours,
  );
}
