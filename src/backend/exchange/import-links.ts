import { addLines } from '../../core/import-merge.ts';
import { nameSortKey } from '../../core/names.ts';
import { patchCustomer } from '../../data/customers.ts';
import { readCustomer, type StoredCustomer } from '../../data/customers-read.ts';
import { addRowReason, findByExactName, uidsReferredBy } from '../../data/imports.ts';
import { referralChain } from '../../data/referrals.ts';
import type { Box } from '../../data/sql.ts';
import type { CustomerFields, CustomerPatch } from '../../shared/customer-card.ts';
import type { ImportReason } from '../../shared/exchange.ts';
import type { Language } from '../../shared/primitives.ts';
import { changeCustomer } from '../customers/store.ts';

type Options = { box: Box; importId: number; at: string; language: Language };
type Links = Pick<CustomerFields, 'referredBy' | 'relations'>;
type Awaited = { customerId: number; row: number; name: string };

const labels = { ko: '소개', en: 'Introduced by' } as const;

/** Leads the links of a file's cards to the cards that their people have in the box. */
export class ImportLinks {
  readonly #options: Options;
  /** The box's uid of those whose card has another one there, by the file's. */
  readonly #uids = new Map<string, string>();
  /** Cards whose links may lead to somebody who came later in the file. */
  readonly #linked: number[] = [];
  /** Cards of which the file knows the name only of who introduced them. */
  readonly #named: Awaited[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  /** The person of the file with this uid has a card with another one. */
  alias(fileUid: string, boxUid: string): void {
    if (fileUid !== boxUid) this.#uids.set(fileUid, boxUid);
  }

  /** Comes back to this card when all of the file is read. */
  remember(customerId: number, row: number, fields: CustomerFields, referrer?: string): void {
    const hasLink = fields.relations.some(({ customerUid }) => customerUid !== null);
    if (fields.referredBy !== null || hasLink) this.#linked.push(customerId);
    if (referrer) this.#named.push({ customerId, row, name: referrer });
  }

  /** The links of the card `uid` as they may be written; those to itself and in a circle are left out. */
  checked<T extends CustomerFields>(
    uid: string,
    fields: T,
  ): { fields: T; remarks: ImportReason[] } {
    const remarks: ImportReason[] = [];
    const drop = (detail: string) => remarks.push({ code: 'link-dropped', detail });
    const { referredBy, relations } = this.#mapped(fields);
    const name = fields.name || fields.company;
    const loop = referredBy === null ? null : this.#loop({ uid, name }, referredBy);
    if (loop) drop(loop.join(' → '));
    const kept = relations.map((relation) => {
      if (relation.customerUid !== uid) return relation;
      drop(relation.name || name);
      return { ...relation, customerUid: null };
    });
    return {
      fields: { ...fields, referredBy: loop ? null : referredBy, relations: kept },
      remarks,
    };
  }

  #mapped({ referredBy, relations }: Links): Links {
    if (this.#uids.size === 0) return { referredBy, relations };
    const map = (uid: string | null) => (uid === null ? null : (this.#uids.get(uid) ?? uid));
    return {
      referredBy: map(referredBy),
      relations: relations.map((relation) =>
        relation.customerUid === null
          ? relation
          : { ...relation, customerUid: map(relation.customerUid) },
      ),
    };
  }

  /** The names round a circle that would close; it can only at those whom the customer introduced. */
  #loop({ uid, name }: { uid: string; name: string }, referredBy: string): string[] | null {
    const { box } = this.#options;
    if (referredBy === uid) return [name, name];
    const introduced = new Set(uidsReferredBy(box, uid));
    if (introduced.size === 0) return null;
    const chain = referralChain(box, referredBy);
    const last = chain.findIndex((person) => introduced.has(person.uid));
    if (last < 0) return null;
    const between = chain.slice(0, last + 1).map((person) => person.name);
    return [name, ...between.toReversed(), name];
  }

  /** What is left to do when all is read, in steps that each belong in one transaction. */
  *finish(stepSize = 300): Generator<() => void> {
    if (this.#uids.size > 0) {
      for (let first = 0; first < this.#linked.length; first += stepSize) {
        yield () => this.#linked.slice(first, first + stepSize).forEach((id) => this.#relink(id));
      }
    }
    const uids = new Map<string, string | null>();
    for (let first = 0; first < this.#named.length; first += stepSize) {
      yield () => {
        for (const each of this.#named.slice(first, first + stepSize)) this.#introduce(each, uids);
      };
    }
  }

  #relink(id: number): void {
    const customer = readCustomer(this.#options.box, id);
    if (!customer) return;
    const { referredBy, relations } = this.checked(customer.uid, customer).fields;
    const patch: CustomerPatch = {
      ...(referredBy === customer.referredBy ? {} : { referredBy }),
      ...(JSON.stringify(relations) === JSON.stringify(customer.relations) ? {} : { relations }),
    };
    this.#write(customer, patch);
  }

  /** Finds who introduced somebody by the name; one that nobody or many have stays a word. */
  #introduce({ customerId, row, name }: Awaited, uids: Map<string, string | null>): void {
    const { box, importId, language } = this.#options;
    const customer = readCustomer(box, customerId);
    if (!customer) return;
    const found = uids.get(name) ?? this.#uidOf(name);
    uids.set(name, found);
    if (found !== null && found === customer.referredBy) return;
    const isFree = found !== null && customer.referredBy === null;
    if (isFree && this.#loop(customer, found) === null) {
      return this.#write(customer, { referredBy: found });
    }
    const line = `${labels[language]}: ${name}`;
    if (customer.source.includes(name) || customer.notes.includes(line)) return;
    const patch: CustomerPatch =
      customer.source === '' ? { source: name } : { notes: addLines(customer.notes, [line]) };
    this.#write(customer, patch);
    addRowReason(box, { importId, row, reason: { code: 'referrer-unknown', detail: name } });
  }

  #uidOf(name: string): string | null {
    const found = findByExactName(this.#options.box, { name, sortKey: nameSortKey(name) });
    return found.length === 1 ? (found[0]?.uid ?? null) : null;
  }

  /** A card that this import made is completed; of one that was there the change is one of its own. */
  #write(customer: StoredCustomer, patch: CustomerPatch): void {
    if (Object.keys(patch).length === 0) return;
    const { box, importId, at } = this.#options;
    if (customer.importId === importId) patchCustomer(box, customer.id, patch, customer.updatedAt);
    else changeCustomer(box, customer.id, patch, { at, through: 'import', importId });
  }
}
