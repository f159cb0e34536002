/** Kinds of pictures that are decoded; everything else is refused by its first bytes. */
export const photoKinds = ['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const;
export type PhotoKind = (typeof photoKinds)[number];

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/**
 * What a file says of itself in its first bytes. `refused` names what it is where that can be told
 * (`HEIC`, `SVG`), else it is empty.
 */
export function photoKind(bytes: Uint8Array): { kind: PhotoKind } | { refused: string } {
  const head = latin1(bytes, 0, 16);
  if (head.startsWith('\xff\xd8\xff')) return { kind: 'jpeg' };
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'png' };
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { kind: 'webp' };
  if (/^GIF8[79]a/.test(head)) return { kind: 'gif' };
  if (/^(II\*\0|MM\0\*)/.test(head)) return { kind: 'tiff' };
  if (head.slice(4, 8) === 'ftyp') return isobmffKind(bytes);
  return { refused: refusedKind(latin1(bytes, 0, 1024)) };
}

/** AVIF and HEIC share their container; the brands tell them apart. */
function isobmffKind(bytes: Uint8Array): { kind: PhotoKind } | { refused: string } {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const brands = latin1(bytes, 8, Math.min(length, 256)).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => /^hei[cxms]|^hev[cxms]/.test(brand))) return { refused: 'HEIC' };
  if (brands.some((brand) => /^avi[fs]/.test(brand))) return { kind: 'avif' };
  return { refused: brands[0]?.trim() ?? '' };
}

function refusedKind(head: string): string {
  if (/<svg[\s>]/i.test(head) || /<!doctype svg/i.test(head)) return 'SVG';
  if (head.startsWith('%PDF')) return 'PDF';
  if (head.startsWith('BM')) return 'BMP';
  return '';
}
