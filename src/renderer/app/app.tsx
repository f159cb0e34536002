import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { queryClient, useRequest } from '../api.ts';
import { switchLanguage } from '../i18n/index.ts';
import { CalmPage } from './calm-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { Shell } from './shell.tsx';
import { applyTheme } from './theme.ts';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary fallback={(error) => <BrokenWindow error={error} />}>
        <Window />
      </ErrorBoundary>
    </QueryClientProvider>
  );
}

/** The window's own frame broke: with its next start it is drawn anew. */
function BrokenWindow({ error }: { error: unknown }) {
  return (
    <main className="shell-main">
      <CalmPage error={error} onRetry={() => location.reload()} />
      <KeptTexts />
    </main>
  );
}

function Window() {
  const { data: settings } = useRequest('settings.get');
  const language = settings?.language ?? 'ko';
  const theme = settings?.theme ?? 'system';
  useEffect(() => switchLanguage(language), [language]);
  useEffect(() => applyTheme(theme), [theme]);
  return (
    <I18nProvider locale={language === 'ko' ? 'ko-KR' : 'en-GB'}>
      <Shell />
    </I18nProvider>
  );
}
