export type Ago = { unit: 'now' | 'minutes' | 'hours' | 'days'; count: number };

/** How long ago a moment was, in its largest whole unit; what lies ahead of a wrong clock is now. */
export function ago(moment: string, now: Date): Ago {
  const minutes = Math.floor((now.getTime() - Date.parse(moment)) / 60_000);
  if (minutes < 1) return { unit: 'now', count: 0 };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 24 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
}
