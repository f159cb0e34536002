import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings.ts';
import { SavedField } from './saved-field.tsx';
import { Section, type SectionProps } from './section.tsx';

const numbers = [
  { name: 'birthdayDays', min: 0, max: 60, unit: 'days' },
  { name: 'silentDays', min: 1, max: 3650, unit: 'days' },
  { name: 'silentCount', min: 0, max: 100, unit: 'people' },
] as const satisfies readonly { name: keyof Settings; min: number; max: number; unit: string }[];

/** What brings somebody on today's list. */
export function TodaySection({ settings, save }: SectionProps) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('sections.today')} hint={t('today.hint')}>
      <div className="settings-fields">
        {numbers.map(({ name, min, max, unit }) => (
          <div key={name} className="settings-number">
            <SavedField
              label={`${t(`today.${name}`)} (${t(`today.${unit}`)})`}
              value={String(settings[name])}
              check={(text) => {
                const number = Number(text.trim());
                const isRight = /^\d+$/.test(text.trim()) && number >= min && number <= max;
                return isRight ? null : t('today.range', { min, max });
              }}
              onSave={(text) => save({ [name]: Number(text.trim()) })}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
