import { useTranslation } from 'react-i18next';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';

/** How exports begin, and the way to what was written down of them. */
export function AccessLogSettings({ settings, save }: SectionProps) {
  const { t } = useTranslation('access-log');
  return (
    <Section title={t('settings.title')} hint={t('settings.maskHint')}>
      <Switch
        label={t('settings.mask')}
        isSelected={settings.maskByDefault}
        onChange={(maskByDefault) => void save({ maskByDefault })}
      />
      <div className="settings-line">
        <span className="grow">{t('settings.log')}</span>
        <Button small onPress={() => navigate(formatRoute(['privacy', 'log']))}>
          {t('settings.open')}
        </Button>
      </div>
    </Section>
  );
}
