import { fieldsOf, isEmptyCard, toShown, toStored } from '../../core/customer-fields.ts';
import { mergeImported } from '../../core/import-merge.ts';
import { recordChange } from '../../data/changes.ts';
import { insertCustomer, setUpdatedAt, trashCustomers } from '../../data/customers.ts';
import { readCustomer } from '../../data/customers-read.ts';
import { insertImportRow } from '../../data/imports.ts';
import type { Box } from '../../data/sql.ts';
import { emptyCustomer, type CustomerFields } from '../../shared/customers.ts';
import type {
  ImportedCustomer,
  ImportReason,
  ImportRow,
  SkippedRow,
} from '../../shared/exchange.ts';
import type { Language } from '../../shared/primitives.ts';
import { changeCustomer, newUid, requireCustomer } from '../customers/store.ts';
import { addHistory, addRest } from './import-rest.ts';
import { findRead, findSame, fingerprintOf } from './match.ts';

export type WriterOptions = {
  box: Box;
  importId: number;
  through: 'import' | 'sample';
  at: string;
  language: Language;
};
export type Totals = { added: number; updated: number; skipped: number };

type Outcome = {
  action: ImportRow['action'];
  customerId: number | null;
  reasons: ImportReason[];
  /** What the row said, when it wrote something. */
  fingerprint?: string | null;
};

/** Writes the rows of one import, each with what became of it. Call it within transactions. */
export class ImportWriter {
  readonly totals: Totals = { added: 0, updated: 0, skipped: 0 };
  readonly #options: WriterOptions;
  /** Which row of this file wrote a customer. */
  readonly #rows = new Map<number, number>();

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  take(entry: ImportedCustomer | SkippedRow): void {
    if ('reason' in entry) {
      this.#report(entry.row, entry.name, {
        action: 'skipped',
        customerId: null,
        reasons: [entry.reason],
      });
      return;
    }
    const fields = { ...emptyCustomer, ...toStored(entry.fields) };
    const outcome = this.#write(entry, fields);
    const reasons = [...outcome.reasons, ...entry.remarks];
    this.#report(entry.row, nameOf(fields), { ...outcome, reasons });
  }

  #write(entry: ImportedCustomer, fields: CustomerFields): Outcome {
    const { box } = this.#options;
    if (isEmptyCard(fields)) return skipped('empty', '');
    const fingerprint = fingerprintOf(fields, entry.uid);
    const read = findRead(box, fingerprint);
    if (read !== undefined) return this.#readBefore(read);
    const known = findSame(box, fields, entry.uid);
    if (known === undefined) return this.#add(entry, fields, fingerprint);
    return this.#merge(known, entry, fields, fingerprint);
  }

  /** The very same row was read before: it has nothing new to say, whatever became of the card. */
  #readBefore(id: number): Outcome {
    const earlier = this.#rows.get(id);
    if (earlier !== undefined) return skipped('same-as-row', String(earlier), id);
    const existing = readCustomer(this.#options.box, id);
    const name = existing?.name || existing?.company || '';
    return skipped(existing?.trashedAt ? 'in-trash' : 'already-there', name, id);
  }

  #add(entry: ImportedCustomer, fields: CustomerFields, fingerprint: string): Outcome {
    const { box, importId, at, through } = this.#options;
    const { rest, uid } = entry;
    // Only our own documents carry uids of ours; a vCard's is the other program's.
    const own = rest !== undefined && uid !== null;
    const customerId = insertCustomer(box, {
      ...fields,
      uid: own ? uid : newUid(new Date(at)),
      sourceUid: own ? null : uid,
      properties: entry.properties,
      importId,
      at: rest?.createdAt ?? at,
    });
    const hasHistory = rest !== undefined && addHistory(box, customerId, rest, importId);
    if (!hasHistory) recordChange(box, { customerId, at, through, action: 'create', importId });
    if (rest) addRest(box, customerId, rest);
    if (rest?.updatedAt) setUpdatedAt(box, customerId, rest.updatedAt);
    if (rest?.trashedAt) trashCustomers(box, [customerId], rest.trashedAt);
    this.#rows.set(customerId, entry.row);
    return { action: 'added', customerId, reasons: [], fingerprint };
  }

  #merge(
    id: number,
    entry: ImportedCustomer,
    fields: CustomerFields,
    fingerprint: string,
  ): Outcome {
    const { box, importId, at, language } = this.#options;
    const existing = requireCustomer(box, id);
    const name = existing.name || existing.company;
    if (existing.trashedAt !== null) return skipped('in-trash', name, id);
    const merge = mergeImported(fieldsOf(toShown(existing)), toShown(fields), language);
    const restAdded = entry.rest ? addRest(box, id, entry.rest) : 0;
    const earlier = this.#rows.get(id);
    if (merge.filled.length === 0 && restAdded === 0) {
      return earlier === undefined
        ? skipped('already-there', name, id)
        : skipped('same-as-row', String(earlier), id);
    }
    changeCustomer(box, id, merge.patch, { at, through: 'import', importId });
    if (!this.#rows.has(id)) this.#rows.set(id, entry.row);
    const reasons: ImportReason[] = [
      { code: 'fields-merged', detail: name },
      ...merge.conflicts.map(({ value }): ImportReason => ({
        code: 'value-kept-in-notes',
        detail: value,
      })),
    ];
    return { action: 'updated', customerId: id, reasons, fingerprint };
  }

  #report(
    row: number,
    name: string,
    { action, customerId, reasons, fingerprint = null }: Outcome,
  ): void {
    const { box, importId, at } = this.#options;
    this.totals[action] += 1;
    insertImportRow(box, { importId, row, action, reasons, customerId, name, fingerprint, at });
  }
}

function skipped(
  code: ImportReason['code'],
  detail: string,
  customerId: number | null = null,
): Outcome {
  return { action: 'skipped', customerId, reasons: [{ code, detail }] };
}

const nameOf = ({ name, company, phones, emails }: CustomerFields): string =>
  name || company || phones[0]?.number || emails[0]?.address || '';
