import { describe, expect, it } from 'vitest';
import {
  fieldsToLog,
  findCall,
  lengthOf,
  newFields,
  noCalls,
  withChanged,
  withDrafts,
  withoutCall,
  withStarted,
} from '../../../../src/renderer/features/contacts/open-calls.ts';

const at = '2026-11-22T08:00:00.000Z';
const later = '2026-11-22T08:06:00.000Z';
const han = { customerId: 1, customerName: '한지우' };
const oh = { customerId: 2, customerName: '오세훈' };
const both = withStarted(withStarted(noCalls, han, newFields(at, 'in')), oh, newFields(at, 'out'));

describe('calls being noted', () => {
  it('opens one call a customer and shows it again instead of starting over', () => {
    const noted = withChanged(both, 1, { fields: { ...newFields(at, 'in'), note: '필터 소음' } });
    const again = withStarted(noted, han, newFields(later, 'out'));
    expect(again.calls).toHaveLength(2);
    expect(again.activeId).toBe(1);
    expect(findCall(again, 1)?.fields.note).toBe('필터 소음');
  });

  it('shows the neighbour when a call is logged', () => {
    expect(withoutCall(both, 2).activeId).toBe(1);
    expect(withoutCall(withoutCall(both, 2), 1)).toEqual(noCalls);
    expect(withoutCall({ ...both, activeId: 1 }, 2).activeId).toBe(1);
  });

  it('brings drafts back without overwriting what is on screen', () => {
    const draft = {
      ...han,
      fields: { ...newFields(at, 'in'), note: '옛 글' },
      endedAt: later,
      updatedAt: later,
    };
    const fresh = withDrafts(noCalls, [draft], later);
    expect(fresh).toMatchObject({ activeId: 1, folded: true });
    expect(fresh.calls[0]).toMatchObject({ endedAt: later, restored: true, save: 'saved' });
    expect(withDrafts(both, [draft], later)).toBe(both);
  });
});

describe('a call that was running when the program went', () => {
  const draft = { ...han, fields: newFields(at, 'in'), endedAt: null, updatedAt: at };

  it('goes on after a short gap and has ended after a long one', () => {
    expect(withDrafts(noCalls, [draft], '2026-11-22T08:01:00.000Z').calls[0]?.endedAt).toBeNull();
    expect(withDrafts(noCalls, [draft], later).calls[0]?.endedAt).toBe(at);
  });
});

describe('what is logged', () => {
  const call = findCall(both, 1);
  if (!call) throw new Error('no call');

  it('has the length that ran, unless it was corrected', () => {
    expect(lengthOf(call, later)).toBe(360);
    expect(lengthOf({ ...call, fields: { ...call.fields, durationSeconds: 60 } }, later)).toBe(60);
    expect(fieldsToLog(call, later, '다시 전화').durationSeconds).toBe(360);
  });

  it('has no length and nothing settled when nobody was reached', () => {
    const fields = { ...call.fields, outcome: 'missed' as const, settled: true };
    expect(fieldsToLog({ ...call, fields }, later, '다시 전화')).toMatchObject({
      durationSeconds: null,
      settled: null,
    });
  });

  it('keeps a date without words as a step to call again', () => {
    const fields = { ...call.fields, nextStep: ' ', nextStepDue: '2026-11-27' };
    expect(fieldsToLog({ ...call, fields }, later, '다시 전화')).toMatchObject({
      nextStep: '다시 전화',
      nextStepDue: '2026-11-27',
    });
  });
});

describe('what is no call', () => {
  const visit = { ...newFields(at, 'out', 'visit'), note: ' 필터 교체 ' };
  const noted = withStarted(noCalls, han, visit).calls[0];

  it('has the length that somebody wrote, never one by the clock', () => {
    if (!noted) throw new Error('nothing noted');
    expect(fieldsToLog(noted, later, '다시 전화')).toMatchObject({
      kind: 'visit',
      note: '필터 교체',
      durationSeconds: null,
    });
    const long = { ...noted, fields: { ...visit, durationSeconds: 1200 } };
    expect(fieldsToLog(long, later, '다시 전화').durationSeconds).toBe(1200);
  });
});
