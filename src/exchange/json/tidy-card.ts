import { isLunarDate } from '../../core/lunar.ts';
import { checkOccasion, isInFuture } from '../../core/occasions.ts';
import { addLines } from '../../core/import-merge.ts';
import { cardWord } from '../../core/card-words.ts';
import { formatBirthday } from '../../core/date-format.ts';
import type { CustomerFields } from '../../shared/customer-card.ts';
import type { ImportReason } from '../../shared/exchange.ts';
import type { ReadingContext } from '../card-builder.ts';
import { fieldLimits, listLimits } from '../field-limits.ts';
import { noteLabel } from '../note-labels.ts';
import { cut } from '../plain-text.ts';

/** Lists that hold more than a card may, cut: one list too long shall not cost the whole card. */
export function cutLists(value: unknown, remarks: ImportReason[]): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    const limit = Object.hasOwn(listLimits, key) ? listLimits[key as keyof typeof listLimits] : 0;
    if (limit === 0 || !Array.isArray(item) || item.length <= limit) return [key, item];
    remarks.push({ code: 'list-cut', detail: `${key} ${item.length} → ${limit}` });
    return [key, item.slice(0, limit)];
  });
  return Object.fromEntries(entries);
}

/** A lunar month that lacks its 30th or a year without that leap month are computed around. */
export const isKeptDay = (date: string, calendar: 'solar' | 'lunar'): boolean =>
  calendar === 'solar'
    ? checkOccasion(date, calendar, false)
    : isLunarDate(`-${date.slice(-6)}`, false);

/**
 * A card as another Dangol, or somebody's editor, wrote it, without what could not be typed: days
 * that there never were and birthdays still to come go to the notes, a link to oneself goes.
 */
export function tidyCard(
  fields: CustomerFields,
  uid: string | null,
  { language, today }: Pick<ReadingContext, 'language' | 'today'>,
  remarks: ImportReason[],
): CustomerFields {
  const lines: string[] = [];
  const unclear = (label: string, date: string) => {
    remarks.push({ code: 'date-unclear', detail: `${label} ${date}` });
    lines.push(`${label}: ${date}`);
  };
  const tidy: CustomerFields = { ...fields };
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = fields;
  if (date !== null) {
    const isDay = isKeptDay(date, calendar);
    if (!isDay || isInFuture({ date, calendar, leapMonth }, today)) {
      const shown = isDay ? formatBirthday({ date, calendar, leapMonth }, language) : date;
      unclear(noteLabel('birthday', 'birthday', language), shown);
      Object.assign(tidy, { birthday: null, birthdayCalendar: 'solar', birthdayLeapMonth: false });
    }
  }
  tidy.occasions = fields.occasions.filter((occasion) => {
    if (isKeptDay(occasion.date, occasion.calendar)) return true;
    unclear(cardWord('occasion', occasion.kind, language), occasion.date);
    return false;
  });
  if (uid !== null) dropOwnLinks(tidy, uid, remarks);
  if (lines.length > 0) tidy.notes = cut(addLines(fields.notes, lines), fieldLimits.notes);
  return tidy;
}

/** Nobody introduced themselves, and nobody is their own mother. */
function dropOwnLinks(fields: CustomerFields, uid: string, remarks: ImportReason[]): void {
  const drop = (detail: string) => remarks.push({ code: 'link-dropped', detail });
  if (fields.referredBy === uid) {
    drop(fields.name);
    fields.referredBy = null;
  }
  fields.relations = fields.relations.map((relation) => {
    if (relation.customerUid !== uid) return relation;
    drop(relation.name || fields.name);
    return { ...relation, customerUid: null };
  });
}
