import { useTranslation } from 'react-i18next';
import { senderLines } from '../../../core/mailing.ts';
import type { Settings } from '../../../shared/settings.ts';
import { useRequest } from '../../api.ts';
import { SavedField } from '../settings/saved-field.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';
import { OwnSheets } from './own-sheets.tsx';
import { Position } from './position.tsx';
import './settings-section.css';

/** Who sends, on what is printed, and where on it. */
export function PaperSettings({ settings, save, isWanted }: SectionProps & { isWanted: boolean }) {
  const { t } = useTranslation('paper');
  const sheets = useRequest('paper.sheets').data ?? [];
  return (
    <Section title={t('title')} hint={t('hint')} isWanted={isWanted}>
      <div className="paper-part">
        <h3>{t('sender.title')}</h3>
        <div className="paper-sender">
          <SavedField
            label={t('sender.postcode')}
            value={settings.agentPostcode}
            maxLength={20}
            className="paper-postcode"
            onSave={(text) => save({ agentPostcode: text.trim() })}
          />
          <SavedField
            label={t('sender.address')}
            placeholder={t('sender.placeholder')}
            value={settings.agentAddress}
            maxLength={300}
            onSave={(text) => save({ agentAddress: text.trim() })}
          />
        </div>
        <Sender settings={settings} />
      </div>
      <OwnSheets sheets={sheets} />
      <Position settings={settings} save={save} sheets={sheets} />
    </Section>
  );
}

/** The corner of an envelope as it will be. */
function Sender({ settings }: { settings: Settings }) {
  const { t } = useTranslation('paper');
  const { name, postcode, lines } = senderLines(settings);
  if (lines.length === 0) return <p className="muted">{t('sender.none')}</p>;
  const isNameLast = postcode !== '';
  return (
    <div className="paper-envelope" role="group" aria-label={t('sender.shown')}>
      {!isNameLast && name !== '' && <strong>{name}</strong>}
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {isNameLast && name !== '' && <strong>{name}</strong>}
      {postcode !== '' && <strong>{postcode}</strong>}
    </div>
  );
}
