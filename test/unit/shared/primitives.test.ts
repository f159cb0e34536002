import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../src/shared/contract.ts';
import { patchOf } from '../../../src/shared/primitives.ts';

test('a patch holds what was written, never a default', () => {
  const schema = patchOf(z.object({ name: z.string().max(3), kind: z.string().default('call') }));
  expect(schema.parse({})).toEqual({});
  expect(schema.parse({ kind: 'visit' })).toEqual({ kind: 'visit' });
  expect(schema.safeParse({ name: 'long' }).success).toBe(false);
  expect(schema.safeParse({ kind: 1 }).success).toBe(false);
});

test.each([
  ['contacts.update', { id: 1, patch: {} }],
  ['promises.change', { customerId: 1, uid: 'a', patch: {} }],
  ['problems.change', { customerId: 1, uid: 'a', patch: {} }],
  ['agreements.change', { customerId: 1, uid: 'a', patch: {} }],
  ['feedback.change', { customerId: 1, uid: 'a', patch: {} }],
  ['settings.update', { patch: {} }],
] as const)('%s leaves alone what is not named', (name, input) => {
  expect(contract[name].input.parse(input)).toEqual(input);
});
