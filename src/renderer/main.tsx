import 'pretendard/dist/web/variable/pretendardvariable.css';
import './ui/styles.css';
// First of all scripts: from here on nobody else can make the policy.
import './ui/own-script-url.ts';
import './ui/no-eval.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { FatalScreen } from './app/fatal-screen.tsx';
import { listenForJobs } from './app/jobs.ts';
import { listenForFaults, reportFault } from './app/report-faults.ts';
import { listenForPlaces } from './app/open-place.ts';
import { listenForShortcuts } from './app/shortcuts.ts';
import { applyTheme } from './app/theme.ts';
import { watchTyping } from './app/typed-texts.ts';
import { invoke, listenForChanges, queryClient, queryKey, request, RequestError } from './api.ts';
import { LockScreen } from './features/keys/lock-screen.tsx';
import { startTexts } from './i18n/index.ts';

const longestWaitForFont = 400;
const systemLanguage = () => (navigator.language.startsWith('ko') ? 'ko' : 'en');

/** The first frame is drawn in the right language, theme and font, so that nothing jumps. */
async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  // Locked or opened, the page begins anew: what it held of the box is gone.
  window.dangol.on('lock', () => location.reload());
  const font = document.fonts.load('14px "Pretendard Variable"', '단골');
  // What the first screen shows is asked for together with the settings.
  void queryClient.prefetchQuery(request('customers.count'));
  void queryClient.prefetchQuery(request('today.get', {}));
  try {
    const settings = await invoke('settings.get');
    queryClient.setQueryData(queryKey('settings.get'), settings);
    startTexts(settings.language);
    applyTheme(settings.theme);
    await Promise.race([font, new Promise((done) => setTimeout(done, longestWaitForFont))]);
    listenForFaults();
    watchTyping();
    listenForChanges();
    listenForJobs();
    listenForPlaces();
    listenForShortcuts();
    root.render(<App />);
  } catch (error) {
    reportFault(error, 'start');
    startTexts(systemLanguage());
    const isLocked = error instanceof RequestError && error.code === 'box-locked';
    listenForFaults();
    root.render(
      <ErrorBoundary fallback={(thrown) => <FatalScreen error={thrown} />}>
        {isLocked ? <LockScreen /> : <FatalScreen error={error} />}
      </ErrorBoundary>,
    );
  }
}

const element = document.getElementById('root');
if (element) void start(element);
