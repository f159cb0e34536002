import { cardKey, cardWord } from '../../core/card-words.ts';
import type { Language } from '../../shared/primitives.ts';
import { labelWord, noteLabel } from '../note-labels.ts';

const appleForm = /^_\$!<(.*)>!\$_$/;

/** Relations that Apple's address book, and those that follow it, show in the reader's language. */
const appleRelations: Readonly<Record<string, string>> = {
  spouse: 'Spouse',
  mother: 'Mother',
  father: 'Father',
  parent: 'Parent',
  brother: 'Brother',
  sister: 'Sister',
  child: 'Child',
  son: 'Son',
  daughter: 'Daughter',
  friend: 'Friend',
  secretary: 'Assistant',
  director: 'Manager',
};

/** The relation that a label says: `_$!<Assistant>!$_` → secretary; '' says nothing. */
export function relationOf(label: string, language: Language): string {
  return keyOf('relation', label, language) || 'related';
}

function keyOf(group: 'relation' | 'occasion', label: string, language: Language): string {
  const apple = appleForm.exec(label.trim())?.[1];
  const word = (apple ?? label).trim();
  const key = cardKey(group, word);
  return key === word && apple !== undefined ? labelWord(label, language) : key;
}

export function relationLabel(relation: string, language: Language): string {
  const key = cardKey('relation', relation) || 'related';
  const apple = appleRelations[key];
  return apple === undefined ? cardWord('relation', key, language) : `_$!<${apple}>!$_`;
}

/** The occasion that a label says: Apple's anniversary is a wedding's. */
export function occasionOf(label: string, language: Language): string {
  return keyOf('occasion', label, language) || noteLabel('event', 'event', language);
}

export function occasionLabel(kind: string, language: Language): string {
  const key = cardKey('occasion', kind);
  if (key === 'wedding') return '_$!<Anniversary>!$_';
  return cardWord('occasion', key, language) || noteLabel('event', 'event', language);
}
