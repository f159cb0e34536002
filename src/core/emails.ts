/** Light check: something, one @, a domain with a dot or a host name; no spaces. */
export function isEmail(text: string): boolean {
  return text.length <= 320 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/u.test(text);
}

/** The longest address with a name before it; longer texts are no address. */
const LONGEST = 700;

/**
 * An address as it is stored: without `mailto:`, a name and angle brackets, its domain in lower
 * case. What is no address comes back as written, trimmed.
 */
export function tidyEmail(written: string): string {
  const kept = written.normalize('NFC').trim();
  if (kept.length > LONGEST) return kept;
  const bare = kept
    .normalize('NFKC')
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>\s*$/u, '$1')
    .trim();
  if (!isEmail(bare)) return kept;
  const at = bare.lastIndexOf('@');
  return bare.slice(0, at) + bare.slice(at).toLowerCase();
}

/** A form in which two writings of one address are equal. */
export function emailKey(address: string): string {
  return tidyEmail(address).toLowerCase();
}

/** Several addresses in one cell, apart. A cell that cannot be split so stays whole. */
export function splitEmails(cell: string): string[] {
  const whole = cell.trim();
  if (whole === '') return [];
  const parts = whole.split(/\s*(?::::|[\n;,/])\s*|\s+/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => isEmail(tidyEmail(part))) ? parts : [whole];
}
