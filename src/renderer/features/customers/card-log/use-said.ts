import { useTranslation } from 'react-i18next';
import type { Card } from '../../../../shared/customer-card.ts';
import { useRequest } from '../../../api.ts';
import { localDate } from '../../../i18n/format.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import type { Said } from './change-lines.ts';
import { useCardWords } from './card-words.ts';

/** How the values of a card are said: in this language, with the names behind uids. */
export function useSaid(card: Card): Said {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  const { data: fields = [] } = useRequest('customFields.list', { trashed: true });
  const linked = [...card.links, ...card.referrals.map(({ customer }) => customer)];
  return {
    language: currentLanguage(),
    words,
    nameOf: (uid) => linked.find((each) => each.uid === uid)?.name ?? t('history.otherCard'),
    customName: (uid) => fields.find((field) => field.uid === uid)?.name ?? t('history.ownField'),
    days: (count) => t('history.days', { count }),
    localDate,
    photo: t('history.photo'),
  };
}
