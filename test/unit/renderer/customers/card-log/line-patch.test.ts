import { expect, test } from 'vitest';
import { asKind, lineKinds, readCardLine } from '../../../../../src/core/card-line.ts';
import { linePatch } from '../../../../../src/renderer/features/customers/card-log/line-patch.ts';
import { emptyCustomer, type CustomerFields } from '../../../../../src/shared/customer-card.ts';

const today = '2026-11-22';
const card: CustomerFields = {
  ...emptyCustomer,
  notes: '옛 메모',
  extras: [{ uid: 'x', on: null, what: '컵', landed: '' }],
};
const patchOf = (typed: string) => linePatch(card, readCardLine(typed, today), today);

test.each([
  ['다음 달에 이사하심', { notes: '[2026.11.22] 다음 달에 이사하심\n옛 메모' }],
  [
    '커피는 싫어하심',
    {
      preferences: [
        { uid: '', kind: 'deal-breaker', text: '커피는 싫어하심', forService: false, on: today },
      ],
    },
  ],
  [
    '청구서는 댁으로',
    {
      preferences: [
        { uid: '', kind: 'request', text: '청구서는 댁으로', forService: true, on: today },
      ],
    },
  ],
  [
    '? 그날 와 주는 것',
    {
      expectations: [
        { uid: '', question: '', answer: '그날 와 주는 것', knownBy: '', askedOn: today },
      ],
    },
  ],
  [
    '덤: 여분 필터',
    { extras: [card.extras[0], { uid: '', on: today, what: '여분 필터', landed: '' }] },
  ],
  [
    '어제 또 지각',
    {
      signals: [
        {
          uid: '',
          kind: 'late-to-meetings',
          tone: 'bad',
          on: '2026-11-21',
          note: '어제 또 지각',
        },
      ],
    },
  ],
  [
    '좋은 신호: 늘 웃으심',
    { signals: [{ uid: '', kind: '늘 웃으심', tone: 'good', on: today, note: '' }] },
  ],
])('“%s” becomes an entry of its list', (typed, patch) => {
  expect(patchOf(typed)).toEqual(patch);
});

test('a long line as a signal of own words stands whole in its note', () => {
  const text = '가'.repeat(300);
  const patch = linePatch(card, asKind(readCardLine(text, today), 'bad-signal'), today);
  expect(patch.signals?.[0]).toMatchObject({ tone: 'bad', note: text });
  expect(patch.signals?.[0]?.kind.length).toBeLessThanOrEqual(60);
});

test('whatever kind is picked, the text is in what is stored', () => {
  for (const kind of lineKinds) {
    const line = asKind(readCardLine('보리차 이야기', today), kind);
    expect(JSON.stringify(linePatch(emptyCustomer, line, today))).toContain('보리차 이야기');
  }
});
