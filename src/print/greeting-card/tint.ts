import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Colour } from '../hand/ink.ts';
import { itemAt } from '../items.ts';

/** Samples a pixel by PNG colour type: only these, at 8 bits and not interlaced, are tinted. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/**
 * A PNG drawn in one colour: its transparency kept, or, where it has none, the darker the more
 * opaque. Null for a kind of PNG that is not taken apart here (palettes, 16 bits, interlaced).
 */
export function tintedPng(png: Uint8Array, [red, green, blue]: Colour): Uint8Array | null {
  const { width, height, bits, type, interlace, data } = chunksOf(png);
  const channels = channelsOf[type];
  if (!channels || bits !== 8 || interlace !== 0) return null;
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width, height, channels);
  const hasAlpha = channels % 2 === 0;
  const out = new Uint8Array(height * (1 + 4 * width));
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    out[to++] = 0;
    for (let x = 0; x < width; x++, from += channels) {
      out[to++] = red;
      out[to++] = green;
      out[to++] = blue;
      out[to++] = hasAlpha ? itemAt(rows, from + channels - 1) : darkness(rows, from, channels);
    }
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(out)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function darkness(rows: Uint8Array, at: number, channels: number): number {
  if (channels === 1) return 255 - itemAt(rows, at);
  const [red, green, blue] = [itemAt(rows, at), itemAt(rows, at + 1), itemAt(rows, at + 2)];
  return 255 - Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}

/** `readPicture` has gone over the file before: it is whole. */
function chunksOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [bits, type, interlace] = [itemAt(png, 24), itemAt(png, 25), itemAt(png, 28)];
  return { width: view.getUint32(16), height: view.getUint32(20), bits, type, interlace, data };
}

/** Takes the filter of each row away. */
function unfiltered(raw: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? itemAt(out, at - channels) : 0;
      const up = y > 0 ? itemAt(out, at - stride) : 0;
      const corner = x >= channels && y > 0 ? itemAt(out, at - stride - channels) : 0;
      const value = raw[y * (stride + 1) + 1 + x] ?? 0;
      out[at] = value + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(body, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + body.length)), 8 + body.length);
  return bytes;
}
