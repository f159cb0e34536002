import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCustomers } from '../../../src/backend/duplicates/merge.ts';
import { addContact } from '../../../src/backend/contacts/store.ts';
import {
  addCustomer,
  changeCustomer,
  newUid,
  requireCustomer,
} from '../../../src/backend/customers/store.ts';
import { undoChanges } from '../../../src/backend/customers/undo.ts';
import { findSame } from '../../../src/backend/exchange/match.ts';
import { readSettings } from '../../../src/backend/settings/store.ts';
import { saveDraft } from '../../../src/data/contacts.ts';
import { lastChangeByHand, listChanges } from '../../../src/data/changes.ts';
import { patchCustomer, restoreCustomers, trashCustomers } from '../../../src/data/customers.ts';
import { readCustomer } from '../../../src/data/customers-read.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { linksTo } from '../../../src/data/links.ts';
import { resolveMerged } from '../../../src/data/merges.ts';
import { insertSending } from '../../../src/data/sendings.ts';
import type { Box } from '../../../src/data/sql.ts';
import { addMark } from '../../../src/data/today.ts';
import { emptyCustomer, type CustomerPatch } from '../../../src/shared/customer-card.ts';
import { greetingCardSpec } from '../../../src/shared/greeting-card-spec.ts';
import { call, refusal, testBox } from '../data/support.ts';

const at = '2026-11-22T09:00:00.000Z';
const options = { at, today: '2026-11-22' };
const typed = { at, through: 'typed' } as const;

function person(box: Box, fields: CustomerPatch): { id: number; uid: string } {
  const { customer } = addCustomer(box, fields, typed);
  return { id: customer.id, uid: customer.uid };
}

const merge = (box: Box, keep: number, drop: number, patch: CustomerPatch = {}) =>
  mergeCustomers(box, { keep, drop, patch }, options);
const undo = (box: Box, changes: readonly number[]) => undoChanges(box, changes, { at });

function logCall(box: Box, customerId: number, note: string): void {
  const { officeHours } = readSettings(box);
  addContact(box, customerId, { ...call, note }, { ...typed, officeHours });
}

function send(box: Box, customerId: number): void {
  const uid = newUid();
  const spec = greetingCardSpec.parse({
    greeting: '',
    message: '고맙습니다',
    closing: '',
    hand: 'nanum-pen',
    ink: 'black',
    lines: 'dotted',
    seed: '1',
  });
  const sending = {
    uid,
    customerId,
    template: 'birthday',
    spec,
    layout: 'a6',
    batch: uid,
  } as const;
  insertSending(
    box,
    { ...sending, wording: 0, partOf: null, state: 'printed', stateOn: '2026-01-02', sentAt: at },
    at,
  );
}

/** Everything that the box holds of its customers but the history and when it was written. */
function everything(box: Box): unknown {
  const rows = (sql: string) => box.allSql(sql);
  return {
    cards: rows('SELECT id FROM customers ORDER BY id').map((row) => {
      const { updatedAt: _, ...card } = requireCustomer(box, (row as { id: number }).id);
      return card;
    }),
    contacts: rows('SELECT id, customer_id, note, trashed_at FROM contacts ORDER BY id'),
    sendings: rows('SELECT id, customer_id, spec FROM sendings ORDER BY id'),
    marks: rows('SELECT id, customer_id, kind, due, about FROM today_marks ORDER BY id'),
    drafts: rows('SELECT customer_id, fields, ended_at FROM contact_drafts ORDER BY customer_id'),
  };
}

describe('a merge', () => {
  it('moves everything along, follows links, and is taken back and done again', async () => {
    const { box } = testBox();
    const keep = person(box, {
      name: '김민수',
      phones: [{ kind: 'mobile', number: '010-1234-5678' }],
    });
    const drop = person(box, { name: '김민수', company: '한빛', notes: '커피', tags: ['단골'] });
    const link = { relation: 'spouse', name: '', customerUid: drop.uid };
    const wife = person(box, {
      name: '이영희',
      relations: [{ uid: '', phone: '', note: '', ...link }],
    });
    const friend = person(box, { name: '박서준', referredBy: drop.uid, referredOn: '2026-01-01' });
    logCall(box, keep.id, '하나');
    logCall(box, drop.id, '둘');
    logCall(box, drop.id, '셋');
    send(box, drop.id);
    saveDraft(
      box,
      { customerId: drop.id, fields: { ...call, note: '통화 중' }, endedAt: null },
      at,
    );
    addMark(box, { customerId: drop.id, kind: 'birthday', due: '2026-03-07', about: '' }, at);
    addMark(box, { customerId: drop.id, kind: 'silence', due: '2026-03-01', about: '' }, at);
    addMark(box, { customerId: keep.id, kind: 'silence', due: '2026-03-01', about: '' }, at);
    const before = everything(box);

    const merged = merge(box, keep.id, drop.id);
    const after = everything(box);
    expect(merged.customer).toMatchObject({ company: '한빛', notes: '커피', tags: ['단골'] });
    const owners = (table: string) =>
      box
        .allSql<{ customer_id: number }>(`SELECT customer_id FROM ${table} ORDER BY id`)
        .map((row) => row.customer_id);
    expect(owners('contacts')).toEqual([keep.id, keep.id, keep.id]);
    expect(owners('sendings')).toEqual([keep.id]);
    expect(owners('contact_drafts')).toEqual([keep.id]);
    expect(owners('today_marks')).toEqual([keep.id, drop.id, keep.id]);
    expect(linksTo(box, keep.uid)).toHaveLength(1);
    expect(requireCustomer(box, friend.id).referredBy).toBe(keep.uid);
    expect(requireCustomer(box, wife.id).relations[0]?.customerUid).toBe(keep.uid);
    expect(requireCustomer(box, drop.id).trashedAt).not.toBeNull();
    expect(resolveMerged(box, drop.id)).toBe(keep.id);
    for (const id of [keep.id, drop.id, wife.id]) {
      expect(listChanges(box, id)[0]?.through).toBe('merge');
    }
    expect(await checkBox(box)).toEqual([]);

    const undone = undo(box, merged.changes.slice(-1));
    expect(everything(box)).toEqual(before);
    expect(await checkBox(box)).toEqual([]);
    const redone = undo(box, undone.changes);
    expect(everything(box)).toEqual(after);
    undo(box, redone.changes);
    expect(everything(box)).toEqual(before);
    expect(await checkBox(box)).toEqual([]);
  });

  it('is what Z takes back, then the change before it', () => {
    const { box } = testBox();
    const [keep, drop] = [person(box, { name: '김민수' }), person(box, { name: '김민수' })];
    const before = everything(box);
    const { changes } = merge(box, keep.id, drop.id);
    const last = lastChangeByHand(box);
    expect(last?.id).toBe(changes.at(-1));
    undo(box, [last?.id ?? 0]);
    expect(everything(box)).toEqual(before);
    expect(lastChangeByHand(box)).toMatchObject({ customerId: drop.id, action: 'create' });
  });

  it('takes the fields that were chosen', () => {
    const { box } = testBox();
    const keep = person(box, { name: '김민수', company: '한빛' });
    const drop = person(box, { name: '김민수', company: '두레', job: '대표' });
    expect(merge(box, keep.id, drop.id, { company: '두레' }).customer).toMatchObject({
      company: '두레',
      job: '대표',
    });
  });

  it('joins two calls in progress', () => {
    const { box } = testBox();
    const [keep, drop] = [person(box, { name: '김민수' }), person(box, { name: '김민수' })];
    for (const [{ id }, note] of [
      [keep, '하나'],
      [drop, '둘'],
    ] as const) {
      saveDraft(box, { customerId: id, fields: { ...call, note }, endedAt: null }, at);
    }
    const before = everything(box);
    const { changes } = merge(box, keep.id, drop.id);
    const drafts = box.allSql<{ fields: string }>('SELECT fields FROM contact_drafts');
    expect(drafts.map(({ fields }) => (JSON.parse(fields) as { note: string }).note)).toEqual([
      '하나\n둘',
    ]);
    undo(box, changes);
    expect(everything(box)).toEqual(before);
  });

  it('brings unknown lines of a vCard along', () => {
    const { box } = testBox();
    const [keep, drop] = [person(box, { name: '김민수' }), person(box, { name: '김민수' })];
    patchCustomer(box, keep.id, { properties: [{ name: 'X-A', value: '1' }] }, at);
    const lines = [
      { name: 'X-A', value: '1' },
      { name: 'X-B', value: '2' },
    ];
    patchCustomer(box, drop.id, { properties: lines }, at);
    const before = everything(box);
    const { changes, customer } = merge(box, keep.id, drop.id);
    expect(customer.properties).toEqual(lines);
    undo(box, changes);
    expect(everything(box)).toEqual(before);
  });

  it('of one merged before, and both taken back in either order', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const { box } = testBox();
      const [a, b, c] = ['가', '나', '다'].map((note) => {
        const { id } = person(box, { name: '김민수', notes: note });
        logCall(box, id, note);
        return id;
      }) as [number, number, number];
      const before = everything(box);
      const merges = [merge(box, b, a), merge(box, c, b)];
      expect(resolveMerged(box, a)).toBe(c);
      expect(requireCustomer(box, c).notes).toBe('다\n나\n가');
      const owner = () => box.allSql<{ customer_id: number }>('SELECT customer_id FROM contacts');
      expect(owner().every((row) => row.customer_id === c)).toBe(true);
      for (const nth of order.toReversed()) undo(box, merges[nth]?.changes ?? []);
      expect(everything(box)).toEqual(before);
      expect(await checkBox(box)).toEqual([]);
    }
  });

  it('leaves what was logged since with the kept card', () => {
    const { box } = testBox();
    const [keep, drop] = [person(box, { name: '김민수' }), person(box, { name: '김민수' })];
    const { changes } = merge(box, keep.id, drop.id);
    logCall(box, keep.id, '그 뒤에');
    undo(box, changes);
    expect(box.allSql('SELECT customer_id FROM contacts')).toEqual([{ customer_id: keep.id }]);
  });

  it('is taken back although the dropped card was restored by hand', async () => {
    const { box } = testBox();
    const [keep, drop] = [person(box, { name: '김민수' }), person(box, { name: '김민수' })];
    logCall(box, drop.id, '하나');
    const before = everything(box);
    const { changes } = merge(box, keep.id, drop.id);
    restoreCustomers(box, [drop.id], at);
    expect(await checkBox(box)).toEqual([]);
    expect(resolveMerged(box, drop.id)).toBe(drop.id);
    undo(box, changes);
    expect(everything(box)).toEqual(before);
  });

  it('makes a file that names the dropped card find the kept one', () => {
    const { box } = testBox();
    const phones = [{ kind: '', number: '+821012345678' }];
    const [keep, drop] = [person(box, { name: '박서하' }), person(box, { name: '김민수', phones })];
    merge(box, keep.id, drop.id);
    expect(findSame(box, emptyCustomer, drop.uid)).toBe(keep.id);
    expect(findSame(box, { ...emptyCustomer, name: '김민수', phones }, null)).toBe(keep.id);
  });
});

describe('referrals', () => {
  it('never close to a circle', () => {
    const { box } = testBox();
    const keep = person(box, { name: '가' });
    const middle = person(box, { name: '나', referredBy: keep.uid });
    const drop = person(box, { name: '다', referredBy: middle.uid });
    const { changes, customer } = merge(box, keep.id, drop.id);
    expect(customer.referredBy).toBeNull();
    undo(box, changes);
    expect(refusal(() => merge(box, keep.id, drop.id, { referredBy: middle.uid }))).toBe(
      'referral-loop',
    );
    expect(requireCustomer(box, drop.id).trashedAt).toBeNull();
  });

  it('of one introduced by the other take the next one up', () => {
    const { box } = testBox();
    const top = person(box, { name: '가' });
    const drop = person(box, { name: '나', referredBy: top.uid });
    const keep = person(box, { name: '다', referredBy: drop.uid });
    expect(merge(box, keep.id, drop.id).customer.referredBy).toBe(top.uid);
  });

  it('become one link where somebody was linked with both', () => {
    const { box } = testBox();
    const [keep, drop] = [person(box, { name: '가' }), person(box, { name: '나' })];
    const link = (customerUid: string, note: string) => ({
      uid: '',
      relation: 'friend',
      name: '',
      customerUid,
      phone: '',
      note,
    });
    const other = person(box, {
      name: '다',
      relations: [link(keep.uid, ''), link(drop.uid, '학교')],
    });
    merge(box, keep.id, drop.id);
    expect(requireCustomer(box, other.id).relations).toMatchObject([
      { customerUid: keep.uid, note: '학교' },
    ]);
  });
});

it('refuses what cannot be merged and changes nothing', () => {
  const { box } = testBox();
  const [keep, drop] = [person(box, { name: '가' }), person(box, { name: '나' })];
  const before = everything(box);
  expect(refusal(() => merge(box, keep.id, keep.id))).toBe('merge-with-self');
  expect(refusal(() => merge(box, keep.id, 99))).toBe('not-found');
  const self = { uid: '', relation: 'friend', name: '', phone: '', note: '' };
  for (const { uid } of [keep, drop]) {
    const patch = { relations: [{ ...self, customerUid: uid }] };
    expect(refusal(() => merge(box, keep.id, drop.id, patch))).toBe('relation-to-self');
  }
  expect(refusal(() => merge(box, keep.id, drop.id, { notes: '900101-1234568' }))).toBe(
    'resident-number',
  );
  const many = (prefix: string) =>
    Array.from({ length: 60 }, (_, nth) => ({ kind: '', number: `${prefix}${1000 + nth}` }));
  expect(everything(box)).toEqual(before);
  changeCustomer(box, keep.id, { phones: many('010-1111-') }, typed);
  changeCustomer(box, drop.id, { phones: many('010-2222-') }, typed);
  expect(refusal(() => merge(box, keep.id, drop.id))).toBe('too-many');
  trashCustomers(box, [drop.id], at);
  expect(refusal(() => merge(box, keep.id, drop.id))).toBe('customer-in-trash');
  expect(refusal(() => merge(box, drop.id, keep.id))).toBe('customer-in-trash');
});

const words = fc.constantFrom('', '가', '나', '다\n라');
const maybe = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const card = fc.record({
  company: words.map((text) => text.replace('\n', ' ')),
  notes: words,
  serviceNote: words,
  tags: maybe('단골', '새'),
  phones: maybe('010-1111-2222', '+82 10 1111 2222', '02-555-1234').map((all) =>
    all.map((number) => ({ kind: '', number })),
  ),
  birthday: fc.constantFrom(null, '--03-07', '1985-03-07'),
  preferences: maybe('커피', '차').map((all) =>
    all.map((text) => ({
      uid: '',
      kind: 'preference' as const,
      text,
      forService: false,
      on: null,
    })),
  ),
  occasions: maybe('--05-08', '2020-10-03').map((all) =>
    all.map((date) => ({
      uid: '',
      kind: 'wedding',
      date,
      calendar: 'solar' as const,
      leapMonth: false,
      yearly: true,
      note: '',
    })),
  ),
  extras: maybe('우산', '책').map((all) =>
    all.map((what) => ({ uid: '', on: null, what, landed: '' })),
  ),
  cadenceDays: fc.constantFrom(null, 30, 90),
  calls: fc.nat(3),
  sendings: fc.nat(2),
  mark: fc.boolean(),
  draft: fc.constantFrom(null, '통화', '메모'),
  /** Which of the other three introduced them, and to whom they are related. */
  introducedBy: fc.nat(3),
  relatedTo: fc.nat(3),
});

describe('any two cards', () => {
  it('merged and taken back are as before, and the box is sound all the while', async () => {
    const property = fc.asyncProperty(
      fc.array(card, { minLength: 4, maxLength: 4 }),
      fc.boolean(),
      async (cards, force) => {
        const { box } = testBox();
        const ids = cards.map((each, nth) => fill(box, each, nth));
        cards.forEach((each, nth) => relate(box, ids, each, nth));
        const before = everything(box);
        const { changes } = merge(box, ids[0]?.id ?? 0, ids[1]?.id ?? 0);
        expect(await checkBox(box)).toEqual([]);
        expect(readCustomer(box, ids[0]?.id ?? 0)?.relations).not.toContainEqual(
          expect.objectContaining({ customerUid: ids[0]?.uid }),
        );
        const undone = undoChanges(box, changes, { at, force });
        expect(everything(box)).toEqual(before);
        expect(await checkBox(box)).toEqual([]);
        undo(box, undone.changes);
        expect(await checkBox(box)).toEqual([]);
        box.close();
      },
    );
    await fc.assert(property, { numRuns: 25 });
  });
});

type Card = typeof card extends fc.Arbitrary<infer T> ? T : never;

function fill(box: Box, each: Card, nth: number): { id: number; uid: string } {
  const { calls, sendings, mark, draft, introducedBy: _, relatedTo: __, ...fields } = each;
  const made = person(box, { ...fields, name: `김민수${nth}` });
  for (let count = 0; count < calls; count++) logCall(box, made.id, `통화 ${count}`);
  for (let count = 0; count < sendings; count++) send(box, made.id);
  const due = '2026-03-07';
  if (mark) addMark(box, { customerId: made.id, kind: 'birthday', due, about: '' }, at);
  if (draft) {
    saveDraft(box, { customerId: made.id, fields: { ...call, note: draft }, endedAt: null }, at);
  }
  return made;
}

/** Links to those who came before, so that referrals make no circle. */
function relate(
  box: Box,
  ids: readonly { id: number; uid: string }[],
  { introducedBy, relatedTo }: Card,
  nth: number,
): void {
  const own = ids[nth];
  const host = introducedBy < nth ? ids[introducedBy] : undefined;
  const kin = relatedTo === nth ? undefined : ids[relatedTo];
  if (!own) return;
  const relation = { uid: '', relation: 'friend', name: '', phone: '', note: '' };
  changeCustomer(
    box,
    own.id,
    {
      ...(host ? { referredBy: host.uid, referredOn: '2026-01-01' } : {}),
      ...(kin ? { relations: [{ ...relation, customerUid: kin.uid }] } : {}),
    },
    typed,
  );
}
