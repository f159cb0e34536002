import type { CustomerFields, CustomerPatch } from '../shared/customers.ts';
import { emailKey } from './emails.ts';
import { phoneKey } from './phones.ts';

/** A value of the file that differs from the card's own; the card's stays. */
export type MergeConflict = {
  field: 'name' | 'company' | 'job' | 'source' | 'birthday';
  value: string;
};

export type Merge = {
  /** What changes on the card; empty when the file says nothing new. */
  patch: CustomerPatch;
  /** Fields that got something new. */
  filled: (keyof CustomerFields)[];
  conflicts: MergeConflict[];
};

const conflictLabels = {
  ko: { name: '이름', company: '회사', job: '직업', source: '경로', birthday: '생일' },
  en: { name: 'Name', company: 'Company', job: 'Job', source: 'Source', birthday: 'Birthday' },
} as const;

const numberKey = ({ number }: { number: string }) => phoneKey(number);
const addressOf = ({ address }: { address: string }) => emailKey(address);
const addressKey = ({ line }: { line: string }) => line.replaceAll(/[\s,()]/g, '');
const same = (text: string) => text;

/** Adds what is new, in the file's order, after what is there. */
function union<T>(existing: readonly T[], incoming: readonly T[], key: (item: T) => string): T[] {
  const known = new Set(existing.map(key));
  const fresh = incoming.filter((item) => {
    if (known.has(key(item))) return false;
    known.add(key(item));
    return true;
  });
  return [...existing, ...fresh];
}

/** Appends the lines of a text that the other does not hold yet. */
export function addLines(notes: string, lines: readonly string[]): string {
  const known = new Set(notes.split('\n').map((line) => line.trim()));
  const fresh = lines.filter((line) => line.trim() !== '' && !known.has(line.trim()));
  return [notes, ...fresh].filter((part) => part !== '').join('\n');
}

/**
 * Adds an imported customer to the card that is there already: empty fields are filled, lists grow,
 * nothing is overwritten. A value that differs goes to the notes, labelled.
 */
export function mergeImported(
  existing: CustomerFields,
  incoming: CustomerFields,
  language: 'ko' | 'en',
): Merge {
  const patch: CustomerPatch = {};
  const conflicts: MergeConflict[] = [];
  for (const field of ['name', 'company', 'job', 'source'] as const) {
    const value = incoming[field];
    if (value === '' || value === existing[field]) continue;
    if (existing[field] === '') patch[field] = value;
    else conflicts.push({ field, value });
  }
  // The parts of a name belong to the name that is kept.
  if (incoming.name === existing.name || existing.name === '') {
    if (existing.familyName === '' && incoming.familyName) patch.familyName = incoming.familyName;
    if (existing.givenName === '' && incoming.givenName) patch.givenName = incoming.givenName;
  }
  mergeBirthday(existing, incoming, patch, conflicts);
  mergeLists(existing, incoming, patch);
  const labels = conflictLabels[language];
  const kept = conflicts.map(({ field, value }) => `${labels[field]}: ${value}`);
  const notes = addLines(existing.notes, [...incoming.notes.split('\n'), ...kept]);
  const newConflicts = conflicts.filter((_, index) => !existing.notes.includes(kept[index] ?? ''));
  if (notes !== existing.notes) patch.notes = notes;
  return { patch, filled: Object.keys(patch) as (keyof CustomerFields)[], conflicts: newConflicts };
}

function mergeBirthday(
  existing: CustomerFields,
  incoming: CustomerFields,
  patch: CustomerPatch,
  conflicts: MergeConflict[],
): void {
  if (incoming.birthday === null) return;
  const sameDay =
    existing.birthday?.slice(-5) === incoming.birthday.slice(-5) &&
    existing.birthdayCalendar === incoming.birthdayCalendar &&
    existing.birthdayLeapMonth === incoming.birthdayLeapMonth;
  const addsYear = sameDay && existing.birthday?.startsWith('--');
  if (existing.birthday === null || addsYear) {
    if (existing.birthday === incoming.birthday) return;
    patch.birthday = incoming.birthday;
    patch.birthdayCalendar = incoming.birthdayCalendar;
    patch.birthdayLeapMonth = incoming.birthdayLeapMonth;
    return;
  }
  const known =
    sameDay && (incoming.birthday === existing.birthday || incoming.birthday.startsWith('--'));
  if (!known) conflicts.push({ field: 'birthday', value: incoming.birthday });
}

function mergeLists(
  existing: CustomerFields,
  incoming: CustomerFields,
  patch: CustomerPatch,
): void {
  const phones = union(existing.phones, incoming.phones, numberKey);
  if (phones.length > existing.phones.length) patch.phones = phones;
  const emails = union(existing.emails, incoming.emails, addressOf);
  if (emails.length > existing.emails.length) patch.emails = emails;
  const addresses = union(existing.addresses, incoming.addresses, addressKey);
  if (addresses.length > existing.addresses.length) patch.addresses = addresses;
  const tags = union(existing.tags, incoming.tags, same);
  if (tags.length > existing.tags.length) patch.tags = tags;
}
