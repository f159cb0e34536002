import { z } from 'zod';
import { maskResidentNumbers } from '../../core/resident-numbers.ts';
import { emptyCustomer } from '../../shared/customers.ts';
import { AppError } from '../../shared/errors.ts';
import type { ImportedCustomer, SkippedRow } from '../../shared/exchange.ts';
import type { ReadingContext } from '../card-builder.ts';
import { cut } from '../plain-text.ts';
import { decodeChunks, detectEncoding, type DecodedChunk } from '../encodings.ts';
import { documentCustomer, documentFormat, documentVersion } from './document.ts';
import { documentParts } from './items.ts';

const head = z.object({ format: z.literal(documentFormat), version: z.int() });
/** Keys may be missing in a document made by hand. */
const lenient = documentCustomer.partial();

function checkHead(file: string, text: string): void {
  let value: unknown = null;
  try {
    value = JSON.parse(`${text}[]}`);
  } catch {
    // Told of below.
  }
  const parsed = head.safeParse(value);
  if (!parsed.success) throw new AppError('file-unreadable', { file, reason: 'format: dangol' });
  const { version } = parsed.data;
  if (version <= documentVersion) return;
  throw new AppError('file-unreadable', {
    file,
    reason: `version ${version} > ${documentVersion}`,
  });
}

/** Masks resident registration numbers in every text of a card but its pictures. */
function maskDeep(value: unknown, found: { count: number }): unknown {
  if (typeof value === 'string') {
    const masked = maskResidentNumbers(value);
    found.count += masked.found;
    return masked.text;
  }
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, found));
  if (value === null || typeof value !== 'object') return value;
  const name: unknown = 'name' in value ? value.name : null;
  if (typeof name === 'string' && /;ENCODING=b/i.test(name)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'uid' ? item : maskDeep(item, found)]),
  );
}

function nameIn(value: unknown): string {
  const name = value !== null && typeof value === 'object' && 'name' in value ? value.name : '';
  return typeof name === 'string' ? cut(name, 100) : '';
}

function brokenCard(row: number, name: string, detail: string): SkippedRow {
  return { row, name, reason: { code: 'broken-card', detail: cut(detail, 200) } };
}

const mayHoldResidentNumber = /\d{6}\D{0,3}[1-8]\d{6}|[０-９]{6}/;

function readCustomer(row: number, text: string): ImportedCustomer | SkippedRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return brokenCard(row, '', error instanceof Error ? error.message : 'JSON');
  }
  const found = { count: 0 };
  const masked = mayHoldResidentNumber.test(text) ? maskDeep(value, found) : value;
  const parsed = lenient.safeParse(masked);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return brokenCard(row, nameIn(value), `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const {
    uid,
    properties,
    createdAt,
    updatedAt,
    trashedAt,
    contacts,
    sendings,
    history,
    ...given
  } = parsed.data;
  return {
    row,
    uid: uid ?? null,
    fields: { ...emptyCustomer, ...given },
    properties: properties ?? [],
    remarks: found.count > 0 ? [{ code: 'resident-number-masked', detail: '' }] : [],
    rest: {
      ...(createdAt === undefined ? {} : { createdAt }),
      ...(updatedAt === undefined ? {} : { updatedAt }),
      ...(trashedAt === undefined ? {} : { trashedAt }),
      contacts: contacts ?? [],
      sendings: sendings ?? [],
      ...(history === undefined ? {} : { history }),
    },
  };
}

function* reported(
  chunks: Iterable<DecodedChunk>,
  onBytes: (done: number) => void,
): Generator<DecodedChunk> {
  for (const chunk of chunks) {
    onBytes(chunk.bytesDone);
    yield chunk;
  }
}

/** The whole cards of Dangol's own document. Throws `file-unreadable` for another or a newer one. */
export function* readDocument(
  file: string,
  bytes: Uint8Array,
  _context: ReadingContext,
  onBytes: (done: number) => void,
): Generator<ImportedCustomer | SkippedRow> {
  const chunks = reported(decodeChunks(bytes, detectEncoding(bytes)), onBytes);
  let row = 0;
  let known = false;
  for (const part of documentParts(chunks)) {
    if (part.kind === 'head') {
      checkHead(file, part.text);
      known = true;
    } else if (part.kind === 'customer') {
      yield readCustomer(++row, part.text);
    } else if (known) {
      yield brokenCard(row + 1, '', 'end of file');
    }
  }
  if (!known) throw new AppError('file-unreadable', { file, reason: 'format: dangol' });
}
