import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';
import { wholeCard } from '../../support/whole-card.ts';
import { file, json, run } from '../../support/command-line.ts';

/** A card with everything, her husband and who introduced her, as a document. */
function writeFamily(): string {
  const person = (uid: string, name: string) => ({ ...emptyCustomer, uid, name, properties: [] });
  const customFields = [
    { uid: 'field-car', name: '차종', type: 'text', options: [] },
    { uid: 'field-size', name: '크기', type: 'number', options: [] },
  ];
  const customers = [
    { ...wholeCard, uid: 'jiwoo', properties: [] },
    person('husband', '정우성'),
    person('introducer', '김민서'),
  ];
  writeFileSync(
    file('family.json'),
    JSON.stringify({ format: 'dangol', version: 2, customFields, customers }),
  );
  return file('family.json');
}

describe('show', () => {
  it('tells the whole card, links in both directions', async () => {
    expect(await json('import', writeFamily())).toMatchObject({ added: 3, problems: [] });
    const card = await json('show', '1');
    expect(card).toMatchObject({
      id: 1,
      relations: [
        { relation: 'spouse', name: '정우성', customer: 2, inverse: false },
        { relation: '딸', name: '서아', customer: null },
      ],
      occasions: [
        { kind: 'wedding', date: '2010-04-24', next: expect.stringMatching(/-04-24$/) },
        { kind: '어머님 기일', calendar: 'lunar', next: expect.any(String) },
      ],
      introducedBy: { customer: 3, name: '김민서', on: '2025-09-09', thankedOn: '2025-09-12' },
      custom: { 차종: '그랜저', 크기: '34.5' },
      decision: { decision: 'win-over' },
      referrals: [],
    });
    for (const list of ['preferences', 'expectations', 'extras', 'signals', 'questions']) {
      expect(card[list]).toHaveLength(wholeCard[list as 'extras'].length);
    }
    expect(await json('show', '2')).toMatchObject({
      relations: [{ relation: 'spouse', name: '한지우', customer: 1, inverse: true }],
    });
    expect(await json('show', '3')).toMatchObject({
      referrals: [{ customer: 1, name: '한지우', on: '2025-09-09', thankedOn: '2025-09-12' }],
    });
    const korean = (await run('show', '1', '--lang', 'ko')).out.split('\n');
    expect(korean.slice(1, 3)).toEqual(['통화 전에', '  ! 금기: 회사 이야기는 본인에게만']);
    expect(korean).toContain('  배우자: 정우성 (2) · 010-2384-1178 · 커피를 좋아하심');
    const english = (await run('show', '1', '--lang', 'en')).out;
    expect(english).toContain('Before you call\n  ! Deal-breaker: 회사 이야기는 본인에게만');
  });
});

describe('add', () => {
  it('makes a card and tells of one that may be the same person', async () => {
    const added = await json(
      ...['add', '--name', '홍길동', '--phone', '01012345678', '--phone', '02-555-0148'],
      ...['--tag', '렌탈', '--deal-breaker', '회사로 걸지 말 것', '--birthday', '음 1985.3.7'],
    );
    expect(added).toMatchObject({
      customer: {
        id: 1,
        name: '홍길동',
        phones: [
          { kind: 'mobile', number: '010-1234-5678' },
          { kind: 'other', number: '02-555-0148' },
        ],
        birthday: '1985-03-07',
        birthdayCalendar: 'lunar',
        preferences: [{ kind: 'deal-breaker', text: '회사로 걸지 말 것' }],
        tags: ['렌탈'],
      },
      similar: [],
    });
    expect(await json('add', '--name', '길동이', '--phone', '010-1234-5678')).toMatchObject({
      similar: [{ id: 1, name: '홍길동', reasons: ['phone'] }],
    });
  });

  it('reads a pasted business card', async () => {
    writeFileSync(
      file('card.txt'),
      '한빛상사 영업부\n홍길동 과장\n010-1234-5678\nhong@hanbit.example\n서울 강남구 테헤란로 152\n',
    );
    expect(await json('add', '--paste', file('card.txt'), '--note', '박람회에서')).toMatchObject({
      customer: {
        name: '홍길동',
        company: '한빛상사',
        phones: [{ number: '010-1234-5678' }],
        emails: [{ address: 'hong@hanbit.example' }],
        addresses: [{ line: '서울 강남구 테헤란로 152' }],
        notes: expect.stringContaining('박람회에서'),
      },
    });
  });

  it('refuses what may not be on a card, and nothing', async () => {
    expect(await run('add', '--name', '홍', '--birthday', '2011-02-29')).toMatchObject({ code: 1 });
    expect(await run('add', '--name', '홍', '--note', '850307-1234567')).toMatchObject({ code: 1 });
    expect(await run('add', '--paste', file('nowhere.txt'))).toMatchObject({ code: 1 });
    expect(await run('add')).toMatchObject({ code: 2 });
    expect(await json('search', '')).toMatchObject({ total: 0 });
  });
});

describe('export', () => {
  it('says what a format has no place for, and takes own fields by their names', async () => {
    await json('import', writeFamily());
    const vcf = await json('export', '--format', 'vcf', '--out', file('x.vcf'));
    expect(vcf['leftOut']).toEqual(expect.arrayContaining(['signals', 'consents', 'custom']));
    expect(vcf['leftOut']).not.toContain('photo');
    const whole = await json('export', '--format', 'json', '--out', file('x.json'));
    expect(whole['leftOut']).toEqual([]);
    const csv = ['export', '--format', 'csv', '--out', file('x.csv'), '--columns'];
    expect(await json(...csv, 'name,custom:차종,relations')).toMatchObject({ customers: 3 });
    expect(await run(...csv, 'name,custom:없는것')).toMatchObject({ code: 2 });
  });
});
