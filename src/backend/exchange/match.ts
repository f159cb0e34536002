import { createHash } from 'node:crypto';
import { findByEmail, findByFingerprint, findByPhone, findByUid } from '../../data/imports.ts';
import { resolveMerged } from '../../data/merges.ts';
import type { Box } from '../../data/sql.ts';
import type { CustomerFields } from '../../shared/customer-card.ts';

/** The fields that rows had before there were others: what they said is known by the same hash still. */
const firstFields = new Set<string>([
  ...['name', 'familyName', 'givenName', 'company', 'job', 'phones', 'emails', 'addresses'],
  ...['birthday', 'birthdayCalendar', 'birthdayLeapMonth', 'tags', 'notes', 'source'],
]);

const saysNothing = (value: unknown): boolean =>
  value === null || value === '' || JSON.stringify(value).length === 2;

/** What a row says about one customer, as a short hash: the same words, the same hash. */
export function fingerprintOf(
  fields: CustomerFields,
  uid: string | null,
  referrer?: string,
): string {
  const said = Object.entries(fields).filter(
    ([field, value]) => firstFields.has(field) || !saysNothing(value),
  );
  const words = [uid, Object.fromEntries(said), ...(referrer ? [referrer] : [])];
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
