/** One line of a file as latin1 text (one character a byte) and where it ends. */
export type PhysicalLine = { text: string; end: number };

const LF = 0x0a;
const CR = 0x0d;

/** The lines of a file, byte for byte: a fold may cut through a character, so nothing is decoded yet. */
export function* physicalLines(bytes: Uint8Array): Generator<PhysicalLine> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const newline = buffer.includes(LF) ? LF : CR;
  let at = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
  while (at < buffer.length) {
    const found = buffer.indexOf(newline, at);
    const end = found === -1 ? buffer.length : found;
    const last = end > at && buffer[end - 1] === CR ? end - 1 : end;
    yield { text: buffer.toString('latin1', at, last), end: Math.min(end + 1, buffer.length) };
    at = end + 1;
  }
}
