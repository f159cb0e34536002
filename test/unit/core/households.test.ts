import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, households, type HouseholdMember } from '../../../src/core/households.ts';

const seoul = { kind: 'home', postcode: '04524', line: '서울 중구 세종대로 110, 5층' };
const busan = { kind: 'home', postcode: '48058', line: '부산 해운대구 센텀로 1' };

function member(name: string, rest: Partial<HouseholdMember> = {}): HouseholdMember {
  const base = { familyName: '', givenName: '', company: '', relations: [] };
  return { uid: name, name, addresses: [seoul], ...base, ...rest };
}
const named = (customers: readonly HouseholdMember[]) =>
  households(customers).map(({ members }) => members.map(({ name }) => name).join('·'));
const daughterOf = (uid: string) => ({ relations: [{ relation: 'mother', customerUid: uid }] });

describe('households', () => {
  it('are people at one address, however it is written', () => {
    const folded = { ...seoul, line: '서울  중구 세종대로110 , 5층' };
    expect(named([member('김민서'), member('박도현', { addresses: [folded] })])).toEqual([
      '김민서·박도현',
    ]);
    expect(named([member('김민서'), member('박도현', { addresses: [busan] })])).toEqual([
      '김민서',
      '박도현',
    ]);
  });

  it('never hold a company', () => {
    expect(
      named([
        member('김민서'),
        member('(주)한빛'),
        member('', { company: '단골' }),
        member('박도현'),
      ]),
    ).toEqual(['김민서·박도현', '(주)한빛', '']);
  });

  it('are not colleagues, but relatives at one office', () => {
    const office = { addresses: [{ ...seoul, kind: 'work' }] };
    expect(named([member('김민서', office), member('박도현', office)])).toHaveLength(2);
    expect(
      named([member('김민서', office), member('박도현', { ...office, ...daughterOf('김민서') })]),
    ).toEqual(['김민서·박도현']);
  });

  it('take in a relative who has their address, too, and write to that one', () => {
    const away = { addresses: [busan, { ...seoul, kind: 'other' }] };
    const kim = member('김민서');
    expect(named([kim, member('김하은', away)])).toHaveLength(2);
    const [group] = households([kim, member('김하은', { ...away, ...daughterOf('김민서') })]);
    expect(group?.members).toHaveLength(2);
    expect(group?.address).toEqual(seoul);
    const friend = { relations: [{ relation: 'friend', customerUid: '김민서' }] };
    expect(named([kim, member('김하은', { ...away, ...friend })])).toHaveLength(2);
  });

  it('leave those without an address by themselves', () => {
    expect(named([member('김', { addresses: [] }), member('박', { addresses: [] })])).toHaveLength(
      2,
    );
  });

  const anybody = fc.array(
    fc.record({
      at: fc.constantFrom([], [seoul], [busan], [busan, seoul], [{ ...seoul, kind: 'work' }]),
      isCompany: fc.boolean(),
      relative: fc.option(fc.nat(12)),
    }),
    { maxLength: 12 },
  );
  it('hold everybody once, in their order, each group at an address that all of them have', () => {
    fc.assert(
      fc.property(anybody, (wanted) => {
        const customers = wanted.map(({ at, isCompany, relative }, index) =>
          member(`${isCompany ? '(주)' : ''}${index}`, {
            uid: String(index),
            addresses: at,
            ...(relative === null ? {} : daughterOf(String(relative))),
          }),
        );
        const groups = households(customers);
        const order = groups.map(({ members }) => Number(members[0]?.uid));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(
          groups
            .flatMap(({ members }) => members)
            .map(({ uid }) => uid)
            .sort(),
        ).toEqual(customers.map(({ uid }) => uid).sort());
        for (const { members, address } of groups) {
          const numbers = members.map(({ uid }) => Number(uid));
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
          if (members.length === 1) continue;
          expect(members.some(({ name }) => name.startsWith('(주)'))).toBe(false);
          for (const { addresses } of members) {
            expect(addresses.map(addressKey)).toContain(address && addressKey(address));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
