import type { Database as Connection, Statement } from 'better-sqlite3';
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
} from 'kysely';
import type { Schema } from './schema.ts';
import { toBoxError, withBoxErrors } from './sqlite-errors.ts';

export type SqlValue = string | number | bigint | boolean | Uint8Array | null | undefined;

/** Builds typed queries; it never runs them: hand them to `box.all`, `box.get` or `box.run`. */
export const db = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

export interface RunResult {
  readonly changes: number;
  readonly lastId: number;
}

/** An open box. Everything is synchronous, so nothing can come between the parts of a transaction. */
export interface Box {
  readonly file: string;
  readonly readonly: boolean;
  all<Row>(query: Compilable<Row>): Row[];
  get<Row>(query: Compilable<Row>): Row | undefined;
  run(query: Compilable<unknown>): RunResult;
  allSql<Row>(sql: string, ...parameters: SqlValue[]): Row[];
  getSql<Row>(sql: string, ...parameters: SqlValue[]): Row | undefined;
  runSql(sql: string, ...parameters: SqlValue[]): RunResult;
  /** Row by row without holding them all; nothing else may be written to the box meanwhile. */
  iterateSql<Row>(sql: string, ...parameters: SqlValue[]): IterableIterator<Row>;
  /** Runs several statements without results, for schemas. */
  exec(sql: string): void;
  pragma(text: string): unknown;
  /** All or nothing; takes the write lock at once. One within another is part of it. */
  transaction<T>(work: () => T): T;
  /** Reads that must agree with each other see one state of the box. */
  snapshot<T>(work: () => T): T;
  /** Differs whenever anything was written since, by this connection or another. */
  version(): string;
  close(): void;
}

const statementLimit = 400;

function toParameter(value: SqlValue): string | number | bigint | Uint8Array | null {
  if (value === undefined) return null;
  return typeof value === 'boolean' ? Number(value) : value;
}

function statementCache(connection: Connection): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = connection.prepare(sql);
    if (statements.size >= statementLimit) {
      for (const oldest of statements.keys()) {
        statements.delete(oldest);
        break;
      }
    }
    statements.set(sql, made);
    return made;
  };
}

/**
 * A transaction within another is part of it; no savepoints, because the full-text index writes all
 * it has gathered to the file at each one. So a failed part fails the whole, even if it is caught.
 */
function transactions(connection: Connection, file: string) {
  let depth = 0;
  let failure: unknown = null;
  const part = <T>(work: () => T): T => {
    depth++;
    try {
      return work();
    } catch (thrown) {
      failure ??= thrown;
      throw thrown;
    } finally {
      depth--;
    }
  };
  const whole = <T>(begin: string, work: () => T): T => {
    withBoxErrors(file, () => connection.exec(begin));
    failure = null;
    try {
      const result = part(work);
      if (failure !== null) throw failure;
      connection.exec('COMMIT');
      return result;
    } catch (thrown) {
      // A full disk makes SQLite roll back by itself.
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw toBoxError(thrown, file);
    }
  };
  return {
    transaction: <T>(work: () => T): T => (depth > 0 ? part(work) : whole('BEGIN IMMEDIATE', work)),
    snapshot: <T>(work: () => T): T => (depth > 0 ? part(work) : whole('BEGIN', work)),
  };
}

/** Wraps an open connection; `release` runs after it is closed. */
export function makeBox(connection: Connection, file: string, release: () => void = () => {}): Box {
  const statement = statementCache(connection);
  const run = (sql: string, parameters: readonly SqlValue[]): RunResult =>
    withBoxErrors(file, () => {
      const { changes, lastInsertRowid } = statement(sql).run(...parameters.map(toParameter));
      return { changes, lastId: Number(lastInsertRowid) };
    });
  // The caller names the shape of its rows: the schema types or the words of its own SQL.
  const all = <Row>(sql: string, parameters: readonly SqlValue[]): Row[] =>
    withBoxErrors(file, () => statement(sql).all(...parameters.map(toParameter)) as Row[]);
  const get = <Row>(sql: string, parameters: readonly SqlValue[]): Row | undefined =>
    withBoxErrors(
      file,
      () => statement(sql).get(...parameters.map(toParameter)) as Row | undefined,
    );
  const compiled = (query: Compilable<unknown>) => {
    const { sql, parameters } = query.compile();
    return { sql, parameters: parameters as readonly SqlValue[] };
  };
  return {
    file,
    readonly: connection.readonly,
    all: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = compiled(query);
      return all<Row>(sql, parameters);
    },
    get: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = compiled(query);
      return get<Row>(sql, parameters);
    },
    run: (query) => {
      const { sql, parameters } = compiled(query);
      return run(sql, parameters);
    },
    allSql: (sql, ...parameters) => all(sql, parameters),
    getSql: (sql, ...parameters) => get(sql, parameters),
    runSql: (sql, ...parameters) => run(sql, parameters),
    iterateSql: <Row>(sql: string, ...parameters: SqlValue[]) =>
      withBoxErrors(
        file,
        () =>
          connection.prepare(sql).iterate(...parameters.map(toParameter)) as IterableIterator<Row>,
      ),
    exec: (sql) => withBoxErrors(file, () => void connection.exec(sql)),
    pragma: (text) => withBoxErrors(file, () => connection.pragma(text, { simple: true })),
    ...transactions(connection, file),
    version: () => {
      const { changed } = get<{ changed: number }>('SELECT total_changes() AS changed', []) ?? {
        changed: 0,
      };
      return `${String(connection.pragma('data_version', { simple: true }))}.${changed}`;
    },
    close: () => {
      if (!connection.open) return;
      connection.close();
      release();
    },
  };
}
