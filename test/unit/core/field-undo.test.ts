import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoField } from '../../../src/core/field-undo.ts';

const a = { uid: 'a', text: '따뜻한 보리차' };
const b = { uid: 'b', text: '주말 등산' };
const c = { uid: 'c', text: '조용한 방문' };

describe('a plain value', () => {
  it('goes back while nobody changed it since', () => {
    expect(undoField('new', { before: 'old', after: 'new' })).toEqual({ ok: true, value: 'old' });
  });
  it('is not overwritten where it was changed since, unless forced', () => {
    const change = { before: 'old', after: 'new' };
    expect(undoField('newer', change)).toEqual({ ok: false });
    expect(undoField('newer', change, true)).toEqual({ ok: true, value: 'old' });
  });
  it('a decision is one value, not a record of many', () => {
    const before = { decision: 'keep', reason: '', on: '2026-01-01' };
    const after = { decision: 'let-go', reason: '', on: '2026-01-02' };
    expect(undoField({ ...after, reason: 'x' }, { before, after })).toEqual({ ok: false });
  });
});

describe('a list', () => {
  it('loses what was added, and keeps what came later', () => {
    const undone = undoField([a, b, c], { before: [a], after: [a, b] });
    expect(undone).toEqual({ ok: true, value: [a, c] });
  });
  it('gets back what was removed, in its place', () => {
    const undone = undoField([b, c], { before: [a, b], after: [b] });
    expect(undone).toEqual({ ok: true, value: [a, b, c] });
  });
  it('puts an entry back as it said before', () => {
    const now = { ...a, text: '커피' };
    const undone = undoField([now, b], { before: [a], after: [now] });
    expect(undone).toEqual({ ok: true, value: [a, b] });
  });
  it('refuses where the entry was changed again, unless forced', () => {
    const change = { before: [a], after: [{ ...a, text: '커피' }] };
    const current = [{ ...a, text: '홍차' }, c];
    expect(undoField(current, change)).toEqual({ ok: false });
    expect(undoField(current, change, true)).toEqual({ ok: true, value: [a, c] });
  });
  it('has nothing to take back where what was added has left since', () => {
    expect(undoField([c], { before: [], after: [a] })).toEqual({ ok: false });
  });
  it('knows tags and phones by what they say', () => {
    const undone = undoField(['VIP', '렌탈', '보험'], { before: ['렌탈'], after: ['VIP', '렌탈'] });
    expect(undone).toEqual({ ok: true, value: ['렌탈', '보험'] });
  });
});

describe("values of the user's own fields", () => {
  it('go back one by one', () => {
    const change = { before: { car: '소나타' }, after: { car: '그랜저', due: '2027-01-01' } };
    const now = { car: '그랜저', due: '2027-01-01', size: '3' };
    expect(undoField(now, change)).toEqual({ ok: true, value: { car: '소나타', size: '3' } });
    expect(undoField({ ...now, car: 'K5' }, change)).toEqual({ ok: false });
  });
});

const entries = fc.uniqueArray(
  fc.record({ uid: fc.string({ minLength: 1, maxLength: 2 }), text: fc.string({ maxLength: 3 }) }),
  { selector: ({ uid }) => uid, maxLength: 6 },
);

describe('every list', () => {
  it('is known again however the keys of its entries are ordered', () => {
    const after = [{ uid: 'a', text: 'x', on: 'y' }];
    const stored = [{ on: 'y', uid: 'a', text: 'x' }, { uid: 'b' }];
    expect(undoField(stored, { before: [], after })).toEqual({ ok: true, value: [{ uid: 'b' }] });
  });
  it('is as it was before when nothing happened since', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        expect(undoField(after, { before, after })).toEqual({ ok: true, value: before });
      }),
    );
  });
  it('never loses an entry that came later, and never has one twice', () => {
    fc.assert(
      fc.property(entries, entries, entries, (before, after, later) => {
        const touched = new Set([...before, ...after].map(({ uid }) => uid));
        const fresh = later.filter(({ uid }) => !touched.has(uid));
        for (const force of [false, true]) {
          const undone = undoField([...after, ...fresh], { before, after }, force);
          if (!undone.ok) continue;
          const value = undone.value as typeof before;
          for (const entry of fresh) expect(value).toContainEqual(entry);
          expect(new Set(value.map(({ uid }) => uid)).size).toBe(value.length);
        }
      }),
    );
  });
});
