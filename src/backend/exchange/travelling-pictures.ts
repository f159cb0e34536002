import { createHash } from 'node:crypto';
import { pictureSize } from '../../core/picture-size.ts';
import { assetIdOf, readPictureAssets } from '../../data/assets.ts';
import type { Box } from '../../data/sql.ts';
import type { TravellingSending } from '../../shared/exchange-card.ts';
import { picturesOf, signaturePlace, type CardLook } from '../../shared/greeting-card-spec.ts';
import { putPicture } from '../marks/pictures.ts';

const dataUrl = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/=]+)$/;
/** Far above what the program itself keeps of any picture. */
const largest = { bytes: 12 * 1024 * 1024, side: 6000 };

/** Pictures by their SHA-256. */
export type PictureUrls = Record<string, string>;

const bytesOf = (url: string): Uint8Array | null => {
  const base64 = dataUrl.exec(url)?.[1];
  return base64 === undefined ? null : new Uint8Array(Buffer.from(base64, 'base64'));
};

/** Pictures of the box as they travel; those that it does not hold are left out. */
export function picturesForTravel(box: Box, ids: readonly string[]): PictureUrls {
  const assets = ids.length === 0 ? [] : readPictureAssets(box, ids);
  return Object.fromEntries(
    assets.map(({ sha256, mediaType, bytes }) => [
      sha256,
      `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  );
}

/**
 * The bytes of a picture that came under this SHA-256; null where they are others, or no picture that
 * a card may carry. Nothing is decoded.
 */
export function travelledPicture(sha256: string, url: string): Uint8Array | null {
  const bytes = bytesOf(url);
  if (!bytes || !isPrintable(bytes)) return null;
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

function isPrintable(bytes: Uint8Array): boolean {
  const size = bytes.length <= largest.bytes ? pictureSize(bytes) : null;
  return size !== null && Math.max(size.width, size.height) <= largest.side;
}

/** Keeps the pictures that came as what they say they are. */
export function keepPictures(box: Box, pictures: PictureUrls, at: string): void {
  for (const [sha256, url] of Object.entries(pictures)) {
    const bytes = travelledPicture(sha256, url);
    if (bytes) putPicture(box, bytes, at);
  }
}

/** A look without the pictures that the box does not hold. */
export function withHeldPictures<T extends Partial<CardLook>>(box: Box, look: T): T {
  const { signature = null, seal = null, cover = { kind: 'none' } } = look;
  const isHeld = (id: string) => assetIdOf(box, id) !== undefined;
  const lost = picturesOf({ signature, seal, cover }).filter((id) => !isHeld(id));
  if (lost.length === 0) return look;
  return {
    ...look,
    ...(signature && lost.includes(signature.picture) ? { signature: null } : {}),
    ...(seal?.kind === 'picture' && lost.includes(seal.picture) ? { seal: null } : {}),
    ...(cover.kind === 'picture' && lost.includes(cover.picture)
      ? { cover: { kind: 'none' } }
      : {}),
  };
}

/**
 * A sending as boxes keep them now: up to version 3 of the document its signature came as a picture
 * of its own and stood in one place; what came without its picture goes without it.
 */
export function keptSending(box: Box, sending: TravellingSending): TravellingSending {
  const { signature: url, ...rest } = sending;
  const bytes = url === undefined ? null : bytesOf(url);
  const spec =
    bytes && isPrintable(bytes)
      ? {
          ...rest.spec,
          signature: {
            picture: putPicture(box, bytes, rest.sentAt),
            tint: false,
            place: signaturePlace,
          },
        }
      : rest.spec;
  return { ...rest, spec: withHeldPictures(box, spec) };
}
