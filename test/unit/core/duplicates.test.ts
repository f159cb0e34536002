import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  comparable,
  compareCards,
  compareWhileTyping,
  sharedBy,
  type Comparable,
  type DuplicateRecord,
} from '../../../src/core/duplicate-pairs.ts';
import { findDuplicates, searchDuplicates } from '../../../src/core/duplicates.ts';
import { pairs, type Person } from './duplicate-examples.ts';

function card(id: number, person: Person): Comparable {
  return comparable({
    name: '',
    company: '',
    birthday: null,
    birthdayCalendar: 'solar',
    birthdayLeapMonth: false,
    phones: [],
    emails: [],
    addresses: [],
    ...person,
    id,
  });
}

/** Every pair that comparing each with each finds. */
function allPairs(cards: readonly Comparable[]): string[] {
  return cards.flatMap((one, at) =>
    cards.slice(at + 1).flatMap((other) => {
      const [a, b] = one.id < other.id ? [one, other] : [other, one];
      return compareCards(a, b) ? [`${a.id}-${b.id}`] : [];
    }),
  );
}

const found = (cards: readonly Comparable[]) =>
  findDuplicates(cards).pairs.map(({ first, second }) => `${first}-${second}`);

describe('two cards', () => {
  test.each(pairs)('%s', (_, one, other, reasons) => {
    expect(compareCards(card(1, one), card(2, other))?.reasons ?? null).toEqual(reasons);
    expect(compareCards(card(2, other), card(1, one))?.reasons ?? null).toEqual(reasons);
  });

  test.each(pairs)('are found among others: %s', (_, one, other, reasons) => {
    const crowd = pairs.map((_, nth) => card(nth + 100, { name: `아무개${nth}호실` }));
    const result = findDuplicates([card(7, other), ...crowd, card(3, one)]);
    expect(result.pairs.map(({ first, second }) => [first, second])).toEqual(
      reasons === null ? [] : [[3, 7]],
    );
    expect(result.pairs[0]?.reasons ?? null).toEqual(reasons);
  });
});

const familyNames = fc.constantFrom('김', '이', '정', '남궁', 'Kim ', '');
const givenNames = fc.constantFrom('민수', '민준', '해인', '혜인', '길동', '길도', 'Minsu', '수');
const name = fc.oneof(
  fc.tuple(familyNames, givenNames).map((parts) => parts.join('')),
  fc.constantFrom(
    '',
    '김과장',
    '민수 엄마',
    'Smith, John',
    'John Smith',
    '마이클 잭슨',
    '잭슨 마이클',
  ),
);
const few = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const person: fc.Arbitrary<Omit<DuplicateRecord, 'id'>> = fc.record({
  name,
  company: fc.constantFrom('', '한빛', '(주)한빛', '두레'),
  birthday: fc.constantFrom(null, '1985-03-07', '1985-01-16', '--03-07', '1990-05-05'),
  birthdayCalendar: fc.constantFrom('solar', 'lunar'),
  birthdayLeapMonth: fc.boolean(),
  phones: few('+821012345678', '+821098765432', '+8225551234', '+8215881234'),
  emails: few('a@example.com', 'A@Example.com', 'info@hanbit.kr'),
  addresses: few(
    '서울 강남구 테헤란로 152, 3층',
    '테헤란로152',
    '부산 중구 중앙로 12',
    '아무 데나',
  ),
});
const people = fc
  .array(person, { maxLength: 8 })
  .map((all) => all.map((each, nth) => card(nth + 1, each)));

describe('the search', () => {
  it('finds what comparing each with each finds, and nobody twice or with themselves', () => {
    fc.assert(
      fc.property(people, (cards) => {
        const pairsFound = found(cards);
        expect([...pairsFound].sort()).toEqual(allPairs(cards).sort());
        expect(new Set(pairsFound).size).toBe(pairsFound.length);
      }),
    );
  });

  it('does not depend on the order of the cards', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (cards, chance) => {
        const shuffled = cards
          .map((each) => ({ each, by: chance.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ each }) => each);
        expect(findDuplicates(shuffled)).toEqual(findDuplicates(cards));
      }),
    );
  });

  it('says the same of two cards whichever comes first', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        expect(compareCards(card(1, one), card(2, other))).toEqual(
          compareCards(card(2, other), card(1, one)),
        );
      }),
    );
  });

  it('puts the likeliest first and counts honestly past its limit', () => {
    const kim = { name: '김민수', phones: ['+821012345678'] };
    const weak = Array.from({ length: 10 }, (_, nth) => [
      card(nth * 2 + 1, { name: '이영희', phones: [`+82101000000${nth}`] }),
      card(nth * 2 + 2, { phones: [`+82101000000${nth}`] }),
    ]).flat();
    const strong = [41, 42].map((id) => card(id, { ...kim, emails: ['a@b.kr'] }));
    const { total, pairs: best } = findDuplicates([...weak, ...strong], { limit: 3 });
    expect(total).toBe(11);
    expect(best).toHaveLength(3);
    expect(best[0]).toMatchObject({ first: 41, second: 42 });
  });

  it('leaves out what was dismissed', () => {
    const cards = [1, 2, 3].map((id) => card(id, { name: '김민수', birthday: '1985-03-07' }));
    const result = findDuplicates(cards, {
      isDismissed: (first, second) => first === 1 && second === 3,
    });
    expect(result.pairs.map(({ first, second }) => [first, second])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(result.total).toBe(2);
  });

  it('takes a number that many have for an office', () => {
    const office = Array.from({ length: sharedBy + 2 }, (_, nth) =>
      card(nth + 1, {
        name:
          [
            '',
            '강하늘',
            '박보검',
            '신세경',
            '유연석',
            '조정석',
            '한지민',
            '손예진',
            '김태리',
            '이제훈',
          ][nth] ?? '',
        phones: ['+821012345678'],
      }),
    );
    expect(findDuplicates(office).total).toBe(0);
    expect(findDuplicates(office.slice(0, 2)).total).toBe(1);
  });

  it('finds namesakes in large heaps too', () => {
    const crowd = Array.from({ length: 500 }, (_, nth) =>
      card(nth + 1, { name: `김${String.fromCharCode(0xac00 + nth * 7)}정`, birthday: '--01-01' }),
    );
    const twins = [
      card(900, { name: '김해숙', birthday: '1960-01-01' }),
      card(901, { name: '김혜숙', birthday: '1960-01-01' }),
    ];
    expect(found([...crowd, ...twins])).toContain('900-901');
  });

  it('stays linear where everybody looks the same', () => {
    const same = {
      name: '김민수',
      birthday: '1985-03-07',
      phones: ['+821012345678'],
      emails: ['a@b.kr'],
    };
    const cards = Array.from({ length: 20_000 }, (_, nth) => card(nth + 1, same));
    let steps = 0;
    const search = searchDuplicates(cards);
    let step = search.next();
    for (; !step.done; step = search.next()) {
      expect(step.value).toBeGreaterThanOrEqual(0);
      expect(step.value).toBeLessThanOrEqual(1);
      steps++;
    }
    expect(steps).toBeGreaterThan(10);
    expect(step.value.pairs).toHaveLength(1000);
    expect(step.value.total).toBeLessThan(cards.length * 10);
  });
});

test('while typing a number counts whatever the names say', () => {
  const shared = () => false;
  const [typed, known] = [
    card(1, { name: '김민수', phones: ['+821012345678'] }),
    card(2, { name: '이영희', phones: ['+821012345678'], emails: ['y@b.kr'] }),
  ];
  expect(compareWhileTyping(typed, known, shared)?.reasons).toEqual(['phone']);
  expect(compareWhileTyping(typed, known, () => true)).toBeNull();
});
