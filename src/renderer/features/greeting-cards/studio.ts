import type {
  CardLayout,
  CardToMake,
  ComposedCard,
  GreetingCardSpec,
  TemplateName,
} from '../../../shared/greeting-cards.ts';
import type { Language } from '../../../shared/primitives.ts';

export type CardText = { greeting: string; message: string; closing: string };

/** How the cards are written; the same for all of a batch. */
export type Look = Pick<GreetingCardSpec, 'hand' | 'ink' | 'lines'> & {
  layout: CardLayout;
  signed: boolean;
};

/** What the user did in the studio; the words of the templates come from the box. */
export type Studio = {
  readonly template: TemplateName;
  /** Null follows the interface's language. */
  readonly language: Language | null;
  /** Texts changed by hand, by `textKey`: changing the template and back loses none. */
  readonly edits: Readonly<Record<string, CardText>>;
  /** How often a customer's card was written again. */
  readonly rewrites: Readonly<Record<number, number>>;
  /** Choices that differ from the defaults in Settings. */
  readonly look: Partial<Look>;
  /** A fresh one a batch, so that two batches differ. */
  readonly batchSeed: string;
};

export function newStudio(batchSeed: string): Studio {
  return {
    template: 'deposit-thanks',
    language: null,
    edits: {},
    rewrites: {},
    look: {},
    batchSeed,
  };
}

export function textKey(template: string, language: Language, customerId: number): string {
  return `${template}/${language}/${customerId}`;
}

const texts = ['greeting', 'message', 'closing'] as const;

/** Keeps a change of a card's text; text equal to the template's is no change. */
export function withText(studio: Studio, key: string, original: CardText, text: CardText): Studio {
  const { [key]: _, ...others } = studio.edits;
  const isOriginal = texts.every((part) => text[part] === original[part]);
  return { ...studio, edits: isOriginal ? others : { ...others, [key]: text } };
}

export function withRewritten(studio: Studio, customerId: number): Studio {
  const count = (studio.rewrites[customerId] ?? 0) + 1;
  return { ...studio, rewrites: { ...studio.rewrites, [customerId]: count } };
}

export function seedOf(studio: Studio, customerId: number): string {
  return `${studio.batchSeed}-${customerId}-${studio.rewrites[customerId] ?? 0}`;
}

/** One recipient's card as it will be written. */
export type StudioCard = ComposedCard & { isEdited: boolean; seed: string };

export function studioCards(
  studio: Studio,
  language: Language,
  composed: readonly ComposedCard[],
): StudioCard[] {
  return composed.map((card) => {
    const edit = studio.edits[textKey(studio.template, language, card.customerId)];
    const seed = seedOf(studio, card.customerId);
    return { ...card, ...edit, isEdited: edit !== undefined, seed };
  });
}

export function specOf(card: CardText & { seed: string }, look: Look): GreetingCardSpec {
  const { greeting, message, closing, seed } = card;
  const { hand, ink, lines } = look;
  return { greeting, message, closing, hand, ink, lines, seed };
}

export function cardsToMake(
  cards: readonly StudioCard[],
  template: TemplateName,
  look: Look,
): CardToMake[] {
  return cards.map((card) => ({
    customerId: card.customerId,
    template,
    spec: specOf(card, look),
  }));
}

/** Pages of a batch: one a card, or four on a sheet. */
export function pagesOf(cards: number, layout: CardLayout): number {
  return layout === 'a6' ? cards : Math.ceil(cards / 4);
}

/** The recipients in an address: `1,2,3`, each once, in order. */
export function idsIn(text: string | undefined): number[] {
  const ids = (text ?? '').split(',').map(Number);
  return [...new Set(ids.filter((id) => Number.isSafeInteger(id) && id > 0))];
}
