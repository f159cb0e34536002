import { encodeUtf8 } from '../encodings.ts';
import {
  documentCustomer,
  documentFormat,
  documentVersion,
  type DocumentCustomer,
} from './document.ts';

const piece = 64 * 1024;

/** Keys in the schema's order and no others, so that equal cards are equal bytes whoever made the object. */
function writeCustomer(customer: DocumentCustomer): string {
  const parsed = documentCustomer.safeParse(customer);
  return JSON.stringify(parsed.success ? parsed.data : customer);
}

/** The document in pieces of bytes, one card a line. `exportedAt` is a moment; without it equal boxes give equal bytes. */
export function* writeDocument(
  customers: Iterable<DocumentCustomer>,
  options: { exportedAt?: string } = {},
): Generator<Uint8Array> {
  const at = options.exportedAt ? `,"exportedAt":${JSON.stringify(options.exportedAt)}` : '';
  let text = `{"format":"${documentFormat}","version":${documentVersion}${at},"customers":[`;
  let first = true;
  for (const customer of customers) {
    text += `${first ? '' : ','}\n${writeCustomer(customer)}`;
    first = false;
    if (text.length < piece) continue;
    yield encodeUtf8(text);
    text = '';
  }
  yield encodeUtf8(`${text}\n]}\n`);
}
