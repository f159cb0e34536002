import type { ReadingPlan } from '../../shared/exchange.ts';
import type { DecodedChunk } from '../encodings.ts';

type Delimiter = ReadingPlan['delimiter'];

/** Excel's own first line `sep=;` names the delimiter and is no row. */
const separatorLine = /^"?sep=([,;|\t])"?[ ]*(?:\r\n?|\n|$)/i;

const isDelimiter = (text: string | undefined): text is Delimiter =>
  text !== undefined && [',', ';', '\t', '|'].includes(text);

/** The chunks without that line, and the delimiter that it names. */
export function skipSeparatorLine(chunks: Iterable<DecodedChunk>): {
  delimiter: Delimiter | null;
  chunks: Iterable<DecodedChunk>;
} {
  const rest = chunks[Symbol.iterator]();
  const first = rest.next();
  if (first.done) return { delimiter: null, chunks: [] };
  const match = separatorLine.exec(first.value.text);
  const found = match?.[1];
  const text = match ? first.value.text.slice(match[0].length) : first.value.text;
  return {
    delimiter: isDelimiter(found) ? found : null,
    chunks: (function* () {
      yield { ...first.value, text };
      for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
    })(),
  };
}
