import { cardWord } from '../../../../core/card-words.ts';
import { currentLanguage } from '../../../i18n/index.ts';

/** What somebody is to the customer: 배우자, 비서; own words as written. */
export const relationWord = (kind: string): string => cardWord('relation', kind, currentLanguage());

/** What is kept on a day: 결혼기념일, 계약일; own words as written. */
export const occasionWord = (kind: string): string => cardWord('occasion', kind, currentLanguage());
