import { createHash } from 'node:crypto';
import type { Box } from '../../data/sql.ts';
import type { Change } from '../../shared/customer-history.ts';
import { AppError } from '../../shared/errors.ts';
import type { ImportedCustomer, ImportReason } from '../../shared/exchange.ts';
import { photoLimits } from '../customers/photo-limits.ts';
import { picturesOf } from '../../shared/greeting-card-spec.ts';
import { travelledPicture } from './travelling-pictures.ts';
import { readPhoto } from '../customers/photo.ts';

/** A picture made into the JPEG that is kept. Errors: `photo-unreadable`, `photo-too-large`. */
export type EncodePhoto = (bytes: Uint8Array) => Promise<Uint8Array>;

const hash = /^[0-9a-f]{64}$/;
const dataUrl = /^data:image\/jpeg;base64,([A-Za-z0-9+/=]+)$/;
const pictureProperty = /^(?:[\w-]+\.)?PHOTO(?=;)(?=.*;ENCODING=b(?:;|$))/i;

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The photos that a card and its history name and that the box holds, as data URLs by their hash. */
export function photosOf(
  box: Box,
  photo: string | null,
  history: readonly Pick<Change, 'fields'>[],
): Record<string, string> {
  const named = history.flatMap(({ fields }) => [fields['photo']?.before, fields['photo']?.after]);
  const photos: Record<string, string> = {};
  for (const name of [photo, ...named]) {
    if (typeof name !== 'string' || !hash.test(name) || photos[name] !== undefined) continue;
    const bytes = readPhoto(box, name);
    if (bytes) photos[name] = `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
  }
  return photos;
}

/**
 * Is this a photo as the program itself makes them: a JPEG of a size that is kept, with nothing else
 * in it? Read from its markers alone; nothing is decoded.
 */
export function isKeptForm(bytes: Uint8Array): boolean {
  const { side, bytes: limit } = photoLimits.stored;
  if (bytes.length > limit || bytes.length < 4) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) !== 0xffd8 || view.getUint16(bytes.length - 2) !== 0xffd9) return false;
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = view.getUint16(at);
    // The picture itself begins; what stands before it has been seen.
    if (marker === 0xffda) return size !== null && Math.max(size.width, size.height) <= side;
    const isFrame = marker === 0xffc0 || marker === 0xffc1 || marker === 0xffc2;
    // Tables, restart interval, JFIF and Adobe's colour mark; no EXIF, no comment, no other profile.
    const isPlain = [0xffdb, 0xffc4, 0xffdd, 0xffe0, 0xffee].includes(marker);
    if (!isFrame && !isPlain) return false;
    const length = view.getUint16(at + 2);
    if (isFrame) {
      if (size !== null || at + 9 > bytes.length) return false;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      if (size.width === 0 || size.height === 0) return false;
    }
    at += 2 + length;
  }
  return false;
}

/** So many pictures that cannot be read are tried in one file, and so many on one card. */
const mostFailures = 50;
const mostPictures = 3;

/** Gives up on a file whose pictures are not worth a process each. */
export function patient(encode: EncodePhoto): EncodePhoto {
  let failures = 0;
  return async (bytes) => {
    if (failures >= mostFailures) throw new AppError('photo-unreadable', { reason: '…' });
    try {
      return await encode(bytes);
    } catch (thrown) {
      failures++;
      throw thrown;
    }
  };
}

/** A row whose photos are ready to be kept; its card names the one that is its own. */
export type Prepared = { entry: ImportedCustomer; photos: Uint8Array[] };

const asItIs = (entry: ImportedCustomer): Prepared => ({ entry, photos: [] });

/** Makes the photos of a row into what may be kept; null for one without. What cannot be read stays where it was. */
export function preparePhotos(
  entry: ImportedCustomer,
  encode: EncodePhoto,
): Promise<Prepared> | null {
  if (entry.rest?.photos) return fromDocument(entry, entry.rest.photos, encode);
  const hasPicture = entry.properties.some(({ name }) => pictureProperty.test(name));
  return hasPicture && entry.fields.photo === null ? fromProperties(entry, encode) : null;
}

async function encoded(bytes: Uint8Array, encode: EncodePhoto): Promise<Uint8Array | null> {
  if (isKeptForm(bytes)) return bytes;
  try {
    return await encode(bytes);
  } catch {
    return null;
  }
}

async function fromProperties(entry: ImportedCustomer, encode: EncodePhoto): Promise<Prepared> {
  const pictures = entry.properties.filter(({ name }) => pictureProperty.test(name));
  for (const property of pictures.slice(0, mostPictures)) {
    const photo = await encoded(new Uint8Array(Buffer.from(property.value, 'base64')), encode);
    if (photo === null) continue;
    const properties = entry.properties.filter((other) => other !== property);
    const isLast = !properties.some(({ name }) => /^(?:[\w-]+\.)?PHOTO(;|$)/i.test(name));
    const remarks = isLast
      ? entry.remarks.filter(({ code }) => code !== 'photo-kept-aside')
      : entry.remarks;
    const fields = { ...entry.fields, photo: hashOf(photo) };
    return { entry: { ...entry, fields, properties, remarks }, photos: [photo] };
  }
  return asItIs(entry);
}

async function fromDocument(
  entry: ImportedCustomer,
  given: Readonly<Record<string, string>>,
  encode: EncodePhoto,
): Promise<Prepared> {
  const photos: Uint8Array[] = [];
  const sent = new Set(entry.rest?.sendings.flatMap(({ spec }) => picturesOf(spec)));
  const remarks: ImportReason[] = [...entry.remarks];
  let { photo } = entry.fields;
  for (const [name, url] of Object.entries(given)) {
    const base64 = dataUrl.exec(url)?.[1];
    const bytes = base64 === undefined ? null : new Uint8Array(Buffer.from(base64, 'base64'));
    const isOwn = name === entry.fields.photo;
    if (bytes && hashOf(bytes) === name && isKeptForm(bytes)) {
      photos.push(bytes);
    } else if (sent.has(name)) {
      const picture = travelledPicture(name, url);
      if (picture) photos.push(picture);
      else remarks.push({ code: 'photo-missing', detail: '' });
    } else if (isOwn) {
      // Another hand has been at it: it is taken in like any picture from outside.
      const made = bytes && (await encoded(bytes, encode));
      photo = made && hashOf(made);
      if (made) photos.push(made);
      else remarks.push({ code: 'photo-missing', detail: '' });
    }
  }
  return { entry: { ...entry, fields: { ...entry.fields, photo }, remarks }, photos };
}
