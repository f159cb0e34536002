import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanMark, type Cleaning } from '../../../../src/backend/marks/clean-mark.ts';
import { signaturePhoto, type Scene } from '../../../support/signature-photo.ts';

const signature: Cleaning = { kind: 'signature', strength: 50, turns: 0 };

async function look(png: Uint8Array) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const alphaAt = (x: number, y: number) => data[(y * info.width + x) * 4 + 3] ?? 0;
  let [inked, soft] = [0, 0];
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 0) > 200) inked++;
    else if ((data[at] ?? 0) > 20) soft++;
  }
  const pixels = info.width * info.height;
  return { ...info, inked: inked / pixels, soft: soft / pixels, alphaAt, data };
}

/** The signature as it is on clean white paper. */
const clean = async () => cleanMark(await signaturePhoto({ noise: 0 }), signature);

describe('a photographed signature', () => {
  it.each<[string, Scene]>([
    ['noise and light from the side', { noise: 22 }],
    ['a shadow across it', { shadow: true }],
    ['ruled paper', { lines: 'ruled' }],
    ['squared paper in the shadow', { lines: 'squared', shadow: true }],
    ['a dark table around the paper', { table: true, shadow: true }],
    ['a faint pencil', { ink: '#8a8a92', noise: 14 }],
  ])('comes out alone, with %s', async (_, scene) => {
    const made = await cleanMark(await signaturePhoto(scene), signature);
    const wanted = await clean();
    // Cropped to the writing alone: nothing of the paper is left beside it.
    expect(Math.abs(made.width - wanted.width)).toBeLessThan(14);
    expect(Math.abs(made.height - wanted.height)).toBeLessThan(14);
    const [seen, ideal] = [await look(made.bytes), await look(wanted.bytes)];
    const all = (each: typeof seen) => each.inked + each.soft / 2;
    expect(all(seen) / all(ideal)).toBeGreaterThan(0.6);
    expect(all(seen) / all(ideal)).toBeLessThan(1.4);
    // No part of it is cut off: there is ink in each eighth of its width.
    for (let part = 0; part < 8; part++) {
      const from = Math.floor((seen.width * part) / 8) + 8;
      const columns = Array.from({ length: Math.floor(seen.width / 8) - 8 }, (__, n) => from + n);
      const rows = Array.from({ length: seen.height }, (__, y) => y);
      expect(columns.some((x) => rows.some((y) => seen.alphaAt(x, y) > 120))).toBe(true);
    }
  });

  it('keeps soft edges and the pen’s colour on clear ground', async () => {
    const made = await look((await cleanMark(await signaturePhoto(), signature)).bytes);
    expect(made.soft).toBeGreaterThan(0.003);
    expect(made.alphaAt(0, 0)).toBe(0);
    const [red = 0, , blue = 0] = made.data;
    expect(blue).toBeGreaterThan(red + 30);
  });

  it('has more ink with more strength', async () => {
    const photo = await signaturePhoto({ ink: '#5a5a66', noise: 10 });
    const inked = async (strength: number) => {
      const { inked: full, soft } = await look(
        (await cleanMark(photo, { ...signature, strength })).bytes,
      );
      return full + soft;
    };
    expect(await inked(100)).toBeGreaterThan(await inked(50));
    expect(await inked(50)).toBeGreaterThan(await inked(0));
  });

  it('is turned by quarters and as the camera says', async () => {
    const photo = await signaturePhoto();
    const upright = await cleanMark(photo, signature);
    const turned = await cleanMark(photo, { ...signature, turns: 1 });
    expect(Math.abs(turned.width - upright.height)).toBeLessThan(6);
    const onItsSide = await sharp(photo).rotate(-90).withMetadata({ orientation: 6 }).toBuffer();
    const righted = await cleanMark(new Uint8Array(onItsSide), signature);
    expect(Math.abs(righted.width - upright.width)).toBeLessThan(6);
  });

  it('gives the same bytes again', async () => {
    const photo = await signaturePhoto();
    const [one, two] = [await cleanMark(photo, signature), await cleanMark(photo, signature)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
});

describe('a seal', () => {
  it('is the red alone, in seal red, whatever is written under it', async () => {
    const photo = await signaturePhoto({ stamp: true, ink: '#222222', shadow: true });
    const made = await cleanMark(photo, { kind: 'seal', strength: 50, turns: 0 });
    expect(made.width / made.height).toBeGreaterThan(0.9);
    expect(made.width / made.height).toBeLessThan(1.1);
    const seen = await look(made.bytes);
    expect([...seen.data.subarray(0, 3)]).toEqual([0xb3, 0x36, 0x2b]);
    expect(seen.inked).toBeGreaterThan(0.15);
  });
});

describe('a picture without ink', () => {
  const flat = (background: string, width = 600, height = 400) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer();
  it.each<[string, () => Promise<Uint8Array>]>([
    ['white', () => flat('#ffffff')],
    ['black', () => flat('#000000')],
    ['of one pixel', () => flat('#777777', 1, 1)],
    ['empty paper', () => signaturePhoto({ stroke: 0, noise: 20 })],
    ['empty paper with a shadow', () => signaturePhoto({ stroke: 0, shadow: true })],
    [
      'clear all over',
      () =>
        sharp({ create: { width: 90, height: 60, channels: 4, background: '#0000' } })
          .png()
          .toBuffer(),
    ],
  ])('%s: says so', async (_, make) => {
    await expect(cleanMark(new Uint8Array(await make()), signature)).rejects.toMatchObject({
      code: 'picture-without-ink',
    });
  });
});

describe('an SVG', () => {
  const svg = (inside: string, head = '') =>
    new TextEncoder().encode(
      `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="120">${inside}</svg>`,
    );
  it('is drawn', async () => {
    const drawing = svg(
      '<path d="M20 90 C80 10 120 10 150 80 S240 100 280 30" fill="none" stroke="#123" stroke-width="6"/>',
    );
    const made = await cleanMark(drawing, signature);
    expect(made.width).toBeGreaterThan(600);
  });
  it.each([
    ['a script', svg('<script>fetch("http://localhost/")</script>')],
    ['an event', svg('<rect width="9" height="9" onload="alert(1)"/>')],
    [
      'a picture from elsewhere',
      svg('<image href="http://localhost:9/x.png" width="9" height="9"/>'),
    ],
    ['a file', svg('<image xlink:href="file:///etc/hostname" width="9" height="9"/>')],
    [
      'a style from elsewhere',
      svg('<style>@import "x.css"; rect { fill: url(http://a/) }</style>'),
    ],
    ['a page within', svg('<foreignObject><body/></foreignObject>')],
    ['entities', svg('<text>&a;</text>', '<!DOCTYPE svg [<!ENTITY a "b">]>')],
  ])('with %s is refused', async (_, bytes) => {
    await expect(cleanMark(bytes, signature)).rejects.toMatchObject({
      code: 'picture-unreadable',
    });
  });
});
