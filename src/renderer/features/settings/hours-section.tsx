import { useTranslation } from 'react-i18next';
import type { OfficeHours } from '../../../shared/settings.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Switch } from '../../ui/choices.tsx';
import { parseClockTime } from './clock-time.ts';
import { SavedField } from './saved-field.tsx';
import { Section, type SectionProps } from './section.tsx';

/** Monday first, as calendars of working weeks are read; numbers as `Date.getDay` counts. */
const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;
const usual = { from: '09:00', to: '18:00' };

function weekdayName(weekday: number): string {
  // 2024-01-07 was a Sunday.
  const date = new Date(2024, 0, 7 + weekday, 12);
  const locale = currentLanguage() === 'ko' ? 'ko-KR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(date);
}

/** When the office is open; calls outside are marked. */
export function HoursSection({ settings, save }: SectionProps) {
  const { t } = useTranslation('settings');
  const change = (weekday: number, day: OfficeHours[number]) =>
    save({ officeHours: settings.officeHours.map((old, at) => (at === weekday ? day : old)) });
  return (
    <Section title={t('sections.hours')} hint={t('hours.hint')}>
      <ul className="settings-hours">
        {weekdays.map((weekday) => (
          <HoursLine
            key={weekday}
            name={weekdayName(weekday)}
            day={settings.officeHours[weekday] ?? null}
            onChange={(day) => change(weekday, day)}
          />
        ))}
      </ul>
    </Section>
  );
}

type LineProps = {
  name: string;
  day: OfficeHours[number];
  onChange: (day: OfficeHours[number]) => ReturnType<SectionProps['save']>;
};

function HoursLine({ name, day, onChange }: LineProps) {
  const { t } = useTranslation('settings');
  const check = (text: string) => (parseClockTime(text) ? null : t('hours.unclear'));
  return (
    <li className="settings-hours-line">
      <Switch
        label={name}
        isSelected={day !== null}
        onChange={(isOpen) => void onChange(isOpen ? usual : null)}
      />
      {day ? (
        <div className="settings-hours-times">
          <SavedField
            className="settings-time"
            hideLabel
            label={t('hours.from', { day: name })}
            value={day.from}
            check={check}
            onSave={(text) => onChange({ ...day, from: parseClockTime(text) ?? day.from })}
          />
          <span aria-hidden="true">–</span>
          <SavedField
            className="settings-time"
            hideLabel
            label={t('hours.to', { day: name })}
            value={day.to}
            check={check}
            onSave={(text) => onChange({ ...day, to: parseClockTime(text) ?? day.to })}
          />
          {day.to <= day.from && <span className="muted">{t('hours.overnight')}</span>}
        </div>
      ) : (
        <span className="muted">{t('hours.closed')}</span>
      )}
    </li>
  );
}
