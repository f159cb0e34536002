import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { CardLayout, CardText, GreetingCardSpec } from '../../../shared/greeting-card-spec.ts';
import type { CardDrawing, CardSide } from '../../../shared/greeting-cards.ts';
import type { Language } from '../../../shared/primitives.ts';
import type { FilledText, TemplateLook } from '../../../shared/templates.ts';
import { invoke, request, useRequest } from '../../api.ts';
import { specOfTemplate, type OpenLook } from './template-spec.ts';
import { useLatest } from './use-latest.ts';

/** For whom previews are filled; null for the sample customer. Kept while the program runs. */
export type PreviewCustomer = { id: number; name: string } | null;
let previewCustomer: PreviewCustomer = null;
const listeners = new Set<() => void>();

export function choosePreviewCustomer(customer: PreviewCustomer): void {
  previewCustomer = customer;
  for (const listener of listeners) listener();
}

export function usePreviewCustomer(): PreviewCustomer {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => previewCustomer,
  );
}

/** Settings and marks that a template's look leaves open; null until they are there. */
export function useOpenLook(): OpenLook | null {
  const { data: settings } = useRequest('settings.get');
  const { data: marks } = useRequest('marks.get');
  return useMemo(() => (settings && marks ? { settings, marks } : null), [settings, marks]);
}

/** A wording filled for the preview's customer; asked for only once it is in sight. */
export function useFilled(text: CardText, language: Language, isSeen: boolean) {
  const customer = usePreviewCustomer();
  return useQuery({
    ...request('templates.fill', { text, language, customerId: customer?.id ?? null }),
    enabled: isSeen,
  });
}

export type LiveCard = {
  text: CardText;
  language: Language;
  customerId: number | null;
  look: TemplateLook;
  open: OpenLook;
  layout: CardLayout;
  side: CardSide;
  seed: string;
};
export type LiveAnswer = { filled: FilledText; spec: GreetingCardSpec; drawing: CardDrawing };

let lastFill: { key: string; filled: FilledText } | null = null;

/** A field that is just being typed at the end of a line would flash up as letters. */
const halfTyped = /\{[?!]?[^\s{}]{0,24}$/gm;
const withoutHalfTyped = ({ greeting, message, closing }: CardText): CardText => ({
  greeting: greeting.replaceAll(halfTyped, ''),
  message: message.replaceAll(halfTyped, ''),
  closing: closing.replaceAll(halfTyped, ''),
});

async function fill({ text, language, customerId }: LiveCard): Promise<FilledText> {
  const input = { text: withoutHalfTyped(text), language, customerId };
  const key = JSON.stringify(input);
  if (lastFill?.key !== key) {
    lastFill = { key, filled: await invoke('templates.fill', input) };
  }
  return lastFill.filled;
}

async function draw(card: LiveCard): Promise<LiveAnswer> {
  const filled = await fill(card);
  const spec = specOfTemplate(filled, card.look, card.open, card.seed);
  const { layout, side } = card;
  const drawing = await invoke('greetingCards.preview', { spec, layout, side });
  return { filled, spec, drawing };
}

/** The card as it is written now, redrawn with every key; the old one stays until the new is there. */
export function useLiveCard(card: LiveCard | null) {
  return useLatest(card, draw);
}
