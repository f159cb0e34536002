import Database, { type Database as Connection } from 'better-sqlite3';
import { AppError } from '../shared/errors.ts';

export interface ConnectionOptions {
  readonly file: string;
  /** 32 random bytes. */
  readonly key: Uint8Array;
  readonly readonly?: boolean;
  readonly create?: boolean;
  /** How long a write waits for another connection's, in milliseconds. */
  readonly busyTimeout?: number;
  /** Pages kept decrypted in memory, in KiB. */
  readonly cacheKiB?: number;
}

/** The cipher is named before the key, and both before anything is read: else a plain file comes out. */
function unlock(connection: Connection, key: Uint8Array): void {
  if (key.length !== 32) throw new Error('the key of a box has 32 bytes');
  const expectOk = (answer: unknown, wanted: string) => {
    if (answer !== wanted) throw new Error(`the SQLite build does not know ${wanted}`);
  };
  expectOk(connection.pragma(`cipher = 'sqlcipher'`, { simple: true }), 'sqlcipher');
  expectOk(connection.pragma('legacy = 4', { simple: true }), '4');
  const hex = Buffer.from(key).toString('hex');
  expectOk(connection.pragma(`key = "x'${hex}'"`, { simple: true }), 'ok');
}

/** Sets what safety rests on and reads every value back. */
function configure(connection: Connection, options: ConnectionOptions): void {
  const set = (name: string, value: string | number, expected: string | number = value) => {
    connection.pragma(`${name} = ${value}`);
    const found = connection.pragma(name, { simple: true });
    if (found !== expected) throw new Error(`${name} is ${String(found)} instead of ${expected}`);
  };
  set('temp_store', 'MEMORY', 2);
  set('foreign_keys', 'ON', 1);
  set('trusted_schema', 'OFF', 0);
  set('cache_size', -(options.cacheKiB ?? 64_000));
  if (options.readonly) return;
  // What is deleted or written over leaves nothing in freed pages.
  set('secure_delete', 'ON', 1);
  set('journal_mode', 'WAL', 'wal');
  set('synchronous', 'FULL', 2);
  set('journal_size_limit', 64 * 1024 * 1024);
  // In pages: an index touches the same ones again and again; four times the default saves a fifth.
  set('wal_autocheckpoint', 4000);
  if (process.platform === 'darwin') {
    set('fullfsync', 1);
    set('checkpoint_fullfsync', 1);
  }
}

/**
 * Opens an encrypted file, without judging what is in it.
 * @throws errors of SQLite as they are; `SQLITE_NOTADB` for a wrong key
 */
export function openConnection(options: ConnectionOptions): Connection {
  const connection = new Database(options.file, {
    readonly: options.readonly ?? false,
    fileMustExist: !options.create,
    timeout: options.busyTimeout ?? 5000,
  });
  try {
    unlock(connection, options.key);
    // The first read decides whether the key fits; nothing has been written so far.
    connection.prepare('SELECT count(*) FROM sqlite_master').get();
    configure(connection, options);
    return connection;
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/** What the file says of itself: whose it is and which format. */
export function readMarks(connection: Connection): { applicationId: number; version: number } {
  const read = (name: string) => {
    const value: unknown = connection.pragma(name, { simple: true });
    if (typeof value !== 'number') throw new AppError('unexpected', { reason: name });
    return value;
  };
  return { applicationId: read('application_id'), version: read('user_version') };
}
