import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { forgetTexts, useKeptTexts, type TypedText } from './typed-texts.ts';
import './calm-page.css';

/** What somebody had typed where a screen broke, to be copied back; nothing where nothing was lost. */
export function KeptTexts() {
  const { t } = useTranslation('faults');
  const texts = useKeptTexts();
  if (texts.length === 0) return null;
  return (
    <section className="kept-texts shell-kept" aria-label={t('kept.title')}>
      <header className="row">
        <h2 className="grow">{t('kept.title')}</h2>
        <Button small kind="quiet" onPress={forgetTexts}>
          {t('kept.done')}
        </Button>
      </header>
      <p className="muted">{t('kept.hint')}</p>
      <ul>
        {texts.map((each) => (
          <KeptText key={each.id} {...each} />
        ))}
      </ul>
    </section>
  );
}

function KeptText({ label, text }: TypedText) {
  const { t } = useTranslation('faults');
  const [copied, setCopied] = useState(false);
  return (
    <li className="kept-text">
      <div className="grow">
        {label && <span className="muted">{label}</span>}
        <p>{text}</p>
      </div>
      <Button small icon="copy" onPress={() => void copyText(text).then(setCopied)}>
        {copied ? t('common:copied') : t('kept.copy')}
      </Button>
    </li>
  );
}
