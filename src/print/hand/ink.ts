import type { Ink } from '../../shared/greeting-card-spec.ts';

/** Red, green, blue; 0–255 each. */
export type Colour = readonly [number, number, number];

type InkShades = {
  /** The pen pressed hard, and the pen running light. */
  readonly full: Colour;
  readonly light: Colour;
  /** The pale colour of frame and rules that goes with the ink. */
  readonly tint: Colour;
};

export const inkShades = {
  blueblack: { full: [27, 38, 79], light: [66, 80, 128], tint: [176, 182, 206] },
  black: { full: [28, 28, 30], light: [82, 82, 86], tint: [196, 193, 186] },
  brown: { full: [64, 38, 24], light: [118, 84, 62], tint: [214, 196, 172] },
  green: { full: [20, 60, 52], light: [60, 104, 92], tint: [172, 204, 194] },
} satisfies Record<Ink, InkShades>;

/** Steps between full and light; few, so that neighbouring letters mostly share a colour operator. */
export const inkLevels = 6;

/** The colour of one letter; `level` is a step from 0 (full) to `inkLevels` (light). */
export function inkColour(ink: Ink, level: number): Colour {
  const { full, light } = inkShades[ink];
  const share = (level / inkLevels) * 0.9;
  const mix = (i: 0 | 1 | 2): number => Math.round(full[i] + (light[i] - full[i]) * share);
  return [mix(0), mix(1), mix(2)];
}

/** `#rrggbb` */
export const hexColour = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
