import { inflateRawSync } from 'node:zlib';
import { archive } from '../archives.ts';
import type { Random } from './random.ts';

/** Something of a file made wrong; the same numbers make the same file. */
export type Mutate = (bytes: Uint8Array, from: Random) => Uint8Array<ArrayBuffer>;

type Tokens = readonly [string, ...string[]];

/** What means something in one format or another. */
export const textTokens: Tokens = [
  '"',
  ',',
  '\n',
  '\r',
  '\0',
  '=',
  ';',
  ':',
  '\\',
  '\t',
  '|',
  '"",',
  '\ufeff',
  'BEGIN:VCARD\r\n',
  'END:VCARD\r\n',
  '=ZZ',
  '=\r\n',
  ' :::',
  '850307-1234567',
  '\xff\xfe',
  '1e309',
  "'=",
  '{',
  '}',
  '[',
  ']',
  'null',
  '-1',
  '99999999999999999999',
  '<td colspan="99999">',
  '</table>',
  '<table>',
  '&#0;',
  '\u202e',
  '홍길동',
  '똠',
  '\ud800',
];

const limit = 2_000_000;

/** Flips, cuts, doubles, moves and inserts a few times. */
export const mutateBytes: Mutate = (original, from) => {
  let bytes = Buffer.from(original);
  for (let times = 1 + from.below(6); times > 0; times--) {
    const at = from.below(bytes.length + 1);
    const to = Math.min(bytes.length, at + from.below(200));
    const token = Buffer.from(from.pick(textTokens), from.below(2) ? 'utf8' : 'latin1');
    switch (from.below(9)) {
      case 0:
      case 1:
        if (at < bytes.length) bytes[at] = from.below(256);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
        break;
      case 4:
        if (from.below(4) === 0) bytes = Buffer.from(bytes.subarray(0, at));
        break;
      case 5:
        bytes = swapped(bytes, at, to, from);
        break;
      case 6:
        if (bytes.length < limit / 50) bytes = repeated(bytes, at, to, from);
        break;
      default:
        bytes = Buffer.concat([bytes.subarray(0, at), token, bytes.subarray(at)]);
    }
  }
  return new Uint8Array(bytes);
};

/** A piece stands where another one stood. */
function swapped(bytes: Buffer, at: number, to: number, from: Random): Buffer<ArrayBuffer> {
  const other = from.below(bytes.length + 1);
  const piece = bytes.subarray(at, to);
  const rest = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
  return Buffer.concat([rest.subarray(0, other), piece, rest.subarray(other)]);
}

function repeated(bytes: Buffer, at: number, to: number, from: Random): Buffer<ArrayBuffer> {
  const times = Array<Buffer>(1 + from.below(50)).fill(bytes.subarray(at, to));
  return Buffer.concat([bytes.subarray(0, at), ...times, bytes.subarray(at)]);
}

/** Numbers of a header that decide how much follows: lengths, sizes, counts. */
export const mutateNumbers: Mutate = (original, from) => {
  const bytes = Buffer.from(original);
  const extremes = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff] as const;
  for (let times = 1 + from.below(3); times > 0 && bytes.length >= 4; times--) {
    const value = from.pick(extremes);
    const near = from.below(3) === 0 ? bytes.length : Math.min(bytes.length, 600);
    const at = from.below(near - 3);
    if (value <= 0xff) bytes[at] = value;
    else if (value <= 0xffff && from.below(2)) bytes.writeUInt16LE(value, at);
    else if (from.below(2)) bytes.writeUInt32LE(value, at);
    else bytes.writeUInt32BE(value, at);
  }
  return new Uint8Array(bytes);
};

/** Sometimes anywhere, sometimes in the numbers that decide. */
export const mutateBinary: Mutate = (bytes, from) =>
  from.below(2) ? mutateNumbers(bytes, from) : mutateBytes(bytes, from);

/** Damages one part of an archive and packs it again, so that what reads the part gets to see it. */
export const mutateArchive: Mutate = (bytes, from) => {
  if (from.below(4) === 0) return mutateBinary(bytes, from);
  const parts = partsOf(bytes);
  const names = Object.keys(parts);
  const name = names[from.below(names.length)];
  const part = name === undefined ? undefined : parts[name];
  if (name === undefined || part === undefined) return mutateBytes(bytes, from);
  const named = { ...parts, [name]: mutateBytes(part, from) };
  if (from.below(10) === 0) delete named[name];
  return archive(named);
};

/** The parts of a whole archive by name. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  const buffer = Buffer.from(bytes);
  const parts: Record<string, Uint8Array> = {};
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = buffer.readUInt32LE(end + 16);
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength, extra, comment, offset] = [
      buffer.readUInt32LE(at + 20),
      buffer.readUInt16LE(at + 28),
      buffer.readUInt16LE(at + 30),
      buffer.readUInt16LE(at + 32),
      buffer.readUInt32LE(at + 42),
    ] as const;
    const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
    const content = buffer.subarray(start, start + packed);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    parts[name] = buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content;
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

const oddValues = [
  null,
  true,
  '',
  -1,
  0,
  1e21,
  'x'.repeat(100_000),
  '2026-02-30',
  '850307-1234567',
  [],
  {},
  [[[[[[]]]]]],
  { constructor: { prototype: 1 } },
  '\ud800',
  '../../../outside',
] as const;

type Place = { holder: unknown[] | Record<string, unknown>; key: string | number };

function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (Array.isArray(value)) {
    value.forEach((item, key) => {
      places.push({ holder: value, key });
      placesIn(item, places);
    });
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      places.push({ holder: value as Record<string, unknown>, key });
      placesIn(item, places);
    }
  }
  return places;
}

/** Puts values where others belong, takes keys away, doubles entries; now and then breaks the text itself. */
export const mutateJson: Mutate = (bytes, from) => {
  if (from.below(3) === 0) return mutateBytes(bytes, from);
  const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  for (let times = 1 + from.below(4); times > 0; times--) {
    const places = placesIn(value);
    const place = places[from.below(places.length)];
    const other = places[from.below(places.length)];
    if (!place || !other) break;
    change(place, other, from);
  }
  return new Uint8Array(Buffer.from(JSON.stringify(value)));
};

function change({ holder, key }: Place, other: Place, from: Random): void {
  const at = holder as Record<string | number, unknown>;
  const there = (other.holder as Record<string | number, unknown>)[other.key];
  switch (from.below(5)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete at[key];
      break;
    case 1:
      if (Array.isArray(holder)) holder.push(...Array<unknown>(from.below(300)).fill(at[key]));
      else at[`${key}x`] = at[key];
      break;
    case 2:
      // A copy, so that nothing holds itself.
      at[key] = there === undefined ? null : (JSON.parse(JSON.stringify(there)) as unknown);
      break;
    default:
      // Each its own: a shared one would hold itself in the end.
      at[key] = structuredClone(from.pick<unknown>(oddValues));
  }
}
