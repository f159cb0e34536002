import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../src/renderer/features/templates/field-completion.ts';
import { fieldMarks } from '../../../../src/renderer/features/templates/field-marks.ts';
import { textFaults } from '../../../../src/renderer/features/templates/text-faults.ts';
import { offersAt } from '../../../../src/renderer/features/templates/use-field-offers.ts';

const fields = [
  { field: 'name', label: '이름', sample: '김민서' },
  { field: 'referrer', label: '소개해 주신 분', sample: '박도현' },
];
const known = new Set(fields.map(({ field }) => field));

function faults(text: string, language: 'ko' | 'en' = 'ko') {
  return textFaults(text, fieldMarks(text, known), fields, language);
}

/** The text after the first way to mend its first fault. */
function mended(text: string): string | null {
  const edit = faults(text)[0]?.fixes[0]?.edit;
  return edit ? applyEdit(text, edit) : null;
}

describe('what is wrong in a text', () => {
  it.each([
    ['안녕 {nmae}님', '안녕 {name}님'],
    ['안녕 {nmae:이/가|고객}', '안녕 {name:이/가|고객}'],
    ['{?nmae}안녕{/}', '{?name}안녕{/}'],
    ['{?referrer}덕분에', '{?referrer}덕분에{/}'],
    ['덕분에{/}!', '덕분에!'],
    ['{name}가 좋다', '{name:이/가} 좋다'],
    ['{name|고객님}은', '{name:은/는|고객님}'],
  ])('%s is mended to %s', (text, wanted) => {
    expect(mended(text)).toBe(wanted);
    expect(faults(wanted)).toEqual([]);
  });

  it('is grave only where it cannot be saved', () => {
    expect(faults('{nmae}').map(({ isGrave }) => isGrave)).toEqual([true]);
    expect(faults('{?name}안').map(({ isGrave }) => isGrave)).toEqual([true]);
    expect(faults('{name}가 {name').map(({ isGrave }) => isGrave)).toEqual([false, false]);
  });

  it('is no particle in other words, or in English', () => {
    expect(faults('{name}님이 {name} 가 {name}가게')).toEqual([]);
    expect(faults('{name}가', 'en')).toEqual([]);
  });
});

describe('what is offered at the caret', () => {
  it('is a list of fields within braces, with the sample beside each', () => {
    const found = offersAt('{소', 2, fields, 'ko');
    expect(found?.kind).toBe('field');
    expect(found?.offers.map(({ label, hint }) => [label, hint])).toEqual([
      ['소개해 주신 분', '박도현'],
    ]);
    expect(found?.likely).toBeNull();
  });

  it('is a list of particles behind a field; a typed one is what Tab takes', () => {
    expect(offersAt('{name}', 6, fields, 'ko')?.likely).toBeNull();
    const typed = offersAt('{name}는', 7, fields, 'ko');
    expect(typed?.likely?.label).toBe('은/는');
    expect(typed?.likely && applyEdit('{name}는', typed.likely.edit)).toBe('{name:은/는}');
  });

  it('is nothing elsewhere', () => {
    expect(offersAt('안녕', 2, fields, 'ko')).toBeNull();
    expect(offersAt('{name} ', 7, fields, 'ko')).toBeNull();
  });
});
