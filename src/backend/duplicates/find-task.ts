import { comparable, type Comparable, type DuplicateRecord } from '../../core/duplicate-pairs.ts';
import { searchDuplicates, type FoundPairs } from '../../core/duplicates.ts';
import { readRows } from '../../data/customers-list.ts';
import {
  countLiving,
  dismissedPairs,
  duplicateCards,
  duplicateEntries,
  duplicateLists,
  type DuplicateList,
} from '../../data/duplicates.ts';
import type { Box } from '../../data/sql.ts';
import type { DuplicatePair } from '../../shared/duplicates.ts';
import { withMatches } from '../customers/matches.ts';
import type { Task, TaskContext } from '../jobs/job-tasks.ts';

/** So many rows are read at once; between them the user may cancel. */
const pageSize = 5000;
const mostPairs = 1000;
/** Which part of the whole work reading is, about. */
const readingShare = 0.4;

/** Filled list by list as the tables are read. */
type Row = Omit<DuplicateRecord, DuplicateList> & Record<DuplicateList, string[]>;
/** Shared by all who have none, and never added to. */
const none: string[] = [];

type Reading = Pick<TaskContext, 'box' | 'giveWay'> & { tell: (part: number) => void };

/**
 * Looks through all living cards for pairs that may be one person, dismissed ones left out. Each
 * table is read once, in its own order. Nothing is written.
 */
export const findDuplicatesTask: Task<'duplicates'> = async (_, context) => {
  const { box, giveWay, progress } = context;
  const total = countLiving(box);
  const tell = (part: number) => progress(Math.min(total, Math.floor(part * total)), total);
  const records = await readRecords({ box, giveWay, tell }, total);
  const dismissed = new Set(dismissedPairs(box).map(({ first, second }) => `${first} ${second}`));
  const search = searchDuplicates(records, {
    limit: mostPairs,
    isDismissed: (first, second) => dismissed.has(`${first} ${second}`),
  });
  for (;;) {
    const step = search.next();
    if (step.done) {
      progress(total, total);
      return { total: step.value.total, pairs: withRows(box, step.value) };
    }
    tell(readingShare + (1 - readingShare) * step.value);
    await giveWay();
  }
};

async function readRecords({ box, giveWay, tell }: Reading, total: number): Promise<Comparable[]> {
  const rows = new Map<number, Row>();
  for (let after = 0; ;) {
    const page = duplicateCards(box, after, pageSize);
    for (const card of page) {
      rows.set(card.id, {
        id: card.id,
        name: card.name,
        company: card.company,
        birthday: card.birthday,
        birthdayCalendar: card.birthdayCalendar,
        birthdayLeapMonth: card.birthdayLeapMonth === 1,
        phones: none,
        emails: none,
        addresses: none,
      });
    }
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
    tell((readingShare / 4) * (rows.size / Math.max(1, total)));
    await giveWay();
  }
  for (const [nth, list] of duplicateLists.entries()) {
    for (let after = 0; ;) {
      const page = duplicateEntries(box, list, after, pageSize);
      // Whoever came after the cards were read is left for the next search.
      for (const { customerId, text } of page) {
        const row = rows.get(customerId);
        if (!row) continue;
        if (row[list] === none) row[list] = [text];
        else row[list].push(text);
      }
      const last = page.at(-1);
      if (!last) break;
      after = last.id;
      await giveWay();
    }
    tell((readingShare / 4) * (nth + 2));
  }
  return ready([...rows.values()], giveWay);
}

async function ready(rows: readonly Row[], giveWay: () => Promise<void>): Promise<Comparable[]> {
  const records: Comparable[] = [];
  for (let first = 0; first < rows.length; first += pageSize) {
    await giveWay();
    for (const row of rows.slice(first, first + pageSize)) records.push(comparable(row));
  }
  return records;
}

/** The pairs with the rows of their cards; a card that has gone meanwhile takes its pair along. */
function withRows(box: Box, { pairs }: FoundPairs): DuplicatePair[] {
  const ids = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const rows = new Map(withMatches(box, readRows(box, ids), []).map((row) => [row.id, row]));
  return pairs.flatMap(({ first, second, reasons }) => {
    const [one, other] = [rows.get(first), rows.get(second)];
    return one && other ? [{ first: one, second: other, reasons: [...reasons] }] : [];
  });
}
