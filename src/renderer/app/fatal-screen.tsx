import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/error-notice.tsx';

/** Shown instead of the window when the program cannot start or a screen breaks beyond repair. */
export function FatalScreen({ error }: { error: unknown }) {
  const { t } = useTranslation('app');
  return (
    <main className="fatal-screen">
      <h1>{t('fatalTitle')}</h1>
      <ErrorNotice error={error} onRetry={() => location.reload()} />
    </main>
  );
}
