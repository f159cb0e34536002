import { insertCustomer } from '../../../../src/data/customers.ts';
import { openBox } from '../../../../src/data/open.ts';
import { emptyCustomer } from '../../../../src/shared/customer-card.ts';

/** Writes so many customers, each in a transaction of its own. */
const [file = '', keyHex = '', commits = '0'] = process.argv.slice(2);
const box = openBox({ file, key: Buffer.from(keyHex, 'hex') });
for (let nth = 0; nth < Number(commits); nth++) {
  const at = new Date().toISOString();
  box.transaction(() => {
    insertCustomer(box, { ...emptyCustomer, name: `홍길동${nth}`, uid: `${commits}-${nth}`, at });
  });
}
box.close();
