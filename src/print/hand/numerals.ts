/** Coordinates on a card as text, made once: turning fractions into text is most of the work. */
const texts: string[] = [];
const kept = 45_000;

const shares: string[] = [];

/** A number with at most three decimals, for factors about 1. */
export function thousandths(value: number): string {
  const whole = Math.round(value * 1000);
  if (whole < 0 || whole > 3000) return String(whole / 1000);
  return (shares[whole] ??= String(whole / 1000));
}

/** A number with at most two decimals, no trailing zeros, for SVG paths and PDF operators. */
export function hundredths(value: number): string {
  const whole = Math.round(value * 100);
  if (whole < 0 || whole > kept) return String(whole / 100);
  return (texts[whole] ??= String(whole / 100));
}
