import { currentLanguage } from '../../i18n/index.ts';

/** "2026년 11월", "November 2026". */
export function monthName(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const date = new Date(year, number - 1, 1, 12);
  const locale = currentLanguage() === 'ko' ? 'ko-KR' : 'en-GB';
  return date.toLocaleDateString(locale, { year: 'numeric', month: 'long' });
}
