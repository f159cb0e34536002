import {
  addDays,
  addMonths,
  dateParts,
  daysInMonth,
  solarDate,
  weekday,
  type CalendarDate,
} from './dates.ts';

/**
 * Reads a day as people type it while on the phone: "금요일", "내일", "다음 주 화", "3일 뒤", "12/3",
 * "fri", "in 2 weeks", "Dec 3". A day without a year is the next one that comes; null when unclear.
 */
export function readComingDay(text: string, today: CalendarDate): CalendarDate | null {
  const typed = text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (typed === '') return null;
  for (const reader of readers) {
    const date = reader(typed, today);
    if (date !== null) return date;
  }
  return null;
}

type Reader = (typed: string, today: CalendarDate) => CalendarDate | null;

// A Map, because an object also answers to "constructor".
const namedDays = new Map(
  Object.entries({
    오늘: 0,
    today: 0,
    내일: 1,
    tomorrow: 1,
    tmr: 1,
    모레: 2,
    내일모레: 2,
    낼: 1,
    'day after tomorrow': 2,
    글피: 3,
    사흘: 3,
    나흘: 4,
    열흘: 10,
    보름: 15,
    '다음 주': 7,
    다음주: 7,
    'next week': 7,
    다다음주: 14,
    '다다음 주': 14,
    담주: 7,
  }),
);

const readNamed: Reader = (typed, today) => {
  const days = namedDays.get(typed.replace(/ ?(뒤|후|에|까지)$/, ''));
  return days === undefined ? null : addDays(today, days);
};

const koreanNumbers: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  일: 1,
  이: 2,
  삼: 3,
};

const readOffset: Reader = (typed, today) => {
  const plain = /^\+ ?(\d{1,3})$/.exec(typed) ?? /^(하루|이틀)( ?(뒤|후))?$/.exec(typed);
  if (plain) return addDays(today, numberOf(plain[1] ?? ''));
  const korean = /^(\d{1,3}|한|두|세|네|일|이|삼) ?(일|주일|주|개월|달) ?(뒤|후|있다가|이후)$/.exec(
    typed,
  );
  if (korean) return shift(today, numberOf(korean[1] ?? ''), korean[2] ?? '');
  const english = /^(?:in |\+ ?)?(\d{1,3}|a|an|one|two|three) ?(d|days?|w|weeks?|months?)$/.exec(
    typed,
  );
  return english ? shift(today, numberOf(english[1] ?? ''), english[2] ?? '') : null;
};

const englishNumbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };

function numberOf(word: string): number {
  return koreanNumbers[word] ?? englishNumbers[word] ?? Number(word);
}

function shift(today: string, count: number, unit: string): string {
  if (/^(달|개월|month)/.test(unit)) return addMonths(today, count);
  return addDays(today, /^(주|w)/.test(unit) ? count * 7 : count);
}

const weekdayWords: readonly RegExp[] = [
  /^(일|일요일|sun|sunday)$/,
  /^(월|월요일|mon|monday)$/,
  /^(화|화요일|tue|tues|tuesday)$/,
  /^(수|수요일|wed|wednesday)$/,
  /^(목|목요일|thu|thur|thurs|thursday)$/,
  /^(금|금요일|fri|friday)$/,
  /^(토|토요일|sat|saturday)$/,
];

const readWeekday: Reader = (typed, today) => {
  const match = /^(이번 ?주|다음 ?주|다다음 ?주|오는|this|next|on)? ?(\S+?)(에|까지)?$/.exec(typed);
  if (!match) return null;
  const word = match[2] ?? '';
  const wanted = weekdayWords.findIndex((day) => day.test(word));
  if (wanted < 0) return null;
  const prefix = (match[1] ?? '').replaceAll(' ', '');
  // Weeks begin on Monday: "next week's Sunday" is the last day of next week.
  const fromMonday = (weekday(today) + 6) % 7;
  const monday = addDays(today, -fromMonday);
  const inWeek = (wanted + 6) % 7;
  if (prefix === '다음주' || prefix === 'next') return addDays(monday, 7 + inWeek);
  if (prefix === '다다음주') return addDays(monday, 14 + inWeek);
  if (prefix === '이번주' || prefix === 'this') {
    const date = addDays(monday, inWeek);
    return date < today ? addDays(date, 7) : date;
  }
  const ahead = (wanted - weekday(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
};

/** Saturday, unless the weekend is already here; the week's end is its Friday. */
const readWeekEnd: Reader = (typed, today) => {
  const match =
    /^(이번 ?|다음 ?|this |next )?(주말|weekend|(?:the )?end of (?:the )?week)$/.exec(typed) ??
    /^(이번 ?|다음 ?|다다음 ?)(주)(?: ?(?:중|내|안)(?:으로|에|로)?)$/.exec(typed) ??
    /^(이번 ?)(주)$/.exec(typed);
  if (!match) return null;
  const wanted = /주말|weekend/.test(match[2] ?? '') ? 5 : 4;
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  const weeks = { 다다음: 14, 다음: 7, next: 7 }[(match[1] ?? '').trim()] ?? 0;
  const date = addDays(monday, weeks + wanted);
  if (date >= today) return date;
  return wanted === 5 ? today : addDays(date, 7);
};

const readYearEnd: Reader = (typed, today) =>
  /^(연말|올해 ?말|end of (?:the )?year)$/.test(typed)
    ? solarDate(monthOf(today)[0], 12, 31)
    : null;

const readMonthEnd: Reader = (typed, today) => {
  const match = /^(이번 ?달 ?말?|다음 ?달( ?말)?|월말|말일|end of (?:the )?month|next month)$/.exec(
    typed,
  );
  if (!match) return null;
  if (/^(다음 ?달|next month)$/.test(typed)) return addMonths(today, 1);
  const base = typed.startsWith('다음') ? addMonths(today, 1) : today;
  const [year, month] = monthOf(base);
  return solarDate(year, month, daysInMonth(year, month));
};

const readFullDate: Reader = (typed) => {
  const match =
    /^(\d{4}|\d{2})[-./년] ?(\d{1,2})[-./월] ?(\d{1,2})(?:[.일])?$/.exec(typed) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  if (!match) return null;
  const year = Number(match[1]) + (match[1]?.length === 2 ? 2000 : 0);
  return solarDate(year, Number(match[2]), Number(match[3]));
};

const readMonthDay: Reader = (typed, today) => {
  const match =
    /^(\d{1,2}) ?[-./월] ?(\d{1,2})(?: ?일|\.)?(?:에|까지)?$/.exec(typed) ??
    /^(\d{2})(\d{2})$/.exec(typed);
  return match ? nextOccurrence(Number(match[1]), Number(match[2]), today) : null;
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const readEnglishMonth: Reader = (typed, today) => {
  const first = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?$/.exec(typed);
  const second = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?$/.exec(typed);
  const [name, day] = first ? [first[1], first[2]] : [second?.[2], second?.[1]];
  const month = months.indexOf((name ?? '').slice(0, 3)) + 1;
  return month > 0 ? nextOccurrence(month, Number(day), today) : null;
};

const readDayOnly: Reader = (typed, today) => {
  const match = /^(다음 ?달 ?)?(\d{1,2})일(에|까지)?$/.exec(typed);
  if (!match) return null;
  const day = Number(match[2]);
  const start = match[1] ? addMonths(today.slice(0, 8) + '01', 1) : today;
  const date = solarDate(...monthOf(start), day);
  if (date !== null && date >= today) return date;
  return solarDate(...monthOf(addMonths(start.slice(0, 8) + '01', 1)), day);
};

function nextOccurrence(month: number, day: number, today: string): string | null {
  const [year] = monthOf(today);
  // Four years ahead reach the next Feb 29, too.
  for (let ahead = 0; ahead <= 4; ahead += 1) {
    const date = solarDate(year + ahead, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

function monthOf(date: CalendarDate): [year: number, month: number] {
  const parts = dateParts(date);
  return [parts?.year ?? 0, parts?.month ?? 0];
}

const readers: readonly Reader[] = [
  readNamed,
  readOffset,
  readWeekday,
  readWeekEnd,
  readMonthEnd,
  readYearEnd,
  readFullDate,
  readMonthDay,
  readEnglishMonth,
  readDayOnly,
];
