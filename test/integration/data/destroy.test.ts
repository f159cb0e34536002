import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putAsset } from '../../../src/data/assets.ts';
import { recordChange } from '../../../src/data/changes.ts';
import { saveDraft } from '../../../src/data/contact-drafts.ts';
import { insertContact } from '../../../src/data/contacts.ts';
import {
  deleteCustomers,
  insertCustomer,
  patchCustomer,
  trashCustomers,
} from '../../../src/data/customers.ts';
import { readCustomer } from '../../../src/data/customers-read.ts';
import { insertDeposit } from '../../../src/data/deposits.ts';
import { listDestructions, planDestruction } from '../../../src/data/destroy.ts';
import { carryOutDestructions, replayDestructions } from '../../../src/data/destroy-run.ts';
import { destroyedFile, readDestroyed } from '../../../src/data/destroyed-file.ts';
import { insertImportRow, startImport } from '../../../src/data/imports.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { setMergedInto } from '../../../src/data/merges.ts';
import { openBox } from '../../../src/data/open.ts';
import { searchCustomers } from '../../../src/data/search.ts';
import { insertSending, readSendings } from '../../../src/data/sendings.ts';
import { writeSettingValue } from '../../../src/data/settings.ts';
import type { Box } from '../../../src/data/sql.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customer-card.ts';
import { greetingCardSpec } from '../../../src/shared/greeting-card-spec.ts';
import { plainPages } from '../../support/plain-pages.ts';
import { wholeCard } from '../../support/whole-card.ts';
import { addCustomer, at, call, testBox } from './support.ts';

const canary = 'zqcanary';
const person = '홍길동';
/** What a person may be told by in every list of the card. */
const texts = new Set(
  `name familyName givenName company job notes source note text what landed question answer knownBy
   about items product reason retainReason callTimes serviceNote wish proposal settlement lesson line
   address done title helperName scope exceptions prepaid statusNote bank account number`.split(
    /\s+/,
  ),
);

/** The whole card with the canary in every text. */
function marked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return texts.has(key) ? `${value} ${canary}` : value;
  if (Array.isArray(value)) return value.map((each) => marked(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, marked(part, name)]),
  );
}

const spec = greetingCardSpec.parse({
  ...{ greeting: '', message: '', closing: '', hand: 'nanum-pen', ink: 'blueblack' },
  ...{ lines: 'dotted', seed: 's' },
});

function addWhole(box: Box): number {
  const card = { ...(marked(wholeCard) as CustomerFields), name: person, tags: [`${canary} 가족`] };
  const photo = Buffer.from(`photo of ${canary}`);
  const sha256 = createHash('sha256').update(photo).digest('hex');
  putAsset(box, { sha256, mediaType: 'image/jpeg', bytes: photo }, at);
  const id = insertCustomer(box, { ...card, photo: sha256, uid: 'doomed', sourceUid: canary, at });
  recordChange(box, { customerId: id, at, through: 'typed', action: 'create' });
  const notes = { before: card.notes, after: `${canary} 지운 글` };
  recordChange(box, { customerId: id, at, through: 'typed', action: 'update', fields: { notes } });
  insertContact(box, { ...call, note: canary, uid: 'c1', customerId: id, afterHours: false, at });
  saveDraft(box, { customerId: id, fields: { ...call, note: canary }, endedAt: null }, at);
  const deposit = { agreement: '', paidOn: '2026-04-01', amount: 1000, number: '', failed: false };
  const rest = { state: 'matched', matchedBy: 'user', thankOn: null, importId: null } as const;
  insertDeposit(
    box,
    {
      ...{ ...deposit, ...rest, uid: 'd1', customerId: id, payer: canary, payerKey: canary },
      ...{ memo: canary, fingerprint: 'f1' },
    },
    at,
  );
  return id;
}

/** Everything that others and files say of the person. */
function addTraces(box: Box, id: number): { other: number; cards: number[] } {
  const other = addCustomer(box, {
    name: '김영희',
    referredBy: 'doomed',
    referredOn: '2026-01-02',
    relations: [
      {
        ...{ uid: 'r9', relation: 'spouse', name: `${person} ${canary}`, customerUid: 'doomed' },
        ...{ phone: canary, note: canary },
      },
    ],
  });
  const before = {
    uid: 'r9',
    relation: 'spouse',
    name: canary,
    customerUid: null,
    phone: '',
    note: '',
  };
  const after = { ...before, customerUid: 'doomed' };
  const change = { customerId: other, at, through: 'typed', action: 'update' } as const;
  recordChange(box, { ...change, fields: { relations: { before: [], after: [before] } } });
  recordChange(box, {
    ...change,
    fields: {
      relations: { before: [before], after: [after] },
      referredBy: { before: null, after: 'doomed' },
      job: { before: '', after: '교사' },
    },
  });
  const importId = startImport(box, {
    ...{ uid: 'i1', fileName: `${person}.vcf`, format: 'vcard', through: 'import', startedAt: at },
  });
  insertImportRow(box, {
    ...{ importId, row: 1, action: 'added', reasons: [], customerId: id, name: canary },
    ...{ fingerprint: canary, at },
  });
  const unsure = {
    ...{
      customerId: null,
      agreement: '',
      paidOn: '2026-04-02',
      amount: 1,
      number: '',
      failed: false,
    },
    ...({ state: 'unsure', matchedBy: null, thankOn: null, importId: null } as const),
  };
  insertDeposit(
    box,
    {
      ...unsure,
      uid: 'd2',
      payer: `${person} ${canary}`,
      payerKey: person,
      memo: canary,
      fingerprint: 'f2',
    },
    at,
  );
  const sending = {
    ...({ template: 'thanks', wording: 0, layout: 'a6', batch: 'b', state: 'printed' } as const),
    ...{
      stateOn: '2026-05-01',
      sentAt: at,
      spec: { ...spec, greeting: `${person}·김영희님께, 길동이도` },
    },
  };
  const head = insertSending(box, { ...sending, uid: 's1', customerId: id, partOf: null }, at);
  const mate = insertSending(box, { ...sending, uid: 's2', customerId: other, partOf: head }, at);
  writeSettingValue(
    box,
    'studioDraft',
    {
      ...{ ids: [id, other], off: [], on: [id], rewrites: { [id]: 1, [other]: 2 } },
      texts: {
        [`thanks/ko/${id}`]: { greeting: canary },
        [`thanks/ko/${other}`]: { greeting: '안녕' },
      },
      looks: { 'own-1234': {} },
    },
    at,
  );
  return { other, cards: [head, mate] };
}

const now = () => new Date('2026-05-02T09:00:00.000Z');
const plan = (ids: readonly number[], uid = 'x1') => ({
  ...({ uid, at: '2026-05-02T08:00:00.000Z', reason: 'asked', note: '' } as const),
  ids,
});

describe('destroying', () => {
  it('leaves no word of a person in the file, its log, its index and its free pages', async () => {
    const { box, file, key } = testBox();
    const id = addWhole(box);
    const { other, cards } = addTraces(box, id);
    const third = addCustomer(box, { name: `${canary} 둘째`, notes: canary });
    trashCustomers(box, [third], at);
    const twin = addCustomer(box, { name: canary });
    trashCustomers(box, [twin], at);
    setMergedInto(box, twin, id);
    deleteCustomers(box, [third]);
    box.close();
    expect(plainPages(file, key).includes('canary')).toBe(true);

    const open = openBox({ file, key });
    planDestruction(open, plan([id]));
    expect(await carryOutDestructions(open, { key, now })).toBe(true);
    expect(open.allSql('SELECT id, uid FROM customers ORDER BY id')).toMatchObject([{ id: other }]);
    expect(readCustomer(open, other)).toMatchObject({
      ...{ relations: [], referredBy: null, referredOn: null, name: '김영희' },
    });
    const query = { filter: { trash: false }, order: 'name', offset: 0, limit: 10 } as const;
    expect(searchCustomers(open, { ...query, text: person }).ids).toEqual([]);
    expect(open.allSql('SELECT fields FROM changes')).toEqual([
      { fields: '{}' },
      { fields: '{"job":{"before":"","after":"교사"}}' },
    ]);
    expect(open.allSql('SELECT file_name FROM imports')).toEqual([{ file_name: '○.vcf' }]);
    expect(readSendings(open, cards)).toMatchObject([
      { partOf: null, spec: { greeting: '○○○·김영희님께, ○○이도' } },
    ]);
    expect(open.getSql(`SELECT value FROM settings WHERE key = 'studioDraft'`)).toEqual({
      value: JSON.stringify({
        ...{ ids: [other], off: [], on: [], rewrites: { [other]: 2 } },
        texts: { [`thanks/ko/${other}`]: { greeting: '안녕' } },
        looks: { 'own-1234': {} },
      }),
    });
    const [record] = listDestructions(open, { offset: 0, limit: 5 }).destructions;
    expect(record).toMatchObject({
      ...{ uid: 'x1', customers: 2, finished: true, reason: 'asked' },
      removed: {
        customers: 2,
        contacts: 1,
        deposits: 2,
        links: 2,
        sendings: 1,
        photos: 1,
        importRows: 1,
      },
    });
    expect(await checkBox(open)).toEqual([]);
    open.close();

    expect(existsSync(`${file}-wal`)).toBe(false);
    const plain = plainPages(file, key);
    for (const word of ['canary', person, '길동', '한지우', '+821023841177'])
      expect(plain.includes(word), word).toBe(false);
    expect(readFileSync(destroyedFile(file), 'utf8')).not.toContain('doomed');
  });

  it('goes on where it was cut off, and only then says that it is finished', async () => {
    const { box, key } = testBox();
    const ids = Array.from({ length: 60 }, (_, i) => addCustomer(box, { name: `고객 ${i}` }));
    const stays = addCustomer(box, { name: '남는 고객' });
    planDestruction(box, plan(ids));
    let turns = 0;
    const cutOff = carryOutDestructions(box, {
      ...{ key, now },
      giveWay: () => (++turns > 1 ? Promise.reject(new Error('cut off')) : Promise.resolve()),
    });
    await expect(cutOff).rejects.toThrow('cut off');
    const left = box.getSql<{ n: number }>('SELECT count(*) AS n FROM customers')?.n ?? 0;
    expect(left).toBeGreaterThan(1);
    expect(left).toBeLessThan(61);
    expect(listDestructions(box, { offset: 0, limit: 1 }).destructions[0]?.finished).toBe(false);
    expect(await carryOutDestructions(box, { key, now })).toBe(true);
    expect(box.allSql('SELECT id FROM customers')).toEqual([{ id: stays }]);
    expect(listDestructions(box, { offset: 0, limit: 1 }).destructions[0]).toMatchObject({
      ...{ finished: true, customers: 60 },
      removed: { customers: 60, changes: 60 },
    });
  });

  it('leaves the sweep to the next start where the program closes', async () => {
    const { box, key } = testBox();
    const id = addCustomer(box, { name: person });
    planDestruction(box, plan([id]));
    expect(await carryOutDestructions(box, { key, now, isClosing: () => true })).toBe(false);
    expect(box.allSql('SELECT id FROM customers')).toEqual([]);
    expect(await carryOutDestructions(box, { key, now })).toBe(true);
  });

  it('keeps the payment of a namesake', async () => {
    const { box, key } = testBox();
    const id = addCustomer(box, { name: person });
    addCustomer(box, { name: person });
    addTraces(box, id);
    planDestruction(box, plan([id]));
    await carryOutDestructions(box, { key, now });
    expect(box.allSql('SELECT uid FROM deposits')).toEqual([{ uid: 'd2' }]);
  });

  it('takes with it what a merge that was undone left in the history of the other card', async () => {
    const { box, key } = testBox();
    const id = addCustomer(box, { name: person });
    const other = addCustomer(box, { name: '김영희' });
    const act = { at, through: 'merge', batch: 'm1' } as const;
    const notes = { before: '', after: canary };
    const written = recordChange(box, {
      ...{ ...act, customerId: other, action: 'update', fields: { notes } },
    });
    for (const customerId of [id, other])
      recordChange(box, { ...act, customerId, action: 'merge', fields: {} });
    const undo = recordChange(box, {
      ...({ at, through: 'undo', customerId: other, action: 'update' } as const),
      fields: { notes: { before: canary, after: '' } },
    });
    box.runSql('UPDATE changes SET undone_by = ? WHERE id = ?', undo, written);
    planDestruction(box, plan([id]));
    await carryOutDestructions(box, { key, now });
    expect(box.allSql('SELECT action FROM changes')).toEqual([{ action: 'create' }]);
  });
});

describe('a restore', () => {
  it('destroys again whom an older copy still has, and gives the box its records back', async () => {
    const { box, file, key } = testBox();
    const id = addWhole(box);
    addCustomer(box, { name: '남는 고객' });
    const older = join(dirname(file), 'older.box');
    box.runSql('VACUUM INTO ?', older);
    planDestruction(box, plan([id]));
    await carryOutDestructions(box, { key, now });
    box.close();
    expect(readDestroyed(file, key)).toMatchObject([{ uid: 'x1', customerUids: ['doomed'] }]);
    expect(readDestroyed(file, new Uint8Array(32))).toEqual([]);

    expect(await replayDestructions(older, { boxFile: file, key, now })).toBe(1);
    expect(await replayDestructions(older, { boxFile: file, key, now })).toBe(0);
    const restored = openBox({ file: older, key, lock: false });
    expect(restored.allSql('SELECT name FROM customers')).toEqual([{ name: '남는 고객' }]);
    expect(listDestructions(restored, { offset: 0, limit: 5 })).toMatchObject({
      destructions: [{ uid: 'x1', finished: true, customers: 1 }],
    });
    restored.close();
    expect(plainPages(older, key).includes('canary')).toBe(false);
  });

  it('is left alone where nothing was destroyed', async () => {
    const { box, file, key } = testBox();
    addCustomer(box, { ...emptyCustomer, name: person });
    box.close();
    expect(await replayDestructions(file, { boxFile: file, key })).toBe(0);
    rmSync(destroyedFile(file), { force: true });
  });
});

it('a changed card is found by its new links alone', async () => {
  const { box, key } = testBox();
  const id = addWhole(box);
  const { other } = addTraces(box, id);
  patchCustomer(box, other, { notes: '새 메모' }, at);
  planDestruction(box, plan([id]));
  await carryOutDestructions(box, { key, now });
  const query = { filter: { trash: false }, order: 'name', offset: 0, limit: 10 } as const;
  expect(searchCustomers(box, { ...query, text: '새 메모' }).ids).toEqual([other]);
});
