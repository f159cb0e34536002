import { z } from 'zod';
import { fitting } from './hostile.ts';
import { defOf, limitsOf } from './schema-walk.ts';

export type Filling = {
  /** The text for the next place that takes text. */
  readonly text: () => string;
  /** Rotates through the words of enums, the kinds of unions, yes and no. */
  readonly variant: number;
  /** Numbers and uids of what there is, by the name of the place. */
  readonly known: (place: string) => number | string | Uint8Array | undefined;
};

/** A page never names a path; where the host asks, the test's ports answer. */
const left = new Set(['file', 'path', 'folder']);

const samples: readonly unknown[] = [
  '2026-11-02',
  '--03-07',
  '2026-11',
  '2026-11-02T03:00:00Z',
  '09:00',
  '#1f3a68',
  'a'.repeat(64),
  'x',
];

const accepts = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success;

function textFor(schema: z.core.$ZodType, place: string, filling: Filling): string {
  const known = filling.known(place);
  if (typeof known === 'string' && accepts(schema, known)) return known;
  const text = fitting(filling.text(), Math.min(limitsOf(schema).most, 200_000));
  const fit = [text, text.trim(), `x${text.slice(0, 10)}`, ...samples].find((each) =>
    accepts(schema, each),
  );
  return String(fit ?? text);
}

function numberFor(schema: z.core.$ZodType, place: string, filling: Filling): number {
  const known = filling.known(place);
  const tried = [known, 1 + (filling.variant % 3), 0.5, 1, 10, 60, 100, 2026, 0];
  return Number(tried.find((each) => typeof each === 'number' && accepts(schema, each)) ?? 1);
}

/** A value that a schema takes, with a hostile text wherever it takes text. */
export function fill(schema: z.core.$ZodType, filling: Filling, place = ''): unknown {
  const def = defOf(schema);
  const turn = <T>(of: readonly T[]): T | undefined => of[filling.variant % of.length];
  const inner = (of: z.core.$ZodType | undefined) =>
    of === undefined ? undefined : fill(of, filling, place);
  switch (def.type) {
    case 'string':
      return textFor(schema, place, filling);
    case 'template_literal':
      return `custom:${fitting(filling.text(), 60)}`;
    case 'number':
      return numberFor(schema, place, filling);
    case 'boolean':
      return filling.variant % 2 === 0;
    case 'enum':
      return turn([...(schema._zod.values ?? [])]);
    case 'literal':
      return turn([...(schema._zod.values ?? [])]);
    case 'null':
      return null;
    case 'custom':
      return filling.known(place) ?? new TextEncoder().encode(filling.text());
    case 'array': {
      const { exactly } = limitsOf(schema);
      return Array.from({ length: exactly ?? 1 }, () => inner(def.element));
    }
    case 'record': {
      const key = def.keyType ? fill(def.keyType, filling, place) : 'x';
      return { [String(key)]: inner(def.valueType) };
    }
    case 'object': {
      const fields = Object.entries(def.shape ?? {}).filter(
        ([name]) => !left.has(name) || filling.known(name) !== undefined,
      );
      return Object.fromEntries(fields.map(([name, of]) => [name, fill(of, filling, name)]));
    }
    case 'tuple':
      return (def.items ?? []).map((item) => inner(item));
    case 'union':
      return inner(turn(def.options ?? []));
    case 'pipe':
      return inner(def.in);
    case 'nullable':
      return place === 'photo' || filling.variant % 5 === 4 ? null : inner(def.innerType);
    default:
      return inner(def.innerType);
  }
}
