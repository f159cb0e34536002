import { useTranslation } from 'react-i18next';
import { formatDate, formatWeekday, today } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';

/** On which day to make sure that something arrived; seal from that day on. */
export function CheckChip({ checkOn }: { checkOn: string }) {
  const { t } = useTranslation('helpers');
  const words = { date: formatDate(checkOn), weekday: formatWeekday(checkOn) };
  const date = t('contacts:dayName', words);
  const now = today();
  if (checkOn < now) return <Chip tint="seal">{t('open.late', { date })}</Chip>;
  if (checkOn === now) return <Chip tint="seal">{t('open.today')}</Chip>;
  return <Chip tint="blue">{t('open.check', { date })}</Chip>;
}
