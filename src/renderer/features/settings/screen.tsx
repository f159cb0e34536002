import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { Page } from '../../app/page.tsx';
import type { Route } from '../../app/route.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icons.tsx';
import { AccessLogSettings } from '../access-log/settings-section.tsx';
import { AgreementsSettings } from '../agreements/settings-section.tsx';
import { BackupSection } from '../backup/settings-section.tsx';
import { CadenceSettings } from '../cadences/settings-section.tsx';
import { FaultsSection } from '../faults/settings-section.tsx';
import { FollowUpsSettings } from '../follow-ups/settings-section.tsx';
import { KeysSection } from '../keys/settings-section.tsx';
import { AboutSection } from './about-section.tsx';
import { AgentSection } from './agent-section.tsx';
import { BoxSection } from './box-section.tsx';
import { CardsSection } from './cards-section.tsx';
import { DataSection } from './data-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { LookSection } from './look-section.tsx';
import { Indexed } from './section-index.tsx';
import { TodaySection } from './today-section.tsx';
import { PaperSettings } from '../paper/settings-section.tsx';
import { MarksSection } from '../marks/marks-section.tsx';
import { PrivacySettings } from '../privacy/settings-section.tsx';
import { PromisesSection } from '../promises/settings-section.tsx';
import { RemindersSection } from '../reminders/settings-section.tsx';
import { MovingSection } from '../moving/settings-section.tsx';
import { useSaving, type SaveState } from './use-saving.ts';
import './screen.css';

/** Everything that can be set, on one page; saved as it is changed. */
export function Screen({ route }: { route: Route }) {
  const { t } = useTranslation('settings');
  const { data: settings, error, refetch } = useRequest('settings.get');
  const saving = useSaving();
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!settings) return null;
  const common = { settings, save: saving.save };
  return (
    <Page title={t('title')} actions={<SaveNote state={saving.state} />}>
      {saving.error !== null && <ErrorNotice error={saving.error} />}
      <Indexed>
        <AgentSection {...common} />
        <LookSection {...common} />
        <HoursSection {...common} />
        <PromisesSection {...common} />
        <TodaySection {...common} />
        <CadenceSettings {...common} />
        <FollowUpsSettings {...common} isWanted={route.query['section'] === 'follow-ups'} />
        <AgreementsSettings {...common} />
        <RemindersSection {...common} />
        <CardsSection {...common} />
        <MarksSection {...common} isWanted={route.query['section'] === 'marks'} />
        <PaperSettings {...common} isWanted={route.query['section'] === 'paper'} />
        <FieldsSection isWanted={route.query['section'] === 'own-fields'} />
        <DataSection />
        <PrivacySettings {...common} isWanted={route.query['section'] === 'privacy'} />
        <AccessLogSettings {...common} />
        <KeysSection
          {...common}
          isWanted={route.query['section'] === 'keys'}
          wasRecovered={route.query['after'] === 'recovery'}
        />
        <MovingSection isWanted={route.query['section'] === 'moving'} />
        <BackupSection {...common} isWanted={route.query['section'] === 'backup'} />
        <BoxSection />
        <FaultsSection isWanted={route.query['section'] === 'faults'} />
        <AboutSection />
      </Indexed>
    </Page>
  );
}

function SaveNote({ state }: { state: SaveState }) {
  const { t } = useTranslation('settings');
  return (
    <p className="settings-note" aria-live="polite">
      {state === 'saved' && <Icon name="check" />}
      {t(state === 'saving' ? 'saving' : state === 'saved' ? 'saved' : 'autosave')}
    </p>
  );
}
