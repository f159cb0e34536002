import { describe, expect, it, vi } from 'vitest';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';
import { defaultSettings, type Reminders } from '../../../src/shared/settings.ts';
import { NotedNotices, testBackend, type TestBackend } from '../../support/backend.ts';

const usual = defaultSettings.reminders;
/** So long nothing is to come: a notice that is due comes within a moment. */
const quietMs = 150;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A local time as a moment. */
const local = (text: string) => new Date(text);

async function withNotices(at: string) {
  const test = await testBackend();
  await test.close();
  const notifier = new NotedNotices();
  test.notifier = notifier;
  test.now = local(at);
  await test.open();
  return { test, notifier };
}

/** Somebody whose next step is due on that day. */
async function someoneDue(test: TestBackend, name: string, due: string) {
  const { customer } = await test.invoke('customers.create', {
    fields: { ...emptyCustomer, name },
  });
  const { contact } = await test.invoke('contacts.log', {
    customerId: customer.id,
    fields: {
      kind: 'call',
      direction: 'in',
      outcome: 'reached',
      note: '',
      startedAt: local('2026-11-20T10:00:00').toISOString(),
      durationSeconds: 60,
      settled: null,
      nextStep: '견적 보내기',
      nextStepDue: due,
    },
  });
  return { customer, contact };
}

/** Saving the settings makes it look at once. */
const look = (test: TestBackend, reminders: Partial<Reminders> = {}) =>
  test.invoke('settings.update', { patch: { reminders: { ...usual, ...reminders } } });

describe('reminders', () => {
  it('show the morning notice once, naming nobody, and lead to today', async () => {
    const { test, notifier } = await withNotices('2026-11-23T08:31:00');
    await someoneDue(test, '한지우', '2026-11-23');
    await look(test);
    await vi.waitFor(() => expect(notifier.notices).toHaveLength(1));
    const [notice] = notifier.notices;
    expect(notice?.title).toBe('오늘 연락할 분 1명');
    expect(`${notice?.title}${notice?.body}`).not.toContain('한지우');
    notice?.open();
    expect(test.events).toContainEqual({ name: 'open-place', payload: { place: 'today' } });

    await look(test);
    await sleep(quietMs);
    expect(notifier.notices).toHaveLength(1);
    await test.restart();
    await look(test);
    await sleep(quietMs);
    expect(notifier.notices).toHaveLength(1);
    test.now = local('2026-11-24T08:31:00');
    await look(test);
    await vi.waitFor(() => expect(notifier.notices).toHaveLength(2));
  });

  it('say nothing before their time, in quiet hours, on days off, when off', async () => {
    const { test, notifier } = await withNotices('2026-11-23T08:29:00');
    await someoneDue(test, '한지우', '2026-11-22');
    await look(test);
    test.now = local('2026-11-23T21:30:00');
    await look(test);
    // A Sunday.
    test.now = local('2026-11-29T12:00:00');
    await look(test);
    test.now = local('2026-11-24T12:00:00');
    await look(test, { enabled: false });
    await sleep(quietMs);
    expect(notifier.notices).toEqual([]);
    test.now = local('2026-11-29T12:00:00');
    await look(test, { onDaysOff: true });
    await vi.waitFor(() => expect(notifier.notices).toHaveLength(1));
  });

  it('say nothing where nobody is to be reached, and tell the same day no more', async () => {
    const { test, notifier } = await withNotices('2026-11-23T08:31:00');
    await look(test);
    await sleep(quietMs);
    expect(notifier.notices).toEqual([]);
  });

  it('speak the language of the box', async () => {
    const { test, notifier } = await withNotices('2026-11-23T08:31:00');
    await someoneDue(test, 'Jiwoo', '2026-11-23');
    await test.invoke('settings.update', { patch: { language: 'en' } });
    await vi.waitFor(() => expect(notifier.notices[0]?.title).toBe('1 person to reach today'));
  });

  it('are shown now when asked, and do not count as the day’s', async () => {
    const { test, notifier } = await withNotices('2026-11-23T07:00:00');
    await someoneDue(test, '한지우', '2026-11-23');
    expect(await test.invoke('reminders.show', {})).toEqual({ shown: true });
    expect(notifier.notices).toHaveLength(1);
    test.now = local('2026-11-23T08:31:00');
    await look(test);
    await vi.waitFor(() => expect(notifier.notices).toHaveLength(2));
  });

  it('are nothing where the host has no notices', async () => {
    const test = await testBackend();
    expect(await test.invoke('reminders.show', {})).toEqual({ shown: false });
  });
});

describe('the badge', () => {
  it('tells who is left, follows every change, and goes when it is not wanted', async () => {
    const { test, notifier } = await withNotices('2026-11-23T12:00:00');
    const { contact } = await someoneDue(test, '한지우', '2026-11-23');
    await vi.waitFor(() => expect(notifier.badges.at(-1)).toBe(1), { timeout: 8000 });
    await test.invoke('contacts.setStepDone', { id: contact.id, done: true });
    await vi.waitFor(() => expect(notifier.badges.at(-1)).toBe(0), { timeout: 8000 });
    await test.invoke('contacts.setStepDone', { id: contact.id, done: false });
    await vi.waitFor(() => expect(notifier.badges.at(-1)).toBe(1), { timeout: 8000 });
    await look(test, { badge: false });
    await vi.waitFor(() => expect(notifier.badges.at(-1)).toBe(0), { timeout: 8000 });
  }, 40_000);
});
