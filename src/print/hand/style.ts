/**
 * How unsteady the hand is. Lengths are in em of the written size, angles in degrees; a `…Spread` is
 * the deviation of a normal distribution.
 */
export const handStyle = {
  /** Copies of a letter that are taken in turn; five is the limit with 11,172 syllables and 65,535 glyphs. */
  variants: 5,
  /** Extra room after a letter. Above 0.03 em text extraction sees a space inside the word. */
  gapMean: -0.006,
  gapSpread: 0.014,
  gapMax: 0.02,
  gapMin: -0.05,
  wordRiseSpread: 0.02,
  wordSizeSpread: 0.022,
  wordStretchSpread: 0.02,
  /** Deviation of the room between words, as a share of a space. */
  spaceSpread: 0.15,
  lineSlopeSpread: 0.3,
  cardSlopeSpread: 0.35,
  cardSlopeMean: -0.25,
  lineBowSpread: 0.018,
  lineRiseSpread: 0.035,
  /** The ragged left edge: its largest step to either side, and its drift down the page. */
  margin: 0.16,
  marginDrift: 0.05,
  /** The pen's width beyond the letter's own stroke. */
  pen: 0.006,
  penSpread: 0.004,
} as const;

export type HandStyle = typeof handStyle;
