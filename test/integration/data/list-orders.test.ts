import { expect, it } from 'vitest';
import {
  allListIds,
  listCustomerIds,
  type StoredFilter,
} from '../../../src/data/customers-list.ts';
import { trashCustomers } from '../../../src/data/customers.ts';
import type { Box } from '../../../src/data/sql.ts';
import { customerOrder } from '../../../src/shared/customer-list.ts';
import { addCustomer, at, testBox } from './support.ts';

/** More than are found first and put in order then, so that indexes are walked as in a large box. */
const many = 12_500;

function fill(box: Box): void {
  box.transaction(() => {
    for (let nth = 0; nth < many; nth++) {
      const month = String((nth % 12) + 1).padStart(2, '0');
      addCustomer(box, {
        name: `${String.fromCharCode(0xac00 + ((nth * 7919) % 11_000))}${nth % 3}`,
        company: nth % 5 === 0 ? `회사${nth % 11}` : '',
        birthday: nth % 4 === 0 ? null : `19${60 + (nth % 40)}-${month}-15`,
        addresses:
          nth % 2 === 0
            ? [{ kind: 'home', postcode: '', line: '서울특별시 강남구 테헤란로 1' }]
            : [],
        tags: nth % 10 === 0 ? ['드문'] : ['흔한'],
      });
    }
    trashCustomers(box, [3, 44, 555], at);
  });
}

it('pages of any list join to the whole of it, in every order, however many a filter leaves', () => {
  const { box } = testBox();
  fill(box);
  const filters: StoredFilter[] = [
    { trash: false },
    { trash: false, tag: '흔한' },
    { trash: false, tag: '드문' },
    { trash: false, tag: '흔한', silentBefore: '2030-01-01' },
    { trash: false, tag: '흔한', birthdayMonth: 3 },
    { trash: false, area: '서울' },
    { trash: false, area: '서울', tag: '흔한' },
    { trash: true },
  ];
  for (const filter of filters) {
    for (const order of customerOrder.options) {
      const whole = allListIds(box, { filter, order });
      expect(new Set(whole).size).toBe(whole.length);
      const pages = [0, 1, 2, 3].flatMap((page) =>
        listCustomerIds(box, { filter, order, offset: page * 3333, limit: 3333 }),
      );
      expect(pages, `${JSON.stringify(filter)} ${order}`).toEqual(whole);
    }
  }
  expect(allListIds(box, { filter: { trash: false, tag: '드문' }, order: 'name' })).toHaveLength(
    many / 10,
  );
});
