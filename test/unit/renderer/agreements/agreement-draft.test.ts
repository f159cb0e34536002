import { describe, expect, it } from 'vitest';
import {
  changesOf,
  draftFault,
  draftOf,
  writtenOf,
} from '../../../../src/renderer/features/agreements/agreement-draft.ts';
import { agreement as schema } from '../../../../src/shared/agreements.ts';

const rental = schema.parse({
  uid: 'a',
  kind: 'rental',
  product: '정수기',
  amount: 39900,
  startsOn: '2026-01-21',
  endsOn: '2031-01-20',
  payers: ['홍길동', '한빛'],
});

describe('an agreement while it is written', () => {
  it('says the same again where nothing was touched', () => {
    expect(changesOf(rental, writtenOf(draftOf(rental)))).toEqual({});
  });

  it('names only what differs', () => {
    const draft = { ...draftOf(rental), amount: '4만 2천', payers: '한빛,, 어머니 ' };
    expect(changesOf(rental, writtenOf(draft))).toEqual({
      amount: 42000,
      payers: ['한빛', '어머니'],
    });
  });

  it('is not saved with what cannot be', () => {
    const draft = draftOf(rental);
    expect(draftFault(draft)).toBeNull();
    expect(draftFault({ ...draft, kind: ' ' })).toBe('kind');
    expect(draftFault({ ...draft, amount: '사만' })).toBe('amount');
    expect(draftFault({ ...draft, amount: '-1' })).toBe('negative');
    expect(draftFault({ ...draft, days: { ...draft.days, endsOn: 'unclear' } })).toBe('day');
    expect(draftFault({ ...draft, days: { ...draft.days, endsOn: '2026-01-20' } })).toBe(
      'ends-early',
    );
  });
});
