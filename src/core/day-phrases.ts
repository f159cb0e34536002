import { readComingDay } from './coming-days.ts';
import type { CalendarDate } from './dates.ts';

/** A coming day named within a text, from its first letter to behind its last. */
export interface DayPhrase {
  readonly from: number;
  readonly to: number;
  readonly date: CalendarDate;
}

const weekdays = '[월화수목금토일]요일';
const koreanDays = [
  '오늘|내일모레|내일|낼|모레|글피',
  `(?:이번 ?주|다음 ?주|다다음 ?주|담주|오는) ?(?:${weekdays}|[월화수목금토일](?= |까지|에|$|,))`,
  '(?:이번 ?|다음 ?)?주말',
  weekdays,
  '[월화수목금토일](?=까지)',
  '(?:이번|다음|다다음) ?주 ?(?:중|내|안)(?:으로|에|로)?|이번 ?주(?=까지)',
  '다다음 ?주|다음 ?주|담주',
  '(?:\\d{4}|\\d{2})년 ?\\d{1,2}월 ?\\d{1,2}일',
  '\\d{1,2}월 ?\\d{1,2}일',
  '다음 ?달 ?\\d{1,2}일|이번 ?달 ?말|다음 ?달 ?말|다음 ?달',
  '월말|말일|연말|올해 ?말',
  '(?:\\d{1,3}|한|두|세|네) ?(?:일|주일|주|개월|달) ?(?:뒤|후|이후)',
  '(?:하루|이틀|사흘|나흘|열흘|보름|일주일|이주일) ?(?:뒤|후)',
  // A day of the month, not a length of time or "the 3rd day".
  '\\d{1,2}일(?! ?(?:뒤|후|간|동안|째|차|마다|만에|치|분|정도|이내|안에|전(?!화)))',
];
const written = ['\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}', '\\d{1,2}[/]\\d{1,2}(?![\\d/])'];

const monthNames =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const fullWeekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const anyWeekday = `(?:${fullWeekday}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)`;
const lead = '(?:(?:by|on|until|till|before|due) )';
const englishDays = [
  'the day after tomorrow|day after tomorrow|today|tomorrow|tmr',
  `(?:this|next) ${anyWeekday}`,
  fullWeekday,
  `(?<=(?:by|on|until|till|before|due) )${anyWeekday}`,
  '(?:this|next) weekend|(?:the )?end of (?:the )?(?:week|month|year)|next week|next month',
  'in (?:\\d{1,3}|a|an|one|two|three) (?:days?|weeks?|months?)',
  `${monthNames}\\.? \\d{1,2}(?:st|nd|rd|th)?`,
  `\\d{1,2}(?:st|nd|rd|th)? (?:of )?${monthNames}`,
];

const korean = new RegExp(
  `(?<![\\d./가-힣])(?:${[...koreanDays, ...written].join('|')})(?: ?(?:전)?까지(?:는|로)?| ?(?:쯤|경)(?:에)?|에는?|날)?(?![\\d가-힣])`,
  'gu',
);
// What follows a Korean day without a space still leaves it one: "금요일방문", "내일전화".
const koreanJoined = new RegExp(
  `(?<![\\d./가-힣])(?:${weekdays}|내일|모레|\\d{1,2}월 ?\\d{1,2}일)(?:까지)?(?=[가-힣])(?!(?:부터|이|은|을|의|도|과|와|이후|마다|만))`,
  'gu',
);
const english = new RegExp(
  `(?<![a-z\\d])(?:${lead}?(?:${[...englishDays, ...written].join('|')}))(?![a-z\\d])`,
  'giu',
);

const tails = /(?: ?(?:전)?까지(?:는|로)?| ?(?:쯤|경)에?|(?<!중|안|내)에는?|날)$/u;
const heads = /^(?:by|on|until|till|before|due|the) /i;

/** In longer texts no day is looked for. */
const longest = 5000;

/** The coming days that a text names, in its order; what only looks like a day is left out. */
export function findDayPhrases(text: string, today: CalendarDate): DayPhrase[] {
  if (text.length > longest) return [];
  const found: DayPhrase[] = [];
  for (const pattern of [korean, koreanJoined, english]) {
    for (const match of text.matchAll(pattern)) {
      const date = dayOf(match[0], today);
      const [from, to] = [match.index, match.index + match[0].length];
      const overlaps = found.some((other) => from < other.to && other.from < to);
      if (date !== null && !overlaps) found.push({ from, to, date });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function dayOf(phrase: string, today: CalendarDate): CalendarDate | null {
  const bare = phrase
    .trim()
    .toLowerCase()
    .replace(tails, '')
    .replace(heads, '')
    .replace(heads, '')
    .replace(/ of (?=[a-z]+$)/, ' ')
    .replace(/^담주/, '다음 주')
    .trim();
  const date = readComingDay(bare, today);
  return date !== null && date >= '1900-01-01' && date <= '2199-12-31' ? date : null;
}
