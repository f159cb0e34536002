import { z } from 'zod';
import { customerQuery, listColumn } from './customer-list.ts';
import { emptyResult, rowId, type Operations } from './primitives.ts';

const name = z.string().trim().min(1).max(100);

/** A search with its filters, order and columns under a name. */
export const savedList = z.object({
  id: rowId,
  uid: z.string(),
  name,
  query: customerQuery,
  columns: z.array(listColumn).max(50),
});
export type SavedList = z.infer<typeof savedList>;

export const savedListOperations = {
  'savedLists.list': { input: z.object({}).optional(), output: z.array(savedList) },
  'savedLists.create': {
    input: z.object({ name, query: customerQuery, columns: z.array(listColumn).max(50) }),
    output: savedList,
  },
  'savedLists.update': {
    input: z.object({
      id: rowId,
      name: name.optional(),
      query: customerQuery.optional(),
      columns: z.array(listColumn).max(50).optional(),
    }),
    output: savedList,
  },
  /** Removed lists can be put back until the program closes. */
  'savedLists.remove': {
    input: z.object({ id: rowId, removed: z.boolean().default(true) }),
    output: emptyResult,
  },
} satisfies Operations;
