import { listBackups, removeBackup } from './backups.ts';
import { openConnection } from './connection.ts';
import type { Box } from './sql.ts';

/**
 * Removes the backups that still hold somebody who was destroyed, wherever they lie; `except` is the
 * fresh one. A folder that is not there (a stick that is not plugged in) is passed over. Answers how
 * many went.
 * @throws disk-read-only
 */
export function dropHoldingBackups(
  box: Box,
  {
    key,
    folders,
    except,
  }: { readonly key: Uint8Array; readonly folders: readonly string[]; readonly except: string },
): number {
  const gone = JSON.stringify(
    box
      .allSql<{ uid: string }>('SELECT customer_uid AS uid FROM destroyed_customers')
      .map(({ uid }) => uid),
  );
  let dropped = 0;
  for (const folder of folders) {
    for (const { name, file } of listBackups(folder)) {
      if (name === except || !holds(file, key, gone)) continue;
      removeBackup(folder, name);
      dropped++;
    }
  }
  return dropped;
}

const among = 'IN (SELECT value FROM json_each(?))';
/** Where a card, or a link of another card, names one of these uids; older boxes have not all of them. */
const places = [
  `SELECT 1 FROM customers WHERE uid ${among} LIMIT 1`,
  `SELECT 1 FROM relations WHERE customer_uid ${among} LIMIT 1`,
  `SELECT 1 FROM customers WHERE referred_by ${among} LIMIT 1`,
] as const;

function holds(file: string, key: Uint8Array, uids: string): boolean {
  try {
    const backup = openConnection({ file, key, readonly: true });
    try {
      return places.some((sql) => finds(() => backup.prepare(sql).get(uids) !== undefined));
    } finally {
      backup.close();
    }
  } catch {
    // Under another key, or damaged: nobody can restore it from here.
    return false;
  }
}

function finds(look: () => boolean): boolean {
  try {
    return look();
  } catch {
    return false;
  }
}
