import type { TFunction } from 'i18next';
import { currentLanguage } from '../../i18n/index.ts';
import { dateOf, formatNumber } from '../../i18n/format.ts';
import type { Column, PanelName } from './panels.ts';

type T = TFunction<'insights'>;

const monthFormat = (month: string, options: Intl.DateTimeFormatOptions) =>
  // American, because the British September has four letters where the bars have room for three.
  new Intl.DateTimeFormat(currentLanguage() === 'ko' ? 'ko-KR' : 'en-US', options).format(
    dateOf(`${month}-15`),
  );

/** "2026년 5월", "May 2026". */
export const monthName = (month: string): string =>
  monthFormat(month, { year: 'numeric', month: 'long' });

/** "5", "May": under a bar, where there is little room. */
export const shortMonth = (month: string): string =>
  currentLanguage() === 'ko'
    ? String(Number(month.slice(5)))
    : monthFormat(month, { month: 'short' });

/** "26년", "2026": under the first bar of a year. */
export const yearName = (month: string): string =>
  monthFormat(month, { year: currentLanguage() === 'ko' ? '2-digit' : 'numeric' });

/** One month, or the first and the last of several. */
export const periodName = (from: string, to: string): string =>
  from === to ? monthName(from) : `${monthName(from)} – ${monthName(to)}`;

/** Hours in words, in days where they are many. */
export function hoursText(t: T, hours: number): string {
  if (hours < 48) return t('hours', { count: hours });
  return t('days', { count: Math.round(hours / 24) });
}

type Counts = Pick<Column, 'count' | 'of'> & { readonly hours?: number | null };

/** What a bar, or all of a panel, says in a sentence. */
export function sentence(t: T, name: PanelName, { count, of, hours }: Counts): string {
  const numbers = { count, number: formatNumber(count), all: formatNumber(of) };
  if (name === 'problems' && typeof hours === 'number') {
    return t('panels.problems.month', { ...numbers, hours: hoursText(t, hours) });
  }
  // A panel has no hours at all, a month may have none.
  if (name === 'ending' && hours !== undefined) return t('panels.ending.month', numbers);
  return t(`panels.${name}.head`, numbers);
}

/** How long somebody has been silent. */
export function silenceName(t: T, upTo: number | null): string {
  if (upTo === 0) return t('silence.never');
  return upTo === null ? t('silence.longer') : t('silence.upTo', { count: upTo });
}
