import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchCustomer, restoreCustomers, trashCustomers } from '../../../src/data/customers.ts';
import { listCustomerIds, type StoredFilter } from '../../../src/data/customers-list.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { countHits, searchCustomers } from '../../../src/data/search.ts';
import type { Box } from '../../../src/data/sql.ts';
import type { CustomerFields } from '../../../src/shared/customer-card.ts';
import { addCustomer, at, testBox } from './support.ts';

const living: StoredFilter = { trash: false };

function find(box: Box, text: string, filter = living, offset = 0, limit = 50): number[] {
  return searchCustomers(box, { text, filter, order: 'name', offset, limit }).ids;
}

function named(box: Box, ...names: string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, addCustomer(box, { name })]));
}

const card: Partial<CustomerFields> = {
  name: '홍길동',
  company: '한빛상사',
  job: '대표',
  phones: [
    { kind: 'mobile', number: '+821034561278' },
    { kind: 'work', number: '+8225551234' },
  ],
  emails: [{ kind: 'work', address: 'gildong.hong@hanbit.example' }],
  addresses: [{ kind: 'home', postcode: '06236', line: '서울특별시 강남구 테헤란로 152' }],
  tags: ['우수고객', 'VIP'],
  notes: '따님이 올해 졸업. 커피는 블랙.',
  source: '박람회',
};

function cardBox(): Box {
  const { box } = testBox();
  addCustomer(box, card);
  return box;
}

describe('search finds a customer', () => {
  it.each([
    ['by initials', ['ㅎ', 'ㅎㄱ', 'ㅎㄱㄷ', 'ㄱㄷ']],
    [
      'by a half-typed name',
      ['호', '홍', '홍ㄱ', '홍기', '홍길', '홍길도', '홍길동', '길동', '길도'],
    ],
    ['by digits', ['1278', '010-3456', '01034561278', '+82 10 3456 1278', '3456', '555-1234']],
    ['by company', ['한빛', 'ㅎㅂㅅㅅ', '상사']],
    ['by e-mail', ['gildong', 'hanbit']],
    ['by tag', ['vip', '우수', 'ㅇㅅㄱㄱ']],
    ['by address', ['강남', '테헤란로', '06236']],
    ['by notes, job and where they came from', ['졸업', '커피', '대표', '박람회']],
    ['by several of these', ['홍길동 강남', 'ㅎㄱㄷ 1278', '한빛 vip', '홍 길동', '졸업 커피']],
  ])('%s', (_, texts) => {
    const box = cardBox();
    for (const text of texts) expect(find(box, text), text).toEqual([1]);
  });

  it('and nobody by what is not there', () => {
    const box = cardBox();
    for (const text of ['김', 'ㅎㄱㅎ', '홍길동 부산', '9999', '---', '홍길동홍']) {
      expect(find(box, text), text).toEqual([]);
      expect(countHits(box, { text, filter: living }, 10)).toEqual({ total: 0, isExact: true });
    }
  });

  it('whatever strange text is typed', () => {
    const box = cardBox();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const ids = find(box, text);
        expect(countHits(box, { text, filter: living }, null).total).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
    for (const text of [
      '"',
      "'",
      '*',
      'a" OR "b',
      'NEAR(a b)',
      '(홍',
      '{a}:b',
      'a AND',
      '-홍',
      '^홍',
    ]) {
      expect(() => find(box, text)).not.toThrow();
    }
  });
});

describe('hits are ranked', () => {
  it('the exact name, then names beginning so, then names that hold it, then the rest', () => {
    const { box } = testBox();
    const notes = addCustomer(box, { name: '박영희', notes: '길동이 소개' });
    const tag = addCustomer(box, { name: '최민수', tags: ['길동모임'] });
    const company = addCustomer(box, { name: '이수진', company: '길동상사' });
    const ids = named(box, '홍길동춘', '길동이네', '홍길동', '길동');
    expect(find(box, '길동')).toEqual([
      ids['길동'],
      ids['길동이네'],
      ids['홍길동'],
      ids['홍길동춘'],
      company,
      tag,
      notes,
    ]);
  });

  it('by the last four digits before digits in the middle', () => {
    const { box } = testBox();
    const middle = addCustomer(box, {
      name: '가',
      phones: [{ kind: 'm', number: '+821012785555' }],
    });
    const last = addCustomer(box, { name: '나', phones: [{ kind: 'm', number: '+821055551278' }] });
    expect(find(box, '1278')).toEqual([last, middle]);
  });

  it('several terms: who has one of them in the name first', () => {
    const { box } = testBox();
    const noted = addCustomer(box, { name: '박영희', notes: '홍길동 소개, 서울' });
    const meant = addCustomer(box, {
      name: '홍길동',
      addresses: [{ kind: 'home', postcode: '', line: '서울 중구' }],
    });
    expect(find(box, '홍길동 서울')).toEqual([meant, noted]);
    expect(find(box, '서울 홍길동')).toEqual([meant, noted]);
  });

  it('short names first, then by the alphabet, and always the same', () => {
    const { box } = testBox();
    const ids = named(box, '김나나나', '김다', '김가', '김나');
    const wanted = ['김가', '김나', '김다', '김나나나'].map((name) => ids[name]);
    for (let nth = 0; nth < 3; nth++) expect(find(box, '김')).toEqual(wanted);
  });
});

describe('pages', () => {
  it('of any size hold every hit once, in the same order as the whole', () => {
    const { box } = testBox();
    box.transaction(() => {
      for (let nth = 0; nth < 700; nth++) {
        const digits = String(nth * 7919)
          .padStart(8, '0')
          .slice(-8);
        addCustomer(box, {
          name: nth % 3 === 0 ? `김민수${nth}` : nth % 3 === 1 ? `이김${nth}` : `박${nth}`,
          company: nth % 5 === 0 ? '김가네' : '',
          phones: [{ kind: 'm', number: `+8210${digits}` }],
          notes: nth % 2 === 0 ? '김치' : '',
        });
      }
    });
    for (const text of ['김', 'ㄱ', '김 1', '1', '김치', '김민수']) {
      const whole = find(box, text, living, 0, 10_000);
      expect(new Set(whole).size).toBe(whole.length);
      expect(countHits(box, { text, filter: living }, null)).toEqual({
        total: whole.length,
        isExact: true,
      });
      expect(countHits(box, { text, filter: living }, 5)).toEqual({ total: 5, isExact: false });
      for (const size of [1, 7, 50, 199, 200, 201]) {
        const start = size === 1 ? 190 : 0;
        const pages: number[] = [];
        for (let offset = start; offset < Math.min(whole.length, 420); offset += size) {
          pages.push(...find(box, text, living, offset, size));
        }
        expect(pages, `${text} by ${size}`).toEqual(whole.slice(start, start + pages.length));
        expect(pages.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('the trash and filters', () => {
  it('are searched apart', () => {
    const { box } = testBox();
    const ids = named(box, '홍길동', '홍길순');
    const one = ids['홍길동'] ?? 0;
    trashCustomers(box, [one], at);
    expect(find(box, '홍길')).toEqual([ids['홍길순']]);
    expect(find(box, '홍길', { trash: true })).toEqual([one]);
    restoreCustomers(box, [one], at);
    expect(find(box, '홍길')).toHaveLength(2);
    expect(find(box, '홍길', { trash: true })).toEqual([]);
  });

  it('narrow a text as they narrow the list', () => {
    const { box } = testBox();
    const wanted = addCustomer(box, { name: '홍길동', tags: ['VIP'], birthday: '1985-03-07' });
    addCustomer(box, { name: '홍길순', tags: ['VIP'], birthday: '--04-01' });
    addCustomer(box, { name: '홍길자', birthday: '--03-30', birthdayCalendar: 'lunar' });
    const filter = { trash: false, tag: 'VIP', birthdayMonth: 3 };
    expect(find(box, '홍', filter)).toEqual([wanted]);
    expect(countHits(box, { text: '홍', filter }, 10).total).toBe(1);
    expect(listCustomerIds(box, { filter, order: 'name', offset: 0, limit: 9 })).toEqual([wanted]);
    expect(find(box, '홍', { trash: false, birthdayMonth: 3 })).toHaveLength(2);
    expect(find(box, '홍', { trash: false, silentBefore: '2030-01-01' })).toHaveLength(3);
  });
});

describe('the index', () => {
  it('is what the cards say after any sequence of writes', async () => {
    const text = fc.constantFrom(
      '홍길동',
      '김 민수',
      'Kim',
      '',
      '메모 ½ ⅷ ﷽ 𝒜 a²',
      '010 1234',
      '가각갂ㄳㅘ',
    );
    const write = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), name: text, notes: text, tag: text }),
      fc.record({ kind: fc.constant('patch' as const), name: text, notes: text, tag: text }),
      fc.record({ kind: fc.constantFrom('trash' as const, 'restore' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(write, fc.nat(9)), { maxLength: 30 }), async (writes) => {
        const { box } = testBox();
        for (const [one, target] of writes) {
          if ('name' in one) {
            const { name, notes, tag } = one;
            const fields = { name, notes, tags: tag === '' ? [] : [tag] };
            if (one.kind === 'add') addCustomer(box, fields);
            else patchCustomer(box, target + 1, fields, at);
          } else if (one.kind === 'trash') trashCustomers(box, [target + 1], at);
          else restoreCustomers(box, [target + 1], at);
        }
        expect(await checkBox(box)).toEqual([]);
        box.close();
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
