import { z } from 'zod';
import { property } from '../../shared/customer-card.ts';
import { contactFields, contactDraft } from '../../shared/contacts.ts';
import { rowId } from '../../shared/primitives.ts';

const card = z.object({ id: rowId, uid: z.string(), name: z.string() });
const draft = z.object({ fields: contactFields, endedAt: contactDraft.shape.endedAt });

/** What a merge did beside writing fields; kept in the history, so that it can be taken back. */
export const mergeState = z.object({
  kept: card,
  dropped: card,
  contacts: z.array(rowId),
  sendings: z.array(rowId),
  marks: z.array(rowId),
  /** Merges before there were deposits know of none. */
  moves: z.array(rowId).default([]),
  deposits: z.array(rowId).default([]),
  /** Deposits for an agreement that both cards had: it goes on under one uid. */
  renamed: z.array(z.object({ id: rowId, before: z.string(), after: z.string() })).default([]),
  /** Unknown lines of a vCard that the kept card got beside its own. */
  properties: z.object({ before: z.array(property), after: z.array(property) }).nullable(),
  /** The dropped card's call in progress, and the kept card's before it was joined to it. */
  draft: z.object({ dropped: draft, kept: draft.nullable(), joined: draft }).nullable(),
});
export type MergeState = z.infer<typeof mergeState>;

/** Under which name the state stands in a change: on the kept card's history, and on the dropped one's. */
export const stateFields = { kept: 'merged', dropped: 'mergedInto' } as const;
