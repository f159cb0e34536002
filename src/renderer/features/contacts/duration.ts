/** A running time as a clock shows it: `0:42`, `12:05`, `1:02:05`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const rest = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Seconds between two moments, never negative and at most a day, as the box takes them. */
export function secondsBetween(startedAt: string, endedAt: string): number {
  const seconds = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 86_400) : 0;
}

/** Reads a length typed in minutes ("6", "6분", "1:30" as minutes and seconds); null when unclear. */
export function parseMinutes(text: string): number | null {
  const typed = text.normalize('NFC').trim();
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const plain = /^(\d{1,4})(?:\.(\d))? ?(?:분|m|min|minutes?)?$/i.exec(typed);
  if (!plain) return null;
  const seconds = Number(plain[1]) * 60 + Number(plain[2] ?? 0) * 6;
  return seconds <= 86_400 ? seconds : null;
}
