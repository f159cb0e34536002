import { describe, expect, it } from 'vitest';
import {
  changesAfter,
  findChanges,
  lastChangeByHand,
  listChanges,
  markUndone,
  recordChange,
} from '../../../src/data/changes.ts';
import {
  deleteCustomers,
  insertCustomer,
  patchCustomer,
  restoreCustomers,
  trashCustomers,
} from '../../../src/data/customers.ts';
import {
  countBox,
  countCustomers,
  listCustomerIds,
  listCustomers,
  listTags,
  type StoredFilter,
} from '../../../src/data/customers-list.ts';
import { readCustomer, readCustomers } from '../../../src/data/customers-read.ts';
import { insertContact } from '../../../src/data/contacts.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { searchCustomers } from '../../../src/data/search.ts';
import type { CustomerFields } from '../../../src/shared/customer-card.ts';
import { wholeCard } from '../../support/whole-card.ts';
import { addCustomer, at, call, testBox } from './support.ts';

const later = '2026-06-01T00:00:00.000Z';
const living: StoredFilter = { trash: false };

const full: CustomerFields = {
  ...wholeCard,
  name: '홍길동',
  familyName: '홍',
  givenName: '길동',
  phones: [
    { kind: 'mobile', number: '+821034561278' },
    { kind: '비서', number: '내선 12' },
  ],
  birthday: '--02-29',
  birthdayLeapMonth: true,
  tags: ['VIP', '우수고객'],
};

describe('a card', () => {
  it('comes back as it was written', () => {
    const { box } = testBox();
    const id = insertCustomer(box, {
      ...full,
      uid: 'u1',
      sourceUid: 'theirs',
      properties: [{ name: 'X-SKYPE', value: 'gildong' }],
      at,
    });
    expect(readCustomer(box, id)).toEqual({
      ...full,
      effectiveCadenceDays: full.cadenceDays,
      id,
      uid: 'u1',
      sourceUid: 'theirs',
      importId: null,
      mergedInto: null,
      properties: [{ name: 'X-SKYPE', value: 'gildong' }],
      createdAt: at,
      updatedAt: at,
      trashedAt: null,
      lastContactAt: null,
    });
    expect(readCustomer(box, 99)).toBeUndefined();
    expect(readCustomers(box, [99, id, 98]).map((each) => each.id)).toEqual([id]);
  });

  it('is changed in the named fields alone; lists are replaced whole', () => {
    const { box } = testBox();
    const id = addCustomer(box, full);
    const patched = patchCustomer(box, id, { phones: [], tags: ['새 꼬리표'], notes: '' }, later);
    expect(patched).toMatchObject({
      ...full,
      phones: [],
      tags: ['새 꼬리표'],
      notes: '',
      createdAt: at,
      updatedAt: later,
    });
    expect(patchCustomer(box, id, { birthday: null }, later)?.birthday).toBeNull();
    expect(patchCustomer(box, 99, { name: 'x' }, later)).toBeUndefined();
  });

  it('sorts under its new name at once', () => {
    const { box } = testBox();
    const first = addCustomer(box, { name: '가나다' });
    const second = addCustomer(box, { name: '나다라' });
    const order = () =>
      listCustomerIds(box, { filter: living, order: 'name', offset: 0, limit: 9 });
    expect(order()).toEqual([first, second]);
    patchCustomer(box, first, { name: '하하' }, later);
    expect(order()).toEqual([second, first]);
  });

  it('is removed with all that hangs on it', async () => {
    const { box } = testBox();
    const id = addCustomer(box, full);
    insertContact(box, { ...call, uid: 'c', customerId: id, kind: 'call', afterHours: false, at });
    expect(deleteCustomers(box, [id, 99])).toBe(1);
    for (const table of ['phones', 'emails', 'addresses', 'customer_tags', 'changes', 'contacts']) {
      expect(box.allSql(`SELECT 1 FROM ${table}`), table).toEqual([]);
    }
    expect(await checkBox(box)).toEqual([]);
  });
});

describe('the trash', () => {
  it('takes and gives back, and says who was moved', () => {
    const { box } = testBox();
    const [one = 0, two = 0] = ['가', '나'].map((name) => addCustomer(box, { name }));
    expect(trashCustomers(box, [one, one, 99], later)).toEqual([one]);
    expect(trashCustomers(box, [one], later)).toEqual([]);
    expect(readCustomer(box, one)?.trashedAt).toBe(later);
    expect(countBox(box)).toEqual({ customers: 1, trashed: 1, samples: 0 });
    const list = (trash: boolean) =>
      listCustomerIds(box, { filter: { trash }, order: 'name', offset: 0, limit: 9 });
    expect([list(false), list(true)]).toEqual([[two], [one]]);
    expect(restoreCustomers(box, [one, two], later)).toEqual([one]);
    expect(list(false)).toEqual([one, two]);
  });

  it('a card changed while it lies there is found there only', () => {
    const { box } = testBox();
    const id = addCustomer(box, { name: '가나' });
    trashCustomers(box, [id], later);
    patchCustomer(box, id, { name: '다라' }, later);
    const find = (text: string, trash: boolean) =>
      searchCustomers(box, { text, filter: { trash }, order: 'name', offset: 0, limit: 9 }).ids;
    expect(find('다라', true)).toEqual([id]);
    expect(find('다라', false)).toEqual([]);
    expect(find('가나', true)).toEqual([]);
  });
});

describe('the list', () => {
  it('has each order, pages and counts', () => {
    const { box } = testBox();
    const ids = ['다', '가', '나', 'Kim', '가'].map((name) => addCustomer(box, { name }));
    const [da = 0, ga = 0, na = 0, kim = 0, ga2 = 0] = ids;
    const contact = (customerId: number, startedAt: string) =>
      insertContact(box, {
        ...call,
        startedAt,
        uid: startedAt,
        customerId,
        kind: 'call',
        afterHours: false,
        at,
      });
    contact(na, '2026-05-02T00:00:00.000Z');
    contact(kim, '2026-05-01T00:00:00.000Z');
    const list = (order: 'name' | 'recent-contact' | 'silent' | 'newest') =>
      listCustomerIds(box, { filter: living, order, offset: 0, limit: 9 });
    expect(list('name')).toEqual([ga, ga2, na, da, kim]);
    expect(list('newest')).toEqual(ids.toReversed());
    expect(list('recent-contact').slice(0, 2)).toEqual([na, kim]);
    expect(list('silent')).toEqual([da, ga, ga2, kim, na]);
    expect(listCustomerIds(box, { filter: living, order: 'name', offset: 1, limit: 2 })).toEqual([
      ga2,
      na,
    ]);
    expect(countCustomers(box, living, null)).toEqual({ total: 5, isExact: true });
    expect(countCustomers(box, living, 5)).toEqual({ total: 5, isExact: true });
    expect(countCustomers(box, living, 4)).toEqual({ total: 4, isExact: false });
    expect(countCustomers(box, { trash: false, silentBefore: '2026-05-02' }, null).total).toBe(4);
  });

  it('gives rows with phones and tags in the order of the card', () => {
    const { box } = testBox();
    const id = addCustomer(box, full);
    expect(listCustomers(box, { filter: living, order: 'name', offset: 0, limit: 9 })).toEqual([
      {
        id,
        name: '홍길동',
        company: '한빛상사',
        job: '대표',
        phones: ['+821034561278', '내선 12'],
        tags: ['VIP', '우수고객'],
        birthday: '--02-29',
        birthdayCalendar: 'lunar',
        birthdayLeapMonth: true,
        lastContactAt: null,
        trashedAt: null,
        cells: {},
      },
    ]);
  });

  it('knows tags in use among the living, the most used first', () => {
    const { box } = testBox();
    addCustomer(box, { name: '가', tags: ['a', 'b'] });
    addCustomer(box, { name: '나', tags: ['b', 'c'] });
    const gone = addCustomer(box, { name: '다', tags: ['c', 'd'] });
    trashCustomers(box, [gone], later);
    expect(listTags(box)).toEqual([
      { tag: 'b', customers: 2 },
      { tag: 'a', customers: 1 },
      { tag: 'c', customers: 1 },
    ]);
  });

  it('asks an index for every order, filter and page, not the whole table', () => {
    const { box } = testBox();
    const plan = (sql: string) =>
      box
        .allSql<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .map(({ detail }) => detail)
        .join('; ');
    const list = (where: string, order: string) =>
      plan(`SELECT id FROM customers WHERE ${where} ORDER BY ${order} LIMIT 50`);
    expect(list('trashed_at IS NULL', 'sort_key, id')).toContain('customers_by_name');
    expect(list('trashed_at IS NULL', 'last_contact_at DESC, id DESC')).toContain(
      'customers_by_contact',
    );
    expect(list('trashed_at IS NULL', 'last_contact_at, id')).not.toContain('TEMP B-TREE');
    expect(plan(`SELECT id FROM phones WHERE number = 'x'`)).toContain('phones_by_number');
    expect(plan(`SELECT id FROM emails WHERE lower(address) = 'x'`)).toContain('emails_by_address');
  });
});

describe('the history', () => {
  it('is kept per customer, found, and marked when it was taken back', () => {
    const { box } = testBox();
    const id = addCustomer(box, { name: '가' });
    const fields = {
      company: { before: '', after: '한빛' },
      phones: { before: [], after: [{ kind: 'm' }] },
    };
    const change = recordChange(box, {
      customerId: id,
      at,
      through: 'typed',
      action: 'update',
      fields,
    });
    const imported = recordChange(box, { customerId: id, at, through: 'import', action: 'update' });
    expect(listChanges(box, id).map((each) => each.action)).toEqual(['update', 'update', 'create']);
    expect(findChanges(box, [change, 999])).toEqual([
      {
        id: change,
        customerId: id,
        at,
        through: 'typed',
        action: 'update',
        fields,
        importId: null,
        contactId: null,
        depositId: null,
        batch: null,
        undone: false,
      },
    ]);
    expect(lastChangeByHand(box)?.id).toBe(change);
    expect(changesAfter(box, { id: change, customerId: id }).map((each) => each.id)).toEqual([
      imported,
    ]);
    const undo = recordChange(box, { customerId: id, at, through: 'undo', action: 'update' });
    markUndone(box, change, undo, at);
    expect(findChanges(box, [change])[0]?.undone).toBe(true);
    expect(lastChangeByHand(box)?.action).toBe('create');
  });
});
