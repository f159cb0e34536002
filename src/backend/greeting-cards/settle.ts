import { isCardFor } from '../../core/card-occasions.ts';
import { withChanged, withStep } from '../../core/follow-ups.ts';
import { changesOfBatch } from '../../data/changes.ts';
import { readCustomer } from '../../data/customers-read.ts';
import { findDeposits } from '../../data/deposits.ts';
import type { Box } from '../../data/sql.ts';
import { depositsToThank } from '../../data/today-agreements.ts';
import { addMark, introducedCustomer, marksOf, removeMark } from '../../data/today.ts';
import type { Change } from '../../shared/customer-history.ts';
import { AppError } from '../../shared/errors.ts';
import type { Sending } from '../../shared/greeting-cards.ts';
import { changeCustomer, newUid } from '../customers/store.ts';
import { undoChange } from '../customers/undo.ts';
import { writeMarks } from '../deposits/store.ts';
import { dayOf } from '../local-time.ts';
import { listDays } from '../today/list-days.ts';
import { waitingOn, type OpenReason, type Waiting } from './waiting.ts';

/** What the act on one sending's customer is known by in the history, to be taken back with it. */
const actBatch = ({ uid }: Sending): string => `card:${uid}`;
/** Taking thanks back ends whatever shares their batch: they have one of their own. */
const thanksBatch = ({ uid }: Sending): string => `card-thanks:${uid}`;

/**
 * Marks done what Today says of these customers on the day of their cards and what a card settles:
 * steps of plans that mean a card, whatever the card says; thanks for payments and introductions, a
 * birthday, an occasion by the card of its template. Part of the caller's transaction.
 */
export function settleToday(
  box: Box,
  sendings: readonly Sending[],
  waiting: readonly Waiting[] = waitingFor(box, sendings),
): void {
  const people = new Map(waiting.map(({ customerId, reasons }) => [customerId, reasons]));
  for (const sending of sendings) {
    for (const reason of people.get(sending.customerId) ?? []) {
      settle(box, sending, reason, dayOf(sending.sentAt));
    }
  }
}

function waitingFor(box: Box, [first]: readonly Sending[]): Waiting[] {
  return first ? waitingOn(box, dayOf(first.sentAt)) : [];
}

function settle(box: Box, sending: Sending, reason: OpenReason, day: string): void {
  const { template } = sending;
  if (reason.kind === 'follow-up') settleStep(box, sending, reason, day);
  else if (reason.kind === 'deposit-thanks' && template === 'deposit-thanks')
    thankDeposits(box, sending, day);
  else if (reason.kind === 'referral-thanks' && template === 'referral-thanks')
    thankIntroduction(box, sending, reason, day);
  else if (reason.kind === 'birthday' && template === 'birthday') markDone(box, sending, reason);
  else if (reason.kind === 'occasion' && isFor(box, sending, reason))
    markDone(box, sending, reason);
}

function markDone(box: Box, { customerId, sentAt }: Sending, { kind, due, about }: OpenReason) {
  addMark(box, { customerId, kind, due, about }, sentAt);
}

function isFor(box: Box, { customerId, template }: Sending, { about }: OpenReason): boolean {
  const occasion = readCustomer(box, customerId)?.occasions.find(({ uid }) => uid === about);
  return occasion !== undefined && isCardFor(template, occasion.kind);
}

/** A reason names a step by its plan's uid and its own. */
function settleStep(box: Box, sending: Sending, { about, due }: OpenReason, day: string): void {
  if (due > day) return;
  const at = about.lastIndexOf(':');
  const [uid, step] = [about.slice(0, Math.max(0, at)), about.slice(at + 1)];
  const { followUps = [] } = readCustomer(box, sending.customerId) ?? {};
  const found = followUps.find((each) => each.uid === uid);
  if (found?.steps.find((each) => each.uid === step)?.means !== 'card') return;
  const done = withStep(found, step, { act: 'done', on: day });
  if (!done) return;
  const after = withChanged(followUps, done).map((each) => ({
    ...each,
    uid: each.uid || newUid(),
  }));
  changeCustomer(box, sending.customerId, { followUps: after }, actOf(sending));
}

function thankIntroduction(box: Box, sending: Sending, { about }: OpenReason, day: string): void {
  const introduced = introducedCustomer(box, sending.customerId, about);
  if (introduced === undefined) return;
  changeCustomer(box, introduced, { referralThankedOn: day }, actOf(sending));
}

const actOf = (sending: Sending) =>
  ({ at: sending.sentAt, through: 'typed', batch: actBatch(sending) }) as const;

function thankDeposits(box: Box, sending: Sending, day: string): void {
  const { customerId, sentAt } = sending;
  const due = depositsToThank(box, customerId, listDays(day));
  const marks = findDeposits(box, due).map((before) => ({
    before,
    after: { ...before, thankedAt: sentAt, thankedBy: 'card', contactId: null } as const,
  }));
  if (marks.length === 0) return;
  const batch = thanksBatch(sending);
  writeMarks(box, marks, {
    ...{ at: sentAt, through: 'typed', action: 'deposit-thank', customerId, batch },
  });
}

/**
 * Opens again what the recording of these sendings settled; what was changed since stays. Part of the
 * caller's transaction.
 */
export function unsettleToday(box: Box, sendings: readonly Sending[], at: string): void {
  const bySentAt = new Map(sendings.map((sending) => [sending.customerId, sending.sentAt]));
  for (const { doneAt, ...mark } of marksOf(box, [...bySentAt.keys()])) {
    const isByCard = mark.kind === 'birthday' || mark.kind === 'occasion';
    if (isByCard && doneAt === bySentAt.get(mark.customerId)) removeMark(box, mark);
  }
  for (const sending of sendings) {
    const changes = [actBatch(sending), thanksBatch(sending)].flatMap((batch) =>
      changesOfBatch(box, batch),
    );
    for (const change of changes) {
      if (!change.undone) takeBack(box, change, at);
    }
  }
}

/** What was changed again since is refused before anything is written. */
function takeBack(box: Box, change: Change, at: string): void {
  try {
    undoChange(box, change, { at });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'nothing-to-undo') throw thrown;
  }
}
