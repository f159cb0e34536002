import { useTranslation } from 'react-i18next';
import { language } from '../../../shared/primitives.ts';
import { Segmented } from '../../ui/choices.tsx';
import { Section, type SectionProps } from './section.tsx';

const themes = ['system', 'light', 'dark'] as const;

/** Language and theme; both change at once. */
export function LookSection({ settings, save }: SectionProps) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('sections.look')}>
      <div className="settings-choices">
        <Segmented
          label={t('language.label')}
          showLabel
          value={settings.language}
          options={language.options.map((value) => ({ value, label: t(`language.${value}`) }))}
          onChange={(value) => void save({ language: value })}
        />
        <Segmented
          label={t('theme.label')}
          showLabel
          value={settings.theme}
          options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
          onChange={(theme) => void save({ theme })}
        />
      </div>
    </Section>
  );
}
