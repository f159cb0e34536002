import { occasionKinds, relationKinds, signalKinds } from '../shared/card-parts.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import type { Match } from '../shared/customer-list.ts';
import { formatPhone } from './phones.ts';

/** A text of the card that is found by its words, and what part of the card it is. */
export type CardText = { readonly field: Match['field']; readonly text: string };

/** What of a card is found beside names, numbers, tags and notes. */
export type CardTextFields = Pick<
  CustomerFields,
  | 'relations'
  | 'occasions'
  | 'preferences'
  | 'expectations'
  | 'extras'
  | 'signals'
  | 'custom'
  | 'callTimes'
  | 'serviceNote'
>;

/** The words of the card's lists, in the order of the card; nothing empty. Phones in stored or shown form. */
export function cardTexts(card: CardTextFields): CardText[] {
  const texts: CardText[] = [];
  const add = (field: Match['field'], ...parts: readonly string[]) => {
    const text = parts.filter((part) => part !== '').join(' · ');
    if (text !== '') texts.push({ field, text });
  };
  for (const { relation, name, phone, note } of card.relations) {
    add('relation', ownWords(relation), name, formatPhone(phone), note);
  }
  for (const { kind, note } of card.occasions) add('occasion', ownWords(kind), note);
  for (const { text } of card.preferences) add('preference', text);
  for (const { question, answer, knownBy } of card.expectations) {
    add('expectation', question, answer, knownBy);
  }
  for (const { what, landed } of card.extras) add('extra', what, landed);
  for (const { kind, note } of card.signals) add('signal', ownWords(kind), note);
  for (const value of Object.values(card.custom)) add('custom', value);
  add('other', card.callTimes);
  add('other', card.serviceNote);
  return texts;
}

const builtInKinds = new Set<string>([
  ...relationKinds,
  ...occasionKinds,
  ...Object.keys(signalKinds),
]);

/** Keys of built-in kinds are no words of the card: they read differently in each language. */
function ownWords(kind: string): string {
  return builtInKinds.has(kind) ? '' : kind;
}
