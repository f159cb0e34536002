import { hasResidentNumber, mayHoldResidentNumber } from '../core/resident-numbers.ts';
import { withoutResidentNumbers } from '../exchange/json/mask.ts';
import type { OperationName } from '../shared/contract.ts';
import { AppError } from '../shared/errors.ts';

/** Only asks or shows, or hands a file on that masks for itself: nothing of its texts is stored as it comes. */
const asking = new Set<OperationName>([
  'customers.search',
  'duplicates.similar',
  'contacts.list',
  'feedback.list',
  'promises.list',
  'problems.list',
  'agreements.list',
  'deposits.list',
  'deposits.inspect',
  'deposits.reinspect',
  'deposits.import',
  'exchange.inspect',
  'exchange.reinspect',
  'exchange.import',
  'templates.fill',
  'templates.import',
  'stickers.preview',
  'greetingCards.recipients',
  'greetingCards.preview',
  'greetingCards.proof',
  'mailing.pieces',
  'mailing.preview',
  'mailing.print',
  'backup.inspect',
  'backup.restore',
  'settings.reveal',
  'settings.openLink',
]);

/** Kept while somebody still types: refusing would lose what they typed, so the number is covered. */
const drafting = new Set<OperationName>([
  'contacts.saveDraft',
  'templates.keepDraft',
  'greetingCards.keepDraft',
  'faults.report',
]);

/** Names, secrets and paths, which nobody wrote as words. */
const noWords = new Set([
  ...['uid', 'aboutUid', 'customerUid', 'referredBy', 'photo', 'batch', 'seed', 'picture', 'id'],
  ...['passphrase', 'recoveryKey', 'file', 'path', 'folder'],
]);

/**
 * The wall at the door: what would be stored holds no resident registration number, in whichever field.
 * Answers the input, of drafts with such numbers covered. Errors: `resident-number`.
 */
export function refuseResidentNumbers<T>(name: OperationName, input: T): T {
  if (asking.has(name)) return input;
  const where = findIn(input, 'input');
  if (where === null) return input;
  if (!drafting.has(name)) throw new AppError('resident-number', { where });
  return withoutResidentNumbers(input);
}

/** The field that holds one, by its own name; null for none. */
function findIn(value: unknown, field: string): string | null {
  if (typeof value === 'string') {
    return mayHoldResidentNumber(value) && hasResidentNumber(value) ? field : null;
  }
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return null;
  const isList = Array.isArray(value);
  for (const [key, part] of Object.entries(value)) {
    if (noWords.has(key)) continue;
    const found = findIn(part, isList ? field : isWord(key) ? key : field);
    if (found !== null) return found;
    if (findIn(key, field) !== null) return field;
  }
  return null;
}

/** A key that names a field, not one that is itself a value: a uid, a number. */
const isWord = (key: string): boolean => /^[a-zA-Z]{2,40}$/.test(key);
