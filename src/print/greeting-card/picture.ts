import { inflateSync } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';
import { itemAt } from '../items.ts';

export type Picture = {
  readonly format: 'png' | 'jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

const largestSide = 6000;
const pngSignature = [137, 80, 78, 71, 13, 10, 26, 10];
/** Samples a pixel by PNG colour type. */
const pngChannels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Tells a PNG's or JPEG's size and that it can be embedded. pdfkit decodes a PNG in the background
 * and brings the process down on a broken one, therefore it is unpacked here once before.
 * Throws `picture-unreadable`.
 */
export function readPicture(bytes: Uint8Array): Picture {
  const picture = isPng(bytes) ? readPng(bytes) : readJpeg(bytes);
  if (!picture.width || !picture.height) throw unreadable('no pixels');
  if (Math.max(picture.width, picture.height) > largestSide)
    throw unreadable(`${picture.width} × ${picture.height} > ${largestSide}`);
  return picture;
}

const isPng = (bytes: Uint8Array): boolean => pngSignature.every((byte, i) => bytes[i] === byte);

function readPng(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let header: Uint8Array | undefined;
  let hasPalette = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (body.length < length) throw unreadable('PNG cut off');
    if (type === 'IHDR') header = body;
    if (type === 'PLTE') hasPalette = true;
    if (type === 'IDAT') data.push(body);
    if (type === 'IEND') break;
    at += length + 12;
  }
  if (!header || header.length < 13 || !data.length) throw unreadable('PNG without picture data');
  const head = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [head.getUint32(0), head.getUint32(4)];
  const [bits, type] = [itemAt(header, 8), itemAt(header, 9)];
  const interlaced = header[12] === 1;
  const channels = pngChannels[type];
  if (!channels || (type === 3 && !hasPalette)) throw unreadable('PNG of an unknown kind');
  if (Math.max(width, height) > largestSide) return { format: 'png', width, height };
  const expected = (Math.ceil((width * channels * bits) / 8) + 1) * height;
  if (unpackedLength(data, expected + 8 * height + 4096) < expected && !interlaced)
    throw unreadable('PNG cut off');
  return { format: 'png', width, height };
}

function unpackedLength(data: readonly Uint8Array[], limit: number): number {
  try {
    return inflateSync(Buffer.concat(data), { maxOutputLength: limit }).length;
  } catch (cause) {
    throw unreadable('PNG damaged', cause);
  }
}

function readJpeg(bytes: Uint8Array): Picture {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw unreadable('not PNG or JPEG');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length;) {
    if (bytes[at] !== 0xff) throw unreadable('JPEG damaged');
    const marker = itemAt(bytes, at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  throw unreadable('JPEG without a frame');
}

const unreadable = (reason: string, cause?: unknown): AppError =>
  new AppError('picture-unreadable', { reason }, { cause });
