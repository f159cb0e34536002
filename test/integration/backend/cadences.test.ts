import { describe, expect, it } from 'vitest';
import type { ContactFields } from '../../../src/shared/contacts.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const call: ContactFields = {
  kind: 'call',
  direction: 'out',
  outcome: 'reached',
  note: '안부',
  startedAt: '2026-11-12T01:00:00.000Z',
  durationSeconds: 60,
  settled: null,
  nextStep: '',
  nextStepDue: null,
};

const settle = (backend: TestBackend, tagCadences: { tag: string; days: number }[]) =>
  backend.invoke('settings.update', { patch: { tagCadences } });

async function customer(backend: TestBackend, name: string, tags: string[]): Promise<number> {
  const { customer: made } = await backend.invoke('customers.create', { fields: { name, tags } });
  return made.id;
}

const cadenceOf = async (backend: TestBackend, id: number) =>
  (await backend.invoke('customers.get', { id })).effectiveCadenceDays;

/** Who is on the list for silence alone on a day. */
async function silent(backend: TestBackend, date: string): Promise<string[]> {
  const { people } = await backend.invoke('today.get', { date });
  return people
    .filter(({ reasons }) => reasons.some(({ kind }) => kind === 'silence'))
    .map(({ name }) => name);
}

describe('cadence', () => {
  it('is that of the card, else the shortest of its tags, else of the settings', async () => {
    const backend = await testBackend();
    await settle(backend, [
      { tag: '단골', days: 30 },
      { tag: 'VIP', days: 14 },
    ]);
    const id = await customer(backend, '한지우', ['단골']);
    expect(await cadenceOf(backend, id)).toBe(30);
    await backend.invoke('customers.update', { id, patch: { tags: ['단골', 'VIP'] } });
    expect(await cadenceOf(backend, id)).toBe(14);
    await backend.invoke('customers.update', { id, patch: { cadenceDays: 60 } });
    expect(await cadenceOf(backend, id)).toBe(60);
    await backend.invoke('customers.update', { id, patch: { cadenceDays: null, tags: [] } });
    expect(await cadenceOf(backend, id)).toBeNull();
  });

  it('follows the settings on every card, and comes back with an undo of the tags', async () => {
    const backend = await testBackend();
    const id = await customer(backend, '한지우', ['단골']);
    await settle(backend, [{ tag: '단골', days: 30 }]);
    expect(await cadenceOf(backend, id)).toBe(30);
    const { change } = await backend.invoke('customers.update', { id, patch: { tags: [] } });
    expect(await cadenceOf(backend, id)).toBeNull();
    await backend.invoke('customers.undo', { changes: [change ?? 0] });
    expect(await cadenceOf(backend, id)).toBe(30);
    await settle(backend, []);
    expect(await cadenceOf(backend, id)).toBeNull();
  });

  it('reaches thousands of cards in a job, while others may write', async () => {
    const backend = await testBackend();
    const rows = Array.from({ length: 1200 }, (_, n) => `고객${n},단골`);
    const csv = ['이름,태그', ...rows].join('\n');
    await backend.importFile('고객.csv', new TextEncoder().encode(csv));
    await settle(backend, [{ tag: '단골', days: 21 }]);
    await settle(backend, [{ tag: '단골', days: 20 }]);
    const jobs = async () =>
      (await backend.invoke('jobs.list', {})).filter(({ kind }) => kind === 'cadences');
    for (const { id } of await jobs()) await backend.backend.jobResult(id);
    for (const { id } of await jobs()) await backend.backend.jobResult(id);
    for (const id of [1, 600, 1200]) expect(await cadenceOf(backend, id)).toBe(20);
  });

  it('is restarted by every real contact, not by a missed call', async () => {
    const backend = await testBackend('2026-11-01T03:00:00Z');
    const id = await customer(backend, '한지우', []);
    await backend.invoke('customers.update', { id, patch: { cadenceDays: 10 } });
    expect(await silent(backend, '2026-11-10')).toEqual([]);
    expect(await silent(backend, '2026-11-11')).toEqual(['한지우']);
    const log = (kind: 'call' | 'visit', outcome: 'missed' | 'reached', startedAt: string) =>
      backend.invoke('contacts.log', {
        customerId: id,
        fields: { ...call, kind, outcome, startedAt },
      });
    backend.now = new Date('2026-11-12T03:00:00Z');
    await log('call', 'missed', '2026-11-12T01:00:00.000Z');
    expect(await silent(backend, '2026-11-12')).toEqual(['한지우']);
    await log('visit', 'reached', '2026-11-12T02:00:00.000Z');
    expect(await silent(backend, '2026-11-13')).toEqual([]);
    expect(await silent(backend, '2026-11-22')).toEqual(['한지우']);
  });

  it('rests in a holiday, whose days are no silence, and as long as the customer asks', async () => {
    const backend = await testBackend('2026-11-01T03:00:00Z');
    const id = await customer(backend, '한지우', []);
    await backend.invoke('customers.update', { id, patch: { cadenceDays: 10 } });
    const pause = { from: '2026-11-05', to: '2026-11-07', note: '휴가' };
    await backend.invoke('settings.update', { patch: { cadencePauses: [pause] } });
    expect(await silent(backend, '2026-11-13')).toEqual([]);
    expect(await silent(backend, '2026-11-14')).toEqual(['한지우']);
    await backend.invoke('customers.update', { id, patch: { cadencePausedUntil: '2026-11-20' } });
    expect(await silent(backend, '2026-11-20')).toEqual([]);
    expect(await silent(backend, '2026-11-21')).toEqual(['한지우']);
    // A rest that is over long ago, and a clock set back to before it all.
    await backend.invoke('customers.update', { id, patch: { cadencePausedUntil: '2025-01-01' } });
    expect(await silent(backend, '2026-11-14')).toEqual(['한지우']);
    expect(await silent(backend, '2026-10-01')).toEqual([]);
  });
});
