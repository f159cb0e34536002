import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CardText } from '../../../shared/greeting-card-spec.ts';
import type { Language } from '../../../shared/primitives.ts';
import type { Template } from '../../../shared/templates.ts';
import { request } from '../../api.ts';

const empty: CardText = { greeting: '', message: '', closing: '' };

/** The template's words for a sample customer, shown as long as there are no recipients. */
export function useSample(template: Template | undefined, language: Language, isWanted: boolean) {
  const text = template?.wordings[0] ?? empty;
  const { data } = useQuery({
    ...request('templates.fill', { text, language, customerId: null }),
    enabled: isWanted && template !== undefined,
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  const { greeting, message, closing } = data;
  return { greeting, message, closing };
}
