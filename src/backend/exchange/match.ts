import { createHash } from 'node:crypto';
import { findByEmail, findByFingerprint, findByPhone, findByUid } from '../../data/imports.ts';
import { resolveMerged } from '../../data/merges.ts';
import type { Box } from '../../data/sql.ts';
import type { CustomerFields } from '../../shared/customer-card.ts';

/** Does a field that came later say anything? */
function says(value: unknown): boolean {
  if (value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  for (const _ in value) return true;
  return false;
}

/** The fields that rows had before there were others: what they said is known by the same hash still. */
function firstFields({
  name,
  familyName,
  givenName,
  company,
  job,
  phones,
  emails,
  addresses,
  birthday,
  birthdayCalendar,
  birthdayLeapMonth,
  tags,
  notes,
  source,
}: CustomerFields): Record<string, unknown> {
  return {
    ...{ name, familyName, givenName, company, job, phones, emails, addresses },
    ...{ birthday, birthdayCalendar, birthdayLeapMonth, tags, notes, source },
  };
}

/** What a row says about one customer, as a short hash: the same words, the same hash. */
export function fingerprintOf(
  fields: CustomerFields,
  uid: string | null,
  referrer?: string,
): string {
  const said = firstFields(fields);
  for (const field in fields) {
    const value = fields[field as keyof CustomerFields];
    if (!(field in said) && says(value)) said[field] = value;
  }
  const words = [uid, said, ...(referrer ? [referrer] : [])];
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 22);
}

/** The customer whom a row with this fingerprint made or changed, or the card they live on in. */
export function findRead(box: Box, fingerprint: string): number | undefined {
  const read = findByFingerprint(box, fingerprint);
  return read === undefined ? undefined : resolveMerged(box, read);
}

/**
 * The customer whom an imported one is, trash included, or the card that theirs was merged into;
 * undefined for somebody new. The same UID decides; else the same name together with a phone or an
 * e-mail: a name alone is many people. `fields` in stored form.
 */
export function findSame(box: Box, fields: CustomerFields, uid: string | null): number | undefined {
  const known = findOwn(box, fields, uid);
  return known === undefined ? undefined : resolveMerged(box, known);
}

function findOwn(box: Box, fields: CustomerFields, uid: string | null): number | undefined {
  if (uid !== null) {
    const known = findByUid(box, uid);
    if (known !== undefined) return known;
  }
  for (const { number } of fields.phones) {
    const [known] = findByPhone(box, number, fields.name);
    if (known !== undefined) return known;
  }
  for (const { address } of fields.emails) {
    const [known] = findByEmail(box, address, fields.name);
    if (known !== undefined) return known;
  }
  return undefined;
}
