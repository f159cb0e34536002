import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import { useRequest } from '../../api.ts';
import { Button } from '../../ui/button.tsx';

const shownFirst = 2;

/** Sentences that the customer's own card suggests; each is written only when it is pressed. */
export function Suggestions({
  customerId,
  language,
  message,
  onChoose,
}: {
  customerId: number;
  language: Language;
  message: string;
  onChoose: (sentence: string) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const { data = [] } = useRequest('greetingCards.suggest', { customerId, language });
  const [isOpen, setOpen] = useState(false);
  const all = data.filter(({ text }) => !message.includes(text));
  const offered = isOpen ? all : all.slice(0, shownFirst);
  if (offered.length === 0) return null;
  return (
    <section className="cards-suggestions" aria-label={t('suggest.title')}>
      <header className="cards-suggestions-head">
        <h3 className="minor-title grow">{t('suggest.title')}</h3>
        {all.length > offered.length && (
          <Button kind="link" small onPress={() => setOpen(true)}>
            {t('suggest.more', { number: all.length - offered.length })}
          </Button>
        )}
      </header>
      <ul>
        {offered.map(({ text, about, fact }) => (
          <li key={text}>
            <button
              type="button"
              className="cards-suggestion"
              // The caret stays in the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(text)}
            >
              <span>{text}</span>
              <span className="cards-suggestion-fact" title={fact}>
                {t('suggest.from', { about: t(`suggest.about.${about}`), fact })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
