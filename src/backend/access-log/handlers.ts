import { setImmediate } from 'node:timers/promises';
import {
  countAccess,
  listAccess,
  proveAccessLog,
  readLooks,
  writeLook,
  type AccessProof,
} from '../../data/access-log.ts';
import { askBackups } from '../../data/access-log-heads.ts';
import type { Box } from '../../data/sql.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { monthsOf, spanOf } from './months.ts';
import { printMonth } from './print.ts';

/** `key` opens the backups, which remember how the log was. */
export function accessLogHandlers(context: Context, key: Uint8Array): HandlersOf<'accessLog'> {
  const { box, access, events } = context;
  return {
    'accessLog.month': ({ month, act, customerId, offset, limit }) => {
      access.flush();
      const span = { ...spanOf(month), act, customerId };
      return {
        ...listAccess(box, { ...span, offset, limit }),
        counts: countAccess(box, span),
        months: monthsOf(box),
        lookedAt: readLooks(box)[month] ?? null,
      };
    },
    'accessLog.check': async (input) => {
      access.flush();
      const { folder } = context.backups;
      const proof = await proved(box, { folder, key });
      const month = input?.month;
      if (proof.ok && month !== undefined) {
        context.backups.quietly(() => writeLook(box, month, now(context)));
        events.changed('access-log');
      }
      return proof;
    },
    'accessLog.print': (input) => printMonth(context, input),
  };
}

/** The whole chain reckoned again and held against the backups, the thread free between the pieces. */
async function proved(
  box: Box,
  backups: { folder: string; key: Uint8Array },
): Promise<AccessProof> {
  const proof = await piecewise(proveAccessLog(box));
  if (!proof.ok) return proof;
  const brokenAt = await piecewise(askBackups(box, backups));
  return brokenAt === null ? proof : { ...proof, ok: false, brokenAt };
}

async function piecewise<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
