import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosenPatch,
  mergeCards,
  mergePatch,
  mergeRows,
  type MergeableCard,
} from '../../../src/core/merge-cards.ts';
import { uniteTexts } from '../../../src/core/merge-lists.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customer-card.ts';

const card = (uid: string, fields: Partial<CustomerFields> = {}): MergeableCard => ({
  ...emptyCustomer,
  ...fields,
  uid,
});
const row = (keep: MergeableCard, drop: MergeableCard, field: string) =>
  mergeRows(keep, drop).find((each) => each.field === field);

describe('merging two cards', () => {
  it('fills what is empty and keeps the rest', () => {
    const keep = card('k', { name: '김민수', company: '한빛' });
    const drop = card('d', {
      name: '김 민수',
      company: '두레',
      job: '대표',
      birthday: '1985-03-07',
    });
    expect(mergeCards(keep, drop)).toEqual({ job: '대표', birthday: '1985-03-07' });
    expect(row(keep, drop, 'company')).toEqual({
      field: 'company',
      choices: ['keep', 'drop'],
      proposed: 'keep',
      conflict: true,
    });
    expect(row(keep, drop, 'job')).toMatchObject({ proposed: 'drop', conflict: false });
  });

  it('takes what was chosen', () => {
    const keep = card('k', { name: '김민수', company: '한빛', tags: ['단골'], notes: '가' });
    const drop = card('d', { name: '박서하', company: '두레', tags: ['새'], notes: '나' });
    expect(
      mergePatch(keep, drop, { name: 'drop', company: 'drop', tags: 'drop', notes: 'keep' }),
    ).toEqual({ name: '박서하', company: '두레', tags: ['새'] });
  });

  it('knows a number again however it is written, and what kind it is', () => {
    const keep = card('k', { phones: [{ kind: '', number: '010-1234-5678' }] });
    const drop = card('d', {
      phones: [
        { kind: 'mobile', number: '+82 10 1234 5678' },
        { kind: 'work', number: '02-555-1234' },
      ],
    });
    expect(mergeCards(keep, drop)).toEqual({
      phones: [
        { kind: 'mobile', number: '010-1234-5678' },
        { kind: 'work', number: '02-555-1234' },
      ],
    });
  });

  it('takes the year of a birthday over', () => {
    const keep = card('k', { birthday: '--03-07' });
    const drop = card('d', { birthday: '1985-03-07' });
    expect(mergeCards(keep, drop)).toEqual({ birthday: '1985-03-07' });
    expect(mergeCards(drop, keep)).toEqual({});
  });

  it('takes a lunar birthday with its calendar', () => {
    const drop = card('d', {
      birthday: '1985-03-07',
      birthdayCalendar: 'lunar',
      birthdayLeapMonth: true,
    });
    expect(mergeCards(card('k'), drop)).toEqual({
      birthday: '1985-03-07',
      birthdayCalendar: 'lunar',
      birthdayLeapMonth: true,
    });
  });

  it('never relates a card to itself', () => {
    const link = (uid: string, customerUid: string | null) => ({
      uid,
      relation: 'spouse',
      name: '',
      customerUid,
      phone: '',
      note: '',
    });
    const keep = card('k', { relations: [link('1', 'd'), link('2', 'x')] });
    const drop = card('d', { relations: [link('3', 'k'), link('4', 'x'), link('5', 'y')] });
    expect(mergeCards(keep, drop).relations?.map(({ uid }) => uid)).toEqual(['2', '5']);
  });

  it('keeps a referral that makes sense', () => {
    const [keep, drop] = [
      card('k', { referredBy: 'd', referredOn: '2026-01-01' }),
      card('d', { referredBy: 'x', referredOn: '2025-01-01', referralThankedOn: '2025-02-01' }),
    ];
    expect(mergeCards(keep, drop)).toEqual({
      referredBy: 'x',
      referredOn: '2025-01-01',
      referralThankedOn: '2025-02-01',
    });
    expect(mergeCards(keep, card('d', { referredBy: 'k' }))).toEqual({
      referredBy: null,
      referredOn: null,
    });
  });

  it('takes the later decision and says that they differ', () => {
    const decide = (decision: 'keep' | 'let-go', on: string) => ({ decision, reason: '', on });
    const keep = card('k', { decision: decide('let-go', '2025-01-01') });
    const drop = card('d', { decision: decide('keep', '2026-01-01') });
    expect(mergeCards(keep, drop).decision?.decision).toBe('keep');
    expect(mergeCards(drop, keep)).toEqual({});
    expect(row(keep, drop, 'decision')?.conflict).toBe(true);
  });

  it('unites own fields one by one', () => {
    const keep = card('k', { custom: { a: '1', b: '2' } });
    const drop = card('d', { custom: { b: '3', c: '4' } });
    expect(mergeCards(keep, drop)).toEqual({ custom: { a: '1', b: '2', c: '4' } });
    expect(mergePatch(keep, drop, { 'custom:b': 'drop', 'custom:a': 'drop' })).toEqual({
      custom: { b: '3', c: '4' },
    });
    expect(row(keep, drop, 'custom:b')?.conflict).toBe(true);
  });

  it('says a thing once that both know, with what either knows of it', () => {
    const preference = { kind: 'preference' as const, forService: false, on: null };
    const keep = card('k', { preferences: [{ ...preference, uid: '1', text: '커피' }] });
    const drop = card('d', {
      preferences: [
        { ...preference, uid: '2', text: '커피', on: '2026-01-01', forService: true },
        { ...preference, uid: '3', text: '차' },
      ],
    });
    expect(mergeCards(keep, drop).preferences).toEqual([
      { ...preference, uid: '1', text: '커피', on: '2026-01-01', forService: true },
      { ...preference, uid: '3', text: '차' },
    ]);
  });
});

const texts = fc.constantFrom('', '가', '나', '가\n나');
const fields: fc.Arbitrary<Partial<CustomerFields>> = fc.record({
  name: fc.constantFrom('', '김민수', '박서하'),
  company: fc.constantFrom('', '한빛'),
  notes: texts,
  tags: fc.uniqueArray(fc.constantFrom('가', '나', '다')),
  birthday: fc.constantFrom(null, '--03-07', '1985-03-07'),
  phones: fc.uniqueArray(
    fc
      .constantFrom('010-1111-2222', '+821011112222', '02-555-1234')
      .map((number) => ({ kind: '', number })),
    { maxLength: 2, selector: ({ number }) => number },
  ),
  extras: fc.uniqueArray(
    fc.constantFrom('1', '2').map((uid) => ({ uid, on: null, what: `일 ${uid}`, landed: '' })),
    { selector: ({ uid }) => uid },
  ),
  custom: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2')),
});

describe('any two cards', () => {
  it('a card merged with its like says nothing new', () => {
    fc.assert(
      fc.property(fields, (each) => {
        expect(mergeCards(card('k', each), card('d', each))).toEqual({});
        expect(mergeCards(card('k', each), card('d'))).toEqual({});
      }),
    );
  });

  it('loses nothing that lists and notes held, and merging again adds nothing', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const [keep, drop] = [card('k', one), card('d', other)];
        const merged = { ...keep, ...mergeCards(keep, drop) };
        for (const tag of [...keep.tags, ...drop.tags]) expect(merged.tags).toContain(tag);
        for (const { uid } of [...keep.extras, ...drop.extras]) {
          expect(merged.extras.map((entry) => entry.uid)).toContain(uid);
        }
        for (const line of [...keep.notes.split('\n'), ...drop.notes.split('\n')]) {
          expect(merged.notes.split('\n')).toEqual(
            expect.arrayContaining(line === '' ? [] : [line]),
          );
        }
        expect(new Set(merged.tags).size).toBe(merged.tags.length);
        expect(mergeCards(merged, drop)).toEqual({});
      }),
    );
  });

  it('offers only what can be chosen, and choosing it all is one of the two cards', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const [keep, drop] = [card('k', one), card('d', other)];
        const rows = mergeRows(keep, drop);
        for (const { choices, proposed } of rows) expect(choices).toContain(proposed);
        const all = (choice: 'keep' | 'drop') =>
          Object.fromEntries(rows.map(({ field }) => [field, choice]));
        expect({ ...keep, ...mergePatch(keep, drop, all('keep')) }).toEqual(keep);
        const taken = { ...keep, ...mergePatch(keep, drop, all('drop')), uid: 'd' };
        expect(taken).toEqual(drop);
      }),
    );
  });
});

describe('what was chosen', () => {
  it('is said also where it keeps what would have changed, and nothing else is', () => {
    const keep = card('k', { name: '김민수', notes: '가', custom: { a: '1' } });
    const drop = card('d', { name: '박서하', notes: '나', job: '대표', custom: { b: '2' } });
    expect(chosenPatch(keep, drop, {})).toEqual({});
    expect(chosenPatch(keep, drop, { name: 'keep', notes: 'keep', 'custom:b': 'keep' })).toEqual({
      notes: '가',
      custom: { a: '1' },
    });
    expect(chosenPatch(keep, drop, { name: 'drop', job: 'keep' })).toEqual({
      name: '박서하',
      familyName: '',
      givenName: '',
      job: '',
    });
  });

  it('over the proposal is the card as chosen', () => {
    const choice = fc.constantFrom('keep', 'drop', 'both');
    fc.assert(
      fc.property(fields, fields, fc.array(choice), (one, other, chance) => {
        const [keep, drop] = [card('k', one), card('d', other)];
        const choices = Object.fromEntries(
          mergeRows(keep, drop).flatMap(({ field, choices: offered }, nth) => {
            const chosen = offered.find((each) => each === chance[nth]);
            return chosen ? [[field, chosen]] : [];
          }),
        );
        expect({ ...keep, ...mergeCards(keep, drop), ...chosenPatch(keep, drop, choices) }).toEqual(
          {
            ...keep,
            ...mergePatch(keep, drop, choices),
          },
        );
      }),
    );
  });
});

it('unites texts line by line', () => {
  expect(uniteTexts('가\n나', '나\n다')).toBe('가\n나\n다');
  expect(uniteTexts('', '가')).toBe('가');
});
