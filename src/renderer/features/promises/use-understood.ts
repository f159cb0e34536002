import { useTranslation } from 'react-i18next';
import { readPromiseLine } from '../../../core/promise-line.ts';
import { aimFor } from '../../../core/promises.ts';
import { useRequest } from '../../api.ts';
import { today } from '../../i18n/format.ts';
import { dayWithWeekday } from './promise-texts.ts';

/** What a typed line will become, in words: until when, what is aimed at, whose it is. */
export function useUnderstood(line: string): string {
  const { t } = useTranslation('promises');
  const { data: settings } = useRequest('settings.get');
  if (line.trim() === '' || !settings) return '';
  const { told, by, size } = readPromiseLine(line, today());
  const aim =
    told !== null && by === 'me'
      ? aimFor(told, { madeOn: today(), lead: settings.promiseLeadDays, calendar: settings })
      : null;
  return [
    told === null ? t('undated') : t('until', { date: dayWithWeekday(told) }),
    aim !== null && aim !== told ? t('aimIs', { date: dayWithWeekday(aim) }) : '',
    t(`by.${by}`),
    size === 'big' ? t('size.big') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
