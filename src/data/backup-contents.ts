import type { BackupContents } from '../shared/backup.ts';
import type { Box } from './sql.ts';

const namesShown = 8;

const counted = {
  customers: 'customers WHERE trashed_at IS NULL',
  contacts: 'contacts WHERE trashed_at IS NULL',
  promises: 'promises',
  agreements: 'agreements',
  deposits: 'deposits WHERE trashed_at IS NULL',
  sendings: 'sendings',
} as const satisfies Record<BackupContents['counts'][number]['what'], string>;

type Card = { uid: string; updatedAt: string; name: string };

function cardsOf(box: Box): IterableIterator<Card> {
  return box.iterateSql<Card>(
    `SELECT uid, updated_at AS updatedAt, name FROM customers WHERE trashed_at IS NULL ORDER BY uid`,
  );
}

/** Counts cards, and keeps the first few names. */
function collector() {
  const names: string[] = [];
  let count = 0;
  return {
    add: ({ name }: Card) => {
      count++;
      if (names.length < namesShown) names.push(name);
    },
    result: () => ({ count, names }),
  };
}

/** Walks through the cards of two boxes at once, both in the order of their uids. */
function compareCards(
  then: Box,
  now: Box,
): Pick<BackupContents, 'onlyThen' | 'onlyNow' | 'changed'> {
  const [onlyThen, onlyNow, changed] = [collector(), collector(), collector()];
  const [older, newer] = [cardsOf(then), cardsOf(now)];
  let [a, b] = [older.next(), newer.next()];
  while (!a.done || !b.done) {
    if (b.done || (!a.done && a.value.uid < b.value.uid)) {
      onlyThen.add(a.value as Card);
      a = older.next();
    } else if (a.done || b.value.uid < a.value.uid) {
      onlyNow.add(b.value);
      b = newer.next();
    } else {
      if (a.value.updatedAt !== b.value.updatedAt) changed.add(b.value);
      [a, b] = [older.next(), newer.next()];
    }
  }
  return { onlyThen: onlyThen.result(), onlyNow: onlyNow.result(), changed: changed.result() };
}

/** What a backup holds and how it differs from the box as it is; both open, nothing is written. */
export function compareBackup(then: Box, now: Box): Omit<BackupContents, 'name' | 'at'> {
  const count = (box: Box, of: string) =>
    box.getSql<{ n: number }>(`SELECT count(*) AS n FROM ${of}`)?.n ?? 0;
  const lastAt = then.getSql<{ at: string | null }>(
    `SELECT max(at) AS at FROM (SELECT max(at) AS at FROM changes
       UNION ALL SELECT max(updated_at) FROM contacts UNION ALL SELECT max(sent_at) FROM sendings)`,
  )?.at;
  return {
    counts: Object.entries(counted).map(([what, of]) => ({
      what: what as keyof typeof counted,
      inBackup: count(then, of),
      inBox: count(now, of),
    })),
    ...compareCards(then, now),
    lastDay: lastAt?.slice(0, 10) ?? null,
  };
}
