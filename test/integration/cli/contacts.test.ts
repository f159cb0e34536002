import { beforeEach, describe, expect, it } from 'vitest';
import { json, run } from '../../support/command-line.ts';

beforeEach(async () => {
  await json('add', '--name', '한지우');
});

describe('log', () => {
  it('understands a line, shows it without writing, then writes all of it', async () => {
    const line = 'visited 20 min, gave an extra filter, promise: quote by Tuesday';
    const look = await json('log', '1', line, '--look');
    expect(look).toMatchObject({
      contact: null,
      fields: { kind: 'visit', direction: 'out', durationSeconds: 1200 },
      yields: { promises: [{ text: 'quote' }], extras: [{ what: 'gave an extra filter' }] },
    });
    expect(await json('promise', 'list')).toMatchObject({ total: 0 });
    expect(await json('log', '1', line)).toMatchObject({ contact: { kind: 'visit' } });
    expect(await json('promise', 'list')).toMatchObject({
      total: 1,
      promises: [{ text: 'quote' }],
    });
    const told = (await run('log', '1', '통화 5분 필터 문의 → 금요일 방문 약속', '--lang', 'ko'))
      .out;
    expect(told.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^통화를 기록했습니다 \(\d+\)$/),
      '통화 · 고객에게 · 닿음 · 5분',
      '  내용: 필터 문의',
    ]);
  });

  it('puts what names no contact on the card alone', async () => {
    expect(await json('log', '1', '불편: 물맛')).toMatchObject({ contact: null, fields: null });
    expect(await json('problem', 'list')).toMatchObject({ total: 1 });
    expect(await json('search', '한지우')).toMatchObject({ customers: [{ lastContactAt: null }] });
  });

  it('refuses an unknown customer, and writes nothing', async () => {
    const { code, err } = await run('log', '7', '불편: 물맛');
    expect([code, err.split('\n')]).toEqual([1, [expect.any(String)]]);
  });
});

describe('call', () => {
  it('logs every kind, settled or not', async () => {
    expect(await json('call', '1', '--kind', 'visit', '--unsettled')).toMatchObject({
      contact: { kind: 'visit', settled: false },
    });
    expect((await run('call', '1', '--kind', 'pigeon')).code).toBe(2);
    expect((await run('call', '1', '--settled', '--unsettled')).code).toBe(2);
  });
});

describe('helpers', () => {
  it('keeps the directory, hands a matter on, and confirms that it arrived', async () => {
    const { helper } = await json('helpers', 'add', '박정호', '기사', '--role', 'service');
    const { uid } = helper as { uid: string };
    await json('helpers', 'edit', uid, '--area', '전국');
    expect(await json('helpers', 'list')).toMatchObject({
      helpers: [{ name: '박정호 기사', role: 'service', area: '전국' }],
    });
    const handed = await json('helpers', 'hand', '1', '필터 소음', '--uid', uid);
    expect(handed).toMatchObject({ handoff: { helperName: '박정호 기사', arrivedOn: null } });
    const { uid: handoff } = handed['handoff'] as { uid: string };
    expect(await json('helpers', 'open')).toMatchObject({ handoffs: [{ what: '필터 소음' }] });
    await json('helpers', 'arrived', '1', handoff);
    expect(await json('helpers', 'open')).toEqual({ handoffs: [] });
    await json('helpers', 'remove', uid);
    expect(await json('helpers', 'list')).toEqual({ helpers: [] });
    await json('helpers', 'restore', uid);
    expect(await json('helpers', 'list')).toMatchObject({ helpers: [{ uid }] });
    expect((await run('helpers', 'hand', '1', '소음')).code).toBe(2);
  });
});

describe('feedback', () => {
  it('goes from said over done to told', async () => {
    const { feedback } = await json('feedback', 'add', '1', '안내문이', '작다', '--kind', 'idea');
    const { uid } = feedback as { uid: string };
    await json('feedback', 'done', '1', uid, '큰', '글씨로');
    expect(await json('feedback', 'list', '--show', 'untold')).toMatchObject({
      total: 1,
      feedback: [{ text: '안내문이 작다', done: '큰 글씨로', kind: 'idea' }],
    });
    await json('feedback', 'told', '1', uid);
    expect(await json('feedback', 'list', '--show', 'untold')).toMatchObject({ total: 0 });
    await json('feedback', 'remove', '1', uid);
    expect(await json('feedback', 'list')).toMatchObject({ total: 0 });
  });
});
