import { describe, expect, it } from 'vitest';
import { valueText } from '../../../../src/renderer/features/customers/history-values.ts';
import { noteWith } from '../../../../src/renderer/features/customers/note-line.ts';

describe('a line for the notes', () => {
  it('stands on top with its date', () => {
    expect(noteWith('', '보리차', '2026.11.22')).toBe('[2026.11.22] 보리차');
    expect(noteWith('옛 메모', '보리차', '2026.11.22')).toBe('[2026.11.22] 보리차\n옛 메모');
  });
});

describe('values in the history', () => {
  it('are said in words', () => {
    expect(valueText('birthday', '--03-07', 'ko')).toBe('3월 7일');
    expect(valueText('birthdayCalendar', 'lunar', 'ko')).toBe('음력');
    expect(valueText('tags', ['렌탈', '단골'], 'ko')).toBe('렌탈, 단골');
    expect(valueText('phones', [{ kind: 'mobile', number: '010-1234-5678' }], 'en')).toBe(
      '010-1234-5678',
    );
    expect(
      valueText('addresses', [{ kind: 'home', postcode: '06236', line: '테헤란로 152' }], 'ko'),
    ).toBe('06236 테헤란로 152');
    expect(valueText('birthday', null, 'ko')).toBe('');
  });

  it('are cut where they are long', () => {
    expect(valueText('notes', '가'.repeat(500), 'ko').length).toBeLessThan(200);
  });
});
