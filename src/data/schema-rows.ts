import type { Generated } from 'kysely';

/** 0 or 1 as SQLite keeps them. */
export type Flag = number;

export interface Row {
  id: Generated<number>;
  created_at: string;
  updated_at: string;
}

export interface ChildTable extends Row {
  customer_id: number;
  position: number;
}

export interface EntryTable extends ChildTable {
  uid: string;
}
