/**
 * What is no text: control characters but tab and line breaks, byte order marks, annotation marks, and
 * the marks that turn the direction of whatever stands beside them.
 */
const notText =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
/** Line breaks as word processors and mainframes write them. */
const otherBreaks = /[\u000b\u000c\u0085]/g;
const mayHoldSome = /[^\t\n\r\u0020-\u007e\u00a0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe]/;

/** Text and nothing else: what is none is left out, half a character becomes U+FFFD. */
export function plainText(written: string): string {
  if (!mayHoldSome.test(written)) return written;
  return written.replaceAll(otherBreaks, '\n').replaceAll(notText, '').toWellFormed();
}

/** A value whose texts, names of its fields included, are plain; the same one where they were. */
export function plainTexts<T>(value: T): T;
export function plainTexts(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => plainTexts(item));
    return items.every((item, at) => item === value[at]) ? value : items;
  }
  const fields = Object.entries(value).map(
    ([name, item]) => [name, plainText(name), item, plainTexts(item)] as const,
  );
  if (fields.every(([name, plain, item, tidy]) => name === plain && item === tidy)) return value;
  return Object.fromEntries(fields.map(([, name, , item]) => [name, item]));
}
