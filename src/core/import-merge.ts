import type { CustomerFields, CustomerPatch } from '../shared/customer-card.ts';
import { cardWord } from './card-words.ts';
import { emailKey } from './emails.ts';
import { mergeEntries } from './merge-entries.ts';
import { followUids, unitedUids } from './merge-uids.ts';
import { phoneKey } from './phones.ts';

const conflictLabels = {
  ko: {
    name: '이름',
    company: '회사',
    job: '직업',
    source: '경로',
    birthday: '생일',
    callTimes: '통화하기 좋은 때',
    serviceNote: '서비스팀에',
    retainUntil: '보유 기한',
    cadenceDays: '연락 주기(일)',
    referredBy: '소개한 사람',
    decision: '결정',
    custom: '내 항목',
  },
  en: {
    name: 'Name',
    company: 'Company',
    job: 'Job',
    source: 'Source',
    birthday: 'Birthday',
    callTimes: 'Call times',
    serviceNote: 'For service',
    retainUntil: 'Keep until',
    cadenceDays: 'Cadence (days)',
    referredBy: 'Introduced by',
    decision: 'Decision',
    custom: 'Own field',
  },
} as const;

/** A value of the file that differs from the card's own; the card's stays. */
export type MergeConflict = {
  field: keyof (typeof conflictLabels)['ko'];
  value: string;
  /** The name of a field of the user's own. */
  label?: string;
};

export type Merge = {
  /** What changes on the card; empty when the file says nothing new. */
  patch: CustomerPatch;
  /** Fields that got something new. */
  filled: (keyof CustomerFields)[];
  conflicts: MergeConflict[];
};

/** Names for what a card knows by a uid only; for what is kept in the notes. */
export type MergeNames = {
  customField?: (uid: string) => string;
  customer?: (uid: string) => string;
};

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
  names: MergeNames = {},
): Merge {
  const patch: CustomerPatch = linked(existing, incoming, mergeEntries(existing, incoming));
  const conflicts: MergeConflict[] = [];
  for (const field of ['name', 'company', 'job', 'source', 'callTimes', 'serviceNote'] as const) {
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
  mergeRest(existing, incoming, patch, conflicts, { ...names, language });
  mergeCustom(existing, incoming, patch, conflicts, names);
  const labels = conflictLabels[language];
  const kept = conflicts.map(({ field, value, label }) => `${label ?? labels[field]}: ${value}`);
  const lines = [incoming.notes, ...kept].flatMap((text) => text.split('\n'));
  const notes = addLines(existing.notes, lines);
  const newConflicts = conflicts.filter((_, index) => !existing.notes.includes(kept[index] ?? ''));
  if (notes !== existing.notes) patch.notes = notes;
  return { patch, filled: Object.keys(patch) as (keyof CustomerFields)[], conflicts: newConflicts };
}

/** Entries that are there already under another uid: what came along names them by the one here. */
function linked(
  existing: CustomerFields,
  incoming: CustomerFields,
  patch: CustomerPatch,
): CustomerPatch {
  const merged = { ...existing, ...patch };
  const followed = followUids(merged, unitedUids(existing, incoming, merged));
  const lists = (['promises', 'problems', 'followUps'] as const).filter((list) => patch[list]);
  return {
    ...patch,
    ...Object.fromEntries(lists.map((list) => [list, followed[list] ?? patch[list]])),
  };
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

/** What a card has once: filled where it has nothing, and what belongs together comes together. */
function mergeRest(
  existing: CustomerFields,
  incoming: CustomerFields,
  patch: CustomerPatch,
  conflicts: MergeConflict[],
  { customer, language }: MergeNames & { language: 'ko' | 'en' },
): void {
  if (incoming.retainUntil !== null && incoming.retainUntil !== existing.retainUntil) {
    const { retainUntil, retainReason } = incoming;
    if (existing.retainUntil === null) Object.assign(patch, { retainUntil, retainReason });
    else conflicts.push({ field: 'retainUntil', value: `${retainUntil} ${retainReason}`.trim() });
  }
  if (existing.retainReason === '' && patch.retainUntil === undefined && incoming.retainReason) {
    patch.retainReason = incoming.retainReason;
  }
  if (incoming.cadenceDays !== null && incoming.cadenceDays !== existing.cadenceDays) {
    if (existing.cadenceDays === null) patch.cadenceDays = incoming.cadenceDays;
    else conflicts.push({ field: 'cadenceDays', value: String(incoming.cadenceDays) });
  }
  if (existing.cadencePausedUntil === null && incoming.cadencePausedUntil !== null) {
    patch.cadencePausedUntil = incoming.cadencePausedUntil;
  }
  mergeReferral(existing, incoming, patch, conflicts, customer);
  if (existing.photo === null && incoming.photo !== null) patch.photo = incoming.photo;
  if (incoming.decision === null) return;
  const { decision, reason, on } = incoming.decision;
  if (existing.decision === null) {
    patch.decision = incoming.decision;
  } else if (decision !== existing.decision.decision || on !== existing.decision.on) {
    const value = [cardWord('decision', decision, language), on, reason].filter(Boolean);
    conflicts.push({ field: 'decision', value: value.join(' · ') });
  }
}

function mergeReferral(
  existing: CustomerFields,
  incoming: CustomerFields,
  patch: CustomerPatch,
  conflicts: MergeConflict[],
  nameOf: MergeNames['customer'],
): void {
  const { referredBy, referredOn, referralThankedOn } = incoming;
  const isOther = referredBy !== null && existing.referredBy !== null;
  if (isOther && referredBy !== existing.referredBy) {
    conflicts.push({ field: 'referredBy', value: nameOf?.(referredBy) || referredBy });
    return;
  }
  if (existing.referredBy === null && referredBy !== null) patch.referredBy = referredBy;
  if (existing.referredOn === null && referredOn !== null) patch.referredOn = referredOn;
  if (existing.referralThankedOn === null && referralThankedOn !== null) {
    patch.referralThankedOn = referralThankedOn;
  }
}

function mergeCustom(
  existing: CustomerFields,
  incoming: CustomerFields,
  patch: CustomerPatch,
  conflicts: MergeConflict[],
  { customField }: MergeNames,
): void {
  const fresh: Record<string, string> = {};
  for (const [uid, value] of Object.entries(incoming.custom)) {
    const own = existing.custom[uid];
    if (value === '' || value === own) continue;
    if (own === undefined || own === '') fresh[uid] = value;
    else conflicts.push({ field: 'custom', label: customField?.(uid) || uid, value });
  }
  if (Object.keys(fresh).length > 0) patch.custom = { ...existing.custom, ...fresh };
}
