import { describe, expect, it } from 'vitest';
import { testBackend, type TestBackend } from '../../support/backend.ts';

async function withProblem(): Promise<{
  box: TestBackend;
  key: { customerId: number; uid: string };
}> {
  const box = await testBackend('2026-11-20T09:00:00Z');
  const { customer } = await box.invoke('customers.create', { fields: { name: '한지우' } });
  const { problem } = await box.invoke('problems.add', {
    customerId: customer.id,
    problem: { what: '필터 교체 뒤 소음', wish: '조용해지기' },
  });
  return { box, key: { customerId: customer.id, uid: problem.uid } };
}

const rows = async (box: TestBackend, filter: object = {}) =>
  (await box.invoke('problems.list', { filter })).problems;

describe('problems', () => {
  it('are closed by the customer’s yes and by nothing else', async () => {
    const { box, key } = await withProblem();
    expect(await rows(box)).toMatchObject([
      { stage: 'told', hoursOpen: 0, customerName: '한지우' },
    ]);
    box.now = new Date('2026-11-21T05:30:00Z');
    const patch = { proposal: '토요일 오전 기사 방문', consent: 'yes' } as const;
    await box.invoke('problems.change', { ...key, patch });
    expect(await rows(box)).toMatchObject([{ stage: 'agreed', hoursOpen: 20 }]);
    const settledAt = '2026-11-21T04:00:00.000Z';
    await box.invoke('problems.change', { ...key, patch: { settlement: '조임', settledAt } });
    expect(await rows(box, { stage: 'settled' })).toHaveLength(1);
    await expect(
      // @ts-expect-error the yes has an operation of its own
      box.invoke('problems.change', { ...key, patch: { satisfied: 'yes', closedAt: settledAt } }),
    ).resolves.toMatchObject({ change: null });
    await box.invoke('problems.answer', { ...key, satisfied: 'yes' });
    expect(await rows(box)).toEqual([]);
    expect(await rows(box, { show: 'closed' })).toMatchObject([
      { stage: 'closed', satisfied: 'yes', closedAt: '2026-11-21T05:30:00.000Z', hoursOpen: 20 },
    ]);
  });

  it('keep each attempt as a round when the answer is no or the trouble comes back', async () => {
    const { box, key } = await withProblem();
    await box.invoke('problems.change', {
      ...key,
      patch: { proposal: '기사 방문', consent: 'yes' },
    });
    await box.invoke('problems.answer', { ...key, satisfied: 'no', why: '아직 소리가 남' });
    expect(await rows(box)).toMatchObject([
      {
        stage: 'told',
        satisfied: 'no',
        rounds: [{ proposal: '기사 방문', why: '아직 소리가 남' }],
      },
    ]);
    await expect(box.invoke('problems.reopen', key)).rejects.toMatchObject({
      code: 'problem-open',
    });
    await box.invoke('problems.change', { ...key, patch: { proposal: '새 제품' } });
    await box.invoke('problems.answer', { ...key, satisfied: 'yes' });
    await expect(box.invoke('problems.answer', { ...key, satisfied: 'yes' })).rejects.toMatchObject(
      { code: 'problem-closed' },
    );
    const { problem } = await box.invoke('problems.reopen', { ...key, why: '또' });
    expect(problem).toMatchObject({ closedAt: null, satisfied: 'open' });
    expect(problem.rounds.map(({ proposal }) => proposal)).toEqual(['기사 방문', '새 제품']);
  });

  it('let words be mended after the yes, and nothing else', async () => {
    const { box, key } = await withProblem();
    await box.invoke('problems.answer', { ...key, satisfied: 'yes' });
    const lesson = '교체 뒤 하루 안에 전화';
    const { problem } = await box.invoke('problems.change', { ...key, patch: { lesson } });
    expect(problem).toMatchObject({ lesson, satisfied: 'yes' });
    await expect(
      box.invoke('problems.change', { ...key, patch: { settledAt: null } }),
    ).rejects.toMatchObject({ code: 'problem-closed' });
  });

  it('refuse moments that cannot be', async () => {
    const { box, key } = await withProblem();
    const at = (settledAt: string) =>
      box.invoke('problems.change', { ...key, patch: { settledAt } });
    await expect(at('2026-11-25T06:00:00.000Z')).rejects.toMatchObject({
      code: 'day-in-future',
      details: { date: '2026-11-25' },
    });
    await expect(at('2026-11-01T00:00:00.000Z')).rejects.toMatchObject({
      code: 'problem-before-told',
    });
    await expect(
      box.invoke('problems.add', { customerId: key.customerId, problem: { what: ' ' } }),
    ).rejects.toMatchObject({ code: 'entry-empty' });
  });

  it('are undone, and a closed card list stays closed only with the yes', async () => {
    const { box, key } = await withProblem();
    const { change } = await box.invoke('problems.answer', { ...key, satisfied: 'yes' });
    await box.invoke('customers.undo', { changes: [change ?? 0] });
    const [open] = await rows(box);
    expect(open).toMatchObject({ uid: key.uid, closedAt: null });
    // A file may say that it is closed without the yes; the card does not.
    const { problems } = await box.invoke('customers.get', { id: key.customerId });
    const closed = problems.map((each) => ({ ...each, closedAt: '2026-11-20T10:00:00.000Z' }));
    await box.invoke('customers.update', { id: key.customerId, patch: { problems: closed } });
    expect(await rows(box)).toHaveLength(1);
  });

  it('count no hours below zero after the clock was set back, and can still be closed', async () => {
    const { box, key } = await withProblem();
    box.now = new Date('2026-11-01T00:00:00Z');
    expect(await rows(box)).toMatchObject([{ hoursOpen: 0 }]);
    const { problem } = await box.invoke('problems.answer', { ...key, satisfied: 'yes' });
    expect(problem.closedAt).toBe('2026-11-20T09:00:00.000Z');
  });

  it('are listed the longest open first, and found by words, days and stage', async () => {
    const { box, key } = await withProblem();
    box.now = new Date('2026-11-22T03:00:00Z');
    const { problem } = await box.invoke('problems.add', {
      customerId: key.customerId,
      problem: { what: '청구서가 두 번 옴' },
    });
    expect((await rows(box)).map(({ uid }) => uid)).toEqual([key.uid, problem.uid]);
    expect(await rows(box, { text: '청구서' })).toHaveLength(1);
    expect(await rows(box, { from: '2026-11-22', to: '2026-11-22' })).toMatchObject([
      { uid: problem.uid },
    ]);
    expect(await rows(box, { stage: 'proposed' })).toEqual([]);
    await box.invoke('customers.trash', { ids: [key.customerId] });
    expect(await rows(box, { show: 'all' })).toEqual([]);
  });

  it('belong to their day also where that day has no midnight', async () => {
    const zone = process.env.TZ;
    // On this day the clocks there went from 23:59 to 1:00.
    process.env.TZ = 'America/Sao_Paulo';
    try {
      const { box, key } = await withProblem();
      const at = async (openedAt: string) => {
        const problem = { what: openedAt, openedAt };
        await box.invoke('problems.add', { customerId: key.customerId, problem });
      };
      await at('2018-11-04T02:59:59.000Z');
      await at('2018-11-04T03:00:00.000Z');
      await at('2018-11-05T01:59:59.000Z');
      await at('2018-11-05T02:00:00.000Z');
      const ofTheDay = await rows(box, { from: '2018-11-04', to: '2018-11-04' });
      expect(ofTheDay.map(({ what }) => what)).toEqual([
        '2018-11-04T03:00:00.000Z',
        '2018-11-05T01:59:59.000Z',
      ]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
