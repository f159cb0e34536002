import { describe, expect, it } from 'vitest';
import type { ContactFields } from '../../../src/shared/contacts.ts';
import { testBackend } from '../../support/backend.ts';

const call: ContactFields = {
  kind: 'call',
  direction: 'in',
  outcome: 'reached',
  note: '필터 소음 문의',
  startedAt: '2026-11-22T02:50:00.000Z',
  durationSeconds: 360,
  settled: true,
  nextStep: '',
  nextStepDue: null,
};

async function withCustomer(now?: string) {
  const test = await testBackend(now);
  const { customer } = await test.invoke('customers.create', { fields: { name: '한지우' } });
  return { ...test, test, invoke: test.invoke, customerId: customer.id };
}

describe('the call log', () => {
  it('marks calls outside the office hours as they were set', async () => {
    const { invoke, customerId } = await withCustomer();
    const open = { from: '00:00', to: '24:00' };
    await invoke('settings.update', {
      patch: { officeHours: Array.from({ length: 7 }, () => open) },
    });
    const during = await invoke('contacts.log', { customerId, fields: call });
    await invoke('settings.update', {
      patch: { officeHours: Array.from({ length: 7 }, () => null) },
    });
    const outside = await invoke('contacts.log', { customerId, fields: call });
    expect([during.contact.afterHours, outside.contact.afterHours]).toEqual([false, true]);
  });

  it('marks a call anew when its beginning is corrected, and undoes both', async () => {
    const { invoke, customerId } = await withCustomer();
    // Monday at noon and at night on this computer's clock.
    const noon = new Date(2026, 10, 16, 12).toISOString();
    const night = new Date(2026, 10, 16, 23).toISOString();
    const { contact } = await invoke('contacts.log', {
      customerId,
      fields: { ...call, startedAt: noon },
    });
    const moved = await invoke('contacts.update', { id: contact.id, patch: { startedAt: night } });
    expect([contact.afterHours, moved.contact.afterHours]).toEqual([false, true]);
    await invoke('customers.undo', { changes: [moved.change ?? 0] });
    const { contacts } = await invoke('contacts.list', {});
    expect(contacts).toMatchObject([{ startedAt: noon, afterHours: false }]);
  });

  it('lists over all customers with filters, and undoes', async () => {
    const { invoke, customerId } = await withCustomer();
    const { change } = await invoke('contacts.log', { customerId, fields: call });
    await invoke('contacts.log', {
      customerId,
      fields: { ...call, outcome: 'missed', note: '부재' },
    });
    const all = await invoke('contacts.list', {});
    expect(all.total).toBe(2);
    const missed = await invoke('contacts.list', { filter: { outcome: 'missed' } });
    expect(missed.contacts.map(({ note }) => note)).toEqual(['부재']);
    expect(await invoke('contacts.list', { filter: { text: '소음' } })).toMatchObject({ total: 1 });
    expect(await invoke('contacts.list', { filter: { from: '2026-11-23' } })).toMatchObject({
      total: 0,
    });
    await invoke('customers.undo', { changes: [change ?? 0] });
    expect(await invoke('contacts.list', {})).toMatchObject({ total: 1 });
  });

  it('keeps the draft of a call over a restart, and drops it once the call is logged', async () => {
    const { test, customerId } = await withCustomer();
    const fields = { ...call, note: '말씀 중에' };
    await test.invoke('contacts.saveDraft', { customerId, fields, endedAt: null });
    await test.restart();
    expect(await test.invoke('contacts.drafts', {})).toMatchObject([{ customerId, fields }]);
    await test.invoke('contacts.log', { customerId, fields });
    expect(await test.invoke('contacts.drafts', {})).toEqual([]);
  });

  it('refuses a resident registration number in a note', async () => {
    const { invoke, customerId } = await withCustomer();
    const fields = { ...call, note: '850307-1234567' };
    await expect(invoke('contacts.log', { customerId, fields })).rejects.toMatchObject({
      code: 'resident-number',
    });
  });
});

describe('today', () => {
  it('shows steps due, birthdays near and the silent, and each as done once it is done', async () => {
    const { test, invoke, customerId } = await withCustomer('2026-08-01T03:00:00Z');
    test.now = new Date('2026-11-22T03:00:00Z');
    const birthday = await invoke('customers.create', {
      fields: { name: '이영희', birthday: '1958-11-24' },
    });
    const step = await invoke('contacts.log', {
      customerId: birthday.customer.id,
      fields: { ...call, nextStep: '견적 보내기', nextStepDue: '2026-11-22' },
    });
    const { people } = await invoke('today.get', {});
    expect(people.map(({ name, reasons }) => [name, reasons.map(({ kind }) => kind)])).toEqual([
      ['이영희', ['next-step', 'birthday']],
      ['한지우', ['silence']],
    ]);
    await invoke('contacts.setStepDone', { id: step.contact.id, done: true });
    await invoke('contacts.log', { customerId, fields: call });
    const later = await invoke('today.get', {});
    const silent = later.people.find(({ name }) => name === '한지우');
    expect(silent).toMatchObject({ done: true });
    const tomorrow = await invoke('today.get', { date: '2026-11-23' });
    expect(tomorrow.people.map(({ name }) => name)).toEqual(['이영희']);
  });

  it('does not count a missed call as contact', async () => {
    const { test, invoke, customerId } = await withCustomer('2026-08-01T03:00:00Z');
    test.now = new Date('2026-11-22T03:00:00Z');
    await invoke('contacts.log', { customerId, fields: { ...call, outcome: 'missed' } });
    const { people } = await invoke('today.get', {});
    expect(people).toMatchObject([{ name: '한지우', done: false, reasons: [{ kind: 'silence' }] }]);
  });

  it('finds a lunar birthday on its solar day', async () => {
    const { invoke } = await withCustomer();
    await invoke('customers.create', {
      fields: { name: '이영희', birthday: '1958-10-15', birthdayCalendar: 'lunar' },
    });
    const { people } = await invoke('today.get', { date: '2026-11-21' });
    expect(people).toMatchObject([
      { name: '이영희', reasons: [{ kind: 'birthday', due: '2026-11-23' }] },
    ]);
  });
});

const day = '2026-11-22';

describe('what came up in a contact', () => {
  const yields = {
    promises: [
      { text: '견적서', madeOn: day, told: '2026-11-27' },
      { text: '입금', by: 'customer' as const, madeOn: day, told: '2026-11-27' },
    ],
    problems: [{ what: '필터 소음', openedAt: '2026-11-22T02:50:00.000Z' }],
    handoffs: [
      { helperName: 'A/S팀', what: '소음', handedAt: '2026-11-22T02:50:00.000Z', checkOn: day },
    ],
    feedback: [{ text: '안내문이 어렵다', on: day }],
    extras: [{ what: '여분 필터', on: day }],
  };

  it('is written on the card with it: one act, taken back and done again as one', async () => {
    const { invoke, customerId } = await withCustomer();
    const before = await invoke('customers.get', { id: customerId });
    const logged = await invoke('contacts.log', { customerId, fields: call, yields });
    const card = await invoke('customers.get', { id: customerId });
    expect(card).toMatchObject({
      // Two working days before the Friday told.
      promises: [
        { text: '견적서', aim: '2026-11-25', origin: logged.contact.uid },
        { text: '입금', aim: null },
      ],
      problems: [{ what: '필터 소음' }],
      handoffs: [{ helperName: 'A/S팀' }],
      feedback: [{ text: '안내문이 어렵다' }],
      extras: [{ what: '여분 필터' }],
    });
    expect(logged.changes).toHaveLength(2);
    // Either of the two takes all of it back.
    const undone = await invoke('customers.undo', { changes: [logged.changes[1] ?? 0] });
    const back = await invoke('customers.get', { id: customerId });
    expect(back).toMatchObject({ promises: [], problems: [], extras: [], contacts: [] });
    expect(back.lastContactAt).toBe(before.lastContactAt);
    await invoke('customers.undo', { changes: undone.changes });
    const again = await invoke('customers.get', { id: customerId });
    expect(again).toMatchObject({
      promises: card.promises,
      contacts: [{ uid: logged.contact.uid }],
    });
  });

  it('is refused as a whole where a part of it may not be stored', async () => {
    const { invoke, customerId } = await withCustomer();
    const bad = { ...yields, feedback: [{ text: '850307-1234567', on: day }] };
    await expect(
      invoke('contacts.log', { customerId, fields: call, yields: bad }),
    ).rejects.toMatchObject({ code: 'resident-number' });
    const card = await invoke('customers.get', { id: customerId });
    expect(card).toMatchObject({ promises: [], contacts: [] });
  });

  it('leaves one change where nothing came up', async () => {
    const { invoke, customerId } = await withCustomer();
    const { change, changes } = await invoke('contacts.log', {
      customerId,
      fields: call,
      yields: {},
    });
    expect(changes).toEqual([change]);
  });
});

describe('contacts of every kind', () => {
  it('keep their kind, are found by it and by whether they settled it', async () => {
    const { invoke, customerId } = await withCustomer();
    const kinds = ['call', 'visit', 'message', 'meeting', 'letter'] as const;
    for (const kind of kinds) {
      const settled = kind === 'call' ? true : kind === 'visit' ? false : null;
      await invoke('contacts.log', { customerId, fields: { ...call, kind, settled } });
    }
    const found = async (filter: object) =>
      (await invoke('contacts.list', { filter })).contacts.map(({ kind }) => kind).toSorted();
    expect(await found({})).toEqual(kinds.toSorted());
    expect(await found({ kind: 'visit' })).toEqual(['visit']);
    expect([await found({ settled: true }), await found({ settled: false })]).toEqual([
      ['call'],
      ['visit'],
    ]);
  });

  it('keep their kind when something else is corrected, and change it when it is', async () => {
    const { invoke, customerId } = await withCustomer();
    const fields = { ...call, kind: 'visit' as const };
    const { contact } = await invoke('contacts.log', { customerId, fields });
    const noted = await invoke('contacts.update', { id: contact.id, patch: { note: '다시' } });
    expect(noted.contact.kind).toBe('visit');
    const moved = await invoke('contacts.update', { id: contact.id, patch: { kind: 'meeting' } });
    expect(moved.contact.kind).toBe('meeting');
    await invoke('customers.undo', { changes: [moved.change ?? 0] });
    expect(await invoke('contacts.list', {})).toMatchObject({ contacts: [{ kind: 'visit' }] });
  });
});
