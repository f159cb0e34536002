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
