const lineOctets = 75;

function octets(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Folds a line at 75 octets, never inside a character; every line ends with CRLF. */
export function foldLine(line: string): string {
  if (line.length * 3 <= lineOctets) return `${line}\r\n`;
  let folded = '';
  let start = 0;
  let used = 0;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at) ?? 0;
    const size = octets(code);
    if (used + size > lineOctets) {
      folded += `${line.slice(start, at)}\r\n `;
      start = at;
      used = 1;
    }
    used += size;
    at += code > 0xffff ? 2 : 1;
  }
  return `${folded}${line.slice(start)}\r\n`;
}
