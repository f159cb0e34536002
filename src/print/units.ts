/** Points of 1/72 inch in so many millimetres. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Millimetres in so many points. */
export const millimetres = (pointCount: number): number => (pointCount * 25.4) / 72;

/** Writes a number for PDF operators and SVG paths: at most `digits` decimals, no trailing zeros, no exponent. */
export function numeral(value: number, digits = 2): string {
  const factor = 10 ** digits;
  return String(Math.round(value * factor) / factor + 0);
}
