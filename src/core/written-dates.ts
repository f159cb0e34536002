import {
  type CalendarDate,
  type PartialDate,
  fromDayNumber,
  solarDate,
  toPartialDate,
  yearOf,
} from './dates.ts';

/** How to understand what people write. */
export interface DateReading {
  /** Two-digit years lie in the hundred years before this day. */
  readonly today: CalendarDate;
  /** 3/7/1985 is March 7 where true, July 3 where false. */
  readonly monthFirst?: boolean;
}

/** What a written date says: a date, that there is none, or that it cannot be understood. */
export type WrittenDate =
  | {
      readonly kind: 'date';
      readonly date: PartialDate;
      readonly calendar: 'solar' | 'lunar';
      readonly leapMonth: boolean;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear' };

const NONE: WrittenDate = { kind: 'none' };
const UNCLEAR: WrittenDate = { kind: 'unclear' };

/** Apple's files write a birthday without a year in this year. */
const APPLE_NO_YEAR = 1604;
const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 2200;

/** Longer texts are no date; the patterns below are not made for them. */
const LONGEST = 80;

const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

type Numbers = readonly [year: string | null, month: string, day: string];

/** The marks 음력, 양력, 윤달 in their many writings, and the text without them. */
function takeCalendar(text: string): { rest: string; lunar: boolean; leapMonth: boolean } {
  const marks =
    /\(?\s*(음력|음|陰|lunar|양력|양|陽|solar|윤달|윤|閏|leap)\s*\)?\.?|\(\s*([+-])\s*\)/giu;
  let lunar = false;
  let leapMonth = false;
  const rest = text.replace(marks, (_, word: string | undefined, sign: string | undefined) => {
    const mark = (word ?? sign ?? '').toLowerCase();
    if (/^(윤|閏|leap)/.test(mark)) leapMonth = true;
    if (/^(음|陰|lunar|-)/.test(mark)) lunar = true;
    return ' ';
  });
  return { rest: rest.trim(), lunar: lunar || leapMonth, leapMonth };
}

/** Times of day, weekdays and the word *born* say nothing about the date. */
function takeNoise(text: string): string {
  return text
    .replace(/^(\d{4}-\d{2}-\d{2})T.*$/i, '$1')
    .replace(
      /\s*(?:오전|오후|am|pm)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z|utc)?$/i,
      '',
    )
    .replace(/\(?\s*[일월화수목금토]요일\s*\)?|\(\s*[일월화수목금토]\s*\)/u, '')
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?/i, '')
    .replace(/(?:출생|생일|생)$/u, '')
    .trim();
}

function isNone(text: string): boolean {
  const bare = text.replace(/[\s./-]/g, '');
  return /^0*$/.test(bare) || /^(없음|모름|미상|미입력|불명|none|null|n?a|unknown)$/i.test(bare);
}

function fullYear(written: string, month: number, day: number, today: CalendarDate): number | null {
  const year = Number(written);
  if (written.length > 2) return year === 0 || year === APPLE_NO_YEAR ? null : year;
  const century = Math.floor(yearOf(today) / 100) * 100;
  const recent = toPartialDate({ year: century + year, month, day });
  return recent <= today ? century + year : century - 100 + year;
}

function excelSerial(serial: number, today: CalendarDate): Numbers | null {
  if (serial < 1 || serial === 60) return null;
  // Excel counts a Feb 29, 1900 that never was.
  const date = fromDayNumber(serial - 25_569 + (serial < 60 ? 1 : 0));
  if (date > today) return null;
  return [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
}

/** Digits without any separator: 19850307, 850307, 0307, an Excel serial. */
function fromDigits(digits: string, today: CalendarDate): Numbers | null {
  if (digits.length === 8) return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  if (digits.length === 6) return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  if (digits.length === 4) return [null, digits.slice(0, 2), digits.slice(2)];
  if (digits.length !== 5) return null;
  // Past serials are dates; a later one is 050307 whose zero a spreadsheet ate.
  return (
    excelSerial(Number(digits), today) ?? [`0${digits[0]}`, digits.slice(1, 3), digits.slice(3)]
  );
}

/** The front of a resident number, as masked exports leave it: 850307-1******. */
function fromMaskedNumber(text: string): Numbers | null {
  const match = /^(\d{2})(\d{2})(\d{2})-([1-8])(?:[*●xX]{6})?$/.exec(text);
  if (!match) return null;
  const century = '1256'.includes(match[4] ?? '') ? '19' : '20';
  return [`${century}${match[1]}`, match[2] ?? '', match[3] ?? ''];
}

function fromEnglish(text: string): Numbers | null {
  const match = /\b([a-z]{3,9})\b\.?/i.exec(text);
  const name = match?.[1]?.toLowerCase();
  const month = name ? ENGLISH_MONTHS.indexOf(name.slice(0, 3)) + 1 : 0;
  if (!match || month === 0) return null;
  const before = text.slice(0, match.index).match(/\d+/g) ?? [];
  const after = text.slice(match.index + match[0].length).match(/\d+/g) ?? [];
  const [first, second, third] = [...before, ...after];
  if (!first || third) return null;
  // 1985 March 7; 7 March 1985; March 7, 1985; 7-Mar-85
  if (first.length === 4) return second ? [first, String(month), second] : null;
  return [second ?? null, String(month), first];
}

function fromThree(a: string, b: string, c: string, slashes: boolean, monthFirst?: boolean) {
  const dayLast: Numbers = [a, b, c];
  if (a.length > 2) return dayLast;
  if (c.length === 4 || (slashes && monthFirst)) {
    const wanted = monthFirst ?? false;
    const isMonthFirst = Number(b) > 12 ? true : Number(a) > 12 ? false : wanted;
    return (isMonthFirst ? [c, a, b] : [c, b, a]) satisfies Numbers;
  }
  return dayLast;
}

function fromSeparated(text: string, monthFirst?: boolean): Numbers | null {
  const plain = text.replace(/^[’'‘`]/, '');
  const vcard = /^--(\d{2})-?(\d{2})$/.exec(plain);
  if (vcard) return [null, vcard[1] ?? '', vcard[2] ?? ''];
  const korean = /^(?:(\d{4}|\d{2})\s*년\s*)?(\d{1,2})\s*월\s*(\d{1,2})\s*일?$/u.exec(plain);
  if (korean) return [korean[1] ?? null, korean[2] ?? '', korean[3] ?? ''];
  const three = /^(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,4})\.?$/.exec(plain);
  if (three) {
    return fromThree(
      three[1] ?? '',
      three[2] ?? '',
      three[3] ?? '',
      plain.includes('/'),
      monthFirst,
    );
  }
  const spaced = /^(\d{4})\s+(\d{1,2})\s+(\d{1,2})$/.exec(plain);
  if (spaced) return [spaced[1] ?? '', spaced[2] ?? '', spaced[3] ?? ''];
  const two = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\.?$/.exec(plain);
  if (two) return [null, two[1] ?? '', two[2] ?? ''];
  return null;
}

function readNumbers(text: string, { today, monthFirst }: DateReading): Numbers | null {
  const digits = /^(\d+)(?:\.\d+)?$/.exec(text);
  if (digits && (text.length !== 4 || !text.includes('.'))) {
    const isSerial = text.includes('.') && digits[1]?.length === 5;
    if (isSerial || !text.includes('.')) return fromDigits(digits[1] ?? '', today);
  }
  return fromMaskedNumber(text) ?? fromSeparated(text, monthFirst) ?? fromEnglish(text);
}

/**
 * A date as people write it: `1985.3.7`, `850307`, `85년 3월 7일`, `(음)3.7`, `윤4월 3일`, `--03-07`,
 * Excel serials, `March 7, 1985`. A lunar date is checked only for a possible month and day.
 */
export function readDate(written: string, reading: DateReading): WrittenDate {
  const text = written.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (isNone(text)) return NONE;
  if (text.length > LONGEST) return UNCLEAR;
  const { rest, lunar, leapMonth } = takeCalendar(takeNoise(text));
  const numbers = readNumbers(takeNoise(rest), reading);
  if (!numbers) return UNCLEAR;
  const month = Number(numbers[1]);
  const day = Number(numbers[2]);
  if (month === 0 && day === 0) return NONE;
  if (month < 1 || month > 12 || day < 1 || day > 31) return UNCLEAR;
  const year = numbers[0] === null ? null : fullYear(numbers[0], month, day, reading.today);
  if (year !== null && (year < EARLIEST_YEAR || year > LATEST_YEAR)) return UNCLEAR;
  const isDay = lunar ? day <= 30 : solarDate(year, month, day) !== null;
  if (!isDay) return UNCLEAR;
  const date = toPartialDate({ year, month, day });
  return { kind: 'date', date, calendar: lunar ? 'lunar' : 'solar', leapMonth };
}
