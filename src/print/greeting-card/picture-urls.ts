import { numeral } from '../units.ts';
import { coverBox } from './blocks.ts';
import type { Size } from './layouts.ts';
import type { ReadPicture } from './pictures.ts';

const urls = new WeakMap<ReadPicture, string>();
const cropped = new WeakMap<ReadPicture, Map<string, string>>();

/** A picture as a data URL, made once. */
export function dataUrlOf(picture: ReadPicture): string {
  let url = urls.get(picture);
  if (!url) {
    url = `data:image/${picture.format};base64,${Buffer.from(picture.bytes).toString('base64')}`;
    urls.set(picture, url);
  }
  return url;
}

/** A picture that fills a rectangle of these proportions, as a data URL: its middle, the rest cut off. */
export function croppedUrlOf(picture: ReadPicture, rectangle: Size): string {
  const known = cropped.get(picture) ?? new Map<string, string>();
  cropped.set(picture, known);
  const key = `${rectangle.width} ${rectangle.height}`;
  let url = known.get(key);
  if (!url) {
    url = `data:image/svg+xml;base64,${Buffer.from(croppingSvg(picture, rectangle)).toString('base64')}`;
    known.set(key, url);
  }
  return url;
}

function croppingSvg(picture: ReadPicture, { width, height }: Size): string {
  const box = coverBox({ x: 0, y: 0, width, height }, picture);
  const place = (['x', 'y', 'width', 'height'] as const)
    .map((name) => `${name}="${numeral(box[name], 4)}"`)
    .join(' ');
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>` +
    `<image ${place} preserveAspectRatio="none" href="${dataUrlOf(picture)}"/></svg>`
  );
}
