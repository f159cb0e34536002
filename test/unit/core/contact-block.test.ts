import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fieldsOfBlock,
  isContactBlock,
  readContactBlock,
  withBlock,
} from '../../../src/core/contact-block.ts';
import { hasResidentNumber } from '../../../src/core/resident-numbers.ts';
import { customerPatch, emptyCustomer } from '../../../src/shared/customer-card.ts';
import { blockExamples } from './contact-block-examples.ts';

const today = '2026-11-22';
const runs = Number(process.env.FC_RUNS ?? 200);

describe('readContactBlock', () => {
  test.each(blockExamples)('$what', ({ text, fields }) => {
    const read = readContactBlock(text, { today });
    expect(read.fields).toMatchObject(fields);
    if (fields.notes === undefined && fields.name !== undefined) {
      expect(read.fields.notes).toBeUndefined();
    }
  });

  test('there are enough examples', () => {
    expect(blockExamples.length).toBeGreaterThanOrEqual(25);
  });

  test('an empty text says nothing', () => {
    expect(readContactBlock(' \n\t\n')).toEqual({ fields: {}, rest: [], found: [] });
  });

  test('says where each piece came from', () => {
    const { found } = readContactBlock('홍길동 부장\n\n010-1234-5678 gildong@hanbit.example');
    expect(found).toEqual([
      { line: 0, text: '홍길동', as: 'name' },
      { line: 0, text: '부장', as: 'job' },
      { line: 2, text: '010-1234-5678', as: 'mobile' },
      { line: 2, text: 'gildong@hanbit.example', as: 'email' },
    ]);
  });

  test('a corrected piece moves to its field', () => {
    const { found } = readContactBlock('홍길동\n달나라');
    const corrected = found.map((part) =>
      part.text === '달나라' ? { ...part, as: 'company' as const } : part,
    );
    expect(fieldsOfBlock(corrected)).toEqual({ name: '홍길동', company: '달나라' });
  });
});

describe('withBlock', () => {
  const now = { ...emptyCustomer, name: '홍길동', notes: '처음', phones: [phone('010-1111-2222')] };

  test('what is written stays, lists and notes grow, nothing twice', () => {
    const { fields } = readContactBlock(
      '심청 부장\n(주)인당수\n010-1111-2222\n010-3333-4444\nwww.sim.example',
    );
    expect(withBlock(now, fields)).toEqual({
      company: '(주)인당수',
      job: '부장',
      phones: [phone('010-1111-2222'), phone('010-3333-4444')],
      emails: [],
      addresses: [],
      notes: '처음\nwww.sim.example',
    });
  });

  test('a birthday comes with its calendar or not at all', () => {
    const { fields } = readContactBlock('생일: 음력 3월 7일', { today });
    expect(withBlock(now, fields)).toMatchObject({
      birthday: '--03-07',
      birthdayCalendar: 'lunar',
    });
    const born = { ...now, birthday: '1980-01-01' };
    expect(withBlock(born, fields)).not.toHaveProperty('birthdayCalendar');
  });
});

function phone(number: string) {
  return { kind: 'mobile', number };
}

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('홍길동', '(주)한빛', '부장', '02-555-0148', '010 1234 5678', 'T.', 'Fax', '|'),
  fc.constantFrom(
    'a@b.example',
    '서울 강남구 테헤란로 152',
    '06236',
    '850307-1234567',
    '\n',
    '(',
    ')',
  ),
);
const anyText = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));

describe('whatever is pasted', () => {
  test('gives fields that a card may have, without a resident number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { fields, found } = readContactBlock(text, { today });
        expect(customerPatch.safeParse(fields).success).toBe(true);
        expect(hasResidentNumber(JSON.stringify(fields))).toBe(false);
        expect(found.some(({ text: part }) => hasResidentNumber(part))).toBe(false);
      }),
      { numRuns: runs },
    );
  });

  test('loses no word that has a letter', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z가-힣]{1,8}$/), { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const kept = readContactBlock(text)
          .found.map((part) => part.text)
          .join(' ');
        for (const each of words) expect(kept).toContain(each);
      }),
      { numRuns: runs },
    );
  });

  test('finds numbers and addresses wherever they stand', () => {
    const mobile = fc.integer({ min: 1000_0000, max: 9999_9999 }).map((digits) => {
      const text = String(digits);
      return `010-${text.slice(0, 4)}-${text.slice(4)}`;
    });
    const shuffled = fc.shuffledSubarray(['홍길동 부장', '(주)한빛', 'hong@hanbit.example'], {
      minLength: 3,
    });
    fc.assert(
      fc.property(
        mobile,
        shuffled,
        fc.constantFrom('', 'M. ', '휴대폰: ', 'HP '),
        (number, lines, label) => {
          const { fields } = readContactBlock([...lines, label + number].join('\n'));
          expect(fields).toMatchObject({
            name: '홍길동',
            job: '부장',
            company: '(주)한빛',
            phones: [{ kind: 'mobile', number }],
            emails: [{ kind: 'work', address: 'hong@hanbit.example' }],
          });
        },
      ),
      { numRuns: runs },
    );
  });

  test('long hostile texts are read at once', () => {
    const long = ['('.repeat(9000), '1 '.repeat(5000), 'a@'.repeat(4000), '가 '.repeat(4000)];
    for (const text of long) expect(() => readContactBlock(text)).not.toThrow();
  });
});

test('several lines are a block, one line is a name', () => {
  expect(isContactBlock('홍길동\n010-1234-5678')).toBe(true);
  expect(isContactBlock('홍길동\n')).toBe(false);
});
