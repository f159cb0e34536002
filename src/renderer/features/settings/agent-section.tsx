import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { StickersDialog } from '../stickers/stickers-dialog.tsx';
import { SavedField } from './saved-field.tsx';
import { Section, type SectionProps } from './section.tsx';

/** Who the agent is; the closing of every greeting card. */
export function AgentSection({ settings, save }: SectionProps) {
  const { t } = useTranslation('settings');
  const [isMakingStickers, setMakingStickers] = useState(false);
  return (
    <Section title={t('sections.agent')} hint={t('agent.hint')}>
      <div className="settings-fields">
        <SavedField
          label={t('agent.name')}
          placeholder={t('agent.namePlaceholder')}
          value={settings.agentName}
          maxLength={100}
          onSave={(agentName) => save({ agentName: agentName.trim() })}
        />
        <SavedField
          label={t('agent.company')}
          value={settings.agentCompany}
          maxLength={200}
          onSave={(agentCompany) => save({ agentCompany: agentCompany.trim() })}
        />
        <SavedField
          label={t('agent.phone')}
          placeholder={t('agent.phonePlaceholder')}
          type="tel"
          value={settings.agentPhone}
          maxLength={60}
          onSave={(agentPhone) => save({ agentPhone: agentPhone.trim() })}
        />
      </div>
      <div className="settings-actions">
        <Button onPress={() => setMakingStickers(true)}>{t('stickers:open')}</Button>
      </div>
      {isMakingStickers && (
        <StickersDialog
          hasPhone={settings.agentPhone.trim() !== ''}
          onClose={() => setMakingStickers(false)}
        />
      )}
    </Section>
  );
}
