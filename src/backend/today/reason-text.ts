import { cardWord } from '../../core/card-words.ts';
import { daysBetween } from '../../core/dates.ts';
import { relativeDay } from '../../core/date-format.ts';
import type { DueReason } from '../../core/today.ts';
import type { Language } from '../../shared/primitives.ts';

/** Why somebody is on the list, as a sentence. */
export function reasonText(reason: DueReason, day: string, language: Language): string {
  const texts = language === 'ko' ? korean : english;
  return texts[reason.kind](reason, day);
}

type Texts = Record<DueReason['kind'], (reason: DueReason, day: string) => string>;

const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ');

const korean: Texts = {
  'next-step': ({ text, due }, day) => {
    const late = daysBetween(due, day);
    return joined(text, late > 0 ? `${late}일 지남` : '');
  },
  'referral-thanks': ({ text, due }, day) => {
    const days = daysBetween(due, day) + 1;
    const who = text === '' ? '이름 없는 분을' : `${text} 님을`;
    return joined(`${who} 소개해 주신 데 감사`, days === 1 ? '어제 소개' : `${days}일 전 소개`);
  },
  birthday: ({ due, years }, day) =>
    joined(`생일 ${relativeDay(due, day, 'ko')}`, years === null ? '' : `만 ${years}세`),
  occasion: ({ text, due, years }, day) => {
    const passed = years === null || years < 1 ? '' : `${years}${yearsWord(text)}`;
    return joined(`${cardWord('occasion', text, 'ko')} ${relativeDay(due, day, 'ko')}`, passed);
  },
  silence: ({ since, contacted, cadenceDays }, day) => {
    const days = since === null ? 0 : daysBetween(since, day);
    return joined(
      contacted ? `마지막 연락 뒤 ${days}일` : `카드를 만든 지 ${days}일, 아직 연락 없음`,
      cadenceDays === null ? '' : `연락 주기 ${cadenceDays}일`,
    );
  },
};

/** How Korean counts the years of a day. */
function yearsWord(kind: string): string {
  if (kind === 'memorial') return '주기';
  if (kind === 'child-birthday' || kind === 'spouse-birthday') return '번째';
  return '주년';
}

const english: Texts = {
  'next-step': ({ text, due }, day) => {
    const late = daysBetween(due, day);
    return joined(text, late > 0 ? `${counted(late)} late` : '');
  },
  'referral-thanks': ({ text, due }, day) => {
    const days = daysBetween(due, day) + 1;
    const who = text === '' ? 'somebody without a name' : text;
    return joined(
      `Thank them for introducing ${who}`,
      days === 1 ? 'yesterday' : `${counted(days)} ago`,
    );
  },
  birthday: ({ due, years }, day) =>
    joined(`Birthday ${relativeDay(due, day, 'en')}`, years === null ? '' : `turns ${years}`),
  occasion: ({ text, due, years }, day) => {
    const passed = years === null || years < 1 ? '' : years === 1 ? '1 year' : `${years} years`;
    return joined(`${cardWord('occasion', text, 'en')} ${relativeDay(due, day, 'en')}`, passed);
  },
  silence: ({ since, contacted, cadenceDays }, day) => {
    const days = since === null ? 0 : daysBetween(since, day);
    return joined(
      contacted
        ? `${counted(days)} since the last contact`
        : `On file for ${counted(days)}, not called yet`,
      cadenceDays === null ? '' : `to be reached every ${counted(cadenceDays)}`,
    );
  },
};

const counted = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;
