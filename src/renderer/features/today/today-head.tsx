import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract.ts';
import { formatDayWithWeekday, formatNumber } from '../../i18n/format.ts';
import { ProgressBar } from '../../ui/progress.tsx';

export function TodayHead({ list }: { list: OutputOf<'today.get'> }) {
  const { t } = useTranslation('today');
  const { people, lunar, date } = list;
  const done = people.filter((person) => person.done).length;
  const number = formatNumber(people.length);
  const facts = [
    formatDayWithWeekday(date),
    lunar
      ? t('lunar', { month: lunar.month, day: lunar.day, leap: lunar.leapMonth ? t('leap') : '' })
      : '',
    people.length > 0 ? t('doneOf', { count: done, number: formatNumber(done) }) : '',
  ];
  return (
    <header className="today-head">
      <h1>{t('title', { count: people.length, number })}</h1>
      <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
      {people.length > 0 && <ProgressBar label={t('progress')} value={done} max={people.length} />}
    </header>
  );
}
