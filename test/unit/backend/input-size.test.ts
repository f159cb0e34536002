import { expect, test } from 'vitest';
import { checkInputSize } from '../../../src/backend/input-size.ts';
import { AppError } from '../../../src/shared/errors.ts';

const reason = (input: unknown): unknown => {
  try {
    checkInputSize(input);
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.details['reason'] : thrown;
  }
  return null;
};

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), 'core');

test('what people write passes: a million numbers, long notes, a film of bytes', () => {
  expect(reason(undefined)).toBeNull();
  expect(reason({ ids: Array.from({ length: 1_000_000 }, (_, i) => i) })).toBeNull();
  expect(reason({ notes: '가'.repeat(200_000) })).toBeNull();
  expect(reason({ bytes: new Uint8Array(80 * 1024 * 1024) })).toBeNull();
  expect(reason(nested(32))).toBeNull();
});

test('what has no measure is refused before it is parsed', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect(reason(circle)).toBe('too deep');
  expect(reason(nested(33))).toBe('too deep');
  expect(reason(nested(100_000))).toBe('too deep');
  expect(reason(Array.from({ length: 2_000_001 }, () => 0))).toBe('too many values');
  const page = 'x'.repeat(1_000_000);
  expect(reason(Array.from({ length: 70 }, () => page))).toBe('too much text');
  expect(reason({ [page.repeat(70)]: 1 })).toBe('too much text');
});
