/**
 * The character of a hand. Lengths are in em of the written size; a `…Spread` is the deviation of a
 * normal distribution; angles of lines in degrees.
 */
export type HandStyle = {
  /** How far letters and strokes wander from their model; 1 is an ordinary careful writer. */
  readonly unsteady: number;
  /** How far lines and words wander; 1 is a writer without rules under the paper. */
  readonly unruly: number;
  /** Letters lean by so much for each em of height. */
  readonly slant: number;
  /** The width of the pen's line at 17 pt. */
  readonly stroke: number;
  /** The share of it that the pen's round point draws around a thinner outline: ballpoints much, brushes little. */
  readonly roundness: number;
  /** How far letters of other widths are brought to it: 0 not at all, 1 wholly. */
  readonly evenness: number;
  /** What a stroke gains where the pen comes down, and loses where it leaves: shares of its width. */
  readonly press: number;
  readonly taper: number;
  /** What it gains and loses on the way. */
  readonly swell: number;
  /** How far the end of a stroke shoots on. */
  readonly flick: number;
  /** The share of possible joints, between letters and within them, where the pen stays down. */
  readonly joining: number;
  /** How much the ink's shade changes along the way; 1 for a fountain pen. */
  readonly inkSpread: number;
  /** Extra room after each letter. */
  readonly gapMean: number;
};

const plain: HandStyle = {
  unsteady: 1,
  unruly: 1,
  slant: 0,
  stroke: 0.07,
  roundness: 0.35,
  evenness: 0.6,
  press: 0.16,
  taper: 0.3,
  swell: 0.06,
  flick: 0.012,
  joining: 0.08,
  inkSpread: 0.8,
  gapMean: -0.006,
};

/** What sets each hand apart. */
export const handStyles = {
  neat: {
    ...plain,
    unsteady: 1,
    unruly: 0.6,
    stroke: 0.056,
    roundness: 0.5,
    evenness: 0.9,
    press: 0.14,
    taper: 0.26,
    flick: 0.004,
    joining: 0.004,
  },
  quick: {
    ...plain,
    unsteady: 1.15,
    unruly: 1.15,
    slant: 0.03,
    stroke: 0.066,
    roundness: 0.24,
    press: 0.18,
    taper: 0.46,
    swell: 0.09,
    flick: 0.03,
    joining: 0.34,
    gapMean: -0.012,
  },
  round: { ...plain, unsteady: 0.95, stroke: 0.058, taper: 0.24, joining: 0.06 },
  brush: {
    ...plain,
    unsteady: 1.05,
    slant: 0.02,
    stroke: 0.088,
    roundness: 0.2,
    evenness: 0.75,
    press: 0.5,
    taper: 0.72,
    swell: 0.22,
    flick: 0.03,
    joining: 0.2,
  },
  'felt-tip': {
    ...plain,
    unsteady: 0.95,
    stroke: 0.09,
    roundness: 0.45,
    evenness: 0.4,
    press: 0.07,
    taper: 0.08,
    swell: 0.04,
    flick: 0.004,
    joining: 0.012,
    inkSpread: 0.4,
  },
  upright: { ...plain, unsteady: 0.9, stroke: 0.064, joining: 0.08, taper: 0.28 },
  flowing: {
    ...plain,
    slant: 0.02,
    stroke: 0.054,
    roundness: 0.24,
    press: 0.2,
    taper: 0.4,
    flick: 0.015,
    joining: 0.5,
  },
} as const satisfies Record<string, HandStyle>;

/** How words and lines wander, for a writer whose `unruly` is 1. */
export const lineStyle = {
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
} as const;

/** What small writing loses of its weight, and large writing gains: a share of it for each point from 17. */
const weightPerPoint = 0.021;

/**
 * The width of the pen's line around the outlines, points: small writing is written with a lighter
 * pressure, large writing a little firmer.
 */
export function penWidth(style: HandStyle, size: number): number {
  const change = Math.max(-0.14, Math.min(0.06, weightPerPoint * (size - 17)));
  return Math.round((style.roundness + change) * style.stroke * size * 1000) / 1000;
}

/** The width of a hairline from letter to letter, points. */
export const hairlineWidth = (style: HandStyle, size: number): number =>
  Math.round(0.4 * style.stroke * size * 1000) / 1000;

/** The width of the strokes of the outlines themselves, em. */
export const outlineStroke = (style: HandStyle): number => style.stroke * (1 - style.roundness);
