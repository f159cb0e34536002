import { setImmediate } from 'node:timers/promises';
import { deleteSendings, insertSending, sendingsOfBatch } from '../../data/sendings.ts';
import { AppError } from '../../shared/errors.ts';
import type { Sending } from '../../shared/greeting-cards.ts';
import { now, type Context } from '../context.ts';
import { dayOf } from '../local-time.ts';
import { waiting } from './recipients.ts';
import { settleToday, unsettleToday } from './settle.ts';

/** Records that were taken back since the program began, by their batch. */
export type TakenBack = Map<string, readonly Sending[]>;

/** So many cards are taken back in one transaction. */
const chunk = 50;

/** Takes the record of a run back, and opens again what it settled. Errors: `not-found`. */
export async function unrecordRun(
  context: Context,
  batch: string,
  takenBack: TakenBack,
): Promise<{ removed: number }> {
  const { box, events } = context;
  const sendings = sendingsOfBatch(box, batch);
  if (sendings.length === 0) throw new AppError('not-found', { what: 'sending', id: batch });
  await inChunks(sendings, (some) =>
    box.transaction(() => {
      unsettleToday(box, some, now(context));
      deleteSendings(
        box,
        some.map(({ id }) => id),
      );
      takenBack.set(batch, [...(takenBack.get(batch) ?? []), ...some]);
    }),
  );
  events.changed('greeting-cards', 'customers', 'today', 'deposits');
  return { removed: sendings.length };
}

/** Puts a record back as it was. Errors: `nothing-to-undo`. */
export async function rerecordRun(
  context: Context,
  batch: string,
  takenBack: TakenBack,
): Promise<{ restored: number }> {
  const { box, events } = context;
  const sendings = takenBack.get(batch);
  if (!sendings) throw new AppError('nothing-to-undo');
  takenBack.delete(batch);
  const people = await waiting(context, dayOf(sendings[0]?.sentAt ?? now(context)));
  await inChunks(sendings, (some) =>
    box.transaction(() => {
      for (const sending of some) insertSending(box, sending, sending.sentAt);
      settleToday(box, some, people);
    }),
  );
  events.changed('greeting-cards', 'customers', 'today', 'deposits');
  return { restored: sendings.length };
}

/** The window's thread is free in between. */
async function inChunks<T>(all: readonly T[], work: (some: readonly T[]) => void): Promise<void> {
  for (let first = 0; first < all.length; first += chunk) {
    if (first > 0) await setImmediate();
    work(all.slice(first, first + chunk));
  }
}
