import type { z } from 'zod';

/** One place of a schema where a value stands: the way there, and what is asked of it. */
export type Leaf = {
  /** `fields.phones[].number`; `{}` is any value of a record, `{key}` any of its names. */
  readonly path: string;
  readonly schema: z.core.$ZodType;
  readonly type: z.core.$ZodTypeDef['type'];
};

/** The part of a schema's definition that the walk follows, whatever its kind. */
type Def = z.core.$ZodTypeDef & {
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly keyType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly options?: readonly z.core.$ZodType[];
  readonly items?: readonly z.core.$ZodType[];
};

export const defOf = (schema: z.core.$ZodType): Def => schema._zod.def;

/** How many letters or entries a schema takes at most, and exactly, where it says. */
export function limitsOf(schema: z.core.$ZodType): { most: number; exactly: number | null } {
  let most = Infinity;
  let exactly: number | null = null;
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const check: object = _zod.def;
    if ('length' in check) exactly = Number(check.length);
    if ('maximum' in check) most = Math.min(most, Number(check.maximum));
  }
  return { most: exactly ?? most, exactly };
}

/** Every place within a schema, itself first, each with the way to it. */
export function* leaves(schema: z.core.$ZodType, path = ''): Generator<Leaf> {
  const def = defOf(schema);
  yield { path, schema, type: def.type };
  for (const [name, inner] of Object.entries(def.shape ?? {})) {
    yield* leaves(inner, path === '' ? name : `${path}.${name}`);
  }
  for (const inner of [...(def.options ?? []), ...(def.items ?? [])]) yield* leaves(inner, path);
  if (def.element) yield* leaves(def.element, `${path}[]`);
  if (def.keyType) yield* leaves(def.keyType, `${path}{key}`);
  if (def.valueType) yield* leaves(def.valueType, `${path}{}`);
  if (def.innerType) yield* leaves(def.innerType, path);
  if (def.in) yield* leaves(def.in, path);
}
