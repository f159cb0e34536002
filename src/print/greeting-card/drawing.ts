import type { Ink } from '../../shared/greeting-card-spec.ts';
import type { Placement } from '../hand/place.ts';
import type { Rectangle } from './blocks.ts';

/** A path of M, L, C and Z (absolute), filled or drawn with round ends. */
export type InkPath = {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
};

/** Paths in a picture of 100 × 100 that is drawn many times; the id tells it from others. */
export type Art = { readonly id: string; readonly paths: readonly InkPath[] };

/** A picture of the box; `tint` draws it in an ink, its transparency kept. */
export type PictureUse = { readonly picture: string; readonly tint?: Ink };

/**
 * What is on one face of a card, in the order of drawing; millimetres from its upper left corner.
 * PDF and screen are both drawn from it.
 */
export type DrawnItem =
  | { readonly kind: 'lines'; readonly paths: readonly InkPath[] }
  | { readonly kind: 'art'; readonly art: Art; readonly box: Rectangle; readonly turn: number }
  | { readonly kind: 'hand'; readonly placement: Placement; readonly ink: Ink }
  | {
      readonly kind: 'picture';
      readonly use: PictureUse;
      readonly box: Rectangle;
      readonly turn: number;
      /** Nothing is drawn outside of it. */
      readonly clip?: Rectangle;
    };
