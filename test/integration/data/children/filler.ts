import { rmSync, writeSync } from 'node:fs';
import { insertCustomer } from '../../../../src/data/customers.ts';
import { openBox } from '../../../../src/data/open.ts';
import type { Box } from '../../../../src/data/sql.ts';
import { emptyCustomer } from '../../../../src/shared/customer-card.ts';
import { toErrorData } from '../../../../src/shared/errors.ts';

/**
 * Writes customers until the disk is full, saying the id of each once it is committed, then the
 * error. With a third argument removes that file to make room and goes on for ten more.
 */
const [file = '', keyHex = '', spare = ''] = process.argv.slice(2);

function add(box: Box, nth: number): void {
  const id = insertCustomer(box, {
    ...emptyCustomer,
    name: `홍길동${nth}`,
    uid: `full-${nth}`,
    notes: `메모${nth} `.repeat(500),
    at: new Date().toISOString(),
  });
  writeSync(1, `${id}\n`);
}

const box = openBox({ file, key: Buffer.from(keyHex, 'hex') });
let nth = 0;
try {
  for (;;) add(box, nth++);
} catch (thrown) {
  writeSync(1, `${JSON.stringify(toErrorData(thrown))}\n`);
}
if (spare !== '') {
  rmSync(spare);
  for (let more = 0; more < 10; more++) add(box, 1_000_000 + more);
}
box.close();
