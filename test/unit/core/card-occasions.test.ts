import { expect, it } from 'vitest';
import { isCardFor } from '../../../src/core/card-occasions.ts';

it.each([
  ['wedding-anniversary', 'wedding', true],
  ['wedding-anniversary', ' 결혼기념일 ', true],
  ['wedding-anniversary', '개업', false],
  ['business-opening', 'founding', true],
  ['birthday', 'wedding', false],
  ['toString', 'wedding', false],
])('a card of %s for the occasion %s: %s', (template, occasion, expected) => {
  expect(isCardFor(template, occasion)).toBe(expected);
});
