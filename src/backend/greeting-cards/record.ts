import { appendAccess, type NewAccess } from '../../data/access-log.ts';
import { insertSending, readSendings } from '../../data/sendings.ts';
import type { Box } from '../../data/sql.ts';
import type { CardLayout } from '../../shared/greeting-card-spec.ts';
import type { CardToMake, Sending } from '../../shared/greeting-cards.ts';
import { newUid } from '../customers/store.ts';
import { dayOf } from '../local-time.ts';
import { settleToday } from './settle.ts';

type Run = {
  readonly cards: readonly CardToMake[];
  readonly layout: CardLayout;
  readonly sentAt: string;
  /** Written down with them; how many customers, they say themselves. */
  readonly access: NewAccess;
};

/**
 * Records the cards of a run that were put out, each for all of its household, and settles what Today
 * wanted of them; in one transaction. Answers the sendings in the cards' order.
 */
export function recordRun(box: Box, { cards, layout, sentAt, access }: Run): Sending[] {
  const moment = new Date(sentAt);
  const stateOn = dayOf(sentAt);
  const batch = newUid(moment);
  const uids = inOrder(cards, moment);
  return box.transaction(() => {
    const ids = cards.flatMap(({ customerId, also, template, wording, spec }) => {
      const insert = (to: number, partOf: number | null) =>
        insertSending(
          box,
          {
            ...{
              uid: uids.next().value ?? newUid(moment),
              customerId: to,
              template,
              wording,
              spec,
              layout,
              batch,
            },
            ...{ partOf, state: 'printed', stateOn, sentAt },
          },
          sentAt,
        );
      const own = insert(customerId, null);
      const others = [...new Set(also)].filter((id) => id !== customerId);
      return [own, ...others.map((id) => insert(id, own))];
    });
    const sendings = readSendings(box, ids);
    settleToday(box, sendings);
    appendAccess(box, [{ ...access, customers: sendings.length }]);
    return sendings;
  });
}

/** Uids in the order of the run: they keep it when the cards travel to another box. */
function inOrder(cards: readonly CardToMake[], moment: Date): Iterator<string, undefined> {
  const count = cards.reduce((sum, { also }) => sum + 1 + also.length, 0);
  return Array.from({ length: count }, () => newUid(moment))
    .toSorted()
    .values();
}
