import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../src/shared/contract.ts';
import { bytes, recordUpTo } from '../../../src/shared/primitives.ts';
import { leaves, limitsOf, type Leaf } from '../../support/schema-walk.ts';

/** Above the longest text and the longest list that any input takes. */
const tooLong = 1_000_001;
const tooLongText = 'a'.repeat(tooLong);

/** What a walk knows to be small by itself, or looks into. */
const looked = new Set(
  'object optional nullable default prefault nonoptional readonly catch union tuple pipe enum literal boolean null'.split(
    ' ',
  ),
);

const accepts = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success;

/** Why a place of an input is without end; null where it is not. */
function endless({ schema, type }: Leaf): string | null {
  if (looked.has(type)) return null;
  const known = schema instanceof z.ZodType ? schema.meta() : undefined;
  switch (type) {
    case 'string':
    case 'template_literal':
      return accepts(schema, tooLongText) || accepts(schema, `custom:${tooLongText}`)
        ? 'text without a limit'
        : null;
    case 'array':
      return limitsOf(schema).most < tooLong ? null : 'list without a limit';
    case 'record':
      return typeof known?.['mostKeys'] === 'number' ? null : 'record without a limit: recordUpTo';
    case 'custom':
      return typeof known?.['mostBytes'] === 'number' ? null : 'bytes without a limit';
    case 'number':
      return accepts(schema, Infinity) ? 'number without an end' : null;
    default:
      return `a ${type} says nothing of its size`;
  }
}

test('every text, list, record and file that an operation takes has a limit', () => {
  const found: string[] = [];
  for (const [name, { input }] of Object.entries(contract)) {
    for (const leaf of leaves(input)) {
      const why = endless(leaf);
      if (why) found.push(`${name} ${leaf.path}: ${why}`);
    }
  }
  expect(found).toEqual([]);
});

test('the walk notices what has none', () => {
  const loose = z.object({
    text: z.string(),
    list: z.array(z.int()).optional(),
    record: z.record(z.string().max(1), z.int()),
    bytes: z.custom<Uint8Array>(),
    anything: z.unknown(),
  });
  expect([...leaves(loose)].filter((leaf) => endless(leaf)).map(({ path }) => path)).toEqual([
    'text',
    'list',
    'record',
    'bytes',
    'anything',
  ]);
});

test('a record holds as many keys as it says and no more, and none that reaches the prototype', () => {
  const schema = recordUpTo(2, z.string().max(60), z.int());
  expect(schema.safeParse({ a: 1, b: 2 }).success).toBe(true);
  expect(schema.safeParse({ a: 1, b: 2, c: 3 }).success).toBe(false);
  const sly: unknown = JSON.parse('{"__proto__": 7, "constructor": 8}');
  const parsed = schema.parse(sly);
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('bytes are bytes, not something that looks like them', () => {
  expect(bytes.safeParse(new Uint8Array(3)).success).toBe(true);
  expect(bytes.safeParse({ byteLength: 3, length: 3 }).success).toBe(false);
  expect(bytes.safeParse('abc').success).toBe(false);
});
