import { writeSync } from 'node:fs';
import { recordChange } from '../../../../src/data/changes.ts';
import { insertContact } from '../../../../src/data/contacts.ts';
import { insertCustomer, patchCustomer, trashCustomers } from '../../../../src/data/customers.ts';
import { openBox } from '../../../../src/data/open.ts';
import { emptyCustomer } from '../../../../src/shared/customer-card.ts';

/** Writes customers without end; says the id of each on its own line once it is committed. */
const [file = '', keyHex = '', run = ''] = process.argv.slice(2);
const box = openBox({ file, key: Buffer.from(keyHex, 'hex'), create: true });
writeSync(1, 'open\n');

for (let nth = 0; ; nth++) {
  const at = new Date().toISOString();
  const name = `홍길동${run}-${nth}`;
  const id = box.transaction(() => {
    const id = insertCustomer(box, {
      ...emptyCustomer,
      name,
      uid: `${run}-${nth}`,
      phones: [{ kind: 'mobile', number: `+8210${String(nth).padStart(8, '0')}` }],
      tags: [`묶음${run}`],
      notes: '메모 '.repeat(nth % 50),
      at,
    });
    recordChange(box, { customerId: id, at, through: 'typed', action: 'create' });
    insertContact(box, {
      uid: `call-${run}-${nth}`,
      customerId: id,
      kind: 'call',
      direction: 'out',
      outcome: 'reached',
      note: name,
      startedAt: at,
      durationSeconds: 1,
      settled: null,
      afterHours: false,
      nextStep: '',
      nextStepDue: null,
      at,
    });
    return id;
  });
  if (nth % 3 === 1) patchCustomer(box, id, { company: '한빛상사' }, at);
  if (nth % 7 === 3) trashCustomers(box, [id], at);
  writeSync(1, `${id} ${name}\n`);
}
