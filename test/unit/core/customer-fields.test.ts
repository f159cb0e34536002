import { describe, expect, it } from 'vitest';
import { fieldChanges, isEmptyCard, toShown, toStored } from '../../../src/core/customer-fields.ts';
import { emptyCustomer } from '../../../src/shared/customers.ts';

describe('the fields of a card', () => {
  it('are stored tidy: composed, without stray spaces, empty entries and repeated tags', () => {
    const stored = toStored({
      name: '  홍길동 '.normalize('NFD'),
      phones: [
        { kind: 'mobile', number: '010 2384 1177' },
        { kind: 'home', number: ' ' },
      ],
      emails: [{ kind: 'home', address: '' }],
      addresses: [{ kind: 'home', postcode: '01002', line: ' 서울  강북구 ' }],
      tags: ['렌탈', ' 렌탈', ''],
      notes: '첫 줄\r\n둘째 줄  \n',
    });
    expect(stored).toEqual({
      name: '홍길동',
      phones: [{ kind: 'mobile', number: '+821023841177' }],
      emails: [],
      addresses: [{ kind: 'home', postcode: '01002', line: '서울 강북구' }],
      tags: ['렌탈'],
      notes: '첫 줄\n둘째 줄',
    });
    expect(toShown({ phones: stored.phones ?? [] }).phones[0]?.number).toBe('010-2384-1177');
  });

  it('stores only what was given', () => {
    expect(toStored({ job: '대표' })).toEqual({ job: '대표' });
  });

  it('tells what changed, before and after', () => {
    const before = { ...emptyCustomer, name: '홍길동' };
    expect(fieldChanges(before, { ...before, tags: ['렌탈'] })).toEqual({
      tags: { before: [], after: ['렌탈'] },
    });
  });

  it('are a card only with something to know or reach the person by', () => {
    expect(isEmptyCard({ ...emptyCustomer, notes: 'x', tags: ['y'] })).toBe(true);
    expect(isEmptyCard({ ...emptyCustomer, company: '한빛' })).toBe(false);
  });
});
