import { mkdirSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freeMoment, listBackups, writeBackup } from '../../../../src/data/backups.ts';
import { recordChange } from '../../../../src/data/changes.ts';
import { insertCustomer } from '../../../../src/data/customers.ts';
import { openBox } from '../../../../src/data/open.ts';
import { copyElsewhere } from '../../../../src/data/second-folder.ts';
import { finishRestore, wishRestore } from '../../../../src/data/restore.ts';
import { emptyCustomer } from '../../../../src/shared/customer-card.ts';

/**
 * Writes, backs up, brings the backup to a second folder and every second time puts back, without end.
 * Says `ready` once it begins, `wrote <name>` for a customer that is committed, `copying` once a backup is
 * made, `wish` before it wishes to have a backup back.
 */
const [file = '', keyHex = '', run = ''] = process.argv.slice(2);
const key = Buffer.from(keyHex, 'hex');
const folder = join(dirname(file), 'backups');
const second = join(dirname(file), 'second');
mkdirSync(second, { recursive: true });
const say = (line: string) => writeSync(1, `${line}\n`);

await finishRestore(file, key);
say('ready');
for (let nth = 0; ; nth++) {
  const box = openBox({ file, key, create: true });
  const name = `${run}-${nth}`;
  const at = new Date().toISOString();
  box.transaction(() => {
    const id = insertCustomer(box, { ...emptyCustomer, name, uid: name, at });
    recordChange(box, { customerId: id, at, through: 'typed', action: 'create' });
  });
  say(`wrote ${name}`);
  const backup = await writeBackup(box, { key, folder, kind: 'auto', at: freeMoment(folder, at) });
  box.close();
  say('copying');
  copyElsewhere(backup, second, key);
  // Now and then back to the one before.
  const [, before] = listBackups(folder);
  if (nth % 2 === 1 && before) {
    say('wish');
    wishRestore(file, { backup: before.file, at: freeMoment(folder, new Date().toISOString()) });
    await finishRestore(file, key);
  }
}
