import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { Segmented } from '../../ui/choices.tsx';
import { ProblemsView } from '../problems/problems-view.tsx';
import { PromisesView } from './promises-view.tsx';
import './promises.css';

type View = ComponentType<{ route: Route }>;
const followUps = import.meta.glob<{ FollowUpsView: View }>('../follow-ups/view.tsx', {
  eager: true,
});

const views: { readonly promises: View; readonly problems: View; readonly 'follow-ups'?: View } = {
  promises: PromisesView,
  problems: ProblemsView,
  'follow-ups': Object.values(followUps)[0]?.FollowUpsView,
};
type ViewName = keyof typeof views;
const names = (Object.keys(views) as ViewName[]).filter((name) => views[name]);

/** What was promised, what went wrong, and what is followed up: three lists of one place. */
export function Screen({ route }: { route: Route }) {
  const { t } = useTranslation('promises');
  const name = names.find((each) => each === route.path[1]) ?? 'promises';
  const Shown = views[name] ?? PromisesView;
  return (
    <div className="screen promises-screen">
      <header className="promises-head">
        <h1>{t(`place.${name}`)}</h1>
        <Segmented
          label={t('place.label')}
          value={name}
          options={names.map((value) => ({ value, label: t(`place.${value}`) }))}
          onChange={(chosen) =>
            navigate(formatRoute(chosen === 'promises' ? ['promises'] : ['promises', chosen]))
          }
        />
      </header>
      <Shown key={name} route={route} />
    </div>
  );
}
