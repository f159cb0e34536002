import { a4 } from '../sheet/sheet-page.ts';
import { points } from '../units.ts';

const margin = points(19);

/** Measures of the report; points. */
export const reportSheet = {
  margin,
  width: a4.width - 2 * margin,
  /** From the page's top to the text. */
  top: points(24),
  /** From the first page's top to the intro. */
  firstTop: points(44),
  /** Kept free at the foot of each page. */
  foot: points(21),
  /** The photo's box, at the right of the first page. */
  photo: points(30),
  photoTop: points(19),
  titleSize: 19,
  nameSize: 13,
  sectionSize: 12,
  size: 9.5,
  lineHeight: 14,
  smallSize: 8.5,
  labelWidth: points(36),
  /** Between rows; the hairline lies in its middle. */
  rowGap: 8,
  sectionGap: 20,
  /** A section's title with its rule and the space below. */
  sectionHead: 22,
} as const;
