import { encodeUtf8 } from '../encodings.ts';
import { documentFormat, documentVersion, type DocumentCustomer } from './document.ts';

const piece = 64 * 1024;

/** Keys in one order, so that equal cards are equal bytes whoever made the object. */
const order = [
  'uid',
  'name',
  'familyName',
  'givenName',
  'company',
  'job',
  'phones',
  'emails',
  'addresses',
  'birthday',
  'birthdayCalendar',
  'birthdayLeapMonth',
  'tags',
  'notes',
  'source',
  'properties',
  'createdAt',
  'updatedAt',
  'trashedAt',
  'contacts',
  'sendings',
  'history',
] as const satisfies (keyof DocumentCustomer)[];

function writeCustomer(customer: DocumentCustomer): string {
  const entries = order
    .filter((key) => customer[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(customer[key])}`);
  return `{${entries.join(',')}}`;
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
