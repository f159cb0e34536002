import { promiseOutcome } from '../core/promises.ts';
import { promise, type PromiseOutcome } from '../shared/promises.ts';
import type { Span } from './insight-sources.ts';
import type { Box } from './sql.ts';

interface PromiseColumns {
  customer_id: number;
  told: string;
  state: 'open' | 'kept' | 'broken' | 'released';
  closed_on: string | null;
  moves: string;
}

/** One promise of the agent's and how it ended; `open` where its day has passed and nobody closed it. */
export interface JudgedPromise {
  readonly customerId: number;
  readonly outcome: PromiseOutcome | 'open';
}

/** The agent's promises by the date told, those of living customers; one whose day is to come is not judged. */
export function judgedPromises(box: Box, span: Span, today: string): JudgedPromise[] {
  const rows = box.allSql<PromiseColumns>(
    `SELECT customer_id, told, state, closed_on, moves FROM promises
     WHERE told >= ? AND told < ? AND promised_by = 'me'
       AND customer_id NOT IN (SELECT id FROM customers WHERE trashed_at IS NOT NULL)`,
    ...[span.from, span.to],
  );
  return rows.flatMap((row): JudgedPromise[] => {
    const outcome = promiseOutcome(toPromise(row)) ?? (row.told < today ? 'open' : null);
    return outcome === null ? [] : [{ customerId: row.customer_id, outcome }];
  });
}

const unsaid = promise.parse({ text: '', by: 'me', madeOn: '2000-01-01' });

/** As much of it as its outcome depends on. */
function toPromise({ told, state, closed_on, moves }: PromiseColumns) {
  return {
    ...unsaid,
    told,
    state,
    closedOn: closed_on,
    moves: moves === '[]' ? [] : promise.shape.moves.parse(JSON.parse(moves)),
  };
}
