const mostDays = 3650;

/** A number of days as it may be typed ("30", "30일", "every 30 days"), or null. */
export function readDays(text: string): number | null {
  const digits = /\d+/.exec(text.normalize('NFKC').replaceAll(',', ''))?.[0];
  const days = Number(digits ?? 0);
  return days >= 1 && days <= mostDays ? days : null;
}
