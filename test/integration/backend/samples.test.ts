import { describe, expect, it } from 'vitest';
import type { DuplicatesResult } from '../../../src/shared/duplicates.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const fill = (test: TestBackend, seed = 1) =>
  test.job('customers.addSamples', { count: 120, seed });

describe('the sample office in a box', () => {
  it('is whole: links, vines, own fields, duplicates, trash, history', async () => {
    const test = await testBackend();
    expect(await fill(test)).toMatchObject({ added: 120, skipped: 0, problems: [] });
    const count = await test.invoke('customers.count', {});
    expect(count).toMatchObject({ customers: 120, samples: 120 });
    expect(count.trashed).toBeGreaterThan(2);
    expect((await test.invoke('customFields.list', {})).map(({ type }) => type)).toEqual([
      'text',
      'date',
      'choice',
    ]);
    const vines = await test.invoke('referrals.list', {});
    expect(vines.length).toBeGreaterThan(20);
    const pairs = (await test.job('duplicates.find', {})) as DuplicatesResult;
    expect(pairs.total).toBe(1);
    const { customers } = await test.invoke('customers.search', { limit: 200 });
    const cards = await Promise.all(
      customers.map(({ id }) => test.invoke('customers.get', { id, entries: 5 })),
    );
    const linked = cards.filter(({ inverseRelations }) => inverseRelations.length > 0);
    expect(linked.length).toBeGreaterThan(10);
    for (const { relations, referredBy, links } of cards) {
      const uids = new Set(links.map(({ uid }) => uid));
      for (const { customerUid } of relations) {
        if (customerUid) expect(uids.has(customerUid)).toBe(true);
      }
      if (referredBy) expect(uids.has(referredBy)).toBe(true);
    }
    expect(await test.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
  });

  it('knows each card as it was on a day before', async () => {
    const test = await testBackend();
    await fill(test);
    const { customers } = await test.invoke('customers.search', { limit: 200 });
    const moved = [];
    for (const { id } of customers) {
      const [change] = await test.invoke('customers.history', { id, limit: 1 });
      if (change?.fields['addresses']) moved.push({ id, change });
    }
    const [first] = moved;
    if (!first) throw new Error('nobody moved');
    const day = new Date(new Date(first.change.at).getTime() - 86_400_000);
    const date = day.toISOString().slice(0, 10);
    const before = await test.invoke('customers.asOf', { id: first.id, date });
    expect(before.fields?.addresses).toEqual(first.change.fields['addresses']?.before);
  });

  it('is there once, however often it is asked for', async () => {
    const test = await testBackend();
    await fill(test);
    expect(await fill(test)).toMatchObject({ added: 0, updated: 0 });
    expect(await test.invoke('customers.count', {})).toMatchObject({ customers: 120 });
  });

  it('goes without a trace, its own fields as well', async () => {
    const test = await testBackend();
    await fill(test);
    await test.job('customers.removeSamples', {});
    const nobody = { customers: 0, trashed: 0, samples: 0 };
    expect(await test.invoke('customers.count', {})).toEqual(nobody);
    expect(await test.invoke('customFields.list', { trashed: true })).toEqual([]);
    expect(await test.invoke('helpers.list', { trash: false })).toEqual([]);
    expect(await test.invoke('deposits.list', {})).toMatchObject({ total: 0 });
    expect(await test.invoke('deposits.imports', {})).toEqual([]);
    expect(await test.invoke('settings.get', {})).toMatchObject({ tagCadences: [] });
    expect(await test.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
  });

  it('leaves a field that a card of the user’s own has a value in', async () => {
    const test = await testBackend();
    await fill(test);
    const [car] = await test.invoke('customFields.list', {});
    const custom = { [car?.uid ?? '']: '아반떼' };
    await test.invoke('customers.create', { fields: { name: '심청', custom } });
    await test.job('customers.removeSamples', {});
    expect(await test.invoke('customFields.list', {})).toEqual([car]);
  });
});
