import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Four corners of one colour each, so that turning and cropping can be seen: red, green / blue, white. */
export function corners(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = cornerColours[(y * 2 < height ? 0 : 2) + (x * 2 < width ? 0 : 1)] ?? [];
      pixels.set(colour, (y * width + x) * 3);
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}
const cornerColours = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
];

/** Which letter stands in each quarter, row by row: `RG/BW` is the picture as it was made. */
export async function quarters(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const letter = (x: number, y: number): string => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    const bright = [...data.subarray(at, at + 3)].map((value) => (value > 127 ? 1 : 0)).join('');
    return { '100': 'R', '010': 'G', '001': 'B', '111': 'W' }[bright] ?? '?';
  };
  return `${letter(0.25, 0.25)}${letter(0.75, 0.25)}/${letter(0.25, 0.75)}${letter(0.75, 0.75)}`;
}

export const noise = (width: number, height: number): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 120 },
    },
  });

function pngChunk(type: string, body: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}

/** A PNG whose header says what it likes. */
export function png(width: number, height: number, data: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(data)),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

/** A GIF of so many frames of one pixel. */
export function gif(frames: number): Buffer {
  const head = Buffer.from('474946383961010001008000000000ff000000', 'hex');
  const frame = Buffer.from('2c0000000001000100000202440100', 'hex');
  return Buffer.concat([head, ...Array<Buffer>(frames).fill(frame), Buffer.from([0x3b])]);
}

/** The beginning of a file in the container that HEIC and AVIF share. */
export function isobmff(...brands: string[]): Buffer {
  const names = Buffer.from(brands.join(''), 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + names.length, 0);
  head.write('ftyp', 4, 'latin1');
  return Buffer.concat([head, names, Buffer.alloc(500)]);
}
