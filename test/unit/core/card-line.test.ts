import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKind, lineKinds, longestEntry, readCardLine } from '../../../src/core/card-line.ts';
import { addDays } from '../../../src/core/dates.ts';
import { examples, signalExamples } from './card-line-examples.ts';

const today = '2026-11-22';

describe('the kind by words', () => {
  test.each(examples)('%s → %s', (typed, kind) => {
    expect(readCardLine(typed, today).kind).toBe(kind);
  });
});

describe('signals', () => {
  test.each(signalExamples)('%s → %s', (typed, signal) => {
    expect(readCardLine(typed, today)).toMatchObject({ signal, text: typed });
  });
});

describe('marks in front', () => {
  test.each([
    ['! 회사 이야기', 'deal-breaker', '회사 이야기'],
    ['!커피', 'deal-breaker', '커피'],
    ['+보리차', 'preference', '보리차'],
    ['+ tea', 'preference', 'tea'],
    ['? 부르면 그날 와 주는 것', 'expectation', '부르면 그날 와 주는 것'],
    ['덤: 여분 필터', 'extra', '여분 필터'],
    ['extra: a spare filter', 'extra', 'a spare filter'],
    ['Extra : a spare filter', 'extra', 'a spare filter'],
    ['요청: 뒷문으로', 'request', '뒷문으로'],
    ['메모: 절대 이사 안 간다고 하심', 'note', '절대 이사 안 간다고 하심'],
    ['note: never mind', 'note', 'never mind'],
    ['신호: 미납', 'bad-signal', '미납'],
    ['신호: 늘 웃으심', 'good-signal', '늘 웃으심'],
    ['나쁜 신호: 말이 거침', 'bad-signal', '말이 거침'],
    // Nothing behind the mark, or a colon that names something else: all of it is text.
    ['!', 'note', '!'],
    ['?!', 'note', '?!'],
    ['덤:', 'extra', '덤:'],
    ['시간: 오후 3시', 'note', '시간: 오후 3시'],
    ['constructor: x', 'note', 'constructor: x'],
  ] as const)('%s', (typed, kind, text) => {
    expect(readCardLine(typed, today)).toMatchObject({ kind, text });
  });
});

test.each([
  ['어제 약속에 지각', '2026-11-21'],
  ['그저께 여분 필터 하나 더 드림', '2026-11-20'],
  ['yesterday, gave her a spare filter for free', '2026-11-21'],
  ['오늘 미납', today],
  ['미납', today],
])('the day of “%s”', (typed, on) => {
  expect(readCardLine(typed, today).on).toBe(on);
});

test('a line too long for an entry is a note, mark and all', () => {
  const long = `! ${'가'.repeat(longestEntry + 1)}`;
  expect(readCardLine(long, today)).toMatchObject({ kind: 'note', text: long });
});

test('a chosen kind keeps the text; a recognised signal stays only where it fits', () => {
  const line = readCardLine('어제 또 지각', today);
  expect(asKind(line, 'good-signal')).toMatchObject({ signal: null, text: '어제 또 지각' });
  expect(asKind(asKind(line, 'note'), 'bad-signal').signal).toBe('late-to-meetings');
});

test('no text is ever lost, whatever is typed', () => {
  const words = fc.constantFrom(
    ...examples.map(([typed]) => typed),
    '!',
    '+',
    '?',
    '덤:',
    'extra:',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((all) => all.join(' ')),
  );
  const marks = /^([!！+＋♡?？]|[^:：]{1,20}[:：])?\s*$/;
  fc.assert(
    fc.property(typed, fc.constantFrom(...lineKinds), (text, kind) => {
      const line = readCardLine(text, today);
      const whole = text.normalize('NFC').trim();
      expect(whole.endsWith(line.text)).toBe(true);
      expect(whole.slice(0, whole.length - line.text.length)).toMatch(marks);
      expect(line.text === '').toBe(whole === '');
      expect(line.on >= addDays(today, -2) && line.on <= today).toBe(true);
      expect(asKind(line, kind)).toMatchObject({ kind, text: line.text, on: line.on });
    }),
  );
});
