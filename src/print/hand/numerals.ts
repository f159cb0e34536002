/** Coordinates on a card as text, made once: turning fractions into text is most of the work. */
const texts: string[] = [];
const kept = 45_000;

/** A number with at most two decimals, no trailing zeros, for SVG paths. */
export function hundredths(value: number): string {
  const whole = Math.round(value * 100);
  if (whole < 0 || whole > kept) return String(whole / 100);
  return (texts[whole] ??= String(whole / 100));
}
