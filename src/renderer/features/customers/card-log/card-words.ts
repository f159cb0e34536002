import { useTranslation } from 'react-i18next';
import { cardWord, type CardWordGroup } from '../../../../core/card-words.ts';
import { currentLanguage } from '../../../i18n/index.ts';

export type CardWords = (group: CardWordGroup, key: string) => string;

/** Words for what has a key on the card, in the window's language; own words come back as written. */
export function useCardWords(): CardWords {
  // Asked for, so that a switch of the language draws anew.
  useTranslation('card-log');
  const language = currentLanguage();
  return (group, key) => cardWord(group, key, language);
}
