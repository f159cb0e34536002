import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ImportResult } from '../../../src/shared/exchange.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { everyDayEntries } from '../../support/every-day-entries.ts';

async function exported(box: TestBackend): Promise<Uint8Array> {
  const file = box.path(`out-${Math.random()}.json`);
  await box.job('exchange.export', { format: 'json', language: 'ko', file });
  return new Uint8Array(readFileSync(file));
}

/** A card with everything of the everyday work, its helper, its deposits, and a cadence of a tag. */
async function filled(box: TestBackend): Promise<number> {
  const helper = await box.invoke('helpers.save', {
    helper: { ...emptyHelper, name: '박 기사', role: 'service', area: '서울 강남' },
  });
  const { customer } = await box.invoke('customers.create', {
    fields: { name: '한지우', tags: ['단골'], ...everyDayEntries, handoffs: [] },
  });
  await box.invoke('helpers.handOn', {
    customerId: customer.id,
    handoff: { helper: helper.uid, helperName: helper.name, what: '소음 점검' },
  });
  await box.invoke('deposits.add', {
    customerId: customer.id,
    agreement: 'ag1',
    paidOn: '2026-11-19',
    amount: 39900,
    payer: '한지우',
  });
  await box.invoke('settings.update', {
    patch: { tagCadences: [{ tag: '단골', days: 30 }] },
  });
  return customer.id;
}

const emptyHelper = {
  uid: '',
  name: '',
  role: '',
  company: '',
  phone: '',
  area: '',
  hours: '',
  note: '',
};

test('a box with agreements, deposits, helpers and cadences makes an empty one equal, and is undone whole', async () => {
  const first = await testBackend();
  await filled(first);
  const out = await exported(first);
  const second = await testBackend();
  const result = (await second.importFile('all.json', out)) as ImportResult;
  expect(result).toMatchObject({ added: 1, skipped: 0 });
  const again = await exported(second);
  expect(JSON.parse(new TextDecoder().decode(again))).toEqual(
    JSON.parse(new TextDecoder().decode(out)),
  );
  expect(Buffer.from(again).equals(Buffer.from(out))).toBe(true);
  const { customers } = await second.invoke('customers.search', { text: '한지우' });
  const card = await second.invoke('customers.get', { id: customers[0]?.id ?? 0 });
  expect(card.deposits).toMatchObject([{ amount: 39900, agreement: 'ag1' }]);
  expect(card.payments['ag1']).toMatchObject({ payments: 1, lastPaidOn: '2026-11-19' });
  expect(card.effectiveCadenceDays).toBe(30);
  expect(await second.invoke('helpers.list', {})).toMatchObject([{ name: '박 기사' }]);
  expect(await second.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
  // The same document says nothing new.
  expect(await second.importFile('all.json', out)).toMatchObject({ added: 0, updated: 0 });
  await second.job('exchange.undoImport', { id: result.import });
  expect(await second.invoke('helpers.list', {})).toEqual([]);
  expect(await second.invoke('settings.get', {})).toMatchObject({ tagCadences: [] });
  expect(await second.invoke('customers.count', {})).toMatchObject({ customers: 0 });
  expect(await second.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
});

test('what is found: agreement numbers in any spelling, promises, problems; never an account', async () => {
  const box = await testBackend();
  const id = await filled(box);
  const hits = async (text: string) => {
    const { customers } = await box.invoke('customers.search', { text });
    return customers.map((row) => [row.id, ...row.matches.map(({ field }) => field)]);
  };
  expect(await hits('R20220117')).toEqual([[id, 'agreement']]);
  expect(await hits('2022 0117')).toEqual([[id, 'agreement']]);
  expect(await hits('견적')).toEqual([[id, 'promise']]);
  expect(await hits('소음이')).toEqual([[id, 'problem']]);
  expect(await hits('박 기사')).toEqual([[id, 'problem', 'handoff']]);
  expect(await hits('4421')).toEqual([]);
});

test('cards of one agreement merged: its deposits follow it, and come back with the undo', async () => {
  const box = await testBackend();
  const keep = await filled(box);
  const { customer } = await box.invoke('customers.create', {
    fields: {
      name: '한지우',
      agreements: everyDayEntries.agreements.map((each) => ({ ...each, uid: 'other' })),
    },
  });
  await box.invoke('deposits.add', {
    customerId: customer.id,
    agreement: 'other',
    paidOn: '2026-10-19',
    amount: 39900,
  });
  const { changes } = await box.invoke('duplicates.merge', { keep, drop: customer.id, patch: {} });
  const merged = await box.invoke('customers.get', { id: keep });
  expect(merged.agreements).toHaveLength(1);
  expect(merged.deposits.map(({ agreement, paidOn }) => [agreement, paidOn])).toEqual([
    ['ag1', '2026-11-19'],
    ['ag1', '2026-10-19'],
  ]);
  expect(merged.payments['ag1']).toMatchObject({ payments: 2 });
  expect(await box.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
  await box.invoke('customers.undo', { changes });
  const back = await box.invoke('customers.get', { id: customer.id });
  expect(back.deposits.map(({ agreement }) => agreement)).toEqual(['other']);
  expect(await box.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
});
