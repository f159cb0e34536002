import { expect, test } from 'vitest';
import { guessFieldType } from '../../../src/core/guess-field-type.ts';

test.each([
  [['1,200', '34.5', ''], 'number'],
  [['2026-01-02', '2026.3.4'], 'date'],
  [['금', '은', '금', '금', '은'], 'choice'],
  [['쏘나타', '그랜저', '모닝', '레이'], 'text'],
  [['금', '은'], 'text'],
  [['0123', '0456'], 'text'],
  [[], 'text'],
] as const)('%j is %s', (values, type) => {
  expect(guessFieldType(values, '2026-11-22')).toBe(type);
});
