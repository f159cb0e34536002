import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldMarks, textPieces } from '../../../../src/renderer/features/templates/field-marks.ts';

const fields = [
  { field: 'name', label: '이름', sample: '김민서' },
  { field: 'referrer', label: '소개해 주신 분', sample: '박도현' },
  { field: 'field:별명', label: '별명', sample: '별이' },
];
const known = new Set(fields.map(({ field }) => field));
const marks = (text: string) => fieldMarks(text, known);

describe('fields in a text', () => {
  it.each([
    ['{name}', 'name', ''],
    ['{ name }', 'name', ''],
    ['{name:이/가}', 'name', '이/가'],
    ['{name:이/가|고객님}', 'name', '이/가'],
    ['{name|고객님}', 'name', ''],
    ['{field:별명}', 'field:별명', ''],
    ['{field:별명:을/를}', 'field:별명', '을/를'],
  ])('%s', (text, field, pair) => {
    expect(marks(text)).toEqual([
      { start: 0, end: text.length, kind: 'field', field, pair, fault: null },
    ]);
  });

  it('are unknown by their whole name', () => {
    expect(marks('{nmae} {field:없음}').map(({ fault }) => fault)).toEqual([
      'field-unknown',
      'field-unknown',
    ]);
    expect(fieldMarks('{nmae}', null)[0]?.fault).toBeNull();
  });
});

describe('conditions', () => {
  const faults = (text: string) => marks(text).map(({ fault }) => fault);

  it('are right when they have their end', () => {
    expect(faults('{?referrer}{referrer} 덕분에{/}{!referrer}우연히{/}')).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(faults('{?referrer}덕분에{/referrer}')).toEqual([null, null]);
  });

  it('without an end and without a beginning are named', () => {
    expect(faults('{?referrer}덕분에')).toEqual(['condition-unclosed']);
    expect(faults('덕분에{/}')).toEqual(['end-without-condition']);
    expect(faults('{?name}{?referrer}가{/}')).toEqual(['condition-unclosed', null, null]);
    expect(faults('{?nmae}가{/}')).toEqual(['field-unknown', null]);
    expect(faults('{name:가}')).toEqual(['pair-unknown']);
  });

  it('are unfinished while a brace is open', () => {
    expect(marks('{name')).toEqual([
      { start: 0, end: 1, kind: 'open', field: '', pair: '', fault: 'brace-unclosed' },
    ]);
  });
});

describe('the text cut at its marks', () => {
  it('is whole again when joined, whatever is written', () => {
    const piece = fc.constantFrom('{', '}', '{name}', '{?x}', '{/}', '글', '\n', '😀', '|', ':');
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join('');
        const found = marks(text);
        expect(
          textPieces(text, found)
            .map((each) => each.text)
            .join(''),
        ).toBe(text);
        for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/^\{/);
      }),
    );
  });
});
