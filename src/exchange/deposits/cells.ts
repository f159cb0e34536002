import {
  addDays,
  fromDayNumber,
  isCalendarDate,
  toPartialDate,
  yearOf,
  type CalendarDate,
} from '../../core/dates.ts';
import { readDate } from '../../core/written-dates.ts';

export type ReadDay = CalendarDate | 'none' | 'unclear';
export type ReadAmount = number | 'none' | 'unclear';
/** How a row went: money came, none came, it was called off, it went back, or it is no payment. */
export type RowResult = 'paid' | 'failed' | 'cancelled' | 'returned' | 'out' | 'in' | 'unknown';

const serialDays = { first: 30_000, last: 60_000 };

/** A day of a list: dates in all their writings, moments, Excel serials, `3/25` of the latest such year. */
export function readDay(text: string, today: CalendarDate): ReadDay {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:\D|$)/.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?$/.exec(text);
  if (digits) return checked(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)?.[1];
  if (serial !== undefined) {
    const days = Number(serial);
    return days >= serialDays.first && days <= serialDays.last
      ? fromDayNumber(days - 25_569)
      : 'unclear';
  }
  if (!/\d/.test(text)) return 'none';
  // Deposits are of today or before; two-digit years are of these hundred years, a bit ahead too.
  const read = readDate(text, { today: addDays(today, 400), monthFirst: true });
  if (read.kind !== 'date') return read.kind;
  if (read.calendar === 'lunar') return 'unclear';
  return read.date.startsWith('--') ? latestYear(read.date, today) : read.date;
}

function checked(year: number, month: number, day: number): ReadDay {
  const date = toPartialDate({ year, month, day });
  return year >= 1990 && isCalendarDate(date) ? date : 'unclear';
}

/** A day without its year is the latest one that is not ahead. */
function latestYear(date: string, today: CalendarDate): ReadDay {
  for (let year = yearOf(today); year > yearOf(today) - 5; year--) {
    const full = `${String(year).padStart(4, '0')}${date.slice(1)}`;
    if (isCalendarDate(full) && full <= today) return full;
  }
  return 'unclear';
}

const largest = 1_000_000_000_000;

/** Whole won: `39,900원`, `₩ 39,900`, `(39,900)`, `-39,900`, `△39,900`, `39,900-`, `39900.00`. */
export function readAmount(text: string): ReadAmount {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,'’원₩\\"]|KRW|won/giu, '')
    .replace(/^[−–—△▲▽▼]/u, '-');
  if (plain === '' || plain === '-') return 'none';
  const match =
    /^(\()?([+-])?(\d{1,15})(?:\.(\d{1,6}))?(-)?(\))?$/.exec(plain.replace(/^\+/, '')) ?? null;
  if (match === null) return /\d/.test(plain) ? 'unclear' : 'none';
  const [, open, sign, whole, fraction = '', after, close] = match;
  if ((open === undefined) !== (close === undefined) || /[1-9]/.test(fraction)) return 'unclear';
  const value = Number(whole);
  if (value > largest) return 'unclear';
  const isNegative = open !== undefined || sign === '-' || after !== undefined;
  return isNegative && value !== 0 ? -value : value;
}

const fine = /오류\s*없음|이상\s*없음|no error/iu;
const returned = /환불|반환|반송|정정|역처리|refund|reversal|reversed|chargeback/iu;
const cancelled = /취소|cancel/iu;
const failed =
  /실패|불능|오류|미납|부족|거절|반려|미출금|미처리|미수납|에러|불가|해지|정지|한도|초과|없음|부도|fail|reject|insufficient|error|unpaid|declined|denied/iu;
const paid =
  /정상|성공|완료|출금|입금|이체|수납|납부|승인|처리|ok|success|paid|settled|done|completed/iu;

/** What the list's own word says of how a row went. */
export function readResult(text: string): RowResult {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return 'unknown';
  if (/^(입금|deposit|credit)$/iu.test(plain)) return 'in';
  if (/^(출금|지급|withdrawal|debit)$/iu.test(plain)) return 'out';
  if (returned.test(plain)) return 'returned';
  if (cancelled.test(plain)) return 'cancelled';
  if (fine.test(plain)) return 'paid';
  if (failed.test(plain)) return 'failed';
  // Clearing houses number their results: only zeros are well.
  if (/^\d{3,4}$/.test(plain)) return /^0+$/.test(plain) ? 'paid' : 'failed';
  return paid.test(plain) ? 'paid' : 'unknown';
}

const total =
  /^[\s*※[<(]*(합\s*계|총\s*계|소\s*계|누\s*계|총\s*합\s*계|총\s*액|총\s*건\s*수|계|total|sub\s*-?total|sum|grand total)\s*[\])>:：]*(\s*[\d(].*)?$/iu;

/** Does a cell say that its row adds up others? */
export const isTotalWord = (cell: string): boolean =>
  cell.length < 60 && total.test(cell.normalize('NFKC'));
