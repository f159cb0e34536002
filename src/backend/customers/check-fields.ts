import { agreementFault } from '../../core/agreements.ts';
import { checkCustomValue } from '../../core/custom-values.ts';
import { fieldsOf } from '../../core/customer-fields.ts';
import { checkOccasion, isInFuture } from '../../core/occasions.ts';
import { referralLoop } from '../../core/referrals.ts';
import { maskResidentNumbers } from '../../core/resident-numbers.ts';
import { assetIdOf } from '../../data/assets.ts';
import { listCustomFields } from '../../data/custom-fields.ts';
import type { StoredCustomer } from '../../data/customers-read.ts';
import { linkedCustomers } from '../../data/links.ts';
import { referralChain } from '../../data/referrals.ts';
import type { Box } from '../../data/sql.ts';
import type { Agreement } from '../../shared/agreements.ts';
import {
  emptyCustomer,
  type CustomerFields,
  type CustomerPatch,
} from '../../shared/customer-card.ts';
import { AppError } from '../../shared/errors.ts';

type Checked = { box: Box; today: string; card?: StoredCustomer };

/**
 * Refuses what may not be typed on a card and answers the patch with the values of the user's own
 * fields in stored form. `card` is the one that the patch is for, none for a new one. Errors:
 * `resident-number`, `date-invalid`, `date-in-future`, `relation-to-self`, `referral-loop`,
 * `custom-value-invalid`, `agreement-ends-early`, `agreement-amount`, `photo-unreadable`, `not-found`.
 */
export function checkFields(patch: CustomerPatch, { box, today, card }: Checked): CustomerPatch {
  checkTexts(patch);
  checkBirthday(patch, card ?? emptyCustomer, today);
  checkEntries(patch);
  checkAgreements(patch.agreements ?? [], card?.agreements ?? []);
  checkLinks(patch, box, card);
  if (patch.photo && patch.photo !== card?.photo && assetIdOf(box, patch.photo) === undefined) {
    throw new AppError('photo-unreadable', { reason: patch.photo });
  }
  if (!patch.custom) return patch;
  return { ...patch, custom: checkCustom(patch.custom, { box, today, card }) };
}

/** Errors: `resident-number`. */
export function checkTexts(patch: CustomerPatch): void {
  for (const [field, value] of Object.entries(patch)) {
    // Hashes and uids are no words, but may hold thirteen digits.
    if (field === 'photo' || field === 'referredBy') continue;
    const words = field === 'custom' ? Object.values(value ?? {}) : value;
    const text = typeof words === 'string' ? words : JSON.stringify(words ?? '', withoutUids);
    if (maskResidentNumbers(text).found > 0) {
      throw new AppError('resident-number', { where: field });
    }
  }
}

const withoutUids = (key: string, value: unknown): unknown =>
  key === 'uid' || key === 'customerUid' ? undefined : value;

/** Errors: `date-invalid`, `date-in-future`. */
function checkBirthday(patch: CustomerPatch, card: CustomerFields, today: string): void {
  const touched = ['birthday', 'birthdayCalendar', 'birthdayLeapMonth'] as const;
  if (!touched.some((field) => field in patch)) return;
  const { birthday, birthdayCalendar, birthdayLeapMonth } = { ...card, ...patch };
  if (birthday === null) return;
  const day = { date: birthday, calendar: birthdayCalendar, leapMonth: birthdayLeapMonth };
  if (!checkOccasion(day.date, day.calendar, day.leapMonth)) {
    throw new AppError('date-invalid', { value: birthday });
  }
  if (isInFuture(day, today)) throw new AppError('date-in-future', { value: birthday });
}

/** Errors: `date-invalid`. */
function checkEntries(patch: CustomerPatch): void {
  for (const { date, calendar, leapMonth, yearly } of patch.occasions ?? []) {
    // What is kept once only is over or to come: that takes its year.
    const isDated = yearly || !date.startsWith('-');
    if (!isDated || !checkOccasion(date, calendar, leapMonth)) {
      throw new AppError('date-invalid', { value: date });
    }
  }
  for (const { on, until } of patch.consents ?? []) {
    if (until !== null && until < on) throw new AppError('date-invalid', { value: until });
  }
}

/** What stood there before stays as it is. Errors: `agreement-ends-early`, `agreement-amount`. */
function checkAgreements(agreements: readonly Agreement[], known: readonly Agreement[]): void {
  const before = new Map(known.map((agreement) => [agreement.uid, agreement]));
  for (const agreement of agreements) {
    const fault = agreementFault(agreement);
    const old = before.get(agreement.uid);
    if (fault === null || (old && agreementFault(old)?.kind === fault.kind)) continue;
    if (fault.kind === 'negative-amount') {
      throw new AppError('agreement-amount', { amount: fault.amount });
    }
    throw new AppError('agreement-ends-early', { starts: fault.starts, ends: fault.ends });
  }
}

/** Errors: `relation-to-self`, `referral-loop`, `not-found`. */
function checkLinks(patch: CustomerPatch, box: Box, card: StoredCustomer | undefined): void {
  const { referredBy } = patch;
  const own = card?.uid;
  const linked = (patch.relations ?? []).flatMap(({ customerUid }) => customerUid ?? []);
  if (own !== undefined && [...linked, referredBy].includes(own)) {
    throw new AppError('relation-to-self');
  }
  const known = new Set((card?.relations ?? []).map(({ customerUid }) => customerUid));
  const fresh = linked.filter((uid) => !known.has(uid));
  const asked = referredBy && referredBy !== card?.referredBy ? [...fresh, referredBy] : fresh;
  const found = new Set(linkedCustomers(box, asked).map(({ uid }) => uid));
  const missing = asked.find((uid) => !found.has(uid));
  if (missing !== undefined) throw new AppError('not-found', { what: 'customer', id: missing });
  if (!referredBy || !card) return;
  const self = { uid: card.uid, name: card.name || card.company };
  const loop = referralLoop(self, referralChain(box, referredBy));
  if (loop) throw new AppError('referral-loop', { names: loop.toReversed().join(' ← ') });
}

/** Errors: `custom-value-invalid`, `not-found`. */
function checkCustom(
  values: Readonly<Record<string, string>>,
  { box, today, card }: Checked,
): Record<string, string> {
  const fields = new Map(
    listCustomFields(box, { trashed: true }).map((field) => [field.uid, field]),
  );
  const known = card ? fieldsOf(card).custom : {};
  return Object.fromEntries(
    Object.entries(values).map(([uid, written]) => {
      if (known[uid] === written) return [uid, written];
      const field = fields.get(uid);
      if (!field) throw new AppError('not-found', { what: 'field', id: uid });
      const checked = checkCustomValue(field, written, today);
      if (checked.ok) return [uid, checked.value];
      const { expected } = checked;
      throw new AppError('custom-value-invalid', { field: field.name, value: written, expected });
    }),
  );
}
