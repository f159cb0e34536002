import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, errorDetails, RequestError } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { useRoute } from './router.ts';
import './calm-page.css';

/** In place of a screen that broke: what is safe, what was typed, how it goes on. */
export function CalmPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('faults');
  const [copied, setCopied] = useState(false);
  const isToday = useRoute().path[0] === 'today';
  const details = errorDetails(error);
  return (
    <div className="page">
      <div className="page-inner calm-page" role="alert">
        <h1>{t('calm.title')}</h1>
        <p>{error instanceof RequestError ? describeError(error) : t('calm.text')}</p>
        <div className="calm-page-acts">
          <Button kind="primary" onPress={onRetry}>
            {t('calm.again')}
          </Button>
          {!isToday && (
            <a className="button" href="#/today">
              {t('calm.today')}
            </a>
          )}
        </div>
        <details className="calm-page-details">
          <summary>{t('calm.details')}</summary>
          <p className="muted">{t('calm.detailsHint')}</p>
          <pre>{details}</pre>
          <Button
            small
            icon="copy"
            onPress={() => {
              void copyText(details).then(setCopied);
            }}
          >
            {copied ? t('common:copied') : t('common:copyDetails')}
          </Button>
        </details>
      </div>
    </div>
  );
}
