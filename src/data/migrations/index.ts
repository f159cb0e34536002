import { customers0001 } from './0001-customers.ts';
import { contactsAndSendings0002 } from './0002-contacts-and-sendings.ts';
import { imports0003 } from './0003-imports.ts';
import type { Migration } from './migration.ts';

/** Every step in order; the last one's version is the format that this program writes. */
export const migrations: readonly Migration[] = [
  customers0001,
  contactsAndSendings0002,
  imports0003,
];

export const schemaVersion = migrations.at(-1)?.version ?? 0;
