import { describe, expect, it } from 'vitest';
import { fieldChanges, isEmptyCard, toShown, toStored } from '../../../src/core/customer-fields.ts';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';
import { wholeCard } from '../../support/whole-card.ts';

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
    const shown = toShown({ phones: stored.phones ?? [], relations: [] });
    expect(shown.phones[0]?.number).toBe('010-2384-1177');
  });

  it('keep entries that say something, tidy, and values in one order', () => {
    const stored = toStored({
      relations: [
        {
          uid: 'a',
          relation: ' 딸 ',
          name: '',
          customerUid: null,
          phone: '010 1111 2222',
          note: '',
        },
        { uid: 'b', relation: '아들', name: ' ', customerUid: null, phone: '', note: '' },
      ],
      preferences: [
        { uid: '', kind: 'request', text: ' 청구서는  댁으로\r\n', forService: false, on: null },
        { uid: '', kind: 'request', text: ' ', forService: false, on: null },
      ],
      custom: { b: '2', a: ' 1 ', c: '' },
    });
    expect(stored.relations?.map(({ relation, phone }) => [relation, phone])).toEqual([
      ['딸', '+821011112222'],
    ]);
    expect(stored.preferences?.map(({ text }) => text)).toEqual(['청구서는  댁으로']);
    expect(JSON.stringify(stored.custom)).toBe('{"a":"1","b":"2"}');
    expect(toShown({ phones: [], relations: stored.relations ?? [] }).relations[0]?.phone).toBe(
      '010-1111-2222',
    );
  });

  it('come back from being stored as they went in', () => {
    expect(toStored(wholeCard)).toEqual(wholeCard);
    expect(toStored(toShown(wholeCard))).toEqual(wholeCard);
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
