import { customers0001 } from './0001-customers.ts';
import { contactsAndSendings0002 } from './0002-contacts-and-sendings.ts';
import { imports0003 } from './0003-imports.ts';
import { wholeCard0004 } from './0004-whole-card.ts';
import { ownFieldsAndLists0005 } from './0005-own-fields-and-lists.ts';
import { everyDay0006 } from './0006-every-day.ts';
import { deposits0007 } from './0007-deposits.ts';
import { cardStudio0008 } from './0008-card-studio.ts';
import { safeKeeping0009 } from './0009-safe-keeping.ts';
import type { Migration } from './migration.ts';

/** Every step in order; the last one's version is the format that this program writes. */
export const migrations: readonly Migration[] = [
  customers0001,
  contactsAndSendings0002,
  imports0003,
  wholeCard0004,
  ownFieldsAndLists0005,
  everyDay0006,
  deposits0007,
  cardStudio0008,
  safeKeeping0009,
];

export const schemaVersion = migrations.at(-1)?.version ?? 0;
