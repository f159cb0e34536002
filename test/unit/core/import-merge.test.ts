import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLines, mergeImported } from '../../../src/core/import-merge.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customer-card.ts';

const card = (fields: Partial<CustomerFields>): CustomerFields => ({ ...emptyCustomer, ...fields });
const phone = (number: string) => ({ kind: 'mobile', number });

describe('adding an imported customer to a card', () => {
  it('fills what is empty and overwrites nothing', () => {
    const merge = mergeImported(
      card({ name: '홍길동', company: '율도국' }),
      card({ name: '홍길동', company: '활빈당', job: '대표', notes: '평일 통화' }),
      'ko',
    );
    expect(merge.patch).toEqual({ job: '대표', notes: '평일 통화\n회사: 활빈당' });
    expect(merge.conflicts).toEqual([{ field: 'company', value: '활빈당' }]);
  });

  it('knows a number, an address and an e-mail in another writing', () => {
    const merge = mergeImported(
      card({
        phones: [phone('010-2384-1177')],
        emails: [{ kind: 'home', address: 'Gildong@Hanmail.example' }],
        addresses: [{ kind: 'home', postcode: '06236', line: '서울 강남구 테헤란로 152, 1203호' }],
      }),
      card({
        phones: [phone('+82 10 2384 1177'), phone('02-555-0148')],
        emails: [{ kind: 'work', address: 'gildong@hanmail.example' }],
        addresses: [{ kind: 'work', postcode: '06236', line: '서울 강남구 테헤란로 152 1203호' }],
      }),
      'ko',
    );
    expect(merge.filled).toEqual(['phones']);
    expect(merge.patch.phones).toEqual([phone('010-2384-1177'), phone('02-555-0148')]);
  });

  it('adds the year to a birthday without one, and keeps another birthday in the notes', () => {
    const known = card({ birthday: '--03-07' });
    expect(mergeImported(known, card({ birthday: '1985-03-07' }), 'en').patch).toMatchObject({
      birthday: '1985-03-07',
    });
    const other = mergeImported(known, card({ birthday: '1985-03-08' }), 'en');
    expect(other.patch).toEqual({ notes: 'Birthday: 1985-03-08' });
  });

  it('says nothing new the second time', () => {
    const text = fc.constantFrom('', '홍길동', '김민서', 'a');
    const fields = fc.record({
      name: text,
      company: text,
      job: text,
      notes: fc.constantFrom('', '메모', '메모\n둘째 줄'),
      phones: fc.array(fc.constantFrom(phone('010-1234-5678'), phone('02-123-4567')), {
        maxLength: 2,
      }),
      tags: fc.uniqueArray(fc.constantFrom('렌탈', '보험')),
    });
    fc.assert(
      fc.property(fields, fields, (before, incoming) => {
        const first = card(before);
        const merged = { ...first, ...mergeImported(first, card(incoming), 'ko').patch };
        expect(mergeImported(merged, card(incoming), 'ko').filled).toEqual([]);
      }),
    );
  });

  it('appends only lines that are not there', () => {
    expect(addLines('하나\n둘', ['둘', '셋', ''])).toBe('하나\n둘\n셋');
    expect(addLines('', ['하나'])).toBe('하나');
  });
});
