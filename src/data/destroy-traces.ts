import { agreementNumberKey } from '../core/agreement-numbers.ts';
import { nameSortKey } from '../core/names.ts';
import { payerKey } from '../core/payer-names.ts';
import { withoutName } from '../core/retention.ts';
import type { GreetingCardSpec } from '../shared/greeting-card-spec.ts';
import { readCustomers } from './customers-read.ts';
import { replaceInIndex } from './search-index.ts';
import { storedSpec } from './sendings.ts';
import type { Box } from './sql.ts';

/** A card that is to go. */
export interface Doomed {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly company: string;
  readonly trashed: number;
}

/** Rows by what they were. */
export type Removed = Readonly<Record<string, number>>;

/** What hangs on a card and goes with it, by the word under which it is counted. */
const hanging = {
  contacts: 'contacts',
  promises: 'promises',
  problems: 'problems',
  agreements: 'agreements',
  deposits: 'deposits',
  followUps: 'follow_ups',
  handoffs: 'handoffs',
  feedback: 'feedback',
  consents: 'consents',
  sendings: 'sendings',
  changes: 'changes',
  importRows: 'import_rows',
} as const;

const among = 'IN (SELECT value FROM json_each(?))';

/** How many rows hang on these customers. */
export function rowsOf(box: Box, ids: readonly number[]): Removed {
  const json = JSON.stringify(ids);
  const count = (table: string) =>
    box.getSql<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE customer_id ${among}`, json)
      ?.n ?? 0;
  return {
    customers: ids.length,
    ...Object.fromEntries(Object.entries(hanging).map(([what, table]) => [what, count(table)])),
  };
}

/**
 * Removes what is said of these people elsewhere than on their cards: links and referrals on the cards
 * of others, rows of imports, deposits that only they can have paid, names on cards that went to their
 * household, history that names them. To be called before their rows go, in the same transaction.
 */
export function removeTraces(box: Box, doomed: readonly Doomed[]): Removed {
  const ids = JSON.stringify(doomed.map(({ id }) => id));
  const links = removeLinks(box, doomed, ids);
  const deposits = removeUnknownPayers(box, doomed, ids);
  removeHouseholdNames(box, doomed, ids);
  removeImportRows(box, doomed, ids);
  const changes = removeSharedHistory(box, ids);
  return { links, deposits, changes };
}

/** Relations and referrals of others; their cards are found by these words no more. */
function removeLinks(box: Box, doomed: readonly Doomed[], ids: string): number {
  const uids = JSON.stringify(doomed.map(({ uid }) => uid));
  const linking = box.allSql<{ id: number }>(
    `SELECT DISTINCT customer_id AS id FROM relations
     WHERE customer_uid ${among} AND customer_id NOT ${among}`,
    ...[uids, ids],
  );
  const relations = box.runSql(`DELETE FROM relations WHERE customer_uid ${among}`, uids).changes;
  const referrals = box.runSql(
    `UPDATE customers SET referred_by = NULL, referred_on = NULL, referral_thanked_on = NULL
     WHERE referred_by ${among}`,
    uids,
  ).changes;
  for (const card of readCustomers(
    box,
    linking.map(({ id }) => id),
  )) {
    replaceInIndex(box, card.id, card, card.trashedAt !== null);
  }
  return relations + referrals;
}

/** The names under which a person pays, folded, and the numbers of the agreements, as lists write them. */
function payersOf(box: Box, doomed: readonly Doomed[], ids: string) {
  const agreements = box.allSql<{ payers: string; number: string }>(
    `SELECT payers, number FROM agreements WHERE customer_id ${among}`,
    ids,
  );
  // Written as a list of names by the card's writer.
  const payers = agreements.flatMap((each) => JSON.parse(each.payers) as string[]);
  const names = [...doomed.flatMap(({ name, company }) => [name, company]), ...payers];
  return {
    names: new Map(names.filter(Boolean).map((name) => [payerKey(name), name])),
    numbers: new Set(agreements.map(({ number }) => agreementNumberKey(number)).filter(Boolean)),
  };
}

/** Deposits that nobody was matched to, where it is plain that one of these people paid them. */
function removeUnknownPayers(box: Box, doomed: readonly Doomed[], ids: string): number {
  const unknown = box.allSql<{ id: number; payerKey: string; number: string }>(
    `SELECT id, payer_key AS payerKey, number FROM deposits WHERE customer_id IS NULL`,
  );
  if (unknown.length === 0) return 0;
  const { names, numbers } = payersOf(box, doomed, ids);
  const theirs = unknown.filter(({ payerKey: key, number }) => {
    if (number !== '' && numbers.has(agreementNumberKey(number))) return true;
    const name = names.get(key);
    return name !== undefined && !othersPayAs(box, name, ids);
  });
  return box.runSql(
    `DELETE FROM deposits WHERE id ${among}`,
    JSON.stringify(theirs.map(({ id }) => id)),
  ).changes;
}

/** Is there somebody else of this name, or who pays under it? */
function othersPayAs(box: Box, name: string, ids: string): boolean {
  const namesake = box.getSql(
    `SELECT 1 FROM customers WHERE sort_key = ? AND name = ? AND trashed_at IS NULL
       AND id NOT ${among} LIMIT 1`,
    ...[nameSortKey(name), name, ids],
  );
  if (namesake !== undefined) return true;
  const key = payerKey(name);
  return box
    .allSql<{ payers: string }>(
      `SELECT payers FROM agreements WHERE payers <> '[]' AND customer_id NOT ${among}`,
      ids,
    )
    .some(({ payers }) =>
      (JSON.parse(payers) as string[]).some((payer) => payerKey(payer) === key),
    );
}

/** Cards that went to a household name all of it: what the others keep of such a card names them no more. */
function removeHouseholdNames(box: Box, doomed: readonly Doomed[], ids: string): void {
  const shared = box.allSql<{ id: number; spec: string; of: number }>(
    `SELECT other.id, other.spec, own.customer_id AS "of"
     FROM sendings AS own CROSS JOIN sendings AS other ON other.batch = own.batch
       AND coalesce(other.part_of, other.id) = coalesce(own.part_of, own.id)
     WHERE own.customer_id ${among} AND other.customer_id NOT ${among}`,
    ...[ids, ids],
  );
  const byId = new Map(doomed.map((each) => [each.id, each]));
  const specs = new Map<number, GreetingCardSpec>();
  for (const { id, spec, of } of shared) {
    const name = byId.get(of)?.name ?? '';
    specs.set(id, namelessCard(specs.get(id) ?? storedSpec(spec), name));
  }
  for (const [id, spec] of specs)
    box.runSql('UPDATE sendings SET spec = ? WHERE id = ?', ...[JSON.stringify(spec), id]);
}

const namelessCard = (spec: GreetingCardSpec, name: string): GreetingCardSpec => ({
  ...spec,
  greeting: withoutName(spec.greeting, name),
  message: withoutName(spec.message, name),
  closing: withoutName(spec.closing, name),
});

/** What files said of them, row by row; also the name of a file that bears theirs. */
function removeImportRows(box: Box, doomed: readonly Doomed[], ids: string): void {
  box.runSql(`DELETE FROM import_rows WHERE customer_id ${among}`, ids);
  for (const { name } of doomed) {
    if (name.length < 2) continue;
    for (const table of ['imports', 'deposit_imports'])
      box.runSql(
        `UPDATE ${table} SET file_name = replace(file_name, ?, '○') WHERE instr(file_name, ?) > 0`,
        ...[name, name],
      );
  }
}

/**
 * History on other cards that came with a merge, a contact or a deposit of these people. A merge that
 * was taken back left their fields in the history of the other card.
 */
function removeSharedHistory(box: Box, ids: string): number {
  const others = `SELECT id FROM changes WHERE customer_id NOT ${among} AND (
      contact_id IN (SELECT id FROM contacts WHERE customer_id ${among})
      OR deposit_id IN (SELECT id FROM deposits WHERE customer_id ${among})
      OR batch IN (SELECT batch FROM changes
        WHERE customer_id ${among} AND action = 'merge' AND through = 'merge'))`;
  const rows = box.allSql<{ id: number }>(others, ...[ids, ids, ids, ids]);
  const direct = JSON.stringify(rows.map(({ id }) => id));
  return box.runSql(
    `DELETE FROM changes WHERE id ${among} OR id IN (
       SELECT undone_by FROM changes WHERE id ${among} AND undone_by IS NOT NULL)`,
    ...[direct, direct],
  ).changes;
}
