import { a4 } from '../sheet/sheet-page.ts';
import { points } from '../units.ts';

const margin = points(16);

/** Points, from the upper left corner of an A4 page. */
export const todaySheet = {
  margin,
  width: a4.width - 2 * margin,
  /** Where the list begins on the first page, and on the others. */
  firstTop: points(33),
  top: points(22),
  foot: points(16),
  titleSize: 17,
  size: 10,
  nameSize: 11,
  smallSize: 8.5,
  lineHeight: 14.5,
  /** The box to tick, and where texts begin beside it. */
  box: 10,
  indent: 19,
  /** The column of names; phone and times stand under the name. */
  nameWidth: points(48),
  groupHead: 24,
  gap: 9,
} as const;
