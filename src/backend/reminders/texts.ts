import type { ReminderKind } from '../../core/reminders.ts';
import type { Language } from '../../shared/primitives.ts';
import type { PersonToReach, TodaySection } from '../../shared/today.ts';
import { inLanguage, joined } from '../paper-words.ts';

export type NoticeText = { readonly title: string; readonly body: string };

const sections = {
  first: ['먼저 챙길 일', 'cannot wait'],
  deposits: ['입금 감사', 'to thank for a deposit'],
  days: ['날과 계약', 'days and agreements'],
  'in-touch': ['안부', 'keeping in touch'],
} as const satisfies Record<TodaySection, readonly [ko: string, en: string]>;
const order = ['first', 'deposits', 'days', 'in-touch'] as const;

type Waiting = Pick<PersonToReach, 'section' | 'done' | 'movedTo'>;

/**
 * What a notice says, or null where there is nothing to say. It names nobody: the system keeps what
 * it shows outside the box, and shows it on a locked screen.
 */
export function noticeText(
  kind: ReminderKind,
  people: readonly Waiting[],
  language: Language,
): NoticeText | null {
  const left = people.filter(({ done, movedTo }) => !done && movedTo === null);
  const told = kind === 'again' ? left.filter(({ section }) => section === 'first') : left;
  if (told.length === 0) return null;
  const count = told.length;
  if (kind === 'again') {
    return {
      title: inLanguage(
        language,
        `먼저 챙길 분 ${count}명이 남았습니다`,
        `${count} ${count === 1 ? 'person' : 'people'} left who cannot wait`,
      ),
      body: inLanguage(
        language,
        '오늘이 가기 전에 연락해 주세요.',
        'Reach them before the day is over.',
      ),
    };
  }
  return {
    title: inLanguage(
      language,
      `오늘 연락할 분 ${count}명`,
      `${count} ${count === 1 ? 'person' : 'people'} to reach today`,
    ),
    body: joined(...order.map((section) => sectionText(section, told, language))),
  };
}

function sectionText(section: TodaySection, people: readonly Waiting[], language: Language) {
  const count = people.filter((person) => person.section === section).length;
  const [ko, en] = sections[section];
  return count > 0 && inLanguage(language, `${ko} ${count}`, `${count} ${en}`);
}

/** What a badge means, for who cannot see it. */
export const badgeText = (left: number, language: Language): string =>
  inLanguage(language, `오늘 연락할 분 ${left}명 남음`, `${left} left to reach today`);
