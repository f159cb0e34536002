import type { Database as Connection } from 'better-sqlite3';

/**
 * One step of the schema. A released step is never changed again. `up` runs within one transaction,
 * with foreign keys checked at its end.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (connection: Connection) => void;
}
