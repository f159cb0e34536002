import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, errorDetails } from '../api.ts';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import { Icon } from './icons.tsx';
import './error-notice.css';

/** What happened, what it means for the data, what to do; the details can be copied. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState(false);
  return (
    <div className="error-notice" role="alert">
      <Icon name="warning" size="1.2rem" />
      <div className="grow">
        <p>{describeError(error)}</p>
        <div className="error-notice-actions">
          {onRetry && (
            <Button small onPress={onRetry}>
              {t('tryAgain')}
            </Button>
          )}
          <Button
            small
            kind="quiet"
            icon="copy"
            onPress={() => {
              void copyText(errorDetails(error)).then(setCopied);
            }}
          >
            {copied ? t('copied') : t('copyDetails')}
          </Button>
        </div>
      </div>
    </div>
  );
}
