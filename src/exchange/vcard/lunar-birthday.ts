import { dateParts, toPartialDate } from '../../core/dates.ts';

/** The 78th cycle of sixty years began in 1984; Apple counts lunar years so. */
const cycle = 78;
const cycleYear = 1984;

/** Reads Apple's `X-ALTBDAY;CALSCALE=chinese`: cycle, year of the cycle, month, day; or a plain date. */
export function readLunarBirthday(value: string): string | null {
  const text = value.trim();
  const cyclic = /^(\d{4})(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (cyclic) {
    const [, era = '', year = '', month = '', day = ''] = cyclic;
    const solar = (Number(era) - cycle) * 60 + cycleYear + Number(year) - 1;
    const known = Number(era) > 0 && Number(year) > 0 && solar > 1800 && solar < 2200;
    return checked(known ? solar : null, Number(month), Number(day));
  }
  const plain = /^(\d{4}|-)-?(\d{2})-?(\d{2})$/.exec(text);
  if (!plain) return null;
  const [, year = '-', month = '', day = ''] = plain;
  return checked(year === '-' || year === '1604' ? null : Number(year), Number(month), Number(day));
}

function checked(year: number | null, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 30) return null;
  return toPartialDate({ year, month, day });
}

/** Writes a lunar date so that Apple reads it; without a year as `--03-07`. */
export function writeLunarBirthday(date: string): string {
  const parts = dateParts(date);
  if (!parts || parts.year === null) return date;
  const years = parts.year - cycleYear;
  const era = cycle + Math.floor(years / 60);
  const year = (((years % 60) + 60) % 60) + 1;
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return pad(era, 4) + pad(year, 4) + pad(parts.month, 2) + pad(parts.day, 2);
}
