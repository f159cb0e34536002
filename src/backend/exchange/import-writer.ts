import { addLines, mergeImported } from '../../core/import-merge.ts';
import { fieldsOf, isEmptyCard, toShown, toStored } from '../../core/customer-fields.ts';
import { unitedUids } from '../../core/merge-uids.ts';
import { assetIdOf } from '../../data/assets.ts';
import { recordChange } from '../../data/changes.ts';
import { insertCustomer, setUpdatedAt, trashCustomers } from '../../data/customers.ts';
import { readCustomer } from '../../data/customers-read.ts';
import { wasDestroyed } from '../../data/destroy.ts';
import { findByUid, insertImportRow } from '../../data/imports.ts';
import { linkedCustomers } from '../../data/links.ts';
import { linkParts } from '../../data/travelling-sendings.ts';
import type { Box } from '../../data/sql.ts';
import { emptyCustomer, type CustomerFields } from '../../shared/customer-card.ts';
import type {
  FileHead,
  ImportedCustomer,
  ImportReason,
  ImportRow,
  SkippedRow,
} from '../../shared/exchange.ts';
import type { Language } from '../../shared/primitives.ts';
import { putPicture } from '../marks/pictures.ts';
import { keepNew } from '../privacy/keep-new.ts';
import { changeCustomer, newUid, requireCustomer, withUids } from '../customers/store.ts';
import { dayOf } from '../local-time.ts';
import { FieldDefinitions } from './field-definitions.ts';
import { ImportLinks } from './import-links.ts';
import { OfficeImport } from './import-office.ts';
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
/** A row with its fields as they are stored. */
type Row = {
  entry: ImportedCustomer;
  fields: CustomerFields;
  fingerprint: string;
};

/** A card from a box of this program, or a made-up one, says itself until when it is kept. */
const isOwn = ({ rest }: ImportedCustomer, through: WriterOptions['through']): boolean =>
  rest !== undefined || through === 'sample';

/** Writes the rows of one import, each with what became of it. Call it within transactions. */
export class ImportWriter {
  readonly totals: Totals = { added: 0, updated: 0, skipped: 0 };
  readonly #options: WriterOptions;
  readonly #definitions: FieldDefinitions;
  readonly #links: ImportLinks;
  readonly #office: OfficeImport;
  readonly #keep: ReturnType<typeof keepNew>;
  /** Sendings that are part of another one, both by uid. */
  readonly #parts: (readonly [uid: string, of: string])[] = [];
  /** Which row of this file wrote a customer. */
  readonly #rows = new Map<number, number>();

  constructor(options: WriterOptions) {
    const { box, at } = options;
    this.#options = options;
    this.#definitions = new FieldDefinitions(box, { at, today: dayOf(at) });
    this.#links = new ImportLinks(options);
    this.#office = new OfficeImport(options);
    this.#keep = keepNew(box);
  }

  /** The fields of the user's own that the rows have values for, and what the file says of the office. */
  takeHead({ customFields, office }: FileHead): void {
    this.#definitions.take(customFields);
    if (office) this.#office.take(office);
  }

  take(entry: ImportedCustomer | SkippedRow, photos: readonly Uint8Array[] = []): void {
    if ('reason' in entry) {
      this.#report(entry.row, entry.name, {
        action: 'skipped',
        customerId: null,
        reasons: [entry.reason],
      });
      return;
    }
    // Whatever becomes of the row: a card further down may need the same picture.
    for (const bytes of photos) putPicture(this.#options.box, bytes, this.#options.at);
    const { fields, remarks } = this.#stored(entry);
    const outcome = this.#write(entry, fields);
    const reasons = [...outcome.reasons, ...entry.remarks, ...remarks];
    this.#report(entry.row, nameOf(fields), { ...outcome, reasons });
  }

  /** What is left to do when all rows are taken: steps, each for a transaction. */
  *finish(): Generator<() => void> {
    yield* this.#links.finish();
    if (this.#parts.length > 0) yield () => linkParts(this.#options.box, this.#parts);
    yield* this.#office.finish();
  }

  #stored({ fields }: ImportedCustomer): { fields: CustomerFields; remarks: ImportReason[] } {
    if (Object.keys(fields.custom).length === 0) {
      return { fields: { ...emptyCustomer, ...toStored(fields) }, remarks: [] };
    }
    const { custom, misfits } = this.#definitions.resolve(fields.custom);
    const lines = misfits.map(({ name, value }) => `${name}: ${value}`);
    const notes = lines.length === 0 ? fields.notes : addLines(fields.notes, lines);
    return {
      fields: { ...emptyCustomer, ...toStored({ ...fields, custom, notes }) },
      remarks: lines.map((detail) => ({ code: 'custom-value-unclear', detail })),
    };
  }

  #write(entry: ImportedCustomer, fields: CustomerFields): Outcome {
    const { box } = this.#options;
    if (isEmptyCard(fields)) return skipped('empty', '');
    const fingerprint = fingerprintOf(fields, entry.uid, entry.referrer);
    const row: Row = { entry, fields, fingerprint };
    const read = findRead(box, fingerprint);
    if (read !== undefined) return this.#readBefore(read, entry);
    const known = findSame(box, fields, entry.uid);
    if (known === undefined || this.#isAnother(known, entry)) return this.#add(row);
    return this.#merge(known, row);
  }

  /** Two cards of one box may look like one person: a document of ours keeps them apart. */
  #isAnother(id: number, { rest, uid }: ImportedCustomer): boolean {
    if (rest === undefined || uid === null || !this.#rows.has(id)) return false;
    return findByUid(this.#options.box, uid) === undefined;
  }

  /** The very same row was read before: it has nothing new to say, whatever became of the card. */
  #readBefore(id: number, entry: ImportedCustomer): Outcome {
    const existing = readCustomer(this.#options.box, id);
    if (existing) this.#alias(entry, existing.uid);
    const earlier = this.#rows.get(id);
    if (earlier !== undefined) return skipped('same-as-row', String(earlier), id);
    const name = existing?.name || existing?.company || '';
    return skipped(existing?.trashedAt ? 'in-trash' : 'already-there', name, id);
  }

  /** Links of the file to this person lead to the card that they have here. */
  #alias({ rest, uid }: ImportedCustomer, boxUid: string): void {
    if (rest !== undefined && uid !== null) this.#links.alias(uid, boxUid);
  }

  /** The photo that the card may name: one that is in the box. */
  #photo(fields: CustomerFields): string | null {
    const { box } = this.#options;
    const isKept = fields.photo !== null && assetIdOf(box, fields.photo) !== undefined;
    return isKept ? fields.photo : null;
  }

  #add({ entry, fields, fingerprint }: Row): Outcome {
    const { box, importId, at, through } = this.#options;
    const { rest, uid } = entry;
    // Only our own documents carry uids of ours; a vCard's is the other program's.
    const own = rest !== undefined && uid !== null;
    // Who was destroyed and comes back with a file is somebody new: the old uid stays destroyed.
    const isNew = !own || wasDestroyed(box, uid);
    const newCardUid = isNew ? newUid(new Date(at)) : uid;
    if (isNew) this.#alias(entry, newCardUid);
    const linked = this.#links.checked(newCardUid, fields);
    const photo = this.#photo(fields);
    const reasons = linked.remarks;
    if (photo !== fields.photo) reasons.push({ code: 'photo-missing', detail: '' });
    const customerId = insertCustomer(box, {
      ...withUids(isOwn(entry, through) ? linked.fields : this.#keep(linked.fields, at)),
      photo,
      uid: newCardUid,
      sourceUid: own ? null : uid,
      properties: entry.properties,
      importId,
      at: rest?.createdAt ?? at,
    });
    const hasHistory = rest !== undefined && addHistory(box, customerId, rest, importId);
    if (!hasHistory) recordChange(box, { customerId, at, through, action: 'create', importId });
    if (rest) this.#parts.push(...addRest(box, customerId, rest, { at }).parts);
    if (rest?.updatedAt) setUpdatedAt(box, customerId, rest.updatedAt);
    if (rest?.trashedAt) trashCustomers(box, [customerId], rest.trashedAt);
    this.#rows.set(customerId, entry.row);
    this.#links.remember(customerId, entry.row, linked.fields, entry.referrer);
    return { action: 'added', customerId, reasons, fingerprint };
  }

  #merge(id: number, { entry, fields, fingerprint }: Row): Outcome {
    const { box, importId, at } = this.#options;
    const existing = requireCustomer(box, id);
    this.#alias(entry, existing.uid);
    const name = existing.name || existing.company;
    if (existing.trashedAt !== null) return skipped('in-trash', name, id);
    const linked = this.#links.checked(existing.uid, fields);
    const photo = this.#photo(fields);
    const merge = this.#merged(existing, { ...linked.fields, photo });
    const restAdded = this.#addRest(id, entry, unitedUids(existing, linked.fields, merge.fields));
    const introduces =
      entry.referrer !== undefined &&
      existing.referredBy === null &&
      !existing.source.includes(entry.referrer);
    if (merge.filled.length === 0 && restAdded === 0 && !introduces) {
      const earlier = this.#rows.get(id);
      return earlier === undefined
        ? skipped('already-there', name, id)
        : skipped('same-as-row', String(earlier), id);
    }
    changeCustomer(box, id, merge.patch, { at, through: 'import', importId });
    if (!this.#rows.has(id)) this.#rows.set(id, entry.row);
    this.#links.remember(id, entry.row, linked.fields, entry.referrer);
    const reasons: ImportReason[] = [
      { code: 'fields-merged', detail: name },
      ...merge.conflicts.map(({ value }): ImportReason => ({
        code: 'value-kept-in-notes',
        detail: value,
      })),
      ...linked.remarks,
    ];
    const isOther = photo !== null && existing.photo !== null && photo !== existing.photo;
    if (isOther) reasons.push({ code: 'photo-not-taken', detail: '' });
    return { action: 'updated', customerId: id, reasons, fingerprint };
  }

  /** What hangs on a card that was there before. */
  #addRest(
    id: number,
    { rest }: ImportedCustomer,
    agreements: ReadonlyMap<string, string>,
  ): number {
    if (!rest) return 0;
    const { box, at } = this.#options;
    const added = addRest(box, id, rest, { at, agreements });
    this.#parts.push(...added.parts);
    const isOwn = readCustomer(box, id)?.importId === this.#options.importId;
    if (!isOwn) this.#office.noteDeposits(added.deposits);
    return added.count;
  }

  #merged(existing: CustomerFields, incoming: CustomerFields) {
    const { box, language } = this.#options;
    const merge = mergeImported(fieldsOf(toShown(existing)), toShown(incoming), language, {
      customField: (uid) => this.#definitions.nameOf(uid),
      customer: (uid) => linkedCustomers(box, [uid])[0]?.name ?? '',
    });
    return { ...merge, fields: { ...fieldsOf(existing), ...merge.patch } };
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
