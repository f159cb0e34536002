/**
 * The Latin letter of a key press in lower case, also while the keyboard is switched to Korean
 * (where the N key gives ㅜ). Null for what is no letter.
 */
export function letterOf(press: { key: string; code: string }): string | null {
  if (/^[a-zA-Z]$/.test(press.key)) return press.key.toLowerCase();
  if (press.key.length === 1 && press.key.charCodeAt(0) < 128) return null;
  const named = /^Key([A-Z])$/.exec(press.code);
  return named?.[1]?.toLowerCase() ?? null;
}
