import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { destructionReason } from '../shared/privacy.ts';
import type { Box } from './sql.ts';
import { withBoxErrors } from './sqlite-errors.ts';
import { writeOver } from './write-once.ts';

/*
 * Beside the box lies what was destroyed in it: a backup of before does not know. The file holds the
 * records (numbers and reasons) and the uids, encrypted under a key derived from the box's; a restore
 * reads it, destroys again, and gives the box its records back.
 */

const record = z.object({
  uid: z.string(),
  at: z.string(),
  reason: destructionReason,
  note: z.string(),
  customers: z.int(),
  removed: z.record(z.string(), z.int()),
  finishedAt: z.string().nullable(),
  customerUids: z.array(z.string()),
});
const records = z.array(record);
export type DestroyedRecord = z.infer<typeof record>;

const fileName = 'destroyed.json';
export const destroyedFile = (boxFile: string): string => join(dirname(boxFile), fileName);

const sealed = z.object({
  version: z.literal(1),
  nonce: z.base64(),
  tag: z.base64(),
  data: z.base64(),
});

const derived = (key: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, new Uint8Array(), 'dangol destroyed customers', 32));

function seal(key: Uint8Array, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived(key), nonce);
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const base64 = (bytes: Buffer) => bytes.toString('base64');
  return JSON.stringify({
    version: 1,
    nonce: base64(nonce),
    tag: base64(cipher.getAuthTag()),
    data: base64(data),
  } satisfies z.infer<typeof sealed>);
}

/** What was destroyed in the box of this file; empty where nothing was, or it was another box's. */
export function readDestroyed(boxFile: string, key: Uint8Array): DestroyedRecord[] {
  const file = destroyedFile(boxFile);
  if (!existsSync(file)) return [];
  try {
    const { nonce, tag, data } = sealed.parse(JSON.parse(readFileSync(file, 'utf8')));
    const bytes = (text: string) => Buffer.from(text, 'base64');
    const cipher = createDecipheriv('aes-256-gcm', derived(key), bytes(nonce));
    cipher.setAuthTag(bytes(tag));
    const text = Buffer.concat([cipher.update(bytes(data)), cipher.final()]).toString('utf8');
    return records.parse(JSON.parse(text));
  } catch {
    // Under another key, or damaged: the box's own table knows all that happened up to its day.
    return [];
  }
}

/** What a box itself knows to be destroyed. */
export function destroyedIn(box: Box): DestroyedRecord[] {
  const uids = new Map<number, string[]>();
  for (const { id, uid } of box.allSql<{ id: number; uid: string }>(
    'SELECT destruction_id AS id, customer_uid AS uid FROM destroyed_customers ORDER BY id',
  )) {
    const known = uids.get(id);
    if (known) known.push(uid);
    else uids.set(id, [uid]);
  }
  return box
    .allSql<Omit<DestroyedRecord, 'removed' | 'customerUids'> & { id: number; removed: string }>(
      `SELECT id, uid, at, reason, note, customers, removed, finished_at AS finishedAt
       FROM destructions ORDER BY id`,
    )
    .map(({ id, removed, ...row }) => ({
      ...row,
      // Written by this program alone.
      removed: JSON.parse(removed) as Record<string, number>,
      customerUids: uids.get(id) ?? [],
    }));
}

/**
 * Writes down beside the box what was destroyed in it, with what was known there already. To be called
 * once a destruction is planned, before its first row goes, and once it is done.
 * @throws disk-full, disk-read-only
 */
export function rememberDestroyed(box: Box, key: Uint8Array): void {
  const own = destroyedIn(box);
  const byUid = new Map(readDestroyed(box.file, key).map((each) => [each.uid, each]));
  for (const each of own) byUid.set(each.uid, each);
  if (byUid.size === 0) return;
  withBoxErrors(destroyedFile(box.file), () =>
    writeOver(destroyedFile(box.file), seal(key, JSON.stringify([...byUid.values()]))),
  );
}

/** Gives a box the records that it lacks: each is unfinished then, so that it is carried out again. */
export function takeOverDestroyed(box: Box, known: readonly DestroyedRecord[], at: string): number {
  return box.transaction(() => {
    let taken = 0;
    for (const { uid, customerUids, ...each } of known) {
      const isKnown = box.getSql('SELECT 1 FROM destructions WHERE uid = ?', uid) !== undefined;
      if (isKnown) continue;
      const { lastId } = box.runSql(
        `INSERT INTO destructions (uid, at, reason, note, customers, removed, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[uid, each.at, each.reason, each.note, each.customers],
        ...[JSON.stringify(each.removed), at, at],
      );
      box.runSql(
        `INSERT INTO destroyed_customers (customer_uid, destruction_id, created_at, updated_at)
         SELECT value, ?, ?, ? FROM json_each(?) WHERE true
         ON CONFLICT (customer_uid) DO UPDATE SET destruction_id = excluded.destruction_id`,
        ...[lastId, at, at, JSON.stringify(customerUids)],
      );
      taken++;
    }
    return taken;
  });
}
