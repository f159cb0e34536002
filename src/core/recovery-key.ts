/**
 * The recovery key as it stands on paper: 20 random bytes as 32 letters and digits that cannot be
 * mistaken for each other (no I, L, O, U), and four more that tell a slip of the pen, in groups of four.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const recoveryKeyBytes = 20;
const lettersOfKey = 32;
const lettersOfCheck = 4;

function toLetters(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >> bits) & 31] ?? '';
    }
  }
  return text;
}

function toBytes(letters: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
  let bits = 0;
  let value = 0;
  let at = 0;
  for (const letter of letters) {
    value = ((value << 5) | alphabet.indexOf(letter)) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (value >> bits) & 255;
    }
  }
  return bytes;
}

/** Twenty bits of a hash of the letters: a wrong or swapped letter is told from a wrong key. */
function checkOf(letters: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < letters.length; i++)
    hash = Math.imul(hash ^ (letters.charCodeAt(i) + 31 * i), 0x01000193);
  hash ^= hash >>> 15;
  return [15, 10, 5, 0].map((shift) => alphabet[(hash >>> shift) & 31] ?? '').join('');
}

/** How a key of `recoveryKeyBytes` is written: `ABCD-EFGH-…`, nine groups. */
export function writeRecoveryKey(bytes: Uint8Array): string {
  const letters = toLetters(bytes);
  return (letters + checkOf(letters)).match(/.{4}/g)?.join('-') ?? '';
}

/** Reads a key as people type it; null where a letter is wrong or missing. */
export function recoveryBytes(written: string): Uint8Array | null {
  const letters = written
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (letters.length !== lettersOfKey + lettersOfCheck) return null;
  if ([...letters].some((letter) => !alphabet.includes(letter))) return null;
  const key = letters.slice(0, lettersOfKey);
  return checkOf(key) === letters.slice(lettersOfKey) ? toBytes(key) : null;
}
