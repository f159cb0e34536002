import { useTranslation } from 'react-i18next';
import { Section, type SectionProps } from '../settings/section.tsx';
import { PausesList } from './pauses-list.tsx';
import { TagCadences } from './tag-cadences.tsx';
import './settings-section.css';

/** How often everybody is to be heard of: by tag, and the days on which nobody is called for it. */
export function CadenceSettings({ settings, save }: SectionProps) {
  const { t } = useTranslation('cadence');
  return (
    <Section title={t('title')} hint={t('hint')}>
      <TagCadences cadences={settings.tagCadences} save={save} />
      <PausesList pauses={settings.cadencePauses} save={save} />
    </Section>
  );
}
