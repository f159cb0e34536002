import { setImmediate } from 'node:timers/promises';
import {
  countAccess,
  listAccess,
  proveAccessLog,
  readLooks,
  writeLook,
  type AccessProof,
} from '../../data/access-log.ts';
import type { Box } from '../../data/sql.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { monthsOf, spanOf } from './months.ts';
import { printMonth } from './print.ts';

export function accessLogHandlers(context: Context): HandlersOf<'accessLog'> {
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
      const proof = await proved(box);
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

/** The whole chain reckoned again, the thread free between its pieces. */
async function proved(box: Box): Promise<AccessProof> {
  const proof = proveAccessLog(box);
  for (;;) {
    const step = proof.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
