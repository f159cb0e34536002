import type { Language } from '../../shared/primitives.ts';
import { splitText } from './value-text.ts';

const relations: readonly (readonly [ko: string, en: string])[] = [
  ['관계', 'Relation'],
  ['비서', 'Assistant'],
  ['형제', 'Brother'],
  ['자녀', 'Child'],
  ['동거인', 'Domestic partner'],
  ['아버지', 'Father'],
  ['친구', 'Friend'],
  ['관리자', 'Manager'],
  ['어머니', 'Mother'],
  ['부모', 'Parent'],
  ['동반자', 'Partner'],
  ['소개한 사람', 'Referred by'],
  ['친척', 'Relative'],
  ['자매', 'Sister'],
  ['배우자', 'Spouse'],
];

const events: readonly (readonly [ko: string, en: string])[] = [
  ['기념일', 'Event'],
  ['결혼기념일', 'Anniversary'],
  ['기념일', 'Event'],
  ['생일', 'Birthday'],
];

/** What Android writes into `X-ANDROID-CUSTOM`, under a label in the user's language; null for what is not known. */
export type AndroidCustom = { kind: 'birthday' | 'note'; label: string; value: string };

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
  return { kind: kind === 'contact_event' && type === '3' ? 'birthday' : 'note', label, value };
}

const appleWords: Readonly<Record<string, readonly [ko: string, en: string]>> = {
  HomePage: ['홈페이지', 'Home page'],
  Anniversary: ['결혼기념일', 'Anniversary'],
  Other: ['기타', 'Other'],
  Home: ['집', 'Home'],
  Work: ['직장', 'Work'],
  Mobile: ['휴대폰', 'Mobile'],
  Spouse: ['배우자', 'Spouse'],
  Partner: ['동반자', 'Partner'],
  Mother: ['어머니', 'Mother'],
  Father: ['아버지', 'Father'],
  Parent: ['부모', 'Parent'],
  Child: ['자녀', 'Child'],
  Son: ['아들', 'Son'],
  Daughter: ['딸', 'Daughter'],
  Brother: ['형제', 'Brother'],
  Sister: ['자매', 'Sister'],
  Friend: ['친구', 'Friend'],
  Assistant: ['비서', 'Assistant'],
  Manager: ['관리자', 'Manager'],
};

/** Apple's label `_$!<Anniversary>!$_` in words; a label of the user's own as written. */
export function appleLabel(label: string, language: Language): string {
  const word = /^_\$!<(.*)>!\$_$/.exec(label.trim())?.[1];
  if (word === undefined) return label.trim();
  const known = Object.hasOwn(appleWords, word) ? appleWords[word] : undefined;
  return known ? known[language === 'ko' ? 0 : 1] : word;
}
