import { maskResidentNumbers, mayHoldResidentNumber } from '../../core/resident-numbers.ts';

/** What Dangol itself gives as a name of something: no text that anybody wrote. */
const uidOrHash = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/;
const picture = /^data:image\/[a-z]+;base64,[A-Za-z0-9+/=]*$/;

const isNoText = (text: string): boolean => uidOrHash.test(text) || picture.test(text);

export type Masked = { value: unknown; found: number };

/** Masks resident registration numbers in every text of a card but its uids, hashes and pictures. */
export function maskCard(text: string, value: unknown): Masked {
  if (!mayHoldResidentNumber(text)) return { value, found: 0 };
  const count = { found: 0 };
  return { value: maskDeep(value, count), found: count.found };
}

/** Any value with its resident registration numbers masked; the same one where it holds none. */
export function withoutResidentNumbers<T>(value: T): T {
  // Bytes are no text, and would be long as such.
  const text = JSON.stringify(value, (_, part: unknown) =>
    ArrayBuffer.isView(part) ? null : part,
  );
  // The masking keeps a value's form.
  return maskCard(text ?? '', value).value as T;
}

/** Dates and bytes stay what they are. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function maskDeep(value: unknown, count: { found: number }): unknown {
  if (typeof value === 'string') return maskText(value, count);
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, count));
  if (value === null || typeof value !== 'object' || !isPlain(value)) return value;
  const name: unknown = 'name' in value ? value.name : null;
  if (typeof name === 'string' && /;ENCODING=b/i.test(name)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [maskText(key, count), maskDeep(item, count)]),
  );
}

function maskText(text: string, count: { found: number }): string {
  if (text.length < 13 || isNoText(text)) return text;
  const masked = maskResidentNumbers(text);
  count.found += masked.found;
  return masked.text;
}
