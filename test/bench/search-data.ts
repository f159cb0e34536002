import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toStored } from '../../src/core/customer-fields.ts';
import { sampleCustomer } from '../../src/core/sample-customers.ts';
import { insertCustomer } from '../../src/data/customers.ts';
import { boxName } from '../../src/backend/open-box.ts';
import { keyFileProtector } from '../../src/data/key-file-protector.ts';
import { boxKey } from '../../src/data/key-store.ts';
import { openBox } from '../../src/data/open.ts';
import type { Box } from '../../src/data/sql.ts';
import { emptyCustomer, type CustomerFields } from '../../src/shared/customer-card.ts';

const day = '2026-11-22';
const at = `${day}T00:00:00.000Z`;

/** The n-th made-up customer in stored form. */
export function benchCustomer(index: number): CustomerFields {
  return { ...emptyCustomer, ...toStored(sampleCustomer(index, 7, day, 'ko').fields) };
}

function uidOf(index: number): string {
  return `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
}

const inTransaction = 2000;

/** Adds made-up customers; quick rather than safe, because this is not what is measured. */
function fillBox(box: Box, from: number, to: number): void {
  box.pragma('synchronous = OFF');
  for (let start = from; start < to; start += inTransaction) {
    box.transaction(() => {
      for (let nth = start; nth < Math.min(to, start + inTransaction); nth++) {
        insertCustomer(box, { ...benchCustomer(nth), uid: uidOf(nth), at });
      }
    });
  }
  box.pragma('synchronous = FULL');
}

/** Makes a folder with a box of `count` made-up customers; goes on where it was cut off. */
export async function benchFolder(folder: string, count: number): Promise<string> {
  const dataDir = join(folder, `bench-${count}`);
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, boxName);
  const { key } = await boxKey(file, [keyFileProtector(dataDir)]);
  const box = openBox({ file, key, create: true });
  const { n = 0 } = box.getSql<{ n: number }>('SELECT count(*) AS n FROM customers') ?? {};
  fillBox(box, n, count);
  box.close();
  return dataDir;
}
