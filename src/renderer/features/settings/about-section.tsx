import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { Section } from './section.tsx';

/** Version and licences. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const { data: about } = useRequest('settings.about');
  return (
    <Section title={t('sections.about')}>
      <p>
        <strong>{about && t('about.version', { version: about.version })}</strong>
        {about && ` · ${t(`about.host.${about.host}`)}`}
      </p>
      <p>{t('about.licence')}</p>
      <p className="muted">{t('about.fonts')}</p>
      <p className="muted">{t('about.libraries')}</p>
    </Section>
  );
}
