import { agreementKinds } from '../shared/agreements.ts';
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
  | 'promises'
  | 'problems'
  | 'agreements'
  | 'followUps'
  | 'handoffs'
  | 'feedback'
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
  addEveryDay(card, add);
  for (const value of Object.values(card.custom)) add('custom', value);
  add('other', card.callTimes);
  add('other', card.serviceNote);
  return texts;
}

type Add = (field: Match['field'], ...parts: readonly string[]) => void;

/** Promises, problems, agreements and so on. An account's number, masked as it is, finds nobody. */
function addEveryDay(card: CardTextFields, add: Add): void {
  for (const { text, note, moves } of card.promises) {
    add('promise', text, note, ...moves.map((move) => move.note));
  }
  for (const { what, wish, proposal, settlement, lesson, rounds } of card.problems) {
    const earlier = rounds.flatMap((round) => [round.proposal, round.settlement, round.why]);
    add('problem', what, wish, proposal, settlement, lesson, ...earlier);
  }
  for (const agreement of card.agreements) {
    const { kind, product, number, bank, payers, prepaid, scope } = agreement;
    const { exceptions, statusNote, note } = agreement;
    const terms = [prepaid, scope, exceptions, statusNote, note];
    add('agreement', ownWords(kind), product, number, bank, ...payers, ...terms);
  }
  for (const { name, about, steps } of card.followUps) {
    add('follow-up', name, about, ...steps.map(({ note }) => note));
  }
  for (const { helperName, what, note } of card.handoffs) add('handoff', helperName, what, note);
  for (const { text, done } of card.feedback) add('feedback', text, done);
}

const builtInKinds = new Set<string>([
  ...agreementKinds,
  ...relationKinds,
  ...occasionKinds,
  ...Object.keys(signalKinds),
]);

/** Keys of built-in kinds are no words of the card: they read differently in each language. */
function ownWords(kind: string): string {
  return builtInKinds.has(kind) ? '' : kind;
}
