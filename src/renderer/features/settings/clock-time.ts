/** Reads a time of day as people type it ("9", "9:30", "0930", "18시 30분"); null when unclear. */
export function parseClockTime(text: string): string | null {
  const typed = text.normalize('NFC').trim();
  const match =
    /^(\d{1,2})(?::([0-5]\d))?$/.exec(typed) ??
    /^(\d{1,2})([0-5]\d)$/.exec(typed) ??
    /^(\d{1,2}) ?시(?: ?([0-5]?\d) ?분)?$/.exec(typed);
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours > 24 || (hours === 24 && minutes > 0)) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
