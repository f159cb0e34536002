import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { openConnection } from '../../src/data/connection.ts';
import { migrations } from '../../src/data/migrations/index.ts';
import type { Migration } from '../../src/data/migrations/migration.ts';
import { openBox } from '../../src/data/open.ts';
import { randomKey, tempFolder } from '../integration/data/support.ts';

export interface OldBox {
  readonly file: string;
  readonly key: Uint8Array;
}

/** The schema's steps up to a version, as the program of that time knew them. */
export function stepsUpTo(version: number): Migration[] {
  return migrations.filter((step) => step.version <= version);
}

/** A closed, encrypted box of an older version with the given rows. */
export function oldBox(version: number, rows: string): OldBox {
  const file = join(tempFolder(), 'old.box');
  const key = randomKey();
  const box = openBox({ file, key, create: true, steps: stepsUpTo(version) });
  box.exec(rows);
  box.close();
  return { file, key };
}

/** Brings a box up to a version and reads from it. */
export function migrateTo<T>(
  { file, key }: OldBox,
  version: number,
  read: (connection: Connection) => T,
): T {
  openBox({ file, key, steps: stepsUpTo(version) }).close();
  const connection = openConnection({ file, key });
  try {
    return read(connection);
  } finally {
    connection.close();
  }
}

/** The copies made before steps. */
export function copiesOf(file: string): string[] {
  const folder = join(dirname(file), 'backups');
  return readdirSync(folder).map((name) => join(folder, name));
}
