import { a4 } from '../sheet/sheet-page.ts';
import { points } from '../units.ts';

const margin = points(19);

/** Measures of the brief at scale 1; points. What carries text grows and shrinks with the scale. */
export const briefSheet = {
  margin,
  width: a4.width - 2 * margin,
  /** From the page's top to the title's foot. */
  title: points(20),
  /** From the page's top to where the facts begin. */
  top: points(47),
  /** Kept free for the sender and the care line. */
  foot: points(34),
  size: 11.5,
  lineHeight: 16.6,
  headSize: 10.5,
  /** A group's title with the space to its first item. */
  head: 22,
  gap: 17,
  itemGap: 4.5,
  bullet: 11,
  labelWidth: points(30),
  /** Inside the red box, on each side. */
  padding: 11,
  factSize: 13,
  factLine: 19,
  factGap: 4,
} as const;

/** Tried one after the other until everything fits. */
export const briefScales = [1.08, 1, 0.92, 0.85, 0.78, 0.72] as const;
