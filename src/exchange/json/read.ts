import type { z } from 'zod';
import { addLines } from '../../core/import-merge.ts';
import { plainTexts } from '../../core/plain-text.ts';
import { emptyCustomer, type CustomerFields } from '../../shared/customer-card.ts';
import { AppError } from '../../shared/errors.ts';
import type {
  FileHead,
  ImportedCustomer,
  ImportReason,
  SkippedRow,
} from '../../shared/exchange.ts';
import type { ReadingContext } from '../card-builder.ts';
import { cut } from '../plain-text.ts';
import { decodeChunks, detectEncoding, type DecodedChunk } from '../encodings.ts';
import { fieldLimits } from '../field-limits.ts';
import { documentCustomer, documentHead, documentVersion } from './document.ts';
import { documentParts } from './items.ts';
import { maskCard, withoutResidentNumbers } from './mask.ts';
import { cutLists, tidyCard } from './tidy-card.ts';

const tooLarge = 'too large';

/** Keys may be missing in a document made by hand. */
const lenient = documentCustomer.partial();

function readHead(file: string, text: string): FileHead {
  let value: unknown = null;
  try {
    value = JSON.parse(`${text}[]}`);
  } catch {
    // Told of below.
  }
  const parsed = documentHead.safeParse(maskCard(text, value).value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const isOurs = issue?.path[0] !== 'format' && issue?.path[0] !== 'version' && value !== null;
    const reason = isOurs ? `${issue?.path.join('.')}: ${issue?.message}` : 'format: dangol';
    throw new AppError('file-unreadable', { file, reason });
  }
  const {
    version,
    customFields,
    format: _,
    ...office
  } = plainTexts(withoutResidentNumbers(parsed.data));
  if (version <= documentVersion) return { customFields, office };
  throw new AppError('file-unreadable', {
    file,
    reason: `version ${version} > ${documentVersion}`,
  });
}

function nameIn(value: unknown): string {
  const name = value !== null && typeof value === 'object' && 'name' in value ? value.name : '';
  return typeof name === 'string' ? cut(name, 100) : '';
}

function brokenCard(row: number, name: string, detail: string): SkippedRow {
  return { row, name, reason: { code: 'broken-card', detail: cut(detail, 200) } };
}

type Whole = z.infer<typeof lenient>;

function restOf({ createdAt, updatedAt, trashedAt, contacts, sendings, ...others }: Whole) {
  const { deposits, marks, moves, history, photos } = others;
  return {
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(trashedAt === undefined ? {} : { trashedAt }),
    contacts: contacts ?? [],
    sendings: sendings ?? [],
    ...(deposits === undefined ? {} : { deposits }),
    ...(marks === undefined ? {} : { marks }),
    ...(moves === undefined ? {} : { moves }),
    ...(history === undefined ? {} : { history }),
    ...(photos === undefined ? {} : { photos }),
  };
}

function fieldsOf(given: Whole): CustomerFields {
  const fields = Object.keys(emptyCustomer).flatMap((key) => {
    const value = given[key as keyof CustomerFields];
    return value === undefined ? [] : [[key, value]];
  });
  return { ...emptyCustomer, ...Object.fromEntries(fields) };
}

/** Values under no field that the document defines: kept in the notes, unless another box may know their field. */
function keepUnknownValues(
  fields: CustomerFields,
  { customFields }: FileHead,
  remarks: ImportReason[],
): CustomerFields {
  const known = new Set(customFields.map(({ uid }) => uid));
  const isKept = (uid: string) => known.has(uid) || /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(uid);
  const entries = Object.entries(fields.custom);
  const lost = entries.filter(([uid]) => !isKept(uid)).map(([uid, value]) => `${uid}: ${value}`);
  if (lost.length === 0) return fields;
  remarks.push({ code: 'custom-value-unclear', detail: cut(lost.join(', '), 200) });
  return {
    ...fields,
    custom: Object.fromEntries(entries.filter(([uid]) => isKept(uid))),
    notes: cut(addLines(fields.notes, lost), fieldLimits.notes),
  };
}

function readCustomer(
  row: number,
  text: string,
  head: FileHead,
  context: ReadingContext,
): ImportedCustomer | SkippedRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return brokenCard(row, '', error instanceof Error ? error.message : 'JSON');
  }
  const remarks: ImportReason[] = [];
  const masked = maskCard(text, cutLists(value, remarks));
  const parsed = lenient.safeParse(masked.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return brokenCard(row, nameIn(value), `${issue?.path.join('.')}: ${issue?.message}`);
  }
  if (masked.found > 0) remarks.push({ code: 'resident-number-masked', detail: '' });
  const uid = parsed.data.uid ?? null;
  const data = plainTexts(parsed.data);
  const kept = keepUnknownValues(fieldsOf(data), head, remarks);
  const fields = tidyCard(kept, uid, context, remarks);
  const properties = data.properties ?? [];
  return { row, uid, fields, properties, remarks, rest: restOf(data) };
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
  context: ReadingContext,
  onBytes: (done: number) => void,
): Generator<FileHead | ImportedCustomer | SkippedRow> {
  const chunks = reported(decodeChunks(bytes, detectEncoding(bytes)), onBytes);
  let row = 0;
  let head: FileHead | null = null;
  for (const part of documentParts(chunks)) {
    if (part.kind === 'head') {
      head = readHead(file, part.text);
      yield head;
    } else if (part.kind === 'customer' && head) {
      yield readCustomer(++row, part.text, head, context);
    } else if (part.kind === 'large' && head) {
      yield brokenCard(++row, '', tooLarge);
    } else if (head) {
      yield brokenCard(row + 1, '', 'end of file');
    }
  }
  if (!head) throw new AppError('file-unreadable', { file, reason: 'format: dangol' });
}
