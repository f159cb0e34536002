import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ComposedCard } from '../../../shared/greeting-cards.ts';
import type { Language } from '../../../shared/primitives.ts';
import { request } from '../../api.ts';
import { changeStudio, useStudio } from './studio-store.ts';
import { studioCards, textKey, withText, type CardText, type StudioCard } from './studio.ts';

/** The recipients' cards: the template's words for each, with what was changed by hand. */
export function useStudioCards(ids: readonly number[], language: Language) {
  const studio = useStudio();
  const composed = useQuery({
    ...request('greetingCards.compose', {
      template: studio.template,
      customerIds: [...ids],
      language,
    }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  // The words of before stay in sight until the new ones are there, but nobody who was taken out.
  const wanted = new Set(ids);
  const originals: ComposedCard[] = (composed.data ?? []).filter(({ customerId }) =>
    wanted.has(customerId),
  );
  const cards = studioCards(studio, language, originals);

  function editText(card: StudioCard, text: CardText) {
    const original = originals.find(({ customerId }) => customerId === card.customerId);
    if (!original) return;
    const key = textKey(studio.template, language, card.customerId);
    changeStudio((now) => withText(now, key, original, text));
  }

  /** Back to the template's words. */
  function revert(card: StudioCard) {
    const original = originals.find(({ customerId }) => customerId === card.customerId);
    if (original) editText(card, original);
  }

  return {
    cards,
    editText,
    revert,
    isReady: !composed.isPlaceholderData,
    error: composed.error,
    retry: () => void composed.refetch(),
  };
}
