import { expect, it } from 'vitest';
import {
  copyProblems,
  countProblems,
  countRows,
  hasSameIndexFault,
} from '../../../src/data/copy-check.ts';
import { writeBackup, verifyBackup } from '../../../src/data/backups.ts';
import { openConnection } from '../../../src/data/connection.ts';
import { openBox } from '../../../src/data/open.ts';
import { addCustomer, at, tempFolder, testBox } from './support.ts';

/** No statement may do this to an index; a bug of SQLite or of the disk could. */
function breakIndex(file: string, key: Uint8Array): void {
  const connection = openConnection({ file, key });
  connection.unsafeMode(true);
  connection.exec('DELETE FROM search_data WHERE id > 10');
  connection.close();
}

const rows = (n: number) => new Map([['customers', n]]);

it('a copy has as many rows as the box had before, after or between', () => {
  expect(countProblems(rows(3), rows(3))).toEqual([]);
  expect(countProblems(rows(4), rows(3), rows(5))).toEqual([]);
  expect(countProblems(rows(4), rows(5), rows(3))).toEqual([]);
  expect(countProblems(rows(2), rows(3), rows(5))).toEqual(['customers: 2 of 3 rows']);
  expect(countProblems(new Map(), rows(3))).toEqual(['customers: 0 of 3 rows']);
});

it('a box whose rows contradict each other can be backed up, and so can one with a broken index', async () => {
  const { box: whole, file, key } = testBox();
  addCustomer(whole, { name: '홍길동' });
  // A card without the beginning of its history.
  whole.exec('DELETE FROM changes');
  whole.close();
  breakIndex(file, key);
  const box = openBox({ file, key });
  const found = copyProblems(box);
  expect(found.file).toEqual([]);
  expect(found.index.length).toBeGreaterThan(0);
  expect(hasSameIndexFault(box, found)).toBe(true);
  const backup = await writeBackup(box, { key, folder: tempFolder(), kind: 'auto', at });
  expect(verifyBackup(backup.file, key)).toEqual(found.index);
  expect(countRows(box).get('customers')).toBe(1);
  box.close();
});
