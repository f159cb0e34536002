import { z } from 'zod';
import { crop } from './card-parts.ts';
import {
  card,
  customer,
  customerFields,
  customerPatch,
  timelineEntry,
  timelineKind,
} from './customer-card.ts';
import { change } from './customer-history.ts';
import { bulkAct, bulkTarget, customerQuery, customerRow, listColumn } from './customer-list.ts';
import { outputMode } from './paper.ts';
import { bytes, calendarDate, filePath, page, rowId, type Operations } from './primitives.ts';

const changed = z.object({ customer, change: rowId.nullable() });
const written = z.object({
  /** Null when it went to the printer, or the user closed the file dialog. */
  file: z.string().nullable(),
  pages: z.int(),
});

export const customerOperations = {
  'customers.search': {
    input: customerQuery.extend({
      ...page,
      /** Counting stops here; Infinity in JSON is `null`: count all. */
      countUpTo: z.int().min(1).nullable().default(1000),
      /** Cells to read beside what every row has. */
      columns: z.array(listColumn).max(50).default([]),
    }),
    output: z.object({
      total: z.int(),
      totalIsExact: z.boolean(),
      customers: z.array(customerRow),
    }),
  },
  'customers.count': {
    input: z.object({}).optional(),
    output: z.object({ customers: z.int(), trashed: z.int(), samples: z.int() }),
  },
  'customers.get': {
    input: z.object({
      id: rowId,
      /** At most so many of the newest contacts and sendings; null gives all. */
      entries: z.int().min(0).nullable().default(null),
    }),
    output: card,
  },
  'customers.timeline': {
    input: z.object({ id: rowId, kinds: z.array(timelineKind).max(50).optional(), ...page }),
    output: z.object({ total: z.int(), entries: z.array(timelineEntry) }),
  },
  'customers.create': { input: z.object({ fields: customerPatch }), output: changed },
  'customers.update': { input: z.object({ id: rowId, patch: customerPatch }), output: changed },
  'customers.trash': {
    input: z.object({ ids: z.array(rowId).min(1).max(100_000) }),
    output: z.object({ changes: z.array(rowId) }),
  },
  'customers.restore': {
    input: z.object({ ids: z.array(rowId).min(1).max(100_000) }),
    output: z.object({ changes: z.array(rowId) }),
  },
  'customers.tags': {
    input: z.object({}).optional(),
    output: z.array(z.object({ tag: z.string(), customers: z.int() })),
  },
  /** The areas of addresses among the living, the most frequent first. */
  'customers.areas': {
    input: z.object({}).optional(),
    output: z.array(z.object({ area: z.string(), customers: z.int() })),
  },
  'customers.history': {
    input: z.object({ id: rowId, ...page, limit: z.int().min(0).max(100_000).default(100_000) }),
    output: z.array(change),
  },
  /** The card as it was at the end of a day; null before it was made. */
  'customers.asOf': {
    input: z.object({ id: rowId, date: calendarDate }),
    output: z.object({ fields: customerFields.nullable(), trashed: z.boolean() }),
  },
  /** Turns, crops and re-encodes a picture (JPEG, PNG, WebP…) as the card's photo; null takes it away. */
  'customers.setPhoto': {
    input: z.object({
      id: rowId,
      bytes: bytes.nullable(),
      /** Clockwise, after the turn that the picture itself asks for. */
      turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
      crop: crop.nullable().default(null),
    }),
    output: changed,
  },
  'customers.photo': {
    input: z.object({ id: rowId }),
    output: z.object({ dataUrl: z.string().nullable() }),
  },
  /** The one-page brief for the service team as PDF. */
  'customers.brief': {
    input: z.object({ id: rowId, mode: outputMode.default('save'), file: filePath.optional() }),
    output: written,
  },
  /** A job; its result is a `bulkResult`. */
  'customers.bulk': {
    input: z.object({ target: bulkTarget, act: bulkAct }),
    output: z.object({ job: z.string() }),
  },
  /** A job that takes back all changes of a batch; its result is a `bulkResult`, `batch` redoes it. */
  'customers.undoBatch': {
    input: z.object({ batch: z.string().max(60) }),
    output: z.object({ job: z.string() }),
  },
  /** Takes changes back, newest first; answers with the changes that did so (undo of an undo is redo). */
  'customers.undo': {
    input: z.object({
      changes: z.array(rowId).min(1).max(100_000),
      /** Puts the value before back even where the same field was changed again since. */
      force: z.boolean().default(false),
    }),
    output: z.object({ changes: z.array(rowId), customerIds: z.array(rowId) }),
  },
  /** The latest change made by hand that is not undone, for the Z key. */
  'customers.lastChange': {
    input: z.object({}).optional(),
    output: z.object({ change: change.nullable() }),
  },
  'customers.addSamples': {
    input: z.object({
      count: z.int().min(1).max(1_000_000).default(400),
      seed: z.int().default(1),
    }),
    output: z.object({ job: z.string() }),
  },
  'customers.removeSamples': {
    input: z.object({}).optional(),
    output: z.object({ job: z.string() }),
  },
} satisfies Operations;
