import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toStored } from '../../src/core/customer-fields.ts';
import { sampleCustomer } from '../../src/core/sample-customers.ts';
import { insertCustomer } from '../../src/data/customers.ts';
import { openBox } from '../../src/data/open.ts';
import type { Box } from '../../src/data/sql.ts';
import { emptyCustomer, type CustomerFields } from '../../src/shared/customers.ts';

export const benchKey = new Uint8Array(32).fill(0x42);
const day = '2026-11-22';
const at = `${day}T00:00:00.000Z`;

/** The n-th made-up customer in stored form. */
export function benchCustomer(index: number): CustomerFields {
  return { ...emptyCustomer, ...toStored(sampleCustomer(index, 7, day, 'ko').fields) };
}

function uidOf(index: number): string {
  return `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
}

/** Fills a box in transactions of 500; answers with the seconds that took, making the data aside. */
export function fillBox(box: Box, from: number, to: number): number {
  let spent = 0;
  for (let start = from; start < to; start += 500) {
    const count = Math.min(500, to - start);
    const customers = Array.from({ length: count }, (_, nth) => benchCustomer(start + nth));
    const began = performance.now();
    box.transaction(() => {
      for (const [nth, fields] of customers.entries()) {
        insertCustomer(box, { ...fields, uid: uidOf(start + nth), at });
      }
    });
    spent += performance.now() - began;
  }
  return spent / 1000;
}

/** Opens a box with `count` made-up customers, made once in `folder`. */
export function benchBox(folder: string, count: number): { box: Box; seconds: number | null } {
  const file = join(folder, `bench-${count}.box`);
  mkdirSync(folder, { recursive: true });
  const known = existsSync(file);
  const box = openBox({ file, key: benchKey, create: true });
  if (known) return { box, seconds: null };
  return { box, seconds: fillBox(box, 0, count) };
}
