import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/core/customer-fields.ts';
import { mergeImported } from '../../../src/core/import-merge.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customer-card.ts';
import { wholeCard } from '../../support/whole-card.ts';

const card = (fields: Partial<CustomerFields>): CustomerFields => ({ ...emptyCustomer, ...fields });
const request = (uid: string, text: string) =>
  ({ uid, kind: 'request', text, forService: false, on: null }) as const;

describe('adding a whole card to another', () => {
  it('fills an empty card with everything, and says nothing new the second time', () => {
    const { patch, conflicts } = mergeImported(card({}), wholeCard, 'ko');
    const merged = { ...emptyCustomer, ...patch };
    expect(fieldsOf(merged)).toEqual(wholeCard);
    expect(conflicts).toEqual([]);
    expect(mergeImported(merged, wholeCard, 'ko').filled).toEqual([]);
  });

  it('knows an entry by its uid or by what it says', () => {
    const { patch } = mergeImported(
      card({ preferences: [request('a', '청구서는 댁으로'), request('b', '오전에만')] }),
      card({
        preferences: [
          request('a', '청구서는 회사로'),
          request('c', '오전에만 '),
          request('d', '문자로'),
        ],
      }),
      'ko',
    );
    expect(patch.preferences?.map(({ text }) => text)).toEqual([
      '청구서는 댁으로',
      '오전에만',
      '문자로',
    ]);
  });

  it('overwrites nothing: what differs stands in the notes under its name', () => {
    const existing = card({
      ...wholeCard,
      notes: '',
      callTimes: '오전',
      cadenceDays: 30,
      retainUntil: '2030-01-01',
      referredBy: 'somebody',
      decision: { decision: 'keep', reason: '', on: '2026-01-01' },
      custom: { 'field-car': '모닝' },
    });
    const names = {
      customField: () => '차종',
      customer: (uid: string) => (uid === 'introducer' ? '김민서' : ''),
    };
    const { patch, conflicts } = mergeImported(existing, wholeCard, 'ko', names);
    expect(Object.keys(patch).sort()).toEqual(['custom', 'notes']);
    expect(patch.custom).toEqual({ 'field-car': '모닝', 'field-size': '34.5' });
    expect(patch.notes?.split('\n')).toEqual([
      '첫 줄',
      '둘째 줄',
      '통화하기 좋은 때: 평일 10시 이후',
      '보유 기한: 2031-10-01 계약 종료 뒤 1년',
      '연락 주기(일): 60',
      '소개한 사람: 김민서',
      '결정: 마음 얻기 · 2026-05-07 · 소개를 많이 하심',
      '차종: 그랜저',
    ]);
    const again = mergeImported({ ...existing, ...patch }, wholeCard, 'ko', names);
    expect(again.filled).toEqual([]);
    expect(conflicts).toHaveLength(6);
    expect(again.conflicts).toEqual([]);
  });
});
