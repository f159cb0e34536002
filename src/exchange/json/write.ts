import type { TravellingField } from '../../shared/custom-fields.ts';
import { officeHead, type OfficeHead } from '../../shared/exchange-office.ts';
import { encodeUtf8 } from '../encodings.ts';
import {
  documentCustomer,
  documentFormat,
  documentVersion,
  type DocumentCustomer,
} from './document.ts';

const piece = 64 * 1024;

function inOrder<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Keys in the schema's order and no others, so that equal cards are equal bytes whoever made the object. */
function writeCustomer(customer: DocumentCustomer): string {
  const parsed = documentCustomer.safeParse(customer);
  const { custom, photos, deposits, marks, moves, ...rest } = parsed.success
    ? parsed.data
    : customer;
  return JSON.stringify({
    ...rest,
    ...(deposits?.length ? { deposits } : {}),
    ...(marks?.length ? { marks } : {}),
    ...(moves?.length ? { moves } : {}),
    custom: inOrder(custom),
    ...(photos && Object.keys(photos).length > 0 ? { photos: inOrder(photos) } : {}),
  });
}

export type DocumentOptions = {
  /** A moment; without it equal boxes give equal bytes. */
  exportedAt?: string;
  /** The fields that the cards' values are for, in their order. */
  customFields?: readonly TravellingField[];
  /** What belongs to the office; what is empty of it is left out. */
  office?: OfficeHead;
};

/** The office in the schema's order, as a part of the head; empty where there is nothing to say. */
function officeText(office: OfficeHead): string {
  const parsed = officeHead.parse(office);
  return Object.entries(parsed)
    .filter(([, value]) => Object.keys(value).length > 0)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`)
    .join('\n');
}

/** The document in pieces of bytes, one card a line. */
export function* writeDocument(
  customers: Iterable<DocumentCustomer>,
  { exportedAt, customFields = [], office = {} }: DocumentOptions = {},
): Generator<Uint8Array> {
  const at = exportedAt ? `,"exportedAt":${JSON.stringify(exportedAt)}` : '';
  const fields = customFields.map(({ uid, name, type, options }) => ({ uid, name, type, options }));
  let text =
    `{"format":"${documentFormat}","version":${documentVersion}${at},` +
    `"customFields":${JSON.stringify(fields)},${officeText(office)}"customers":[`;
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
