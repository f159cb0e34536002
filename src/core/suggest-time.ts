import { cardWord } from './card-words.ts';
import { formatDate } from './date-format.ts';
import { addDays, daysBetween, inYear, yearOf, type CalendarDate } from './dates.ts';
import { isMourning } from './merge-values.ts';
import { occasionFacts } from './occasions.ts';
import { withParticle } from './particles.ts';
import type { Candidate, SuggestionFacts } from './suggestions.ts';

/** Days that are near enough to be wished well for. */
const ahead = 45;
const aroundAnniversary = 30;

/** What the calendar suggests: occasions that come, and the day on which an agreement began. */
export function fromTime(facts: SuggestionFacts): Candidate[] {
  return [...occasions(facts), ...anniversary(facts)];
}

function occasions({ card, today, language }: SuggestionFacts): Candidate[] {
  const birthday = card.birthday === null ? [] : [birthdayOf(card.birthday, card)];
  return [...birthday, ...card.occasions].flatMap((day) => {
    if (isMourning(day.kind)) return [];
    const { next } = occasionFacts(day, today);
    if (next === null || daysBetween(today, next) > ahead) return [];
    const word =
      day.kind === 'birthday'
        ? { ko: '생신', en: 'birthday' }[language]
        : cardWord('occasion', day.kind, language);
    const fact = `${word} ${formatDate(next, language, { length: 'short' })}`;
    const text = congratulation(day.kind, word, language);
    const note = 'note' in day ? day.note : '';
    return [{ about: 'occasion' as const, fact, source: `${day.kind} ${note}`, on: next, text }];
  });
}

const birthdayOf = (
  date: string,
  card: Pick<SuggestionFacts['card'], 'birthdayCalendar' | 'birthdayLeapMonth'>,
) => ({
  uid: 'birthday',
  kind: 'birthday',
  date,
  calendar: card.birthdayCalendar,
  leapMonth: card.birthdayLeapMonth,
  yearly: true,
});

function congratulation(kind: string, word: string, language: 'ko' | 'en'): string {
  const known: Readonly<Record<string, readonly [string, string]>> = {
    wedding: [
      '곧 다가오는 결혼기념일도 두 분께 미리 축하드립니다.',
      'Let me also wish the two of you a happy wedding anniversary.',
    ],
    'child-birthday': [
      '곧 자녀분 생일이지요. 온 가족이 함께 웃는 날이 되기를 바랍니다.',
      'My best wishes for your child’s birthday, too.',
    ],
    'spouse-birthday': [
      '곧 다가오는 배우자분 생신도 함께 축하드립니다.',
      'My best wishes for the birthday in your family, too.',
    ],
    'first-meeting': [
      '처음 뵌 날이 곧 다시 돌아옵니다. 세월이 참 빠르다는 생각이 듭니다.',
      'Soon it will be another year since we first met. How time flies!',
    ],
    agreement: [
      '처음 계약하신 날이 곧 다시 돌아옵니다. 그 믿음을 늘 기억하고 있습니다.',
      'The day we signed comes round again soon. I have not forgotten your trust.',
    ],
    moving: [
      '새집으로 옮기신 날이 곧 돌아오네요. 그동안 정 많이 드셨지요?',
      'It is nearly the day you moved in. I hope the place feels like home by now.',
    ],
  };
  const own = Object.hasOwn(known, kind) ? known[kind] : undefined;
  if (own) return language === 'ko' ? own[0] : own[1];
  if (language === 'ko') return `곧 다가오는 ${withParticle(word, '을/를')} 미리 축하드립니다.`;
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  return `Let me also send you my best wishes for the coming ${small}.`;
}

/** Full years of an agreement in force, near the day on which it began. */
function anniversary({ card, today, language }: SuggestionFacts): Candidate[] {
  return card.agreements.flatMap((agreement) => {
    const { status, product, signedOn, startsOn } = agreement;
    const begin = signedOn ?? startsOn;
    if (status !== 'active' || begin === null) return [];
    const day = nearestYearly(begin, today);
    const years = yearOf(day) - yearOf(begin);
    if (years < 1 || Math.abs(daysBetween(today, day)) > aroundAnniversary) return [];
    const many = years === 1 ? 'a year' : `${years} years`;
    const text =
      language === 'ko'
        ? `함께해 주신 지 어느덧 ${years}년이 되었습니다. 한결같이 믿어 주셔서 고맙습니다.`
        : `For ${many} now you have placed your trust in me. Thank you.`;
    const fact = [product, formatDate(begin, language, { length: 'short' })].join(' ').trim();
    return [{ about: 'agreement' as const, fact, source: '', on: day, text }];
  });
}

function nearestYearly(date: CalendarDate, today: CalendarDate): CalendarDate {
  const year = yearOf(addDays(today, -182));
  const [before, after] = [inYear(date, year), inYear(date, year + 1)];
  return Math.abs(daysBetween(today, before)) <= Math.abs(daysBetween(today, after))
    ? before
    : after;
}
