import { cardListTables } from './card-list-tables.ts';
import { writeBackup } from './backups.ts';
import { readCustomer } from './customers-read.ts';
import { countOf, findProblems, type CheckOptions } from './integrity.ts';
import { findIndexDifferences, type IndexDifference } from './integrity-index.ts';
import { mendColumns, mendPayments, reckonedLists } from './integrity-reckoned.ts';
import type { Rule } from './integrity-rule.ts';
import { integrityRules } from './integrity-rules.ts';
import { mendCovers, mendSendingPictures } from './integrity-studio.ts';
import { inKorean } from './integrity-tables.ts';
import { done, type Problem, type Words } from './integrity-words.ts';
import { mendOrphans } from './repair-orphans.ts';
import { addToIndex, removeFromIndex, searchTable, tokensOf } from './search-index.ts';
import type { Box } from './sql.ts';

export interface RepairOptions extends CheckOptions {
  readonly key: Uint8Array;
  /** Gets the backup of before. */
  readonly folder: string;
  /** The moment of the backup and of what is written. */
  readonly at: string;
  /** Between transactions: lets another writer in. */
  readonly giveWay?: () => Promise<void>;
}

export interface Repair {
  /** What is left. */
  readonly problems: readonly Problem[];
  /** What was done. */
  readonly repaired: readonly Words[];
  /** The name of the backup of before; null where nothing was to be mended. */
  readonly before: string | null;
}

/**
 * Mends what can be mended of a box: backs it up as it is, puts right what its own rows tell how to put
 * right, each thing in a transaction of its own, and looks again. `box` must be a connection that
 * nobody else uses meanwhile; others may write.
 * @throws job-cancelled, box-damaged where pages cannot be read, and those of a backup
 */
export async function repairBox(box: Box, options: RepairOptions): Promise<Repair> {
  const found = await findProblems(box, options);
  if (!found.some(({ mendable }) => mendable))
    return { problems: found, repaired: [], before: null };
  const before = await writeBackup(box, { ...options, kind: 'before' });
  const repaired: Words[] = [];
  for (const mend of mends(found)) {
    await options.giveWay?.();
    repaired.push(...box.transaction(() => mend(box, options.at)));
  }
  repaired.push(...(await mendIndex(box, options)));
  return { problems: await findProblems(box, options), repaired, before: before.name };
}

type Mend = (box: Box, at: string) => Words[];

/** What may have to be done, each thing after those that it rests on. */
function mends(found: readonly Problem[]): Mend[] {
  return [
    ...(found.some(({ isOfIndexes }) => isOfIndexes) ? [mendIndexes] : []),
    mendOrphans,
    ...integrityRules.flatMap((rule) => ruleMend(rule)),
    ...reckonedLists.map(
      (name): Mend =>
        (box) =>
          said(mendColumns(box, name), reckonedWords(cardListTables[name].table)),
    ),
    (box, at) => said(mendPayments(box, at), paymentWords),
    (box, at) => said(mendSendingPictures(box, at), pictureWords),
    (box) => said(mendCovers(box), coverWords),
  ];
}

const said = (n: number, words: Words): Words[] => (n > 0 ? [done(n, words)] : []);

function ruleMend(rule: Rule): Mend[] {
  const { mend } = rule;
  if (!mend) return [];
  return [
    (box, at) => {
      const wrong = countOf(box, rule);
      if (wrong === 0) return [];
      mend.run(box, at);
      return said(wrong - countOf(box, rule), mend.done);
    },
  ];
}

/** Indexes are made of their tables anew; the search index from nothing, card by card, afterwards. */
function mendIndexes(box: Box): Words[] {
  box.exec('REINDEX');
  for (const trashed of [false, true]) {
    const table = searchTable(trashed);
    box.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
  }
  return [fileWords];
}

/** So many cards are put into the index in one transaction. */
const pieceOfCards = 200;

async function mendIndex(box: Box, { giveWay, signal }: RepairOptions): Promise<Words[]> {
  const differences: IndexDifference[] = [];
  for (const step of box.snapshot(() => [...findIndexDifferences(box)])) {
    if ('differing' in step) differences.push(step);
  }
  const ids = [...new Set(differences.flatMap(({ differing }) => differing))];
  for (let from = 0; from < ids.length; from += pieceOfCards) {
    await giveWay?.();
    signal?.throwIfAborted();
    const piece = ids.slice(from, from + pieceOfCards);
    box.transaction(() => {
      for (const id of piece) indexAnew(box, id);
    });
  }
  return said(ids.length, indexWords);
}

function indexAnew(box: Box, id: number): void {
  for (const trashed of [false, true]) removeFromIndex(box, id, trashed);
  const customer = readCustomer(box, id);
  if (customer) addToIndex(box, id, tokensOf(customer), customer.trashedAt !== null);
}

const fileWords: Words = {
  ko: '색인을 표에서 모두 다시 만들었습니다',
  en: 'all indexes made of their tables anew',
};
const indexWords: Words = {
  ko: '찾기 색인을 카드에서 다시 만들었습니다',
  en: 'search index made of the cards anew, customers',
};
const reckonedWords = (table: string): Words => ({
  ko: `${inKorean(table)}: 셈해 둔 값을 다시 셈했습니다`,
  en: `what is kept beside ${table} reckoned anew`,
});
const paymentWords: Words = {
  ko: '납입 상황을 입금에서 다시 셈했습니다',
  en: 'payments of agreements reckoned anew from the deposits',
};
const pictureWords: Words = {
  ko: '보낸 감사카드에 필요한 그림을 다시 이었습니다',
  en: 'pictures put back to the greeting cards sent that need them',
};
const coverWords: Words = {
  ko: '그림이 없어진 표지를 서식에서 떼었습니다',
  en: 'covers without a picture taken off their templates',
};
