import type { Ink } from '../../shared/greeting-card-spec.ts';
import { AppError } from '../../shared/errors.ts';
import { inkColour } from '../hand/ink.ts';
import type { PictureUse } from './drawing.ts';
import { readPicture, type Picture } from './picture.ts';
import { tintedPng } from './tint.ts';

/** Pictures by the SHA-256 of their bytes. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** A picture ready to be drawn. */
export type ReadPicture = Picture & { readonly bytes: Uint8Array };

/** Tinted copies are kept: a preview draws the same signature at every key. */
const kept = new WeakMap<Uint8Array, Map<Ink | '', ReadPicture>>();

export const useKey = ({ picture, tint }: PictureUse): string => `${picture}/${tint ?? ''}`;

/**
 * The picture as a card uses it: checked, and tinted where it can be. Throws `card-picture-missing`,
 * `picture-unreadable`.
 */
export function pictureFor({ picture, tint }: PictureUse, pictures: Pictures): ReadPicture {
  const bytes = pictures.get(picture);
  if (!bytes) throw new AppError('card-picture-missing', { picture });
  const uses = kept.get(bytes) ?? new Map<Ink | '', ReadPicture>();
  kept.set(bytes, uses);
  const known = uses.get(tint ?? '');
  if (known) return known;
  const read = readPicture(bytes);
  const tinted = tint && read.format === 'png' ? tintedPng(bytes, inkColour(tint, 1)) : null;
  const result = { ...read, bytes: tinted ?? bytes };
  uses.set(tint ?? '', result);
  return result;
}
