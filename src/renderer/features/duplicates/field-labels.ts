import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeField } from '../../../core/merge-cards.ts';
import type { CustomField } from '../../../shared/custom-fields.ts';
import type { LinkedCustomer } from '../../../shared/customer-card.ts';
import { localDate } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { isOwnField, type ValueWords } from './merge-values.ts';

/** What a field is called; one of the user's own by the name that they gave it. */
export function fieldLabel(
  t: TFunction<'duplicates'>,
  field: MergeField,
  ownFields: readonly CustomField[],
): string {
  if (!isOwnField(field)) return t(`fields.${field}`);
  const uid = field.slice('custom:'.length);
  return ownFields.find((own) => own.uid === uid)?.name ?? t('fields.own');
}

/** The words with which values are said. */
export function useValueWords(links: readonly LinkedCustomer[]): ValueWords {
  const { t, i18n } = useTranslation('duplicates');
  return useMemo(
    () => ({
      language: currentLanguage(),
      links,
      days: (count: number) => t('days', { count }),
      localDate,
      answer: (key: 'yes' | 'no' | 'open') => t(`answers.${key}`),
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- the language is in `t` alone
    [t, i18n.language, links],
  );
}
