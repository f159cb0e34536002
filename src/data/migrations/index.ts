import { customers0001 } from './0001-customers.ts';
import { contactsAndSendings0002 } from './0002-contacts-and-sendings.ts';
import { imports0003 } from './0003-imports.ts';
import { wholeCard0004 } from './0004-whole-card.ts';
import { ownFieldsAndLists0005 } from './0005-own-fields-and-lists.ts';
import type { Migration } from './migration.ts';

/** Every step in order; the last one's version is the format that this program writes. */
export const migrations: readonly Migration[] = [
  customers0001,
  contactsAndSendings0002,
  imports0003,
  wholeCard0004,
  ownFieldsAndLists0005,
];

export const schemaVersion = migrations.at(-1)?.version ?? 0;
