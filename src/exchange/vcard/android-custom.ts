import type { Language } from '../../shared/primitives.ts';
import { splitText } from './value-text.ts';

type Words = readonly (readonly [ko: string, en: string])[];

/** Keys of the card where there is one, else words. */
const relations: Words = [
  ['related', 'related'],
  ['secretary', 'secretary'],
  ['brother', 'brother'],
  ['child', 'child'],
  ['동거인', 'Domestic partner'],
  ['father', 'father'],
  ['friend', 'friend'],
  ['director', 'director'],
  ['mother', 'mother'],
  ['parent', 'parent'],
  ['동반자', 'Partner'],
  ['소개한 사람', 'Referred by'],
  ['relative', 'relative'],
  ['sister', 'sister'],
  ['spouse', 'spouse'],
];

const events: Words = [
  ['기념일', 'Event'],
  ['wedding', 'wedding'],
  ['기념일', 'Event'],
  ['생일', 'Birthday'],
];

/** What Android writes into `X-ANDROID-CUSTOM`, under a label in the user's language; null for what is not known. */
export type AndroidCustom = {
  kind: 'birthday' | 'occasion' | 'relation' | 'note';
  label: string;
  value: string;
};

export function readAndroidCustom(text: string, language: Language): AndroidCustom | null {
  const [item = '', value = '', type = '', own = ''] = splitText(text, ';');
  const column = language === 'ko' ? 0 : 1;
  const kind = item.replace(/^vnd\.android\.cursor\.item\//, '');
  if (kind === 'nickname') {
    return { kind: 'note', label: language === 'ko' ? '별명' : 'Nickname', value };
  }
  const names = kind === 'contact_event' ? events : kind === 'relation' ? relations : null;
  if (!names) return null;
  const label = (type === '0' && own) || (names[Number(type)] ?? names[0])?.[column] || '';
  if (kind === 'relation') return { kind, label, value };
  return { kind: type === '3' ? 'birthday' : 'occasion', label, value };
}
