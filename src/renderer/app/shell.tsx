import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '../ui/progress.tsx';
import { isFocusLoose } from '../ui/loose-focus.ts';
import { ToastArea } from '../ui/toast.tsx';
import { CalmPage } from './calm-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { OverlayFault } from './overlay-fault.tsx';
import { formatRoute, type Route } from './route.ts';
import { navigate, useRoute } from './router.ts';
import { isPlace, overlays, screenOf, type Place } from './screens.tsx';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';
import { useWindowShortcuts } from './window-shortcuts.ts';
import './shell.css';

/** The window: places on the left, search above, the screen, and what stays whichever screen shows. */
export function Shell() {
  const { t } = useTranslation('app');
  const route = useRoute();
  const named = route.path[0] ?? 'today';
  const place: Place = isPlace(named) ? named : 'today';
  useWindowShortcuts();
  useEffect(() => {
    if (!isPlace(named)) navigate(formatRoute(['today']), { replace: true });
  }, [named]);
  const main = useRef<HTMLElement>(null);
  const where = route.path.join('/');
  useEffect(() => {
    // The screen that had the focus is gone: reading goes on in the new one.
    if (isFocusLoose()) main.current?.focus({ preventScroll: true });
  }, [where]);
  useEffect(() => {
    document.title = `${t(`places.${place}`)} · ${t('common:appName')}`;
  }, [place, t]);
  return (
    <div className="shell">
      <Sidebar place={place} />
      <TopBar />
      <main className="shell-main" ref={main} tabIndex={-1}>
        <KeptTexts />
        <ScreenOf place={place} route={route} />
      </main>
      {overlays.map(({ path, Overlays }) => (
        <ErrorBoundary key={path} fallback={(_error, reset) => <OverlayFault onGone={reset} />}>
          <Suspense>
            <Overlays />
          </Suspense>
        </ErrorBoundary>
      ))}
      <HelpDialog />
      <ToastArea />
    </div>
  );
}

function ScreenOf({ place, route }: { place: Place; route: Route }) {
  const { t } = useTranslation('common');
  const Screen = screenOf(place);
  if (!Screen) return null;
  return (
    <ErrorBoundary
      key={place}
      fallback={(error, reset) => <CalmPage error={error} onRetry={reset} />}
    >
      <Suspense
        fallback={
          <div className="shell-waiting">
            <Spinner label={t('loading')} />
          </div>
        }
      >
        <Screen route={route} />
      </Suspense>
    </ErrorBoundary>
  );
}
