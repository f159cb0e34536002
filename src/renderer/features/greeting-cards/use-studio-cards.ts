import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardText } from '../../../shared/greeting-card-spec.ts';
import type { ComposedCard } from '../../../shared/greeting-cards.ts';
import type { Language } from '../../../shared/primitives.ts';
import { request, RequestError } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';
import { changeStudio, useStudio } from './studio-store.ts';
import {
  sameText,
  studioCard,
  withoutPeople,
  textKey,
  withText,
  type Look,
  type OwnText,
  type Studio,
  type StudioCard,
} from './studio.ts';

export type Totals = {
  cards: number;
  off: number;
  noAddress: readonly number[];
  sent: readonly number[];
};

/** The recipients' cards: the template's words for each, with what the user made of them. */
export function useStudioCards(language: Language) {
  const studio = useStudio();
  const { template, ids } = studio;
  const { households, address } = studio.paper;
  const composed = useQuery({
    ...request('greetingCards.compose', {
      template,
      customerIds: [...ids],
      language,
      address,
      households,
    }),
    placeholderData: keepPreviousData,
  });
  // The words of before stay in sight until the new ones are there, but nobody who was taken out.
  const originals = useMemo(() => {
    const wanted = new Set(ids);
    return (composed.data?.cards ?? []).filter(({ customerId }) => wanted.has(customerId));
  }, [composed.data, ids]);
  const look = useMemo(
    (): Look | null =>
      composed.data
        ? { ...composed.data.look, layout: composed.data.layout, ...studio.looks[template] }
        : null,
    [composed.data, studio.looks, template],
  );
  useWithoutTheGone(composed.error);
  const { on, off } = studio;
  const totals = useMemo(() => totalsOf(originals, { on, off }), [originals, on, off]);

  const cardAt = useCallback(
    (index: number): StudioCard | null => {
      const original = originals[index];
      return original ? studioCard(studio, language, original) : null;
    },
    [originals, studio, language],
  );

  return {
    count: originals.length,
    cardAt,
    indexOf: (customerId: number | null): number =>
      originals.findIndex((each) => each.customerId === customerId),
    /** Everybody whose card goes out, in order. */
    cardsToWrite: (): StudioCard[] =>
      originals.map((each) => studioCard(studio, language, each)).filter(({ isOn }) => isOn),
    look,
    totals,
    isReady: !composed.isPlaceholderData && composed.data !== undefined,
    error: composed.error,
    retry: () => void composed.refetch(),
    ...useTextChanges(studio, language, originals),
  };
}

/** Who was put into the trash meanwhile is taken out, saying so; the others' cards are written. */
function useWithoutTheGone(error: unknown) {
  const { t } = useTranslation('greeting-cards');
  useEffect(() => {
    if (!(error instanceof RequestError)) return;
    if (error.code !== 'customer-in-trash' && error.code !== 'not-found') return;
    const { id, name } = error.details;
    if (typeof id !== 'number') return;
    changeStudio((now) => withoutPeople(now, new Set([id])));
    toast({ text: t('gone', { name: String(name ?? t('common:unnamed')) }) });
  }, [error, t]);
}

function totalsOf(cards: readonly ComposedCard[], { on, off }: Pick<Studio, 'on' | 'off'>): Totals {
  const isIn = new Set(on);
  const isOut = new Set(off);
  const going = cards.filter(({ customerId, withdrawn }) =>
    withdrawn ? isIn.has(customerId) : !isOut.has(customerId),
  );
  return {
    cards: going.length,
    off: cards.length - going.length,
    noAddress: going.filter(({ address }) => address === '').map((each) => each.customerId),
    sent: going.filter((each) => each.sentThisYear !== null).map((each) => each.customerId),
  };
}

/** The ways in which one person's words change. */
function useTextChanges(studio: Studio, language: Language, originals: readonly ComposedCard[]) {
  const keyOf = ({ customerId }: StudioCard) => textKey(studio.template, language, customerId);
  const ownOf = (card: StudioCard): OwnText | null => studio.texts[keyOf(card)] ?? null;
  const composedOf = (card: StudioCard) =>
    originals.find(({ customerId }) => customerId === card.customerId);

  function editText(card: StudioCard, text: CardText) {
    const own = ownOf(card);
    const composed = composedOf(card);
    const original = own?.original ?? composed;
    if (!original || !composed) return;
    const { greeting, message, closing } = original;
    const missing = own?.missing ?? composed.missing;
    const wording = own?.wording ?? composed.wording;
    const edited = !sameText(text, original);
    const isAsComposed = !edited && wording === composed.wording;
    const kept = { ...text, wording, edited, missing, original: { greeting, message, closing } };
    changeStudio((now) => withText(now, keyOf(card), isAsComposed ? null : kept));
  }

  return {
    editText,
    /** Back to the words of the wording. */
    revert: (card: StudioCard) => {
      const own = ownOf(card);
      if (own) editText(card, own.original);
    },
  };
}
