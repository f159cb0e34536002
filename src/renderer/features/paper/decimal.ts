/** Millimetres as typed ("1.5", "1,5", "−2"); null where it is no number. */
export function decimal(text: string): number | null {
  const plain = text
    .trim()
    .replace(',', '.')
    .replace(/^[−–]/, '-')
    .replace(/\s*mm$/i, '');
  return /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** The same within bounds. */
export function decimalWithin(text: string, least: number, most: number): number | null {
  const value = decimal(text);
  return value !== null && value >= least && value <= most ? value : null;
}

/** A whole number within bounds, as typed; null where it is none such. */
export function wholeWithin(text: string, least: number, most: number): number | null {
  const value = /^\d+$/.test(text.trim()) ? Number(text.trim()) : null;
  return value !== null && value >= least && value <= most ? value : null;
}
