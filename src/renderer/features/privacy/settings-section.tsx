import { useTranslation } from 'react-i18next';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { SavedField } from '../settings/saved-field.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';

const most = 600;

/** How long new customers are kept, and the way to those whose time ends. */
export function PrivacySettings({
  settings,
  save,
  isWanted,
}: SectionProps & { isWanted: boolean }) {
  const { t } = useTranslation('privacy');
  return (
    <Section title={t('settings.title')} hint={t('settings.hint')} isWanted={isWanted}>
      <div className="settings-number">
        <SavedField
          label={t('settings.months')}
          value={String(settings.retainMonths)}
          check={(text) => {
            const number = Number(text.trim());
            const isRight = /^\d+$/.test(text.trim()) && number <= most;
            return isRight ? null : t('settings.range', { most });
          }}
          onSave={(text) => save({ retainMonths: Number(text.trim()) })}
        />
      </div>
      <div className="settings-line">
        <span className="grow">{t('settings.list')}</span>
        <Button small onPress={() => navigate(formatRoute(['privacy']))}>
          {t('settings.open')}
        </Button>
      </div>
    </Section>
  );
}
