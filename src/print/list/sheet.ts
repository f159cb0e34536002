import { points } from '../units.ts';

/** Measures of a printed list; points. */
export const listSheet = {
  portrait: { width: points(210), height: points(297) },
  landscape: { width: points(297), height: points(210) },
  margin: points(14),
  /** From the page's top to the table. */
  firstTop: points(27),
  top: points(20),
  /** Kept free at the foot for the page number. */
  foot: points(17),
  size: 8.5,
  titleSize: 15,
  smallSize: 8,
  lineHeight: 12,
  paddingX: 3.5,
  paddingY: 3.2,
} as const;

/** More columns than this lie across. */
export const portraitColumns = 6;
