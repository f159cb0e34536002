import type { z } from 'zod';
import type { CardLayout, CardLook, CardText } from '../../../shared/greeting-card-spec.ts';
import type { CardToMake, ComposedCard } from '../../../shared/greeting-cards.ts';
import type { GreetingCardSpec } from '../../../shared/greeting-card-spec.ts';
import type { Language } from '../../../shared/primitives.ts';
import type { ownText, paperChoice, StudioDraft } from '../../../shared/studio-draft.ts';

/** How a batch's cards are written, with the paper they lie on. */
export type Look = CardLook & { layout: CardLayout };

export type Studio = Readonly<StudioDraft>;
export type OwnText = z.infer<typeof ownText>;
export type PaperChoice = z.infer<typeof paperChoice>;

const plainPaper: PaperChoice = {
  flip: null,
  envelope: null,
  labels: null,
  households: false,
  address: 'best',
  each: false,
};

/** Nothing in it that anybody would miss. */
export const isUntouched = ({ ids, texts }: Studio): boolean =>
  ids.length === 0 && Object.keys(texts).length === 0;

export function newStudio(batchSeed: string): Studio {
  return {
    template: 'deposit-thanks',
    language: null,
    ids: [],
    off: [],
    on: [],
    texts: {},
    rewrites: {},
    looks: {},
    paper: plainPaper,
    batchSeed,
  };
}

export function textKey(template: string, language: Language, customerId: number): string {
  return `${template}/${language}/${customerId}`;
}

const parts = ['greeting', 'message', 'closing'] as const;
export function sameText(one: CardText, other: CardText): boolean {
  return parts.every((part) => one[part] === other[part]);
}

/** Keeps a person's words; `null` goes back to the template's. */
export function withText(studio: Studio, key: string, text: OwnText | null): Studio {
  const { [key]: _, ...others } = studio.texts;
  return { ...studio, texts: text ? { ...others, [key]: text } : others };
}

export function withRewritten(studio: Studio, customerId: number): Studio {
  const count = (studio.rewrites[customerId] ?? 0) + 1;
  return { ...studio, rewrites: { ...studio.rewrites, [customerId]: count } };
}

export function withLook(studio: Studio, change: Partial<Look>): Studio {
  const look = { ...studio.looks[studio.template], ...change };
  return { ...studio, looks: { ...studio.looks, [studio.template]: look } };
}

export function withPaper(studio: Studio, change: Partial<PaperChoice>): Studio {
  return { ...studio, paper: { ...studio.paper, ...change } };
}

/** Takes people in who are not there yet, at the end. */
export function withPeople(studio: Studio, ids: readonly number[]): Studio {
  const there = new Set(studio.ids);
  return { ...studio, ids: [...studio.ids, ...ids.filter((id) => !there.has(id))] };
}

export function withoutPeople(studio: Studio, gone: ReadonlySet<number>): Studio {
  const stays = (id: number) => !gone.has(id);
  return {
    ...studio,
    ids: studio.ids.filter(stays),
    off: studio.off.filter(stays),
    on: studio.on.filter(stays),
  };
}

/** Switches a person's card on or off; who withdrew consent comes switched off. */
export function withSwitched(
  studio: Studio,
  { customerId, withdrawn }: Pick<ComposedCard, 'customerId' | 'withdrawn'>,
  isOn: boolean,
): Studio {
  const off = studio.off.filter((id) => id !== customerId);
  const on = studio.on.filter((id) => id !== customerId);
  if (isOn) return { ...studio, off, on: withdrawn ? [...on, customerId] : on };
  return { ...studio, off: withdrawn ? off : [...off, customerId], on };
}

/** One recipient's card as it will be written. */
export type StudioCard = ComposedCard & { isEdited: boolean; isOn: boolean; seed: string };

/** What the template wrote for somebody together with what the user made of it. */
export function studioCard(studio: Studio, language: Language, composed: ComposedCard): StudioCard {
  const { customerId } = composed;
  const own = studio.texts[textKey(studio.template, language, customerId)];
  const isOn = composed.withdrawn
    ? studio.on.includes(customerId)
    : !studio.off.includes(customerId);
  const seed = `${studio.batchSeed}-${customerId}-${studio.rewrites[customerId] ?? 0}`;
  // The agent's own name is no gap of the customer's card, and is asked for elsewhere.
  const ofCustomer = (field: string) => !field.startsWith('agent');
  if (!own) {
    const missing = composed.missing.filter(ofCustomer);
    return { ...composed, missing, isEdited: false, isOn, seed };
  }
  const { greeting, message, closing, wording } = own;
  const missing = own.edited ? [] : own.missing.filter(ofCustomer);
  return {
    ...composed,
    greeting,
    message,
    closing,
    wording,
    missing,
    isEdited: own.edited,
    isOn,
    seed,
  };
}

export function specOf(card: CardText & { seed: string }, look: Look): GreetingCardSpec {
  const { greeting, message, closing, seed } = card;
  const { layout: _, ...written } = look;
  return { greeting, message, closing, seed, ...written };
}

export function cardToMake(card: StudioCard, template: string, look: Look): CardToMake {
  return {
    customerId: card.customerId,
    also: card.also.map(({ customerId }) => customerId),
    template,
    wording: card.wording,
    spec: specOf(card, look),
  };
}

/** Cards on one sheet of paper. */
export const cardsASheet = (layout: CardLayout): number =>
  layout === 'a6x4' || layout === 'usx4' ? 4 : 1;

export const isFolded = (layout: CardLayout): boolean =>
  layout === 'a6-fold' || layout === 'us-fold';

/** Is there something on the other side? Then the paper's flip matters. */
export const hasOutside = ({ cover }: Pick<CardLook, 'cover'>): boolean => cover.kind !== 'none';

/** Pages of a batch, both sides counted. */
export function pagesOf(cards: number, look: Pick<Look, 'layout' | 'cover'>): number {
  return Math.ceil(cards / cardsASheet(look.layout)) * (hasOutside(look) ? 2 : 1);
}

/** The recipients in an address: `1,2,3`, each once, in order. */
export function idsIn(text: string | undefined): number[] {
  const ids = (text ?? '').split(',').map(Number);
  return [...new Set(ids.filter((id) => Number.isSafeInteger(id) && id > 0))];
}
