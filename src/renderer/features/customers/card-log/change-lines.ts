import { formatBirthday, formatDate } from '../../../../core/date-format.ts';
import type { CardWordGroup } from '../../../../core/card-words.ts';
import { entryWords as everyDayWords, isEveryDayList } from '../../../../core/entry-words.ts';
import { formatWon } from '../../../../core/money.ts';
import type { Language } from '../../../../shared/primitives.ts';
import { valueText } from '../history-values.ts';

/** One thing that a change did to a field: an entry came, went or became another, or the value did. */
export type ChangeLine =
  | { sign: 'added' | 'removed'; text: string }
  | { sign: 'changed'; before: string; after: string }
  | { sign: 'order' };

/** What the texts need to be said in words. */
export type Said = {
  language: Language;
  words: (group: CardWordGroup, key: string) => string;
  /** The name behind another card's uid. */
  nameOf: (uid: string) => string;
  /** The name of a field of the user's own. */
  customName: (uid: string) => string;
  days: (count: number) => string;
  /** The day of a moment where the reader is. */
  localDate: (moment: string) => string;
  photo: string;
};

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What changed in one field, entry by entry where it is a list. */
export function changeLines(
  field: string,
  { before, after }: { before: unknown; after: unknown },
  said: Said,
): ChangeLine[] {
  if (Array.isArray(before) || Array.isArray(after)) {
    return listLines(
      field,
      Array.isArray(before) ? before : [],
      Array.isArray(after) ? after : [],
      said,
    );
  }
  if (field === 'custom') return recordLines(before, after, said);
  if (isLongText(before, after)) return textLines(String(before ?? ''), String(after ?? ''));
  return [valueLine(fieldText(field, before, said), fieldText(field, after, said))];
}

function valueLine(before: string, after: string): ChangeLine {
  if (before === '') return { sign: 'added', text: after };
  if (after === '') return { sign: 'removed', text: before };
  return { sign: 'changed', before, after };
}

function listLines(
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
  said: Said,
): ChangeLine[] {
  const [was, became] = [byKey(before), byKey(after)];
  const gone = before.filter((entry) => !became.has(keyOf(entry)));
  const come = after.filter((entry) => !was.has(keyOf(entry)));
  const text = (entry: unknown) => entryText(field, entry, said);
  const changed = after.flatMap((entry): ChangeLine[] => {
    const old = was.get(keyOf(entry));
    if (old === undefined || same(old, entry)) return [];
    return [{ sign: 'changed', before: text(old), after: text(entry) }];
  });
  const [oneGone, oneCome] = [gone[0], come[0]];
  const isReplaced = gone.length === 1 && come.length === 1 && !hasUid(oneGone) && !hasUid(oneCome);
  // Phones and the like have no uid: one that took another's place was changed.
  if (isReplaced && isRecord(oneGone) && before.indexOf(oneGone) === after.indexOf(oneCome)) {
    return [...changed, { sign: 'changed', before: text(oneGone), after: text(oneCome) }];
  }
  const lines: ChangeLine[] = [
    ...changed,
    ...gone.map((entry) => ({ sign: 'removed' as const, text: text(entry) })),
    ...come.map((entry) => ({ sign: 'added' as const, text: text(entry) })),
  ];
  return lines.length > 0 ? lines : [{ sign: 'order' }];
}

function hasUid(entry: unknown): entry is Fields & { uid: string } {
  return isRecord(entry) && typeof entry['uid'] === 'string' && entry['uid'] !== '';
}

const keyOf = (entry: unknown): string =>
  hasUid(entry) ? `uid ${entry.uid}` : JSON.stringify(entry);

const byKey = (entries: readonly unknown[]) =>
  new Map(entries.map((entry) => [keyOf(entry), entry]));

function recordLines(before: unknown, after: unknown, said: Said): ChangeLine[] {
  const [was, became] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(became)])];
  return keys
    .filter((key) => !same(was[key], became[key]))
    .map((key) => {
      const named = (value: unknown) =>
        value === undefined ? '' : `${said.customName(key)}: ${String(value)}`;
      return valueLine(named(was[key]), named(became[key]));
    });
}

function isLongText(...values: readonly unknown[]): boolean {
  return values.some((value) => typeof value === 'string' && value.includes('\n'));
}

/** Of a text of several lines only the lines that came or went. */
function textLines(before: string, after: string): ChangeLine[] {
  const [was, became] = [before.split('\n'), after.split('\n')];
  const only = (lines: string[], without: string[]) => {
    const others = new Set(without);
    return lines.filter((line) => line.trim() !== '' && !others.has(line));
  };
  const lines: ChangeLine[] = [
    ...only(was, became).map((line) => ({ sign: 'removed' as const, text: cut(line) })),
    ...only(became, was).map((line) => ({ sign: 'added' as const, text: cut(line) })),
  ];
  return lines.length > 0 ? lines : [{ sign: 'order' }];
}

const cut = (text: string) => valueText('', text, 'ko');
const joined = (...parts: readonly unknown[]) =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');

/** One entry of a list as words. */
export function entryText(field: string, entry: unknown, said: Said): string {
  if (!isRecord(entry)) return valueText(field, entry, said.language);
  if (isEveryDayList(field)) return everyDayWords(field, entry, said);
  return cut(entryWords(field, entry, said)) || valueText(field, entry, said.language);
}

function entryWords(field: string, entry: Fields, said: Said): string {
  const day = (key: string) => dayText(entry[key], said);
  const word = (group: CardWordGroup, key: string) => said.words(group, String(entry[key] ?? ''));
  switch (field) {
    case 'relations':
      return joined(
        word('relation', 'relation'),
        entry['name'] || nameBehind(entry['customerUid'], said),
        entry['phone'],
        entry['note'],
      );
    case 'occasions':
      return joined(word('occasion', 'kind'), occasionDay(entry, said), entry['note']);
    case 'preferences':
      return `${word('preference', 'kind')}: ${String(entry['text'] ?? '')}`;
    case 'expectations':
      return joined(entry['question'], entry['answer'], entry['knownBy'], day('askedOn'));
    case 'extras':
      return joined(day('on'), entry['what'], entry['landed']);
    case 'signals':
      return joined(word('signal', 'kind'), day('on'), entry['note']);
    case 'questions':
      return joined(
        entry['about'],
        ['needsIt', 'feelsRight', 'addsUp'].map((key) => word('answer', key)).join('/'),
        day('on'),
        entry['note'],
      );
    case 'consents':
      return joined(
        word('purpose', 'purpose'),
        [day('on'), day('until')].filter(Boolean).join('–'),
        day('withdrawnOn') && `✕ ${day('withdrawnOn')}`,
        word('method', 'method'),
        entry['items'],
        entry['note'],
      );
    default:
      return '';
  }
}

function dayText(value: unknown, { language }: Said): string {
  return typeof value === 'string' ? formatDate(value, language, { length: 'short' }) : '';
}

function occasionDay(entry: Fields, { language }: Said): string {
  const { date, calendar, leapMonth } = entry;
  if (typeof date !== 'string') return '';
  const isLunar = calendar === 'lunar';
  return formatBirthday(
    { date, calendar: isLunar ? 'lunar' : 'solar', leapMonth: leapMonth === true },
    language,
  );
}

function nameBehind(uid: unknown, said: Said): string {
  return typeof uid === 'string' ? said.nameOf(uid) : '';
}

const dayFields = new Set([
  'retainUntil',
  'referredOn',
  'referralThankedOn',
  'cadencePausedUntil',
  'paidOn',
  'nextStepDue',
]);

/** A field's value that is no list, as words; empty for none. */
export function fieldText(field: string, value: unknown, said: Said): string {
  if (value === null || value === undefined) return '';
  if (field === 'referredBy') return nameBehind(value, said);
  if (field === 'photo') return value === '' ? '' : said.photo;
  if (field === 'amount' && typeof value === 'number') return formatWon(value, said.language);
  if (field === 'kind' && typeof value === 'string') return said.words('contact', value);
  if (field === 'cadenceDays' && typeof value === 'number') return said.days(value);
  if (dayFields.has(field)) return dayText(value, said);
  if (field === 'merged') return mergedName(value, 'dropped');
  if (field === 'mergedInto') return mergedName(value, 'kept');
  if (field === 'decision' && isRecord(value)) {
    return joined(
      said.words('decision', String(value['decision'] ?? '')),
      dayText(value['on'], said),
      value['reason'],
    );
  }
  return valueText(field, value, said.language);
}

/** The other card of a merge. */
function mergedName(value: unknown, which: 'kept' | 'dropped'): string {
  const card = isRecord(value) ? value[which] : undefined;
  return isRecord(card) ? String(card['name'] ?? '') : '';
}

/** A field's whole value, one text for each entry; empty for none. */
export function fieldTexts(field: string, value: unknown, said: Said): string[] {
  if (Array.isArray(value)) return value.map((entry) => entryText(field, entry, said));
  if (field === 'custom' && isRecord(value)) {
    return Object.entries(value).map(([uid, text]) => `${said.customName(uid)}: ${String(text)}`);
  }
  const text =
    typeof value === 'string' && value.includes('\n') ? value : fieldText(field, value, said);
  return text === '' ? [] : [text];
}
