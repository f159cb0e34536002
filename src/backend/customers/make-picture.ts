import type { Cleaning } from '../marks/clean-mark.ts';
import type { PhotoEdit } from './photo-encode.ts';

/** What goes to the process that decodes pictures: a card's photo, a mark to clean, a picture to make anew. */
export type PhotoRequest = { readonly bytes: Uint8Array } & (
  | { readonly edit: PhotoEdit }
  | { readonly clean: Cleaning }
  | { readonly reencode: 'mark' | 'cover' }
);
/** A picture that was made, and its pixels where they are asked for. */
export type MadePicture = {
  readonly bytes: Uint8Array;
  readonly width?: number;
  readonly height?: number;
};

/** Makes the picture that was asked for, in the process of its own. Errors: those of each kind. */
export async function makePicture(request: PhotoRequest): Promise<MadePicture> {
  const { bytes } = request;
  if ('edit' in request) {
    const { encodePicture } = await import('./photo-encode.ts');
    return { bytes: await encodePicture(bytes, request.edit) };
  }
  if ('clean' in request) {
    const { cleanMark } = await import('../marks/clean-mark.ts');
    return cleanMark(bytes, request.clean);
  }
  const { reencode } = await import('../marks/reencode.ts');
  return { bytes: await reencode(bytes, request.reencode) };
}
