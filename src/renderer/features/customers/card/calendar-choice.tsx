import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/choices.tsx';
import { inCalendar, type WrittenDay } from './written-day.ts';

/** Is the day of the lunar calendar, and of its leap month? What never was cannot be chosen. */
export function CalendarChoice({
  day,
  onChange,
}: {
  day: WrittenDay;
  onChange: (day: WrittenDay) => void;
}) {
  const { t } = useTranslation('card');
  const isLunar = day.calendar === 'lunar';
  const other = inCalendar(day, isLunar ? 'solar' : 'lunar');
  const leap = isLunar ? inCalendar(day, 'lunar', !day.leapMonth) : null;
  return (
    <div className="occasion-calendar">
      <Checkbox
        label={t('occasions.lunar')}
        isSelected={isLunar}
        isDisabled={other === null}
        onChange={() => other && onChange(other)}
      />
      {isLunar && (
        <Checkbox
          label={t('occasions.leapMonth')}
          isSelected={day.leapMonth}
          isDisabled={leap === null}
          onChange={() => leap && onChange(leap)}
        />
      )}
    </div>
  );
}
