import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { templateName } from '../../../shared/greeting-cards.ts';
import { useRequest } from '../../api.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Segmented } from '../../ui/choices.tsx';
import { SentView } from './sent-view.tsx';
import { changeStudio, rememberedRecipients, rememberRecipients } from './studio-store.ts';
import { idsIn } from './studio.ts';
import { goToRecipients, WriteView } from './write-view.tsx';
import './screen.css';

/** `?template=` chooses a template once; the address loses it, so that a later choice stays. */
function useAskedTemplate(route: Route) {
  const { template: asked, ids } = route.query;
  useEffect(() => {
    if (asked === undefined) return;
    const template = templateName.safeParse(asked);
    if (template.success) changeStudio((now) => ({ ...now, template: template.data }));
    navigate(formatRoute(['greeting-cards'], { ids }), { replace: true });
  }, [asked, ids]);
}

/** Greeting cards: writing them, and those that were sent. */
export function Screen({ route }: { route: Route }) {
  const { t } = useTranslation('greeting-cards');
  const view = route.path[1] === 'sent' ? 'sent' : 'write';
  const { data: settings } = useRequest('settings.get');
  const typed = route.query['ids'];
  const ids = useMemo(() => idsIn(typed), [typed]);
  useAskedTemplate(route);
  useEffect(() => {
    if (view !== 'write') return;
    if (typed === undefined && rememberedRecipients().length > 0) {
      goToRecipients(rememberedRecipients());
    } else rememberRecipients(ids);
  }, [view, typed, ids]);
  return (
    <div className="screen cards-screen">
      <header className="cards-head">
        <h1>{t('title')}</h1>
        <Segmented
          label={t('view.label')}
          value={view}
          options={[
            { value: 'write', label: t('view.write') },
            { value: 'sent', label: t('view.sent') },
          ]}
          onChange={(chosen) =>
            navigate(
              formatRoute(chosen === 'sent' ? ['greeting-cards', 'sent'] : ['greeting-cards']),
            )
          }
        />
      </header>
      {view === 'sent' ? <SentView /> : settings && <WriteView ids={ids} settings={settings} />}
    </div>
  );
}
