import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { request, queryClient, useRequest } from '../../api.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Segmented } from '../../ui/choices.tsx';
import { TemplatesView } from '../templates/templates-view.tsx';
import { SentView } from './sent-view.tsx';
import { changeStudio, currentStudio } from './studio-store.ts';
import { idsIn } from './studio.ts';
import { useDraft } from './use-draft.ts';
import { usePeople } from './use-people.ts';
import { WriteView } from './write-view.tsx';
import './screen.css';

const views = ['write', 'templates', 'sent'] as const;
type View = (typeof views)[number];
const viewOf = ({ path }: Route): View => views.find((view) => view === path[1]) ?? 'write';
const addressOf = (view: View): string =>
  formatRoute(view === 'write' ? ['greeting-cards'] : ['greeting-cards', view]);

/**
 * `?ids=` and `?template=` are taken once and leave the address, so that what is chosen afterwards
 * stays. People who were in the studio before come back by undo.
 */
function useAsked(route: Route, isReady: boolean) {
  const { t } = useTranslation('greeting-cards');
  const people = usePeople();
  const { template, ids } = route.query;
  useEffect(() => {
    if (!isReady || (template === undefined && ids === undefined)) return;
    if (template !== undefined) changeStudio((now) => ({ ...now, template }));
    const wanted = idsIn(ids);
    const before = currentStudio().ids;
    const isSame = before.length === wanted.length && wanted.every((id) => before.includes(id));
    if (wanted.length > 0 && !isSame) {
      people.replace(wanted, before.length > 0 ? t('replaced') : null);
    }
    navigate(formatRoute(['greeting-cards']), { replace: true });
    // oxlint-disable-next-line react/exhaustive-deps -- only what is asked for
  }, [isReady, template, ids]);
}

/** Greeting cards: writing them, their templates, and those that were sent. */
export function Screen({ route }: { route: Route }) {
  const { t } = useTranslation('greeting-cards');
  const view = viewOf(route);
  const { data: settings } = useRequest('settings.get');
  const isReady = useDraft();
  useAsked(route, isReady);
  useEffect(() => {
    // Reads the fonts while the rest of the place is still on its way.
    void queryClient.prefetchQuery(request('greetingCards.hands'));
  }, []);
  return (
    <div className="screen cards-screen">
      <header className="cards-head">
        <h1>{t('title')}</h1>
        <Segmented
          label={t('view.label')}
          value={view}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(chosen) => navigate(addressOf(chosen))}
        />
      </header>
      {view === 'sent' && <SentView route={route} />}
      {view === 'templates' && <TemplatesView route={route} />}
      {view === 'write' && settings && isReady && <WriteView settings={settings} />}
    </div>
  );
}
