import { z } from 'zod';

/** A calendar date without a time zone: `YYYY-MM-DD`. */
export const calendarDate = z.iso.date();

/** A date whose year may be unknown: `YYYY-MM-DD` or `--MM-DD`. */
export const partialDate = z.string().regex(/^(\d{4}|-)-\d{2}-\d{2}$/);

/** A month of a year: `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A moment: UTC, ISO 8601, ending in `Z`. */
export const moment = z.iso.datetime();

/** A time of day on a local clock: `HH:MM`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);

/** The number of a row in its table. */
export const rowId = z.int().positive();

/** Above any file that is read; each reader refuses in words at a limit of its own. */
const mostBytes = 1280 * 1024 * 1024;

/** Bytes on the wire; both hosts carry them as they are. */
export const bytes = z
  .custom<Uint8Array>(
    (value) => value instanceof Uint8Array && value.byteLength <= mostBytes,
    'bytes',
  )
  .meta({ mostBytes });

/** The path of a file that the command line names; a page never names one. */
export const filePath = z.string().max(4096);

/** What the backend gave a page to name something by: a job, a file that it was handed. */
export const handle = z.string().max(100);

/** A record of at most so many keys; a plain one has no limit. */
export function recordUpTo<K extends z.core.$ZodRecordKey, V extends z.core.SomeType>(
  mostKeys: number,
  key: K,
  value: V,
) {
  return z
    .record(key, value)
    .refine((record) => Object.keys(record).length <= mostKeys, 'too many keys')
    .meta({ mostKeys });
}

export const language = z.enum(['ko', 'en']);
export type Language = z.infer<typeof language>;

export const nothing = z.object({}).optional();
export const emptyResult = z.object({});

/** Paging of a list; `limit` is what one screen or one command asks for at most. */
export const page = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(0).max(100_000).default(50),
};

/** One operation of the contract: what goes in, what comes out. */
export type Operation = { input: z.ZodType; output: z.ZodType };
export type Operations = Record<string, Operation>;

type PatchShape<S extends z.ZodRawShape> = {
  [K in keyof S]: z.ZodOptional<S[K] extends z.ZodDefault<infer T> ? T : S[K]>;
};

/** Any of an object's fields to be written. Unlike `partial()`, what is left out gets no default. */
export function patchOf<S extends z.ZodRawShape>(schema: z.ZodObject<S>) {
  const fields = Object.entries<z.core.$ZodType>(schema.shape).map(([name, field]) => {
    const plain = field instanceof z.ZodDefault ? field.unwrap() : field;
    return [name, z.optional(plain)];
  });
  // The shape keeps its names: each field is optional and without its default.
  return z.object(Object.fromEntries(fields) as PatchShape<S>);
}
