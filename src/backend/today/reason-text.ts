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

const korean: Texts = {
  'next-step': ({ text, due }, day) => {
    const late = daysBetween(due, day);
    return late > 0 ? `${text} · ${late}일 지남` : text;
  },
  birthday: ({ due, age }, day) => {
    const when = relativeDay(due, day, 'ko');
    return age === null ? `생일 ${when}` : `생일 ${when} · 만 ${age}세`;
  },
  silence: ({ since, contacted }, day) => {
    const days = since === null ? 0 : daysBetween(since, day);
    return contacted ? `마지막 연락 뒤 ${days}일` : `카드를 만든 지 ${days}일, 아직 연락 없음`;
  },
};

const english: Texts = {
  'next-step': ({ text, due }, day) => {
    const late = daysBetween(due, day);
    return late > 0 ? `${text} · ${late} ${late === 1 ? 'day' : 'days'} late` : text;
  },
  birthday: ({ due, age }, day) => {
    const when = relativeDay(due, day, 'en');
    return age === null ? `Birthday ${when}` : `Birthday ${when} · turns ${age}`;
  },
  silence: ({ since, contacted }, day) => {
    const days = since === null ? 0 : daysBetween(since, day);
    return contacted
      ? `${days} days since the last contact`
      : `On file for ${days} days, not called yet`;
  },
};
