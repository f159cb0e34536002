import { randomFillSync } from 'node:crypto';
import {
  fieldChanges,
  fieldsOf,
  isEmptyCard,
  toShown,
  toStored,
} from '../../core/customer-fields.ts';
import { cardListNames } from '../../data/card-lists.ts';
import { recordChange } from '../../data/changes.ts';
import { insertCustomer, patchCustomer } from '../../data/customers.ts';
import { readCustomer, type StoredCustomer } from '../../data/customers-read.ts';
import type { Box } from '../../data/sql.ts';
import {
  emptyCustomer,
  type Customer,
  type CustomerFields,
  type CustomerPatch,
} from '../../shared/customer-card.ts';
import { type Through } from '../../shared/customer-history.ts';
import { AppError } from '../../shared/errors.ts';
import { triggeredFollowUps } from '../follow-ups/triggers.ts';
import { dayOf } from '../local-time.ts';
import { keepNew } from '../privacy/keep-new.ts';

/** Random bytes are drawn in one go for many uids: each draw alone is a system call. */
const pool = Buffer.alloc(16 * 256);
let used = pool.length;

function randomPart(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

/** A fresh UUIDv7: sortable by the time of its making. */
export function newUid(at: Date = new Date()): string {
  const bytes = randomPart();
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export type Written = { customer: Customer; change: number | null };

/** A card that must exist. Errors: `not-found`; with `living` also `customer-in-trash`. */
export function requireCustomer(box: Box, id: number, options = { living: false }): StoredCustomer {
  const customer = readCustomer(box, id);
  if (!customer) throw new AppError('not-found', { what: 'customer', id });
  if (options.living && customer.trashedAt !== null) {
    throw new AppError('customer-in-trash', { name: customer.name });
  }
  return customer;
}

/** A stored card as the contract shows it. */
export function shown({
  sourceUid: _,
  importId: __,
  mergedInto: ___,
  effectiveCadenceDays: ____,
  ...stored
}: StoredCustomer): Customer {
  return toShown(stored);
}

/** Entries of the card's lists that have no uid yet get one. */
export function withUids<T extends CustomerPatch>(patch: T): T {
  const filled: CustomerPatch = {};
  for (const name of cardListNames) {
    const entries: readonly { uid: string }[] | undefined = patch[name];
    const given = new Set(entries?.map(({ uid }) => uid));
    if (!entries || (given.size === entries.length && !given.has(''))) continue;
    const taken = new Set(['']);
    const named = entries.map((entry) => {
      const uid = taken.has(entry.uid) ? newUid() : entry.uid;
      taken.add(uid);
      return { ...entry, uid };
    });
    Object.assign(filled, { [name]: named });
  }
  return { ...patch, ...filled };
}

/** Writes a new card and the beginning of its history. Errors: `customer-empty`. */
export function addCustomer(
  box: Box,
  patch: CustomerPatch,
  options: { at: string; through: Through },
): Written {
  const written = withUids({ ...emptyCustomer, ...toStored(patch) });
  if (isEmptyCard(written)) throw new AppError('customer-empty');
  return box.transaction(() => {
    const { at, through } = options;
    const fields = {
      ...keepNew(box)(written, at),
      ...plansBegun(box, null, written, options),
    };
    const id = insertCustomer(box, { ...fields, uid: newUid(new Date(at)), at });
    const change = recordChange(box, { customerId: id, at, through, action: 'create' });
    return { customer: shown(requireCustomer(box, id)), change };
  });
}

/**
 * Writes fields of a card with its history; answers `change: null` where nothing differs.
 * Errors: `not-found`, `customer-empty`.
 */
export function changeCustomer(
  box: Box,
  id: number,
  patch: CustomerPatch,
  options: { at: string; through: Through; importId?: number | null; batch?: string | null },
): Written {
  const stored = withUids(toStored(patch));
  return box.transaction(() => {
    const before = requireCustomer(box, id);
    const asked = { ...fieldsOf(before), ...stored };
    const wanted = { ...asked, ...plansBegun(box, before, asked, options) };
    if (isEmptyCard(wanted)) throw new AppError('customer-empty');
    const fields = fieldChanges(fieldsOf(toShown(before)), toShown(wanted));
    const names = Object.keys(fields) as (keyof CustomerPatch)[];
    if (names.length === 0) return { customer: shown(before), change: null };
    const differing = Object.fromEntries(names.map((name) => [name, wanted[name]]));
    const after = patchCustomer(box, id, differing as CustomerPatch, options.at);
    if (!after) throw new AppError('not-found', { what: 'customer', id });
    const change = recordChange(box, { customerId: id, action: 'update', fields, ...options });
    return { customer: shown(after), change };
  });
}

/** The follow-ups that a change by hand begins or ends; it is one change with them, and one undo. */
function plansBegun(
  box: Box,
  before: CustomerFields | null,
  after: CustomerFields,
  { at, through }: { at: string; through: Through },
): Pick<CustomerPatch, 'followUps'> {
  if (through !== 'typed') return {};
  const followUps = triggeredFollowUps(box, before, after, dayOf(at));
  return followUps === null ? {} : withUids({ followUps });
}
