import { maskResidentNumbers } from '../../core/resident-numbers.ts';

const mayHoldResidentNumber = /\d{6}\D{0,3}[1-8]\d{6}|[０-９]{6}/;
/** What Dangol itself gives as a name of something: no text that anybody wrote. */
const uidOrHash = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/;
const picture = /^data:image\/[a-z]+;base64,[A-Za-z0-9+/=]*$/;

const isNoText = (text: string): boolean => uidOrHash.test(text) || picture.test(text);

export type Masked = { value: unknown; found: number };

/** Masks resident registration numbers in every text of a card but its uids, hashes and pictures. */
export function maskCard(text: string, value: unknown): Masked {
  if (!mayHoldResidentNumber.test(text)) return { value, found: 0 };
  const count = { found: 0 };
  return { value: maskDeep(value, count), found: count.found };
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
