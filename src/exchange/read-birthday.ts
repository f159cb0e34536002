import { isInFuture } from '../core/occasions.ts';
import { readDate } from '../core/written-dates.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import type { EntryHost } from './entry-reader.ts';
import { oneLine } from './plain-text.ts';
import { quickDate } from './quick.ts';

type Written = { written: string; calendar: string; label: string };
type Birthday = {
  date: string;
  calendar: 'solar' | 'lunar';
  leapMonth: boolean;
  written: string;
  label: string;
};

/** A birthday as written; what cannot be one goes to the notes under its label. */
export function readBirthday(
  fields: CustomerFields,
  host: EntryHost,
  { written, calendar, label }: Written,
): void {
  const text = oneLine(written);
  if (text === '') return;
  const quick = calendar === '' ? quickDate(text) : null;
  if (quick !== null) {
    const birthday = { date: quick, calendar: 'solar', leapMonth: false } as const;
    return putBirthday(fields, host, { ...birthday, written: text, label });
  }
  const { today, monthFirst } = host.context;
  const marked = /(음|lunar|陰|윤|leap|^-$)/i.test(calendar);
  const read = readDate(marked ? `${text} (음)` : text, { today, monthFirst });
  if (read.kind === 'none') return;
  if (read.kind === 'unclear') {
    host.remark('date-unclear', text);
    return host.addLabelled(label, text);
  }
  const leapMonth = read.leapMonth || /윤|leap/i.test(calendar);
  putBirthday(fields, host, {
    date: read.date,
    calendar: leapMonth ? 'lunar' : read.calendar,
    leapMonth,
    written: text,
    label,
  });
}

/** Writes a birthday on a card that has none; another one, and one still to come, goes to the notes. */
export function putBirthday(
  fields: CustomerFields,
  host: EntryHost,
  { date, calendar, leapMonth, written, label }: Birthday,
): void {
  if (fields.birthday !== null) {
    const same = fields.birthday === date && fields.birthdayCalendar === calendar;
    return same ? undefined : host.addLabelled(label, written);
  }
  if (isInFuture({ date, calendar, leapMonth }, host.context.today)) {
    host.remark('date-unclear', written);
    return host.addLabelled(label, written);
  }
  fields.birthday = date;
  fields.birthdayCalendar = calendar;
  fields.birthdayLeapMonth = leapMonth;
}
