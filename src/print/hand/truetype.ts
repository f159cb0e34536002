import type { Outline } from './outline.ts';

/**
 * A TrueType font, read where it is needed: a card asks for some fifty letters out of 12,000. Only what
 * the fonts of this project have; hints and tables for setting type are passed over.
 */
export class TrueType {
  readonly unitsPerEm: number;
  readonly #view: DataView;
  readonly #tables: ReadonlyMap<string, number>;
  readonly #longOffsets: boolean;
  readonly #glyphCount: number;
  readonly #metricCount: number;
  readonly #cmap: (codePoint: number) => number;

  /** Throws an Error when the bytes are not a TrueType font. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = view;
    this.#tables = readTables(view);
    const head = this.#table('head');
    this.unitsPerEm = view.getUint16(head + 18);
    this.#longOffsets = view.getInt16(head + 50) === 1;
    this.#glyphCount = view.getUint16(this.#table('maxp') + 4);
    this.#metricCount = view.getUint16(this.#table('hhea') + 34);
    this.#cmap = readCmap(view, this.#table('cmap'));
  }

  #table(name: string): number {
    const at = this.#tables.get(name);
    if (at === undefined) throw new Error(`No table ${name} in the font`);
    return at;
  }

  /** 0 for a character that the font lacks. */
  glyphId(codePoint: number): number {
    const glyph = this.#cmap(codePoint);
    return glyph < this.#glyphCount ? glyph : 0;
  }

  /** The room that a glyph takes, font units. */
  advance(glyphId: number): number {
    const metric = Math.min(glyphId, this.#metricCount - 1);
    return this.#view.getUint16(this.#table('hmtx') + 4 * metric);
  }

  /** Whether a glyph has an outline. */
  isDrawn(glyphId: number): boolean {
    const [start, end] = this.#range(glyphId);
    return end > start;
  }

  /** A glyph's outline in font units, parts of a composite in their places. */
  outline(glyphId: number): Outline {
    const points: Points = { xs: [], ys: [], onCurve: [], ends: [] };
    this.#read(glyphId, points, 0);
    return {
      xs: Float64Array.from(points.xs),
      ys: Float64Array.from(points.ys),
      onCurve: Uint8Array.from(points.onCurve),
      ends: Uint16Array.from(points.ends),
    };
  }

  #range(glyphId: number): [number, number] {
    const loca = this.#table('loca');
    const offset = (i: number): number =>
      this.#longOffsets
        ? this.#view.getUint32(loca + 4 * i)
        : 2 * this.#view.getUint16(loca + 2 * i);
    return [offset(glyphId), offset(glyphId + 1)];
  }

  #read(glyphId: number, into: Points, depth: number): void {
    const [start, end] = this.#range(glyphId);
    if (end <= start || depth > 5) return;
    const at = this.#table('glyf') + start;
    if (this.#view.getInt16(at) >= 0) readSimple(this.#view, at, into);
    else
      for (const part of readParts(this.#view, at + 10)) {
        const from = into.xs.length;
        this.#read(part.glyphId, into, depth + 1);
        for (let i = from; i < into.xs.length; i++) {
          const [x, y] = [into.xs[i] ?? 0, into.ys[i] ?? 0];
          into.xs[i] = part.a * x + part.c * y + part.x;
          into.ys[i] = part.b * x + part.d * y + part.y;
        }
      }
  }
}

type Points = { xs: number[]; ys: number[]; onCurve: number[]; ends: number[] };

function readTables(view: DataView): Map<string, number> {
  const version = view.getUint32(0);
  if (version !== 0x10000 && version !== 0x74727565) throw new Error('Not a TrueType font');
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const name = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(at + k))).join('');
    tables.set(name, view.getUint32(at + 8));
  }
  return tables;
}

/** The best of the font's character maps: the whole of Unicode, else its first 65,536. */
function readCmap(view: DataView, table: number): (codePoint: number) => number {
  const found = new Map<number, number>();
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const at = table + view.getUint32(table + 8 + 8 * i);
    found.set(view.getUint16(at), at);
  }
  const [wide, narrow] = [found.get(12), found.get(4)];
  if (wide !== undefined) return (codePoint) => inGroups(view, wide, codePoint);
  if (narrow !== undefined) return (codePoint) => inSegments(view, narrow, codePoint);
  throw new Error('No Unicode character map in the font');
}

function inGroups(view: DataView, at: number, codePoint: number): number {
  let [low, high] = [0, view.getUint32(at + 12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + 12 * middle;
    const start = view.getUint32(group);
    if (codePoint < start) high = middle - 1;
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + codePoint - start;
  }
  return 0;
}

function inSegments(view: DataView, at: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const size = view.getUint16(at + 6);
  let [low, high] = [0, size / 2 - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.getUint16(at + 14 + 2 * middle) < codePoint) low = middle + 1;
    else high = middle;
  }
  const starts = at + 16 + size;
  const start = view.getUint16(starts + 2 * low);
  if (codePoint < start) return 0;
  const delta = view.getUint16(starts + size + 2 * low);
  const rangeAt = starts + 2 * size + 2 * low;
  const range = view.getUint16(rangeAt);
  if (!range) return (codePoint + delta) & 0xffff;
  const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start));
  return glyph ? (glyph + delta) & 0xffff : 0;
}

function readSimple(view: DataView, glyph: number, into: Points): void {
  const first = into.xs.length;
  const contours = view.getInt16(glyph);
  let at = glyph + 10;
  for (let i = 0; i < contours; i++, at += 2) into.ends.push(first + view.getUint16(at));
  const count = contours ? view.getUint16(at - 2) + 1 : 0;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = flag & 8 ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  for (const flag of flags) into.onCurve.push(flag & 1);
  const read = (short: number, same: number, values: number[]): void => {
    let value = 0;
    for (const flag of flags) {
      if (flag & short) value += view.getUint8(at++) * (flag & same ? 1 : -1);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      values.push(value);
    }
  };
  read(2, 16, into.xs);
  read(4, 32, into.ys);
}

type Part = { glyphId: number; a: number; b: number; c: number; d: number; x: number; y: number };

function readParts(view: DataView, start: number): Part[] {
  const parts: Part[] = [];
  let at = start;
  const share = (): number => {
    at += 2;
    return view.getInt16(at - 2) / 16_384;
  };
  for (let flags = 32; flags & 32;) {
    flags = view.getUint16(at);
    const glyphId = view.getUint16(at + 2);
    const isWide = flags & 1;
    const [x, y] = isWide
      ? [view.getInt16(at + 4), view.getInt16(at + 6)]
      : [view.getInt8(at + 4), view.getInt8(at + 5)];
    at += isWide ? 8 : 6;
    const part = { glyphId, a: 1, b: 0, c: 0, d: 1, x, y };
    if (flags & 8) part.a = part.d = share();
    else if (flags & 64) [part.a, part.d] = [share(), share()];
    else if (flags & 128) [part.a, part.b, part.c, part.d] = [share(), share(), share(), share()];
    parts.push(part);
  }
  return parts;
}
