import { describe, expect, it } from 'vitest';
import { mergeFields } from '../../../src/core/merge-fields.ts';
import { sampleValues } from '../../../src/core/merge-sample.ts';
import { mergeValues, type MergeSetting } from '../../../src/core/merge-values.ts';
import { agreement } from '../../../src/shared/agreements.ts';
import { occasion } from '../../../src/shared/card-parts.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customer-card.ts';
import { promise } from '../../../src/shared/promises.ts';

const agent = { agentName: '이자준', agentCompany: '', agentPhone: '' };
const setting: MergeSetting = {
  ...{ language: 'ko', today: '2026-11-22', agent },
  ownFields: [
    { uid: 'f1', name: '별명', type: 'text' },
    { uid: 'f2', name: '가입일', type: 'date' },
  ],
};
const valuesOf = (card: Partial<CustomerFields>, more: Partial<MergeSetting> = {}) =>
  mergeValues(
    { ...emptyCustomer, name: '김민서', ...card },
    { referrer: '', referred: '', lastContactOn: null },
    { ...setting, ...more },
  );
const sold = (product: string, signedOn: string, more: object = {}) =>
  agreement.parse({ kind: 'rental', product, signedOn, ...more });

describe('what the fields of a template say', () => {
  it('is there for every field, empty where the card says nothing', () => {
    const values = valuesOf({});
    expect(Object.keys(values)).toEqual([...mergeFields, 'field:별명', 'field:가입일']);
    const said = Object.entries(values).flatMap(([field, value]) => (value ? [field] : []));
    expect(said).toEqual(['name', 'honorific', 'date', 'season', 'agent']);
  });

  it('names the latest living agreement, and the first for since when', () => {
    const agreements = [
      sold('정수기', '2019-05-02'),
      sold('비데', '2024-11-22'),
      sold('새 차', '2026-01-01', { status: 'lost' }),
      sold('청소기', '2025-01-01', { status: 'ended' }),
      sold('공기청정기', '2025-06-01', { endsOn: '2026-01-01' }),
      sold('', '2026-02-01'),
    ];
    expect(valuesOf({ agreements })).toMatchObject({
      ...{ bought: '비데', since: '2019년 5월', years: '7' },
    });
    const offered = [sold('새 차', '2026-01-01', { status: 'offered' })];
    expect(valuesOf({ agreements: offered })).toMatchObject({ bought: '', since: '', years: '' });
  });

  it('counts full years only, with the unit in English', () => {
    expect(valuesOf({ agreements: [sold('a', '2025-11-23')] }).years).toBe('');
    const year = { agreements: [sold('a', '2025-11-22')] };
    expect(valuesOf(year).years).toBe('1');
    expect(valuesOf(year, { language: 'en' })).toMatchObject({
      ...{ years: 'one year', since: 'November 2025', honorific: '' },
    });
    expect(valuesOf({ agreements: [sold('a', '2010-11-22')] }, { language: 'en' }).years).toBe(
      '16 years',
    );
  });

  it('names the nearest occasion, never a day of mourning, and no year of birth', () => {
    const occasions = [
      occasion.parse({ kind: 'memorial', date: '--11-23' }),
      occasion.parse({ kind: 'wedding', date: '2010-12-01' }),
    ];
    const card = { occasions, birthday: '1985-12-24' };
    expect(valuesOf(card)).toMatchObject({ occasion: '결혼기념일', birthday: '12월 24일' });
    expect(valuesOf(card, { language: 'en' })).toMatchObject({
      ...{ occasion: 'wedding anniversary', birthday: 'December 24' },
    });
    expect(valuesOf({ birthday: '1985-04-03', birthdayCalendar: 'lunar' }).birthday).toBe(
      '음력 4월 3일',
    );
  });

  it('names the promise kept last that is worth a word', () => {
    const kept = (text: string, closedOn: string, more: object = {}) =>
      promise.parse({ text, madeOn: '2026-01-01', state: 'kept', closedOn, ...more });
    const promises = [
      kept('안내문 보내기.', '2026-10-01'),
      kept('견적 보내기', '2026-09-01'),
      kept('결재 여부 확인', '2026-11-01'),
      kept('병원 서류 떼어 드리기', '2026-11-02'),
      kept('사진 보내 주시기', '2026-11-03', { by: 'customer' }),
      kept('가'.repeat(61), '2026-11-04'),
      kept('못 지킨 것', '2026-11-05', { state: 'broken' }),
    ];
    expect(valuesOf({ promises }).promise).toBe('안내문 보내기');
  });

  it('says days so that they are right when the card arrives', () => {
    const facts = { referrer: '', referred: '', lastContactOn: '2026-11-21' };
    const card = { ...emptyCustomer, name: '김민서' };
    expect(mergeValues(card, facts, setting).lastTalk).toBe('11월 21일');
    const before = { ...facts, lastContactOn: '2025-12-31' };
    expect(mergeValues(card, before, setting).lastTalk).toBe('2025년 12월 31일');
    expect(mergeValues(card, before, { ...setting, language: 'en' }).lastTalk).toBe(
      'December 31, 2025',
    );
    expect(valuesOf({}, { today: '2026-02-28' }).season).toBe('겨울');
    expect(valuesOf({}, { today: '2026-03-01', language: 'en' }).season).toBe('spring');
  });

  it('says the user’s own fields by their label', () => {
    const values = valuesOf({ custom: { f1: '민서짱', f2: '2026-03-01' } });
    expect(values).toMatchObject({ 'field:별명': '민서짱', 'field:가입일': '2026. 3. 1.' });
  });
});

describe('the sample customer', () => {
  it('has a value for every field, the agent’s own where they are set', () => {
    for (const language of ['ko', 'en'] as const) {
      const ownFields = [{ uid: 'f', name: '취미', type: 'choice' as const, options: ['등산'] }];
      const values = sampleValues({ language, today: '2026-02-25', agent, ownFields });
      const empty = Object.entries(values).flatMap(([field, value]) => (value ? [] : [field]));
      expect(empty).toEqual(language === 'ko' ? [] : ['honorific']);
      expect(values).toMatchObject({ agent: '이자준', 'field:취미': '등산' });
    }
  });
});
